import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Account, costItems } from '../../src/schema/accounts.ts';
import { filled } from '../../src/sheets/fill.ts';
import { gridOfText } from '../../src/sheets/grid.ts';
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
        waived,
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
