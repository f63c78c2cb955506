import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { catalogue } from '../../src/catalogue.ts';
import { placeOf } from '../../src/content.ts';
import { readContent } from '../../src/content-folder.ts';
import { type Field, fieldsOf } from '../../src/schema/describe.ts';

/** A change of the example: bytes by path (`content/…`, `public/files/…`), null for a file taken away. */
export interface Mutant {
  kind: string;
  /** What was done, in words a log can quote. */
  what: string;
  files: Map<string, Buffer | null | { link: string }>;
  /** What must come of it where that is certain. */
  must?: 'accept' | 'refuse';
  /** The file under content/ that a refusal has to name; none where only others can be blamed. */
  blamed?: string;
}

/** The example as text by path below content/. */
export type Base = ReadonlyMap<string, string>;

/** The plain data of a file, `body` included; what stands in a Markdown head is text. */
export function dataOf(file: string, text: string): Record<string, unknown> {
  if (!file.endsWith('.md')) return JSON.parse(text);
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { ...parseDocument(head, { schema: 'failsafe' }).toJS(), body };
}

/** Plain data as a file of its kind; `raw` puts text in place of a mark, as it stands. */
export function fileText(file: string, data: Record<string, unknown>): string {
  if (!file.endsWith('.md')) return `${JSON.stringify(data, null, 2)}\n`;
  const { body, ...head } = data;
  return `---\n${stringify(head, { lineWidth: 0 })}---\n${typeof body === 'string' ? body : ''}`;
}

/** The fields of the subject of a file. */
export function fieldsAt(file: string): Field[] {
  const place = placeOf(file);
  return place ? fieldsOf(catalogue[place.subject].schema) : [];
}

/** A value of a record with the group that holds it and the field it fills. */
export interface Leaf {
  path: (string | number)[];
  field: Field;
  value: unknown;
}

/** Every value of a record: leaves, groups and lists. */
export function leavesOf(fields: readonly Field[], data: unknown, path: (string | number)[] = []): Leaf[] {
  return fields.flatMap((field) => {
    const value = (data as Record<string, unknown>)[field.name];
    return value === undefined ? [] : below(field, value, [...path, field.name]);
  });
}

function below(field: Field, value: unknown, path: (string | number)[]): Leaf[] {
  const own = { path, field, value };
  if (Array.isArray(value))
    return [own, ...value.flatMap((one, i) => (field.item ? below(field.item, one, [...path, i]) : []))];
  return typeof value === 'object' && value !== null
    ? [own, ...leavesOf(field.fields ?? [], value, path)]
    : [own];
}

/** A copy of data with one value changed; `undefined` takes it away. */
export function changed<T>(data: T, path: readonly (string | number)[], value: unknown): T {
  const copy = structuredClone(data);
  let at = copy as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) at = at[part] as typeof at;
  const last = path.at(-1) as string | number;
  if (value !== undefined) at[last] = value;
  else if (Array.isArray(at)) at.splice(last as number, 1);
  else delete at[last];
  return copy;
}

/** A copy of the example's folders that takes mutants in and lets them go again. */
export class Folder {
  readonly root = mkdtempSync(join(tmpdir(), 'shaitai-fuzz-'));
  readonly content = join(this.root, 'content');
  readonly public = join(this.root, 'public');
  readonly base: Base;

  constructor(from = resolve(import.meta.dirname, '../..')) {
    for (const name of ['content', 'public'])
      cpSync(join(from, name), join(this.root, name), { recursive: true });
    this.base = readContent(this.content);
  }

  /** Puts a mutant in, asks, and puts everything back. */
  with<T>(mutant: Mutant, ask: () => T): T {
    const was = [...mutant.files.keys()].map((path) => [path, this.#bytes(path)] as const);
    for (const [path, bytes] of mutant.files) this.put(path, bytes);
    try {
      return ask();
    } finally {
      for (const [path, bytes] of was.reverse()) this.put(path, bytes);
    }
  }

  put(path: string, bytes: Buffer | null | { link: string }): void {
    const at = join(this.root, path);
    rmSync(at, { recursive: true, force: true });
    if (bytes === null) return;
    mkdirSync(dirname(at), { recursive: true });
    if (Buffer.isBuffer(bytes)) writeFileSync(at, bytes);
    else symlinkSync(bytes.link, at);
  }

  #bytes(path: string): Buffer | null {
    const at = join(this.root, path);
    // Below a file there is nothing to keep.
    if (!lstatSync(dirname(at), { throwIfNoEntry: false })?.isDirectory()) return null;
    return lstatSync(at, { throwIfNoEntry: false })?.isFile() ? readFileSync(at) : null;
  }

  close(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
