import type { Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { nameOf } from '../schema/entry.ts';
import { at } from './at.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';
import { correctionsOf } from './kept-corrections.ts';

/** Lists whose rows go by a code, and the field that says what the amount is. */
const labels: Partial<Record<Subject, readonly [list: string, field: string][]>> = {
  utilities: [['lines', 'use']],
  common: [
    ['income', 'site'],
    ['costs', 'name'],
    ['use', 'purpose'],
  ],
};

/**
 * A published amount keeps what it was for: under the same code stands neither the name of another row nor one with
 * hardly a character of its own, unless a correction of the row tells of it, or its note the old name. Other words for the same are free.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkNames(file: string, texts: readonly string[]): Finding[] {
  const place = placeOf(file);
  const lists = place && labels[place.subject];
  if (!lists) return [];
  const { subject, key } = place;
  const versions = texts.flatMap((text): Data[] => {
    const data = readable(subject, file, text);
    return data ? [data] : [];
  });
  const now: Data = versions.at(-1) ?? {};
  return lists.flatMap(([list, field]) =>
    rowsOf(now, list).flatMap((row, i) => {
      const code = nameOf(row) ?? '';
      const isTold = correctionsOf(now).some(({ path }) => path.startsWith(`${list}.${code}.`));
      const was = lastName(versions, list, field, code);
      if (isTold || was === undefined || was === row[field] || isKept(was, row, now, versions, list, field))
        return [];
      const message = `公布过的名称是“${was}”，现在是“${row[field]}”：编号和金额没有变，说的却是另一笔；请改回“${was}”，金额对错了项目的，按项目改金额并写更正；只是换了叫法的，在这一行的说明或“本期说明”里写“原名${was}”`;
      return [at(subject, key, [list, i, field], message)];
    }),
  );
}

/** Whether a new name of its own stands there and the old one stays to be read: 原名“生活水泵房” in the note or the explanation. */
function isKept(
  was: string,
  row: Data,
  now: Data,
  versions: readonly Data[],
  list: string,
  field: string,
): boolean {
  const said = [row.note, now.explanation].some(
    (text) =>
      typeof text === 'string' &&
      plain(text)
        .replace(/[“”"「」]/g, '')
        .includes(`原名${plain(was)}`),
  );
  const others = versions.flatMap((data) => rowsOf(data, list)).filter((one) => nameOf(one) !== nameOf(row));
  return said && !others.some((one) => one[field] === row[field]);
}

/** What a row was called last in a version that could be published; undefined where it is new. */
function lastName(versions: readonly Data[], list: string, field: string, code: string) {
  let last: string | undefined;
  versions.forEach((data, i) => {
    const next = rowsOf(data, list).find((row) => nameOf(row) === code)?.[field];
    if (typeof next !== 'string') return;
    const others = rowsOf(versions[i - 1] ?? {}, list).filter((row) => nameOf(row) !== code);
    const isOther = others.some((row) => plain(String(row[field])) === plain(next));
    if (last === undefined || plain(last) === plain(next) || (!isOther && isKin(last, next))) last = next;
  });
  return last;
}

function rowsOf(data: Data, list: string): Data[] {
  return Array.isArray(data[list]) ? (data[list] as Data[]) : [];
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Whether two names can mean the same: half of the Chinese characters of the one that has fewer stand in the other. */
function isKin(a: string, b: string): boolean {
  const [one, other] = [signsOf(a), signsOf(b)];
  return 2 * sharedBy(one, other) >= Math.min(one.size, other.size);
}

/** Whether two names that say something, three Chinese characters or more, have none in common. */
export function isApart(a: string, b: string): boolean {
  const [one, other] = [signsOf(a), signsOf(b)];
  return one.size >= 3 && other.size >= 3 && sharedBy(one, other) === 0;
}

function signsOf(text: string): Set<string> {
  return new Set(text.match(/\p{Script=Han}/gu));
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((sign) => other.has(sign)).length;
}
