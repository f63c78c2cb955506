import { monthsIn } from '../figures/periods.ts';
import { divideRounded, parseDecimal, percentOf, written, yuan } from '../format/number.ts';
import { type CostItem, costItems } from '../schema/accounts.ts';
import { type Facts, monthsWithout, whole, type Year } from './facts.ts';
import type { PublishedRow } from './package.ts';
import { words } from './words.ts';

/** What a community has for a measure: a value with how it comes about, or why it has none. */
export type Value =
  | { value: number; text: string; from: string }
  | { few: string; value?: never }
  | { missing: string; value?: never };

/** One thing that is compared. `value` hides `scale` decimals, so that medians are of whole numbers. */
export interface Measure {
  id: string;
  label: string;
  unit: string;
  scale: number;
  of(facts: Facts, year: Year): Value;
}

/** From how many cases a rate is told, as on the sites themselves. */
const minimum = 10;

const items = ['staff', 'upkeep', 'cleaning', 'greening', 'order'] as const satisfies readonly CostItem[];

/** Everything that is compared, in the order of the page. */
export const measures: readonly Measure[] = [
  perSqm('costs', words.allCosts, Object.keys(costItems)),
  ...items.map((item) => perSqm(`costs-${item}`, costItems[item], [item])),
  share('collected', words.collected, (facts, year) =>
    ofStatements(facts, year, (row) => [fen(row['income.currentFees.actual']), fen(row.receivable)]),
  ),
  {
    ...{ id: 'complaints', label: words.complaints, unit: words.perHomes, scale: 1 },
    of: (facts, year) => {
      const sum = ofMonths(facts, year, (row) => [whole(row.valid), homesIn(row, facts)]);
      if (typeof sum === 'string') return { missing: sum };
      const [cases, homes] = sum;
      if (cases > 0 && cases < minimum) return { few: words.casesOfHomes(cases, homes) };
      const value = divideRounded(cases, homes, 100_000);
      return { value, text: written(value, 1), from: words.casesOfHomes(cases, homes) };
    },
  },
  share('on-time', words.onTime, (facts, year) =>
    ofMonths(facts, year, (row) => [whole(row['carry.closedInTime']), whole(row['carry.due'])]),
  ),
];

/** Households of the month itself where the table tells them: they change over the years. */
function homesIn(row: PublishedRow, { households }: Facts): number {
  return whole(row.households) ?? households;
}

function perSqm(id: string, label: string, parts: readonly string[]): Measure {
  return {
    ...{ id, label, unit: words.perSqm, scale: 2 },
    of: (facts, year) => {
      const costOf = (row: PublishedRow) =>
        parts.reduce((all, item) => all + (fen(row[`costs.${item}.actual`]) ?? Number.NaN), 0);
      const areaOf = (row: PublishedRow) =>
        (parseDecimal(row.area ?? '', 2) ?? facts.area) * monthsIn(row.period ?? '');
      const sum = ofStatements(facts, year, (row) => [costOf(row), areaOf(row)]);
      if (typeof sum === 'string') return { missing: sum };
      const [cost, area] = sum;
      const value = divideRounded(cost, area, 100);
      return { value, text: written(value, 2), from: words.costOfArea(yuan(cost), written(area, 2)) };
    },
  };
}

function share(id: string, label: string, sumOf: (facts: Facts, year: Year) => Sum | string): Measure {
  return {
    ...{ id, label, unit: '%', scale: 1 },
    of: (facts, year) => {
      const sum = sumOf(facts, year);
      if (typeof sum === 'string') return { missing: sum };
      const [part, all] = sum;
      const from = id === 'collected' ? words.partOf(yuan(part), yuan(all)) : `${part}/${all}`;
      if (all < minimum) return { few: from };
      return { value: divideRounded(part, all, 1000), text: percentOf(part, all), from };
    },
  };
}

/** Numerator and denominator, summed. */
type Sum = [part: number, whole: number];

function ofStatements(facts: Facts, year: Year, of: (row: PublishedRow) => Maybe): Sum | string {
  const gaps = monthsWithout(facts.statements, year);
  if (gaps.length > 0) return words.noStatements(gaps);
  if (facts.statements.some(({ mode }) => mode !== facts.mode)) return words.otherMode;
  return summed(facts.statements.map(of));
}

function ofMonths(facts: Facts, year: Year, of: (row: PublishedRow) => Maybe): Sum | string {
  const gaps = year.months.filter((month) => !facts.complaints.some((row) => row.month === month));
  return gaps.length > 0 ? words.noMonths(gaps) : summed(facts.complaints.map(of));
}

type Maybe = [part: number | undefined, whole: number | undefined];

function summed(all: readonly Maybe[]): Sum | string {
  const [part, whole] = [0, 1].map((i) => all.reduce((sum, one) => sum + (one[i] ?? Number.NaN), 0)) as Sum;
  if (Number.isNaN(part) || Number.isNaN(whole)) return words.emptyCell;
  return whole > 0 ? [part, whole] : words.nothing;
}

function fen(text: string | undefined): number | undefined {
  return text ? parseDecimal(text, 2) : undefined;
}
