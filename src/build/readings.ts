import { createHash } from 'node:crypto';
import { catalogue, type Subject } from '../catalogue.ts';
import {
  builtAt,
  builtIn,
  builtOn,
  contentTexts,
  fileFacts,
  history,
  updatedAt,
  updatedOn,
  versionOf,
} from '../records.ts';
import { digest } from './digest.ts';

/** Digests of what is long: a table holds its rows, and nobody asks for them one by one. */
const known = new WeakMap<object, string>();
const open = new Set<object>();

/** So many characters stand for themselves; longer ones are told by their digest. */
const short = 500;

/**
 * Of data that is nothing but data; undefined where a part is no such thing, e.g. a function, or holds itself. A record
 * that many pages are given is looked at once.
 */
export function digestOfData(data: unknown): string | undefined {
  if (typeof data === 'function' || typeof data === 'symbol') return undefined;
  if (typeof data !== 'object' || data === null) return `${JSON.stringify(data)}`;
  const before = known.get(data);
  if (before !== undefined || open.has(data)) return before;
  open.add(data);
  const text = textOfParts(data);
  open.delete(data);
  if (text === undefined || text.length < short) return text;
  const found = digest(text);
  known.set(data, found);
  return found;
}

function textOfParts(data: object): string | undefined {
  const isList = Array.isArray(data);
  if (!isList && Object.getPrototypeOf(data) !== Object.prototype) return undefined;
  const parts: string[] = [];
  for (const [name, part] of Object.entries(data)) {
    const inside = digestOfData(part);
    if (inside === undefined) return undefined;
    parts.push(isList ? inside : `${JSON.stringify(name)}:${inside}`);
  }
  return `${isList ? '[' : '{'}${parts.join(',')}${isList ? ']' : '}'}`;
}

/**
 * What each thing that pages can read is like now, by the names that `src/records.ts` notes; undefined for a name
 * nobody knows, so that whoever read it is made again.
 */
export class Readings {
  readonly #known = new Map<string, string | undefined>();

  of(read: string): string | undefined {
    if (!this.#known.has(read)) this.#known.set(read, this.#read(read));
    return this.#known.get(read);
  }

  #read(read: string): string | undefined {
    const [kind = '', ...rest] = read.split('/');
    const name = rest.join('/');
    const { source } = history();
    if (kind === 'records') return ofSubject(name as Subject);
    if (kind === 'version') return versionOf(name);
    if (kind === 'file') return JSON.stringify(fileFacts(name) ?? null);
    if (kind === 'source') return source ? `there ${source.folder}` : 'none';
    if (kind === 'history' && name) return ofHistory(name);
    if (kind === 'history') return source ? `${source.commit} ${source.folder}` : 'none';
    return clocks[kind]?.();
  }
}

const clocks: Record<string, () => string> = {
  now: builtAt,
  today: builtOn,
  month: builtIn,
  updated: updatedAt,
  updatedOn,
};

function ofSubject(subject: Subject): string | undefined {
  const entry = catalogue[subject];
  if (!entry) return undefined;
  const mine = (file: string) =>
    'file' in entry ? file === entry.file : file.startsWith(`${entry.folder}/`);
  const hash = createHash('sha256');
  for (const [file, text] of contentTexts()) if (mine(file)) hash.update(`${file}\0${text}\0`);
  return hash.digest('base64url').slice(0, 22);
}

function ofHistory(path: string): string {
  const versions = history().versions(path);
  return digest(JSON.stringify(versions.map(({ text, ...said }) => said)));
}
