import type { Keyed, Records } from '../catalogue.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { accountLines, commonLines, fundLines, type Line, utilityLines } from '../figures/lines.ts';
import { objectionState } from '../figures/objections.ts';
import type { AnswerTerms } from '../figures/terms.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { type Objection, objection, objectionResults, objectionSubjects } from '../schema/objections.ts';
import { words } from '../text/objections.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** The median of the days it took to answer, in half days; undefined where nothing is answered. */
export function medianDays(objections: readonly Objection[]): number | undefined {
  const days = objections
    .flatMap((o) => (o.answeredOn ? [daysBetween(o.receivedOn, o.answeredOn)] : []))
    .sort((a, b) => a - b);
  const [low, high] = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Where a record of money stands on the site, with the anchor of a line: `/fees/common/2026-q3/#income-lift`. */
export function moneyHref(
  subject: Objection['subject'] | 'documents',
  record: string,
  line?: string,
): string {
  if (subject === 'prices') return `/fees/prices/#${record}`;
  const folder = subject === 'accounts' ? '' : `${subject}/`;
  return `/fees/${folder}${record}/${line ? `#${line}` : ''}`;
}

/** What an objection is about, in words: `公共收益 2026年第三季度 地面停车位`, `维修项目 9 号楼外墙`. */
export function aboutInWords(o: Objection, records: Partial<Records>): string {
  const { subject, record } = o;
  const named = {
    projects: records.projects?.find((p) => p.key === record)?.name,
    prices: records.prices?.find((p) => p.key === record)?.name,
  };
  const period = /^\d{4}(-[qh]\d)?$/.test(record) ? periodInWords(record.toUpperCase()) : record;
  const name = subject === 'projects' || subject === 'prices' ? (named[subject] ?? record) : period;
  const label = lineOf(o, records)?.label;
  return [objectionSubjects[subject], name, label].filter(Boolean).join(' ');
}

/** The published line an objection is about, where it names one of a statement. */
function lineOf({ subject, record, line }: Objection, records: Partial<Records>): Line | undefined {
  const { accounts = [], common = [], fund = [], utilities = [] } = records;
  const lines = {
    accounts: accounts.filter((r) => r.key === record).flatMap((r) => accountLines(r)),
    common: common.filter((r) => r.key === record).flatMap((r) => commonLines(r)),
    fund: fund.filter((r) => r.key === record).flatMap((r) => fundLines(r)),
    utilities: utilities.filter((r) => r.key === record).flatMap((r) => utilityLines(r)),
    projects: [],
    prices: [],
  }[subject];
  return lines.find(({ id }) => id === line);
}

/** Objections without an answer first, the oldest of them before the others; answered ones newest first. */
export function inOrder<O extends Objection>(objections: readonly O[]): O[] {
  const open = objections.filter((o) => !o.answeredOn);
  const answered = objections.filter((o) => o.answeredOn);
  return [
    ...open.toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn)),
    ...answered.toSorted((a, b) => (b.answeredOn ?? '').localeCompare(a.answeredOn ?? '')),
  ];
}

/** How many answers had which result, in words, results that never came left out. */
export function resultsInWords(objections: readonly Objection[]): string {
  return (Object.keys(objectionResults) as (keyof typeof objectionResults)[])
    .map(
      (result) => [objectionResults[result], objections.filter((o) => o.result === result).length] as const,
    )
    .filter(([, n]) => n > 0)
    .map(([label, n]) => words.resultCount(label, n))
    .join('，');
}

/** Every objection as one row: all fields, the days its answer took, and the address of the figure. */
export function objectionsTable(objections: readonly (Objection & Keyed)[]): Table {
  return recordTable('objections', words.caption, objection, objections, [
    {
      key: 'days',
      label: words.daysColumn,
      kind: 'count',
      unit: '天',
      formula: words.daysFormula,
      value: (o) => (o.answeredOn ? daysBetween(o.receivedOn, o.answeredOn) : undefined),
    },
    {
      key: 'address',
      label: words.hrefColumn,
      kind: 'text',
      value: (o) => moneyHref(o.subject, o.record, o.line),
    },
  ]);
}

/** How the objections stand as of `today`: how many, how many open and overdue, how long answers took, with what result. */
export function objectionSentences(
  objections: readonly Objection[],
  today: string,
  limit: AnswerTerms,
): string[] {
  if (objections.length === 0) return [words.none];
  const answered = objections.filter((o) => o.answeredOn).length;
  const overdue = objections.filter((o) => objectionState(o, limit, today).state === 'overdue').length;
  const promised = typeof limit === 'number' ? limit : limit.objectionDays;
  const median = medianDays(objections);
  return [
    words.lead(dayInWords(today), objections.length, objections.length - answered),
    ...(overdue > 0 ? [words.overdue(overdue)] : []),
    ...(median === undefined ? [] : [words.median(String(median), answered, promised)]),
    ...(answered > 0 ? [words.results(resultsInWords(objections))] : []),
  ];
}
