import { shortest } from '../format/number.ts';
import type { PriceItem } from '../schema/prices.ts';
import { type Chapter, chapters, type Standard } from '../schema/standards.ts';
import { menuWords as words } from '../text/menu.ts';
import { isInForce, priceInWords } from './prices.ts';
import type { Table } from './table.ts';

/** What the fee pays for: the chapters of the promises, with how many and which. */
export function basicServicesTable(standards: readonly Standard[]): Table {
  const shown = (Object.keys(chapters) as Chapter[]).filter((chapter) =>
    standards.some((s) => s.chapter === chapter),
  );
  return {
    name: 'menu-basic',
    caption: words.basic,
    columns: [
      { key: 'chapter', label: words.chapter, kind: 'text' },
      { key: 'promises', label: words.promises, kind: 'count', unit: words.promisesUnit },
      { key: 'what', label: words.what, kind: 'text' },
    ],
    rows: shown.map((chapter) => {
      const own = standards.filter((s) => s.chapter === chapter);
      return {
        href: `#${chapter}`,
        cells: [chapters[chapter], own.length, own.map(({ item }) => item).join('、')],
      };
    }),
  };
}

/** The optional services that can be had on a day, each with its price. */
export function optionalServicesTable(prices: readonly PriceItem[], day: string): Table {
  return {
    name: 'menu-optional',
    caption: words.optional,
    columns: [
      { key: 'service', label: words.service, kind: 'text' },
      { key: 'price', label: words.price, kind: 'text' },
      { key: 'content', label: words.content, kind: 'text' },
    ],
    rows: prices
      .filter((p) => p.tier === 'optional' && isInForce(p, day))
      .map((p) => ({ href: `/fees/prices/#${p.code}`, cells: [p.name, priceInWords(p), p.content] })),
  };
}

/** The fees by area that hold on a day, in words: what the basic services cost. */
export function basicFees(prices: readonly PriceItem[], day: string): string {
  return prices
    .filter((p) => p.tier === 'contract' && p.unit === 'sqmMonth' && isInForce(p, day))
    .map((p) => `${p.name} ${shortest(p.unitPrice, 4, 2)} 元/㎡·月`)
    .join('，');
}
