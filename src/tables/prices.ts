import type { Keyed } from '../catalogue.ts';
import { dayInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import { type PriceItem, priceForms, priceItem, priceTiers, priceUnits } from '../schema/prices.ts';
import { words } from '../text/prices.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** The whole price list, every field. */
export function pricesTable(prices: readonly (PriceItem & Keyed)[]): Table {
  return recordTable('prices', words.caption, priceItem, prices);
}

/** `2.85 元/㎡·月`. */
export function priceInWords(item: PriceItem): string {
  return `${shortest(item.unitPrice, 4, 2)} ${priceUnits[item.unit]}`;
}

/** The prices of one tier that hold on `day`, as people read them. */
export function priceListTable(prices: readonly PriceItem[], tier: PriceItem['tier'], day: string): Table {
  return {
    name: `prices-${tier}`,
    caption: priceTiers[tier],
    columns: [
      { key: 'name', label: words.name, kind: 'text' },
      { key: 'price', label: words.price, kind: 'text' },
      { key: 'payer', label: words.payer, kind: 'text' },
      { key: 'content', label: words.content, kind: 'text' },
      { key: 'form', label: words.form, kind: 'text' },
      { key: 'basis', label: words.basis, kind: 'text' },
      { key: 'since', label: words.since, kind: 'text' },
    ],
    rows: prices
      .filter((p) => p.tier === tier && isInForce(p, day))
      .map((p) => ({
        id: p.code,
        cells: [
          p.name,
          priceInWords(p),
          p.payer,
          p.condition ? `${p.content}${words.condition(p.condition)}` : p.content,
          priceForms[p.form],
          p.basis,
          dayInWords(p.effectiveFrom),
        ],
      })),
  };
}

/** True when the price holds on the day. */
export function isInForce(item: PriceItem, day: string): boolean {
  return item.effectiveFrom <= day && (!item.effectiveTo || day <= item.effectiveTo);
}
