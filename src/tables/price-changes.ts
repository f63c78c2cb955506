import { changeDays, changesOn, historyOf } from '../figures/price-history.ts';
import { dayInWords } from '../format/date.ts';
import type { PriceItem } from '../schema/prices.ts';
import { words } from '../text/prices.ts';
import { priceInWords } from './prices.ts';
import type { Table } from './table.ts';

/** Every day on which the list changed, newest first, with what changed: the way to what held on any past day. */
export function changesTable(prices: readonly PriceItem[]): Table {
  const days = changeDays(prices);
  return {
    name: 'price-changes',
    caption: words.changesCaption,
    columns: [
      { key: 'day', label: words.day, kind: 'text' },
      { key: 'what', label: words.what, kind: 'text' },
    ],
    rows: days.map((day) => ({
      href: `/fees/prices/${day}/`,
      cells: [dayInWords(day), day === days.at(-1) ? firstDay(prices, day) : changesText(prices, day)],
    })),
  };
}

function firstDay(prices: readonly PriceItem[], day: string): string {
  return words.firstDay(changesOn(prices, day).begun.length);
}

function changesText(prices: readonly PriceItem[], day: string): string {
  const { begun, ended } = changesOn(prices, day);
  return [
    ...begun.map((p) => {
      const [, before] = historyOf(p, prices);
      return before
        ? words.replaced(p.name, priceInWords(before), priceInWords(p))
        : words.begun(p.name, priceInWords(p));
    }),
    ...ended.map((p) => words.stopped(p.name)),
  ].join('；');
}
