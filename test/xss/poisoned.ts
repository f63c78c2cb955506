import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { catalogue } from '../../src/catalogue.ts';
import { examine } from '../../src/checks/examine.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { parseRecord, placeOf, validate } from '../../src/content.ts';
import { readContent, readUploads } from '../../src/content-folder.ts';
import { type Field, fieldsOf } from '../../src/schema/describe.ts';

interface Lists {
  lists: { source: string; payloads: string[] }[];
}

/** The attack strings, as they were published. */
export const payloads: string[] = (
  JSON.parse(readFileSync(resolve('test/xss/payloads.json'), 'utf8')) as Lists
).lists.flatMap((list) => list.payloads);

/** On which day the poisoned community is built. */
export const day = '2026-11-22';

/** A text in a record: where it stands, and what stood there before the poison. */
interface Spot {
  path: (string | number)[];
  kind: string | undefined;
  before: string;
}

interface Draft {
  file: string;
  data: Record<string, unknown>;
  spots: Spot[];
  /** Spots that hold poison now. */
  poisoned: Set<Spot>;
}

/** A community with attack strings wherever somebody can type freely and the checks allow it. */
export interface Poisoned {
  files: Map<string, string>;
  /** How many texts of each subject hold one. */
  spots: Record<string, number>;
  /** Texts, by subject and field, that hold none anywhere, because their words are bound by a check. */
  clean: string[];
}

/** One record of each subject, poisoned wherever its schema allows, whether or not the checks would: drafts may hold all. */
export function poisonedDrafts(): Map<string, string> {
  const source = readContent('content');
  const firsts = new Map([...source].map(([file, text]) => [placeOf(file)?.subject, { file, text }]));
  const drafts = [...firsts.values()].map(({ file, text }) => draftOf(file, text));
  poisonAll(drafts, payloads);
  return new Map(drafts.map((draft) => [draft.file, textOf(draft, source)]));
}

/** Notices that together hold every string in their bodies, by file; a draft may hold what the checks refuse. */
export function poisonedBodies(): Map<string, string> {
  const several = 63;
  const parts = Array.from({ length: Math.ceil(payloads.length / several) }, (_, i) =>
    payloads.slice(i * several, (i + 1) * several).join('\n\n'),
  );
  return new Map(
    parts.map((body, i) => {
      const id = `0000001${i}`;
      const front = `id: "${id}"\ntitle: 停水通知\ncategory: general\nurgency: normal\npublishedAt: 2026-11-20T09:00`;
      const words = 'issuer: 客服\ncontact: 前台\nsummary: 说明';
      return [`notices/20261120-${id}.md`, `---\n${front}\n${words}\n---\n\n${body}\n`];
    }),
  );
}

/** Poisons the example community, and takes back what makes its records wrong, so that it can be published. */
export function poisonedCommunity(): Poisoned {
  const source = fewer(readContent('content'));
  const drafts = [...source].map(([file, text]) => draftOf(file, text));
  poisonAll(drafts, passing());
  const uploads = readUploads('public');
  for (let round = 0; round < 30; round++) {
    const files = new Map(drafts.map((draft) => [draft.file, textOf(draft, source)]));
    const wrong = examine(files, uploads, day).findings.filter(({ severity }) => severity === 'error');
    if (wrong.length === 0) return told(drafts, files);
    if (wrong.map((one) => tookBack(drafts, one)).every((count) => count === 0))
      throw new Error(`Cannot be published: ${JSON.stringify(wrong[0])}`);
  }
  throw new Error('The community stays wrong');
}

/** The strings that the checks let through in the body of a notice. */
export const passing = (() => {
  let known: string[] | undefined;
  return () => {
    known ??= payloads.filter(passesInNotice);
    return known;
  };
})();

/** The community without the older notices and the documents that nothing names: as many kinds of page, sooner built. */
function fewer(all: ReadonlyMap<string, string>): Map<string, string> {
  const texts = [...all];
  const isNamed = (file: string) => {
    const key = file.replace(/^.*\/|\.\w+$/g, '');
    const id = file.startsWith('notices/') ? key.replace(/^.*-/, '') : key;
    return texts.some(([other, text]) => other !== file && text.includes(id));
  };
  const isKept = (file: string) =>
    !/^(notices|documents)\//.test(file) || /^notices\/20261/.test(file) || isNamed(file);
  return new Map(texts.filter(([file]) => isKept(file)));
}

/** Whether the checks let a notice with this body go out: page code and pictures of other hosts are refused. */
function passesInNotice(payload: string): boolean {
  const front =
    'id: 00000001\ntitle: 停水通知\ncategory: general\nurgency: normal\npublishedAt: 2026-11-20T09:00';
  const words = 'issuer: 客服\ncontact: 前台\nsummary: 说明';
  const notice = `---\n${front}\n${words}\n---\n\n${payload}\n`;
  const site = readFileSync(resolve('content/site.json'), 'utf8');
  const files = new Map([
    ['site.json', site],
    ['notices/20261120-00000001.md', notice],
  ]);
  return !examine(files, undefined, day).findings.some(
    ({ severity, path }) => severity === 'error' && path[0] === 'body',
  );
}

function poisonAll(drafts: readonly Draft[], inNotices: readonly string[]): void {
  let next = 0;
  for (const draft of drafts)
    for (const spot of draft.spots) {
      const allowed = spot.kind === 'prose' && draft.file.startsWith('notices/') ? inNotices : payloads;
      next = poison(draft, spot, next, allowed);
    }
}

function draftOf(file: string, text: string): Draft {
  const place = placeOf(file);
  const data = parseRecord(file, text).data as Record<string, unknown>;
  if (!place || !data) throw new Error(file);
  const shipped = 'shipped' in catalogue[place.subject];
  const spots = shipped ? [] : spotsIn(fieldsOf(catalogue[place.subject].schema), data, []);
  return { file, data, spots, poisoned: new Set() };
}

const typed = new Set([undefined, 'prose', 'paragraph']);

function spotsIn(fields: readonly Field[], data: unknown, path: Spot['path']): Spot[] {
  return fields.flatMap((field) =>
    spotsAt(field, (data as Record<string, unknown>)?.[field.name], [...path, field.name]),
  );
}

function spotsAt(field: Field, value: unknown, path: Spot['path']): Spot[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => (field.item ? spotsAt(field.item, item, [...path, i]) : []));
  if (field.fields && typeof value === 'object' && value) return spotsIn(field.fields, value, path);
  const free = field.type === 'text' && typed.has(field.meta.kind);
  return free && typeof value === 'string' ? [{ path, kind: field.meta.kind, before: value }] : [];
}

/** Puts the next attack strings that fit into a text, many into a long one; what does not fit comes later. */
function poison(draft: Draft, spot: Spot, next: number, allowed: readonly string[]): number {
  const subject = placeOf(draft.file)?.subject;
  const some = Array.from({ length: 60 }, (_, i) => allowed[(next + i) % allowed.length] ?? '');
  const long = spot.kind === 'prose' ? [`${spot.before.trimEnd()}\n\n${some.join('\n\n')}\n`] : some;
  for (const [i, text] of long.slice(0, 8).entries()) {
    put(draft.data, spot.path, text);
    const { findings } = validate(subject ?? 'site', draft.file, draft.data);
    if (findings.length === 0) {
      draft.poisoned.add(spot);
      return next + (spot.kind === 'prose' ? 60 : i + 1);
    }
  }
  put(draft.data, spot.path, spot.before);
  return next;
}

function put(data: unknown, path: Spot['path'], text: string): void {
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], data);
  (parent as Record<string, unknown>)[last] = text;
}

/**
 * Gives back the words that a finding is about: those it names, those elsewhere that it misses, else those of the file.
 * Returns how many.
 */
function tookBack(drafts: readonly Draft[], { file, path, message }: Finding): number {
  const draft = drafts.find((one) => one.file === file);
  if (!draft) return 0;
  const about = [...draft.poisoned].filter(
    (one) => path.length > 0 && path.every((key, i) => one.path[i] === key),
  );
  if (about.length > 0) return about.filter((spot) => restored(draft, spot)).length;
  const missed = drafts.flatMap((one) =>
    [...one.poisoned].filter(
      (spot) => spot.before.length > 1 && message.includes(`“${spot.before}”`) && restored(one, spot),
    ),
  );
  return missed.length || [...draft.poisoned].filter((spot) => restored(draft, spot)).length;
}

function restored(draft: Draft, spot: Spot): boolean {
  put(draft.data, spot.path, spot.before);
  return draft.poisoned.delete(spot);
}

/** A record as a file; one that holds no poison keeps its own bytes. */
function textOf({ file, data, poisoned }: Draft, source: ReadonlyMap<string, string>): string {
  if (poisoned.size === 0) return source.get(file) ?? '';
  const { body, ...front } = data;
  if (file.endsWith('.md')) return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}`;
  return `${JSON.stringify(data, null, 2)}\n`;
}

function told(drafts: readonly Draft[], files: Map<string, string>): Poisoned {
  const spots: Record<string, number> = {};
  const field = (file: string, { path }: Spot) =>
    `${placeOf(file)?.subject}: ${path.filter((key) => typeof key === 'string').join('.')}`;
  const held = new Set<string>();
  for (const { file, poisoned } of drafts)
    for (const spot of poisoned) {
      const subject = placeOf(file)?.subject ?? '';
      spots[subject] = (spots[subject] ?? 0) + 1;
      held.add(field(file, spot));
    }
  const all = new Set(drafts.flatMap((draft) => draft.spots.map((spot) => field(draft.file, spot))));
  return { files, spots, clean: [...all].filter((one) => !held.has(one)).sort() };
}
