import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { words } from './words.ts';

/** One row of a published table: cells as written in the CSV, by the English name of their column. */
export type PublishedRow = Readonly<Record<string, string>>;

/** A published Data Package, as anybody can download it from a site. */
export interface Published {
  /** The day of the newest record, YYYY-MM-DD. */
  created: string;
  /** Version of the published columns; packages of earlier code say none. */
  version?: string;
  /** The rows of a table; undefined where the package has no such table. @throws PackageFault when it is not as described */
  rows(table: string): PublishedRow[] | undefined;
}

/** A package that cannot be relied on, in a sentence. */
export class PackageFault extends Error {}

/** Why a package was of no use, in a sentence: what others have published is compared whatever was thrown. */
export function faultOf(error: unknown): string {
  return error instanceof PackageFault ? error.message : words.badPackage(String(error));
}

const descriptor = z.object({
  created: z
    .string()
    .transform((moment) => moment.slice(0, 10))
    .pipe(z.iso.date()),
  version: z.string().optional(),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      hash: z.string().optional(),
      schema: z.object({ fields: z.array(z.object({ key: z.string() })) }),
    }),
  ),
});

const descriptorName = 'datapackage.json';

/** The package of a built site; undefined when the site has none. @throws PackageFault when it cannot be read */
export function packageAt(site: string): Published | undefined {
  const folder = join(site, 'data/package');
  if (!existsSync(join(folder, descriptorName))) return undefined;
  const { created, version, resources } = described(join(folder, descriptorName));
  return {
    created,
    ...(version !== undefined && { version }),
    rows(table) {
      const resource = resources.find(({ name }) => name === table);
      if (!resource) return undefined;
      const file = basename(resource.path);
      const bytes = bytesOf(folder, file);
      const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (resource.hash !== undefined && resource.hash !== hash)
        throw new PackageFault(words.otherBytes(file));
      const keys = resource.schema.fields.map(({ key }) => key);
      const [, ...lines] = csvCells(bytes.toString('utf8'), file);
      return lines.map((cells) => Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? ''])));
    },
  };
}

function described(file: string): z.output<typeof descriptor> {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new PackageFault(words.tornFile(descriptorName));
  }
  const { data, error } = descriptor.safeParse(found);
  if (data) return data;
  const [field] = error.issues.map(({ path }) => path.join('.'));
  throw new PackageFault(field ? words.badField(descriptorName, field) : words.tornFile(descriptorName));
}

function bytesOf(folder: string, file: string): Buffer {
  try {
    return readFileSync(join(folder, file));
  } catch {
    throw new PackageFault(words.noFile(file));
  }
}

/**
 * The cells of a CSV after RFC 4180, line by line; quotes doubled within quotes, either kind of line end.
 * @throws PackageFault with the name of the file when it is none
 */
export function csvCells(text: string, file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new PackageFault(words.badCsv(file));
    const [, quoted, bare = '', end] = found;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}
