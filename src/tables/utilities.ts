import type { Keyed } from '../catalogue.ts';
import { utilityLines } from '../figures/lines.ts';
import { monthsIn, neighboursOf } from '../figures/periods.ts';
import { usageOfKind, utilityTotal } from '../figures/utilities.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { divideRounded } from '../format/number.ts';
import type { Site } from '../schema/site.ts';
import { bearers, type UtilityShare, utilityKinds, utilityShare, utilityUnits } from '../schema/utilities.ts';
import { words as potWords } from '../text/pots.ts';
import { words } from '../text/utilities.ts';
import { marksOf, marksText, type Remarks } from './money-marks.ts';
import { moneyHref } from './objections.ts';
import { recordTable } from './record.ts';
import type { Column, Row, Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;
type Kind = keyof typeof utilityKinds;
const kinds = Object.keys(utilityKinds) as Kind[];

/** Every period as one row, all fields. */
export function utilitiesTable(utilities: readonly (UtilityShare & Keyed)[]): Table {
  return recordTable('utilities', words.caption, utilityShare, utilities);
}

const columns: Column[] = [
  { key: 'use', label: words.use, kind: 'text' },
  { key: 'amount', label: words.amount, ...fen, weight: 'main' },
  { key: 'meter', label: words.meter, kind: 'text' },
  { key: 'from', label: words.from, kind: 'quantity', weight: 'aside' },
  { key: 'to', label: words.to, kind: 'quantity', weight: 'aside' },
  { key: 'multiplier', label: words.multiplier, kind: 'count', weight: 'aside' },
  { key: 'usage', label: words.usageColumn, kind: 'quantity', weight: 'aside', formula: words.usageFormula },
  { key: 'usageLastYear', label: words.usageLastYear, kind: 'quantity', weight: 'aside' },
  { key: 'unitPrice', label: words.unitPrice, kind: 'price', unit: '元', weight: 'aside' },
  { key: 'lastYear', label: words.lastYear, ...fen, weight: 'aside' },
  { key: 'perSqm', label: words.perSqm, kind: 'perSqm', unit: '元/㎡·月', weight: 'aside' },
  { key: 'note', label: words.note, kind: 'text' },
  { key: 'marks', label: words.marks, kind: 'text' },
];

/** A period's meters, power before water, with readings, usage beside a year ago, price, amount; sums below each kind. */
export function utilityStatement(
  now: UtilityShare,
  all: readonly UtilityShare[],
  site: Pick<Site, 'chargedArea'>,
  remarks: Remarks = {},
): Table {
  const { lastYear } = neighboursOf(now, all);
  const perSqm = (amount: number) => divideRounded(amount, site.chargedArea * monthsIn(now.period), 10_000);
  const sum = (
    id: string,
    label: string,
    amount: number,
    usage?: [number, number | undefined],
    then?: number,
  ): Row => ({
    id,
    role: 'total',
    cells: [label, amount, ...none(4), ...(usage ?? none(2)), undefined, then, perSqm(amount), ...none(2)],
  });
  return {
    name: `utilities-${now.period.toLowerCase()}`,
    caption: words.statementCaption(periodInWords(now.period)),
    columns,
    rows: [
      ...kinds
        .filter((kind) => now.lines.some((line) => line.kind === kind))
        .flatMap((kind): Row[] => [
          { role: 'group', cells: [words.group(utilityKinds[kind], utilityUnits[kind])] },
          ...meterRows(now, all, kind, perSqm, { corrections: now.corrections, ...remarks }),
          sum(
            `total-${kind}`,
            words.totalOf(utilityKinds[kind]),
            amountOfKind(now, kind),
            [usageOfKind(now, kind), lastYear && usageOfKind(lastYear, kind)],
            lastYear && amountOfKind(lastYear, kind),
          ),
        ]),
      sum('total', words.total, now.totals.amount, undefined, lastYear && utilityTotal(lastYear)),
    ],
  };
}

function meterRows(
  now: UtilityShare,
  all: readonly UtilityShare[],
  kind: Kind,
  perSqm: (amount: number) => number,
  remarks: Remarks,
): Row[] {
  const { lastYear } = neighboursOf(now, all);
  const lines = utilityLines(now, all);
  return now.lines.flatMap((meter, i): Row[] => {
    const line = lines[i];
    if (!line || meter.kind !== kind) return [];
    const then = lastYear?.lines.find(({ code }) => code === meter.code)?.usage;
    const marks = marksOf(line, remarks);
    const { use, amount, from, to, multiplier, usage, unitPrice, note } = meter;
    const compared = [usage, then, unitPrice, then === undefined ? undefined : line.lastYear];
    return [
      {
        id: line.id,
        role: 'line',
        cells: [
          use,
          amount,
          meter.meter,
          from,
          to,
          multiplier,
          ...compared,
          perSqm(amount),
          note,
          marksText(marks),
        ],
        ...(marks.length > 0 && { marks }),
      },
    ];
  });
}

/** Cells without a value. */
function none(n: number): undefined[] {
  return Array(n).fill(undefined);
}

/** What all meters of a kind cost together, in fen. */
export function amountOfKind(share: UtilityShare, kind: Kind): number {
  return share.lines.filter((line) => line.kind === kind).reduce((total, { amount }) => total + amount, 0);
}

/** Every published period, newest first, with its cost, usage and who bears it. */
export function utilityPeriods(newestFirst: readonly (UtilityShare & Keyed)[]): Table {
  return {
    name: 'utility-periods',
    caption: potWords.each,
    columns: [
      { key: 'period', label: potWords.period, kind: 'text' },
      { key: 'amount', label: words.amount, ...fen, weight: 'main' },
      { key: 'power', label: words.powerUsage, kind: 'quantity', unit: utilityUnits.power, weight: 'aside' },
      { key: 'water', label: words.waterUsage, kind: 'quantity', unit: utilityUnits.water, weight: 'aside' },
      { key: 'bearer', label: words.bearer, kind: 'text' },
      { key: 'published', label: potWords.published, kind: 'text' },
    ],
    rows: newestFirst.map((u) => ({
      id: u.key,
      href: moneyHref('utilities', u.key),
      cells: [
        periodInWords(u.period),
        utilityTotal(u),
        usageOfKind(u, 'power'),
        usageOfKind(u, 'water'),
        bearers[u.bearer],
        dayInWords(u.publishedOn),
      ],
    })),
  };
}
