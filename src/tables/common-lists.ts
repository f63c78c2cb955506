import type { Keyed } from '../catalogue.ts';
import { commonUse, grossIncome, ownersNet } from '../figures/common.ts';
import { monthsIn } from '../figures/periods.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { divideRounded, percentOf } from '../format/number.ts';
import { type CommonIncome, commonSources } from '../schema/common.ts';
import { words } from '../text/common-income.ts';
import { words as potWords } from '../text/pots.ts';
import type { Named } from './money-marks.ts';
import { moneyHref } from './objections.ts';
import { byYear } from './pots.ts';
import type { Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

/** The shared parts that earn: how many, under which contract until when, how much, and how much a piece and month. */
export function sitesTable(
  now: CommonIncome,
  documents: readonly (Named & { until?: string | undefined })[],
): Table {
  return {
    name: `common-sites-${now.period.toLowerCase()}`,
    caption: words.sites,
    columns: [
      { key: 'site', label: words.site, kind: 'text' },
      { key: 'gross', label: words.gross, ...fen, weight: 'main' },
      { key: 'source', label: words.source, kind: 'text', weight: 'aside' },
      { key: 'quantity', label: words.quantity, kind: 'text', weight: 'aside' },
      { key: 'perUnit', label: words.perUnit, ...fen, weight: 'aside', formula: words.perUnitFormula },
      { key: 'until', label: words.until, kind: 'text', weight: 'aside' },
    ],
    rows: now.income.map(({ site, gross, source, quantity, unit = '', contract }) => {
      const paper = documents.find(({ code }) => code === contract);
      const months = monthsIn(now.period);
      return {
        ...(paper && { href: moneyHref('documents', paper.code) }),
        cells: [
          site,
          gross,
          commonSources[source],
          quantity === undefined ? undefined : `${quantity} ${unit}`.trim(),
          quantity ? divideRounded(gross, quantity * months) : undefined,
          paper?.until && dayInWords(paper.until),
        ],
      };
    }),
  };
}

/** Years of common income: gross, net, use, what went to the fund and its share of the net, what was left. */
export function commonYears(newestFirst: readonly CommonIncome[]): Table {
  return {
    name: 'common-years',
    caption: potWords.years,
    columns: [{ key: 'year', label: potWords.year, kind: 'text' }, ...sums],
    rows: byYear(newestFirst).map(({ label, own }) => ({ cells: [label, ...sumsOf(own)] })),
  };
}

/** Every published period with its sums, newest first. */
export function commonPeriods(newestFirst: readonly (CommonIncome & Keyed)[]): Table {
  return {
    name: 'common-periods',
    caption: potWords.each,
    columns: [
      { key: 'period', label: potWords.period, kind: 'text' },
      ...sums,
      { key: 'published', label: potWords.published, kind: 'text', weight: 'aside' },
    ],
    rows: newestFirst.map((c) => ({
      id: c.key,
      href: moneyHref('common', c.key),
      cells: [periodInWords(c.period), ...sumsOf([c]), dayInWords(c.publishedOn)],
    })),
  };
}

const sums: Table['columns'] = [
  { key: 'gross', label: words.totalGross, ...fen, weight: 'aside' },
  { key: 'net', label: words.net, ...fen, weight: 'main' },
  { key: 'use', label: words.totalUse, ...fen, weight: 'aside' },
  { key: 'toFund', label: words.toFund, ...fen, weight: 'aside' },
  {
    key: 'share',
    label: words.toFundShare,
    kind: 'text',
    weight: 'aside',
    formula: words.toFundShareFormula,
  },
  { key: 'closing', label: words.closing, ...fen, weight: 'aside' },
];

function sumsOf(own: readonly CommonIncome[]) {
  const sum = (of: (c: CommonIncome) => number) => own.reduce((total, c) => total + of(c), 0);
  const [net, toFund] = [sum(ownersNet), sum((c) => c.toFund)];
  const share = net > 0 ? percentOf(toFund, net) : undefined;
  return [sum(grossIncome), net, sum(commonUse), toFund, share, own[0]?.totals.closing];
}
