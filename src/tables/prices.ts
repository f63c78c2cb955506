import type { Keyed } from '../catalogue.ts';
import { ceilingOf, historyOf, isInForce, reducedPrice } from '../figures/price-history.ts';
import { dayInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import { amendableFields } from '../schema/price-amendments.ts';
import { type PriceItem, priceForms, priceItem, priceTiers, priceUnits } from '../schema/prices.ts';
import { words } from '../text/prices.ts';
import { marksText, type Named } from './money-marks.ts';
import { recordTable } from './record.ts';
import type { Mark, Table } from './table.ts';

export { isInForce };

/** The whole price list, every field. */
export function pricesTable(prices: readonly (PriceItem & Keyed)[]): Table {
  return recordTable('prices', words.caption, priceItem, prices);
}

/** `2.85 元/㎡·月`. */
export function priceInWords(item: Pick<PriceItem, 'unitPrice' | 'unit'>): string {
  return `${shortest(item.unitPrice, 4, 2)} ${priceUnits[item.unit]}`;
}

/** The prices of one tier that hold on `day`, each with everything 发改价检〔2004〕1428号 art. 5–8 wants said. */
export function priceListTable(
  prices: readonly PriceItem[],
  tier: PriceItem['tier'],
  day: string,
  documents: readonly Named[] = [],
  late: ReadonlyMap<string, string> = new Map(),
): Table {
  return {
    name: `prices-${tier}`,
    caption: priceTiers[tier],
    columns: [
      { key: 'name', label: words.name, kind: 'text' },
      { key: 'price', label: words.price, kind: 'text', weight: 'main' },
      { key: 'payer', label: words.payer, kind: 'text' },
      { key: 'content', label: words.content, kind: 'text' },
      { key: 'reductions', label: words.reductions, kind: 'text' },
      { key: 'form', label: words.form, kind: 'text' },
      { key: 'basis', label: words.basis, kind: 'text' },
      { key: 'decided', label: words.decided, kind: 'text' },
      { key: 'since', label: words.since, kind: 'text' },
      { key: 'marks', label: words.history, kind: 'text' },
    ],
    rows: prices
      .filter((p) => p.tier === tier && isInForce(p, day))
      .map((p) => {
        const marks = [...toldMarks(p, late), ...historyMarks(p, prices, documents)];
        return { id: p.code, cells: [...cellsOf(p), marksText(marks)], ...(marks.length > 0 && { marks }) };
      }),
  };
}

function cellsOf(p: PriceItem): (string | undefined)[] {
  const until = p.effectiveTo ? `${words.until(dayInWords(p.effectiveTo))}` : '';
  return [
    p.name,
    priceInWords(p),
    p.payer,
    p.content,
    [...reductionsOf(p), p.condition].filter(Boolean).join('；') || undefined,
    formOf(p),
    p.basis,
    p.decidedBy,
    `${dayInWords(p.effectiveFrom)}${until}`,
  ];
}

/** Each case of reduction with the price it comes to: `空置…：按 70%，即 1.995 元/㎡·月`. */
export function reductionsOf({ reductions = [], unitPrice, unit }: PriceItem): string[] {
  return reductions.map(({ when, rate }) =>
    words.reduced(when, shortest(rate, 2), priceInWords({ unitPrice: reducedPrice(unitPrice, rate), unit })),
  );
}

function formOf({ form, guide, unit }: PriceItem): string {
  if (!guide) return priceForms[form];
  const price = (unitPrice: number) => priceInWords({ unitPrice, unit });
  return words.guided(price(guide.base), shortest(guide.float, 2), price(ceilingOf(guide)), guide.document);
}

/** That a price was told after its first day, and what of it was put right. @param late as `lateTold` gives it */
export function toldMarks(item: PriceItem, late: ReadonlyMap<string, string>): Mark[] {
  const day = late.get(item.code);
  return [
    ...(day ? [{ text: words.toldLate(dayInWords(day)), missing: true }] : []),
    ...(item.amendments ?? []).map(({ on, path, before, after, decidedBy, reason }) => ({
      text: words.amended(dayInWords(on), amendableFields[path]),
      was: before,
      is: after,
      rest: words.amendedWhy(reason, decidedBy),
    })),
  ];
}

function historyMarks(item: PriceItem, prices: readonly PriceItem[], documents: readonly Named[]): Mark[] {
  const chain = historyOf(item, prices);
  const changes = chain.slice(0, -1).map((now, i): Mark => {
    const before = chain[i + 1] ?? now;
    return {
      text: words.changed(dayInWords(now.effectiveFrom)),
      was: priceInWords(before),
      is: priceInWords(now),
      rest: now.changeReason ? words.reason(now.changeReason) : '',
    };
  });
  const decision = item.decision;
  if (!decision) return changes;
  const title = documents.find((d) => d.code === decision)?.title ?? decision;
  return [...changes, { text: title, href: `/fees/documents/${decision}/` }];
}
