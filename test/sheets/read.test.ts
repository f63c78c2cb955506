import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { written } from '../../src/format/number.ts';
import { type Account, costItems } from '../../src/schema/accounts.ts';
import { filled } from '../../src/sheets/fill.ts';
import { cellName, gridOfText } from '../../src/sheets/grid.ts';
import { readSheet } from '../../src/sheets/read.ts';
import { accountSheet, tsv } from './sheets.ts';

const folder = new URL('../../content/accounts/', import.meta.url);
const quarters = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Account,
);

test.each(quarters)(
  'the sheet of $period reads back to the fen, by short names and by those of the law',
  (quarter) => {
    for (const names of [undefined, costItems]) {
      const reading = readSheet(gridOfText(tsv(accountSheet(quarter, names))), {
        subject: 'accounts',
        period: quarter.period,
        confirmed: new Map(),
      });
      expect(reading.troubles).toEqual([]);
      const {
        mode,
        preparedBy,
        reviewedBy,
        publishedOn,
        explanation,
        performance,
        corrections,
        audit,
        nextBudget,
        receivableNote,
        signedSheet,
        ...figures
      } = quarter;
      const lines = (item: string) => quarter.costs[item as keyof typeof costItems].lines;
      const costs = Object.fromEntries(
        Object.entries(figures.costs).map(([item, { lines: _, ...cost }]) => [item, cost]),
      );
      expect(Object.keys(costs).map(lines)).toHaveLength(9);
      expect(filled({}, reading)).toEqual({ ...figures, costs });
    }
  },
);

test('whatever stands in a cell of an amount, it is read exactly or its place is named', () => {
  const quarter = quarters.at(-1) as Account;
  const sheet = accountSheet(quarter);
  const amounts = sheet.flatMap((cells, row) =>
    row < 3
      ? []
      : cells.flatMap((text, column) =>
          /\d\.\d\d$/.test(text) && column < 7 ? [[row, column] as const] : [],
        ),
  );
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,-−()¥%万Oe# '), maxLength: 9 });
  const exact = fc.integer({ min: 0, max: 10_000_000 }).map((fen) => written(fen, 2));
  fc.assert(
    fc.property(
      fc.constantFrom(...amounts),
      fc.oneof(signs, exact, fc.string({ maxLength: 6 })),
      ([row, column], text) => {
        const changed = sheet.map((cells, r) =>
          cells.map((cell, c) => (r === row && c === column ? text : cell)),
        );
        const grid = changed.map((cells) => cells.map((cell) => ({ text: cell })));
        const reading = readSheet(grid, {
          subject: 'accounts',
          period: quarter.period,
          confirmed: new Map(),
        });
        const place = cellName(row, column);
        const items = reading.items.filter((item) => item.place === place);
        const label = cellName(row, 0);
        const named = [...reading.troubles, ...reading.unused].some((one) =>
          [place, label].includes(one.place),
        );
        if (items.length > 0) {
          const clean = text
            .normalize('NFKC')
            .replace(/[\s,¥'+]/g, '')
            .replace(/^[-−]?\((.*)\)$/, '-$1')
            .replace(/^[−–]/, '-');
          expect(Math.round(Number(clean) * 100) + 0).toBe(items[0]?.value);
        } else expect(named).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
