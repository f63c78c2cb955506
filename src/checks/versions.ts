import { catalogue } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { isMinor } from '../figures/minor.ts';
import { labelsOf } from '../schema/describe.ts';
import { type EvidenceSource, evidenceSources, measureKinds, measureUnits } from '../schema/standards.ts';
import { at } from './at.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/**
 * Promises that changed without a new version: what a version of a standard was once published with (its words, the
 * measure, the share that counts as kept, the legal minimum, its days, who reviewed it and why) is what it says today,
 * in the standard itself or among its older versions, but for a typing error in the words. What proves a promise is
 * another only together with a new version, for it judges the months; so is the grade it is said to be of.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkVersions(file: string, texts: readonly string[]): Finding[] {
  const place = placeOf(file);
  const all = texts.map((text) => readable('standards', file, text));
  const now = all.at(-1);
  if (!place || !now) return [];
  const older = all.slice(0, -1).flatMap((data): Data[] => (data ? [data] : []));
  const found = (path: PropertyKey[], message: string) => at('standards', place.key, path, message);
  const current = new Map(versionsOf(now).map((one) => [one.data.version, one]));
  const versions = [...publishedVersions(older)].flatMap(([version, was]) => {
    const is = current.get(version);
    if (!is) return [found(['version'], goneSentence(String(version)))];
    if (figures(was) !== figures(is.data)) return [found(['version'], figuresSentence(String(version)))];
    return kept
      .filter((path) => !isSame(path, was, is.data))
      .map((path) => found([...is.path, ...path], wordsSentence(path, was, is.data)));
  });
  const proof = changed(older, now, ({ evidence }) => evidence);
  const grade = changed(older, now, ({ grade }) => grade && gradeOf(grade as Data));
  return [
    ...versions,
    ...(proof === undefined ? [] : [found(['evidence'], proofSentence(proof))]),
    ...(grade === undefined ? [] : [found(['grade'], gradeSentence(grade))]),
  ];
}

type Numbered = { data: Data; path: PropertyKey[] };

function versionsOf(data: Data): Numbered[] {
  const history = Array.isArray(data.history) ? (data.history as Data[]) : [];
  return [...history.map((one, i) => ({ data: one, path: ['history', i] })), { data, path: [] }];
}

/** Every version in the words of its first publication, with what was filled in since: many small steps are one large one. */
function publishedVersions(older: readonly Data[]): Map<unknown, Data> {
  const known = new Map<unknown, Data>();
  for (const { data } of older.flatMap(versionsOf)) {
    const was = known.get(data.version);
    const isKept = was && figures(was) === figures(data) && kept.every((path) => isSame(path, was, data));
    if (!was) known.set(data.version, data);
    else if (isKept) known.set(data.version, filledIn(was, data));
  }
  return known;
}

function filledIn(was: Data, data: Data): Data {
  const inner = (name: string) =>
    data[name] !== undefined && { [name]: { ...part(data, name), ...part(was, name) } };
  return { ...data, ...was, ...inner('measure'), ...inner('legalMinimum') };
}

function part(data: Data, name: string): Data {
  return (data[name] ?? {}) as Data;
}

function figures({ measure, legalMinimum }: Data): string {
  const { value, unit, target } = (measure ?? {}) as Data;
  return JSON.stringify([value, unit, target, (legalMinimum as Data | undefined)?.value]);
}

/** What of a version stays besides its figures. */
const kept = [
  ['promise'],
  ['measure', 'kind'],
  ['legalMinimum', 'text'],
  ['legalMinimum', 'law'],
  ['legalMinimum', 'kind'],
  ['legalMinimum', 'unit'],
  ['responsible'],
  ['effectiveFrom'],
  ['publishedOn'],
  ['reason'],
  ['reviewedBy'],
];

/** Days and choices to the letter, sentences but for a typing error; what was open may be filled in. */
function isSame(path: readonly string[], was: Data, is: Data): boolean {
  const [old, now] = [valueAt(was, path), valueAt(is, path)];
  if (old === undefined || old === now) return true;
  if (path[0] === 'responsible') return isPostOfOurs(old, now);
  const isExact = path.at(-1) === 'effectiveFrom' || path.at(-1) === 'publishedOn';
  return !isExact && typeof old === 'string' && typeof now === 'string' && isMinor(old, now);
}

/** A post may be called otherwise, or another post take over; a promise never passes to the owners or an office. */
function isPostOfOurs(old: unknown, now: unknown): boolean {
  const others = /业主|业委|居委|社区|街道|政府|开发|供应|施工/g;
  return `${String(old).match(others)}` === `${String(now).match(others)}` && typeof now === 'string';
}

function valueAt(data: Data, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Data | undefined)?.[name], data);
}

/** What was published beside the promise and is another now, or gone, under the same version. */
function changed(older: readonly Data[], now: Data, of: (data: Data) => unknown): string | undefined {
  const mayBecome = (last: Data, next: Data) =>
    of(last) === undefined || of(last) === of(next) || Number(next.version) > Number(last.version);
  const last = older.reduce((one, next) => (mayBecome(one, next) ? next : one), older[0] ?? now);
  return mayBecome(last, now) ? undefined : String(of(last));
}

/** A grade without what is only spelling. */
function gradeOf({ value, norm, lowest, highest }: Data): string {
  const plain = (text: unknown) =>
    String(text)
      .normalize('NFKC')
      .replace(/[\s\p{P}]/gu, '');
  return `${plain(value)}（${plain(norm)}，最低${plain(lowest)}，最高${plain(highest)}）`;
}

function figuresSentence(version: string): string {
  return `第 ${version} 版公布过的数字变了；改承诺要另起一版：第 ${version} 版照原样放进“以前的版本”，新的一版版本加 1`;
}

function goneSentence(version: string): string {
  return `公布过的第 ${version} 版不见了；请照原样放进“以前的版本”`;
}

function wordsSentence(path: readonly string[], was: Data, is: Data): string {
  const label = labelsOf(catalogue.standards.schema, [...path]).join(' › ');
  const now = valueAt(is, path) === undefined ? '没有了' : `成了“${said(is, path)}”`;
  return `第 ${was.version} 版公布过的“${label}”是“${said(was, path)}”，现在${now}；公布过的一版不改字，请改回；要变的另起一版：这一版照原样放进“以前的版本”，新的一版版本加 1，写明为什么改`;
}

const choices: Record<string, string> = { ...measureKinds, ...measureUnits };

function said(data: Data, path: readonly string[]): string {
  const value = String(valueAt(data, path));
  return choices[value] ?? value;
}

function proofSentence(was: string): string {
  const label = evidenceSources[was as EvidenceSource] ?? was;
  return `公布过凭“${label}”算，不能直接换或拿掉，不然以前各月兑现没有都会跟着变；请改回，真要换的另起一版，写明为什么改`;
}

function gradeSentence(was: string): string {
  return `公布过的等级是 ${was}，不能直接换或拿掉；请改回，真要换的另起一版，写明为什么改`;
}
