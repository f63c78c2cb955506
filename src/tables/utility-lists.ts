import type { Keyed } from '../catalogue.ts';
import { usageOfKind, utilityTotal } from '../figures/utilities.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { bearers, type UtilityShare, utilityUnits } from '../schema/utilities.ts';
import { words as potWords } from '../text/pots.ts';
import { words } from '../text/utilities.ts';
import { moneyHref } from './objections.ts';
import type { Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

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
      { key: 'bearer', label: words.bearer, kind: 'text', weight: 'aside' },
      { key: 'published', label: potWords.published, kind: 'text', weight: 'aside' },
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

/** Every meter with its readings and multiplier, so that anyone can go and compare. */
export function readingsTable(now: UtilityShare): Table {
  return {
    name: `utilities-readings-${now.period.toLowerCase()}`,
    caption: words.readings(periodInWords(now.period)),
    columns: [
      { key: 'use', label: words.use, kind: 'text' },
      {
        key: 'usage',
        label: words.usageColumn,
        kind: 'quantity',
        weight: 'main',
        formula: words.usageFormula,
      },
      { key: 'unit', label: words.unitColumn, kind: 'text', weight: 'aside' },
      { key: 'meter', label: words.meter, kind: 'text', weight: 'aside' },
      { key: 'from', label: words.from, kind: 'quantity', weight: 'aside' },
      { key: 'to', label: words.to, kind: 'quantity', weight: 'aside' },
      { key: 'multiplier', label: words.multiplier, kind: 'count', weight: 'aside' },
    ],
    rows: now.lines.map(({ code, kind, use, usage, meter, from, to, multiplier }) => ({
      id: `reading-${code}`,
      cells: [use, usage, utilityUnits[kind], meter, from, to, multiplier],
    })),
  };
}
