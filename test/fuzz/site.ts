import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { examine } from '../../src/checks/examine.ts';
import { readContent, readUploads } from '../../src/content-folder.ts';
import { dataOf, type Folder, fieldsAt, leavesOf, type Mutant } from './community.ts';
import { mutantOf } from './content.ts';
import { judged, moment } from './door.ts';

/** What was changed in one build, and what of it was looked for on the site and is not there. */
export interface Built {
  mutants: number;
  looked: number;
  missing: string[];
}

/** Puts accepted mutants of different files together, as many as fit, builds the site of them for real and reads it back. */
export function builtOf(folder: Folder, seed: number, wanted: number): Built {
  const taken = new Map<string, Mutant>();
  for (let i = seed; taken.size < wanted && i < seed + 20 * wanted; i++) {
    const mutant = mutantOf(folder.base, i);
    const [path = ''] = mutant.files.keys();
    const isOne = mutant.files.size === 1 && Buffer.isBuffer(mutant.files.get(path));
    if (!isOne || taken.has(path) || mutant.kind === 'encoding') continue;
    if (judged(folder, mutant, false).verdict !== 'accepted') continue;
    for (const [at, bytes] of mutant.files) folder.put(at, bytes);
    if (isFit(folder)) taken.set(path, mutant);
    else folder.put(path, Buffer.from(folder.base.get(path.slice('content/'.length)) ?? ''));
  }
  const out = join(folder.root, 'dist');
  const args = ['src/build/main.ts', '--content', folder.content, '--public', folder.public, '--out', out];
  const built = spawnSync(process.execPath, args, {
    env: { ...process.env, BUILD_TIME: `${moment}:00+08:00` },
    encoding: 'utf8',
    cwd: resolve(import.meta.dirname, '../..'),
  });
  if (built.status !== 0)
    return { mutants: taken.size, looked: 0, missing: [`no site: ${built.stderr.slice(0, 2000)}`] };
  return { mutants: taken.size, ...readBack(folder, [...taken.keys()], out) };
}

function isFit(folder: Folder): boolean {
  const { findings } = examine(readContent(folder.content), readUploads(folder.public), moment);
  return !findings.some(({ severity }) => severity === 'error');
}

/** Each changed text, where its field is shown at all: the same field of other records is found. */
function readBack(folder: Folder, paths: readonly string[], out: string): Omit<Built, 'mutants'> {
  const site = wordsOf(out);
  const now = readContent(folder.content);
  const shown = new Set<string>();
  const changes: { name: string; file: string; text: string }[] = [];
  for (const [file, text] of now)
    for (const { path, field, value } of leavesOf(
      fieldsAt(file),
      dataOf(file, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')),
    )) {
      if (field.type !== 'text' || typeof value !== 'string' || value.trim() === '') continue;
      const name = `${file.split('/')[0]} ${path.filter((part) => typeof part === 'string').join('.')}`;
      if (paths.includes(`content/${file}`) && !same(folder, file, path, value))
        changes.push({ name, file, text: value });
      else if (site.includes(squeezed(value))) shown.add(name);
    }
  const looked = changes.filter(({ name }) => shown.has(name) && !name.endsWith(' body'));
  const missing = looked.filter(({ text }) => !site.includes(squeezed(text)));
  return {
    looked: looked.length,
    missing: missing.map(({ name, file, text }) => `${file} ${name}: ${JSON.stringify(text.slice(0, 80))}`),
  };
}

function same(folder: Folder, file: string, path: readonly (string | number)[], value: string): boolean {
  let was: unknown = dataOf(file, folder.base.get(file) ?? '{}');
  for (const part of path) was = (was as Record<string | number, unknown> | undefined)?.[part];
  return was === value;
}

/** All that the pages and the data files say, without blanks: pages set them between numbers and words. */
function wordsOf(out: string): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.(html|json|csv)$/.test(entry.name) && !entry.parentPath.includes('pagefind'),
    )
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = files.map((file) => {
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.html')) return parse(text).textContent;
    return file.endsWith('.json') ? stringsIn(JSON.parse(text)).join('\n') : text.replaceAll('""', '"');
  });
  return squeezed(texts.join('\n'));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const squeezed = (text: string) => text.replace(/\s+/g, '');
