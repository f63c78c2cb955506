import { channelGroups } from '../figures/complaint-channels.ts';
import { countOf, type Group, groupTotal } from '../figures/complaint-groups.ts';
import { type Compared, comparedMonths, sumOver } from '../figures/complaint-run.ts';
import { sum } from '../figures/complaints.ts';
import { isComparable, kindsMoved } from '../figures/regrouped.ts';
import { monthInWords } from '../format/date.ts';
import { ages, outcomeKinds, qualityKinds } from '../schema/complaint-parts.ts';
import { type ComplaintMonth, intakeKinds } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/complaints.ts';
import { marked, type Sourced } from './complaint-marks.ts';
import { ratesTable, stepsTable } from './complaint-rates.ts';
import { signalsTable } from './complaint-signals.ts';
import { categoryLabel, channelLabel, subcategoryLabel } from './complaints.ts';
import type { Column, Table } from './table.ts';

const cases = { kind: 'count', unit: words.cases } as const;

/** The tables of one month in the order of the page; each figure that was changed shows its old value. */
export function monthTables(
  now: ComplaintMonth,
  all: readonly ComplaintMonth[],
  site: Site,
): Record<MonthTable, Table> {
  const months = comparedMonths(now, all);
  const counted = (name: CountTable) => marked(countTable(name, months), now);
  return {
    signals: signalsTable(now, all),
    categories: marked(groupTable('categories', words.categoryTable, categoryLabel, months), now),
    subcategories: marked(groupTable('subcategories', words.subcategoryTable, subcategoryLabel, months), now),
    steps: marked(stepsTable(months, site), now),
    outcomes: counted('outcomes'),
    openAges: counted('openAges'),
    rates: marked(ratesTable(months, site), now),
    intake: counted('intake'),
    channels: marked(groupTable('channels', words.channelTable, channelLabel, months), now),
    quality: counted('quality'),
  };
}

type GroupTable = 'categories' | 'subcategories' | 'channels';
type CountTable = 'intake' | 'outcomes' | 'openAges' | 'quality';
type MonthTable = CountTable | 'channels' | 'signals' | 'categories' | 'subcategories' | 'steps' | 'rates';

const kinds: Record<CountTable, { caption: string; heading: string; labels: Record<string, string> }> = {
  intake: { caption: words.intakeTable, heading: words.kind, labels: intakeKinds },
  outcomes: { caption: words.outcomeTable, heading: words.outcome, labels: outcomeKinds },
  openAges: { caption: words.ageTable, heading: words.age, labels: ages },
  quality: { caption: words.qualityTable, heading: words.quality, labels: qualityKinds },
};

/** One kind of count beside last month, last year and the twelve months; what is open at an end has no sum over months. */
function countTable(name: CountTable, months: Compared): Omit<Table, 'rows'> & { rows: Sourced[] } {
  const { caption, heading, labels } = kinds[name];
  const of = (month: ComplaintMonth): Record<string, number> => month[name];
  const row = lineOf(months, name !== 'openAges');
  const total = { ...row(`${name}-total`, words.total, (m) => sum(of(m))), role: 'total' as const };
  return {
    name,
    caption,
    columns: columnsOf(heading, name !== 'openAges'),
    rows: [
      ...Object.entries(labels).map(([code, label]) => ({
        ...row(`${name}-${code}`, label, (m) => of(m)[code]),
        from: [`${name}.${code}`],
      })),
      ...(name === 'quality' ? [] : [total]),
      ...(name === 'outcomes'
        ? [{ ...row('reopened', words.reopened, (m) => m.reopened), from: ['reopened'] }]
        : []),
    ],
  };
}

/** A level of the taxonomy or the channels in the month's own groups; a dash where another month cannot be counted in them. */
function groupTable(
  name: GroupTable,
  caption: string,
  labelOf: (codes: readonly never[]) => string,
  months: Compared,
): Omit<Table, 'rows'> & { rows: Sourced[] } {
  const row = lineOf(months, true);
  const of = (m: ComplaintMonth): readonly Group[] => (name === 'channels' ? channelGroups(m) : m[name]);
  const known = monthsIn(months);
  const movedSince = (then: string) =>
    name === 'channels' ? [] : kindsMoved(known, then, months.now.month, name);
  const counted = (m: ComplaintMonth, codes: readonly string[]) =>
    isComparable(codes, movedSince(m.month)) ? countOf(of(m), codes) : undefined;
  const lines = of(months.now).map(({ codes }, i) => ({
    ...row(idOf(name, codes, i), labelOf(codes as readonly never[]), (m) => counted(m, codes)),
    from: fieldsOf(name, codes, i),
  }));
  const together = movedSince(known[0]?.month ?? '').map(({ since, kinds, why }, i) => {
    const label = words.together(labelOf(kinds as readonly never[]), monthInWords(since), why);
    return row(`${name}-together-${i + 1}`, label, (m) => counted(m, kinds));
  });
  const total = row(`${name}-total`, words.total, (m) => groupTotal(of(m)));
  return {
    name,
    caption,
    columns: columnsOf(name === 'channels' ? words.channel : words.category, true),
    rows: [...lines, ...together, { ...total, role: 'total' as const }],
  };
}

/** Every month that a month is held against, and itself, oldest first. */
function monthsIn({ now, before, lastYear, run = [] }: Compared): ComplaintMonth[] {
  const all = [lastYear, ...run, before, now].flatMap((month) => month ?? []);
  return [...new Map(all.map((month) => [month.month, month])).values()].sort((a, b) =>
    a.month < b.month ? -1 : 1,
  );
}

/** Channels have fields of their own; the groups of a taxonomy are told by their place. */
function fieldsOf(name: GroupTable, codes: readonly string[], i: number): string[] {
  if (name !== 'channels') return [`${name}.${i + 1}`];
  return codes.length > 1 ? ['channels.merged'] : codes.map((code) => `channels.${code}`);
}

function idOf(name: GroupTable, codes: readonly string[], i: number): string {
  return name === 'channels' ? `${name}-${codes.length > 1 ? 'merged' : codes[0]}` : `${name}-${i + 1}`;
}

function columnsOf(label: string, withRun: boolean): Column[] {
  return [
    { key: 'label', label, kind: 'text' },
    { key: 'now', label: words.now, ...cases },
    { key: 'before', label: words.before, ...cases },
    { key: 'lastYear', label: words.lastYear, ...cases },
    ...(withRun ? [{ key: 'run', label: words.run, ...cases, secondary: true }] : []),
  ];
}

function lineOf({ now, before, lastYear, run }: Compared, withRun: boolean) {
  return (id: string, label: string, of: (month: ComplaintMonth) => number | undefined): Sourced => ({
    id,
    cells: [
      label,
      of(now),
      before && of(before),
      lastYear && of(lastYear),
      ...(withRun ? [run && sumOver(run, of)] : []),
    ],
  });
}
