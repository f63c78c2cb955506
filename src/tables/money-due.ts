import { dueByArea } from '../figures/accounts.ts';
import { neighboursOf } from '../figures/periods.ts';
import { periodInWords } from '../format/date.ts';
import type { Account } from '../schema/accounts.ts';
import type { PriceItem } from '../schema/prices.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/accounts.ts';
import { money } from '../text/money.ts';
import type { Row, Table } from './table.ts';

const fen = { kind: 'fen', unit: '元' } as const;

/** What was due, by the books and by area × price × months, what came in, and the arrears as one figure. */
export function dueTable(
  now: Account,
  all: readonly Account[],
  site: Site,
  prices: readonly PriceItem[] = [],
): Table {
  const { before } = neighboursOf(now, all);
  const byArea = dueByArea(now.period, site, prices);
  const { currentFees, oldArrears } = now.income;
  const waived = now.waived ?? 0;
  const rows: [string, string, number | undefined, (string | undefined)?, Row['role']?][] = [
    ['due', words.due, now.receivable, now.receivableNote],
    ['due-area', words.dueByArea, byArea],
    ['due-difference', words.dueDifference, byArea === undefined ? undefined : now.receivable - byArea],
    ['received', words.currentFees, currentFees.actual],
    ['not-received', words.notReceived, now.receivable - currentFees.actual],
    ['arrears-before', words.arrearsBefore, before?.arrearsTotal],
    ['arrears-received', words.oldArrears, oldArrears.actual],
    ['waived', words.waived, waived === 0 ? undefined : waived, now.waivedNote],
    ['arrears', words.arrears, now.arrearsTotal, undefined, 'total'],
  ];
  const hasNote = Boolean(now.receivableNote ?? now.waivedNote);
  return {
    name: `accounts-${now.period.toLowerCase()}-due`,
    caption: words.dueCaption(periodInWords(now.period)),
    columns: [
      { key: 'item', label: money.item, kind: 'text' },
      { key: 'amount', label: money.amount, ...fen, weight: 'main' },
      ...(hasNote ? [{ key: 'note', label: money.note, kind: 'text' as const }] : []),
    ],
    rows: rows
      .filter(([, , amount]) => amount !== undefined)
      .map(([id, label, amount, note, role = 'line']) => ({
        id,
        role,
        cells: hasNote ? [label, amount, note] : [label, amount],
      })),
  };
}
