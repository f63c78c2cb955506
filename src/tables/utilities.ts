import type { Keyed } from '../catalogue.ts';
import { counted, coverageOfLine } from '../figures/coverage.ts';
import { utilityLines } from '../figures/lines.ts';
import { monthsIn, neighboursOf } from '../figures/periods.ts';
import { partsOf } from '../figures/shares.ts';
import { siteIn } from '../figures/sizes.ts';
import { usageOfKind, utilityTotal } from '../figures/utilities.ts';
import { periodInWords } from '../format/date.ts';
import { divideRounded } from '../format/number.ts';
import type { Site } from '../schema/site.ts';
import { type UtilityShare, utilityKinds, utilityShare, utilityUnits } from '../schema/utilities.ts';
import { money } from '../text/money.ts';
import { words } from '../text/utilities.ts';
import { type LinesOptions, reasonOf } from './money-lines.ts';
import { marksOf, marksText, type Remarks } from './money-marks.ts';
import { recordTable } from './record.ts';
import { type Column, type Row, type Table, withoutEmpty } from './table.ts';

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
  { key: 'usage', label: words.usageColumn, kind: 'quantity', weight: 'aside', formula: words.usageFormula },
  { key: 'unitPrice', label: words.unitPrice, kind: 'price', unit: '元', weight: 'aside' },
  { key: 'usageLastYear', label: words.usageLastYear, kind: 'quantity', weight: 'aside' },
  { key: 'lastYear', label: words.lastYear, ...fen, weight: 'aside' },
  { key: 'perSqm', label: words.perSqm, kind: 'perSqm', unit: '元/㎡·月', weight: 'aside' },
  { key: 'note', label: words.note, kind: 'text' },
  { key: 'marks', label: words.marks, kind: 'text' },
];

/** A period's meters, power before water, with usage, price and amount beside a year ago; sums below each kind. */
export function utilityStatement(
  now: UtilityShare,
  all: readonly UtilityShare[],
  site: Pick<Site, 'chargedArea' | 'households'> & Partial<Pick<Site, 'money' | 'earlier'>>,
  remarks: Remarks = {},
): Table {
  const { lastYear } = neighboursOf(now, all);
  const rates = meterRates(now, siteIn(site, now.period).chargedArea * monthsIn(now.period));
  const sum = (id: string, label: string, of: (u: UtilityShare) => number, kind?: Kind): Row => {
    const usage = (u: UtilityShare) => kind && usageOfKind(u, kind);
    const known = lastYear?.lines.some((line) => !kind || line.kind === kind);
    const then = known && lastYear ? [usage(lastYear), of(lastYear)] : undefined;
    const cells = [label, of(now), usage(now), undefined, then?.[0], then?.[1], rates.get(id)];
    return { id, role: 'total', cells: [...cells, undefined, undefined] };
  };
  return withoutEmpty({
    name: `utilities-${now.period.toLowerCase()}`,
    caption: words.statementCaption(periodInWords(now.period)),
    columns,
    rows: [
      ...kinds
        .filter((kind) => [now, lastYear].some((u) => u?.lines.some((line) => line.kind === kind)))
        .flatMap((kind): Row[] => [
          { role: 'group', cells: [words.group(utilityKinds[kind], utilityUnits[kind])] },
          ...meterRows(now, all, kind, rates, {
            corrections: now.corrections,
            ...remarks,
            money: site.money,
          }),
          ...goneMeters(now, lastYear, kind),
          sum(`total-${kind}`, words.totalOf(utilityKinds[kind]), (u) => amountOfKind(u, kind), kind),
        ]),
      sum('total', words.total, utilityTotal),
    ],
  });
}

function meterRows(
  now: UtilityShare,
  all: readonly UtilityShare[],
  kind: Kind,
  rates: Map<string, number>,
  remarks: Remarks & Pick<LinesOptions, 'money'>,
): Row[] {
  const { lastYear } = neighboursOf(now, all);
  const lines = counted(utilityLines(now, all), remarks.documents ?? [], now.period);
  const shared = sharedDocuments(now);
  return now.lines.flatMap(({ code, kind: own, use, amount, usage, unitPrice }, i): Row[] => {
    const line = lines[i];
    if (!line || own !== kind) return [];
    const then = lastYear?.lines.find((meter) => meter.code === code);
    const { id, path, documents } = line;
    const rest = documents.filter((code) => !shared.includes(code));
    const { covered, total } = coverageOfLine(line);
    const plain = shared.length > 0 && rest.length === 0 && covered === total;
    const marks = marksOf(plain ? { id, path } : { ...line, documents: rest }, remarks);
    const compared = [then?.usage, then?.amount, rates.get(id)];
    return [
      {
        id: line.id,
        role: 'line',
        cells: [
          use,
          amount,
          usage,
          unitPrice,
          ...compared,
          reasonOf(line, now.period, remarks.money),
          marksText(marks),
        ],
        ...(marks.length > 0 && { marks }),
      },
    ];
  });
}

/** Meters that were read a year ago and no longer are. */
function goneMeters(now: UtilityShare, lastYear: UtilityShare | undefined, kind: Kind): Row[] {
  const gone = (lastYear?.lines ?? []).filter(
    (meter) => meter.kind === kind && !now.lines.some(({ code }) => code === meter.code),
  );
  return gone.map(({ code, use, usage, amount }) => ({
    id: `meter-${code}`,
    role: 'line',
    cells: [use, undefined, undefined, undefined, usage, amount, undefined, money.goneNote, undefined],
  }));
}

/** Yuan per m² and month of every meter, of each kind and of all, so that the printed figures add up. */
function meterRates(now: UtilityShare, divisor: number): Map<string, number> {
  const rate = { divisor, per: 10_000 };
  const total = divideRounded(utilityTotal(now), divisor, 10_000);
  const sums = partsOf(
    kinds.map((kind) => amountOfKind(now, kind)),
    { ...rate, target: total },
  );
  const meters = kinds.flatMap((kind, i) => {
    const own = now.lines.filter((line) => line.kind === kind);
    const parts = partsOf(
      own.map(({ amount }) => amount),
      { ...rate, target: sums[i] ?? 0 },
    );
    return [
      [`total-${kind}`, sums[i] ?? 0] as const,
      ...own.map(({ code }, n) => [`meter-${code}`, parts[n] ?? 0] as const),
    ];
  });
  return new Map([...meters, ['total', total]]);
}

/** Documents that prove every meter of a period, so that they need not be named in each row. */
export function sharedDocuments({ lines: [first, ...others] }: UtilityShare): string[] {
  return (first?.documents ?? []).filter((code) =>
    others.every(({ documents = [] }) => documents.includes(code)),
  );
}

/** What all meters of a kind cost together, in fen. */
export function amountOfKind(share: UtilityShare, kind: Kind): number {
  return share.lines.filter((line) => line.kind === kind).reduce((total, { amount }) => total + amount, 0);
}
