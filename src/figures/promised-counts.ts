import type { Records } from '../catalogue.ts';
import type { Standard, Version } from '../schema/standards.ts';
import type { Share } from './complaints.ts';
import { monthBefore } from './complaints.ts';
import { versionOn, versionsOf } from './versions.ts';

type Measure = NonNullable<Version['measure']>;
type Rows = Pick<Records, 'performance'>;

/**
 * How many times a frequency falls due in a month at least: each day's times, each whole week's, the month's. Undefined for what is promised per quarter or year, and for every other measure.
 */
export function leastDue({ kind, unit, value }: Measure, month: string): number | undefined {
  const [year = 0, n = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, n, 0)).getUTCDate();
  if (kind !== 'frequency') return undefined;
  if (unit === 'perDay') return Math.floor(value * days);
  if (unit === 'perWeek') return value * Math.floor(days / 7);
  return unit === 'perMonth' ? value : undefined;
}

/** What the record of a month says was due and done of a promise; undefined without a row. */
export function rowOf(month: string, { code }: Standard, { performance }: Rows): Share | undefined {
  const row = performance.find((p) => p.month === month)?.rows.find(({ standard }) => standard === code);
  if (row?.due === undefined || row.done === undefined) return undefined;
  return { part: row.done, whole: row.due };
}

/** What a year or quarter that ends with a month asked for, how much of it its months name as due, and what is missing. */
export interface Shortage {
  promised: number;
  due: number;
  /** Times that no month names; undefined where a month has no data, and what it would name is not known. */
  missing: number | undefined;
}

/**
 * Whether a frequency per year or quarter fell short over the whole of it, told in its last month. Undefined in other
 * months, where nothing is short, and where the promise or the records began after the year or quarter did; of several
 * versions in it the one that promises least counts.
 */
export function shortageOf(month: string, standard: Standard, records: Rows): Shortage | undefined {
  const months = monthsEndingWith(month, versionOn(standard, `${month}-01`)?.measure);
  const [first] = months;
  const began = records.performance.reduce((least, { month: one }) => (one < least ? one : least), '9');
  if (!first || began > first || !versionOn(standard, `${first}-01`)) return undefined;
  const promised = Math.min(...measuresIn(standard, first, month).map(({ value }) => value));
  const rows = months.map((one) => rowOf(one, standard, records));
  const due = rows.reduce((total, row) => total + (row?.whole ?? 0), 0);
  if (due >= promised) return undefined;
  return { promised, due, missing: rows.some((row) => !row) ? undefined : promised - due };
}

function monthsEndingWith(month: string, measure: Measure | undefined): string[] {
  const n = Number(month.slice(5));
  const unit = measure?.kind === 'frequency' ? measure.unit : undefined;
  const length = unit === 'perYear' && n === 12 ? 12 : unit === 'perQuarter' && n % 3 === 0 ? 3 : 0;
  const months: string[] = [];
  for (let one = month; months.length < length; one = monthBefore(one)) months.unshift(one);
  return months;
}

function measuresIn(standard: Standard, first: string, last: string): Measure[] {
  const begun = versionOn(standard, `${first}-01`);
  const own = versionsOf(standard).filter(
    (version) =>
      version === begun || (version.effectiveFrom > first && version.effectiveFrom <= `${last}-31`),
  );
  return own.flatMap(({ measure }) => (measure ? [measure] : []));
}
