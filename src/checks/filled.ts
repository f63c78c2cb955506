import type { Keyed, Records, Subject } from '../catalogue.ts';
import { daysAfter } from '../figures/deadlines.ts';
import { withFilled } from '../figures/filled.ts';
import { isMinor } from '../figures/minor.ts';
import { dayInWords } from '../format/date.ts';
import { words } from '../text/filled.ts';
import { fileOf } from './at.ts';
import { type Data, readable } from './figures.ts';

/** A published text of a file and when it came out, `YYYY-MM-DDTHH:mm`. */
interface Told {
  on: string;
  text: string;
}

/** So many days may pass until something that was done is entered. */
const entering = 3;

interface Open {
  /** The day that is open until it is done. */
  field: string;
  /** The list whose rows are open, and the fields a row is known by, the first of them that is the same. */
  rows?: readonly [list: string, ...names: string[]];
}

const open: Partial<Record<Subject, Open>> = {
  objections: { field: 'answeredOn' },
  rectifications: { field: 'doneOn' },
  'owners-days': { field: 'doneOn', rows: ['topics', 'question', 'answer'] },
  equipment: { field: 'until', rows: ['stops', 'from'] },
};

/**
 * The records with days of completion that can be true: what was published as open counts as done, answered or running
 * again not earlier than three days before the release that first said so, whatever day was typed. An earlier day that
 * an amendment gives with its reason counts, and is marked by it. What came out already done keeps its day.
 * @param versions the published versions of a file, newest first; none for what is published now
 * @param now the moment of this build, `YYYY-MM-DDTHH:mm`
 */
export function filledInTime(
  records: Records,
  versions: (file: string) => readonly Told[],
  now: string,
): Records {
  const all = (Object.entries(open) as [Subject, Open][]).map(([subject, what]) => [
    subject,
    ((records[subject] ?? []) as unknown as (Data & Keyed)[]).map((record) => {
      if (!JSON.stringify(record).includes(`"${what.field}":`)) return record;
      const file = fileOf(subject, record.key);
      const told = [...versions(file)].reverse().flatMap(({ on, text }) => {
        const data = readable(subject, file, text);
        return data ? [{ on, data }] : [];
      });
      return told.length === 0 ? record : counted(record, what, told, now);
    }),
  ]);
  return { ...records, ...Object.fromEntries(all) };
}

type Versions = readonly { on: string; data: Data }[];

function counted<T extends Data>(record: T, { field, rows }: Open, told: Versions, now: string): T {
  const amended = rowsOf(record, 'amendments');
  const of = (path: string) => amended.filter((one) => one.path === path);
  if (!rows) return inTime(record, field, told, now, of(field));
  const [list, ...names] = rows;
  if (!record[list]) return record;
  const all = rowsOf(record, list).map((row) => {
    const same = told.flatMap(({ on, data }) => {
      const by = (name: string) => rowsOf(data, list).find((one) => isSame(one[name], row[name]));
      const found = names.reduce<Data | undefined>((known, name) => known ?? by(name), undefined);
      return found ? [{ on, data: found }] : [];
    });
    return inTime(row, field, same, now, of(`${list}.${plain(row[names[0] ?? '']).slice(0, 100)}`));
  });
  return { ...record, [list]: all };
}

function inTime<T extends Data>(row: T, field: string, told: Versions, now: string, amended: Data[]): T {
  const typed = row[field];
  if (typeof typed !== 'string' || told[0]?.data[field] !== undefined || told.length === 0) return row;
  const on = (told.find(({ data }) => data[field] !== undefined)?.on ?? now).slice(0, 10);
  const first = daysAfter(on, -entering);
  const hasReason = amended.some(({ before, after }) => before !== after && String(after).includes(typed));
  if (typed.slice(0, 10) >= first || hasReason) return row;
  const later = { ...row, [field]: field === 'until' ? `${first}T00:00` : first };
  if (field !== 'until') return withFilled(later, { typed, on });
  const said = words.stop(dayInWords(on), dayInWords(typed.slice(0, 10)));
  return { ...later, why: `${row.why ?? ''}${said}` };
}

/** The words of a row as they name it: breaks and doubled spaces are none. */
function plain(words: unknown): string {
  return String(words ?? '').replace(/\s+/g, ' ');
}

/** The same but for a typing error; a row that goes by a moment, by this moment. */
function isSame(was: unknown, is: unknown): boolean {
  return (
    was !== undefined && is !== undefined && (plain(was) === plain(is) || isMinor(plain(was), plain(is)))
  );
}

function rowsOf(data: Data, list: string): Data[] {
  return Array.isArray(data[list]) ? (data[list] as Data[]) : [];
}
