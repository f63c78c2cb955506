import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/figures/shares.ts';
import { divideRounded } from '../../src/format/number.ts';
import { asOf, records } from '../../src/records.ts';
import { publicTables } from '../../src/tables/public.ts';
import type { Table } from '../../src/tables/table.ts';

const tables = publicTables(records(), asOf());

/** The ids of the lines that make a sum, in the table of a statement. */
function linesOf({ rows }: Table, total: string): string[] {
  const side: Record<string, RegExp> = {
    'total-income': /^income-/,
    'total-gross': /^income-/,
    'total-use': /^use-/,
    'total-costs': /^cost-/,
    'total-power': /^meter-/,
    'total-water': /^meter-/,
    total: /^total-/,
    added: /^(paidIn|fromCommon|gains|returned)$/,
    'year-costs': /^year-(?!income|costs)/,
  };
  const at = rows.findIndex(({ id }) => id === total);
  const from = total === 'total' ? 0 : rows.slice(0, at).findLastIndex(({ role }) => role === 'group') + 1;
  return rows.slice(from, at).flatMap(({ id = '' }) => (side[total]?.test(id) ? [id] : []));
}

/** Where a column of numbers of a statement does not add up: its total and by how much. */
function faults(table: Table): string[] {
  const value = (id: string, column: number) => {
    const cell = table.rows.find((row) => row.id === id)?.cells[column];
    return typeof cell === 'number' ? cell : 0;
  };
  return table.columns.flatMap(({ key, kind, label }, c) => {
    // The budget is of the costs alone; usage of power and water has no sum, nor has a price.
    if (kind === 'text' || /^(usage|unitPrice|usageLastYear)$/.test(key)) return [];
    return table.rows.flatMap(({ id = '', cells }) => {
      const lines = linesOf(table, id);
      const sum =
        id === 'net'
          ? value('total-gross', c) -
            table.rows
              .filter((row) => /^cost-|^share$|^tax$/.test(row.id ?? ''))
              .reduce((all, row) => all + value(row.id ?? '', c), 0)
          : lines.reduce((all, line) => all + value(line, c), 0);
      if ((lines.length === 0 && id !== 'net') || typeof cells[c] !== 'number') return [];
      return sum === cells[c] ? [] : [`${table.name} ${label} ${id}: ${sum} ≠ ${cells[c]}`];
    });
  });
}

const statements = tables.filter(({ name }) =>
  /^(accounts|common|fund|utilities)-20\d\d-\w\d(-year)?$/.test(name),
);

test.each(statements)('every column of $name adds up as it is printed', (table) => {
  expect(table.rows.some(({ id = '' }) => linesOf(table, id).length > 0)).toBe(true);
  expect(faults(table)).toEqual([]);
});

test('lines that only a year ago had stand in the columns of a year ago', () => {
  const table = tables.find(({ name }) => name === 'common-2026-q2');
  const gone = table?.rows.filter(({ cells }) => cells.includes('本期没有这一项')) ?? [];
  expect(gone.length).toBeGreaterThan(0);
  for (const { cells } of gone) expect(cells[1]).toBeUndefined();
});

test('amounts per m² are rounded up or down to what their sum is rounded to, never further', () => {
  const amount = fc.integer({ min: -10_000_000_00, max: 10_000_000_00 });
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 100_000_000 }),
      (amounts, divisor) => {
        const target = divideRounded(
          amounts.reduce((a, b) => a + b, 0),
          divisor,
          10_000,
        );
        const parts = partsOf(amounts, { divisor, per: 10_000, target });
        expect(parts.reduce((a, b) => a + b, 0)).toBe(target);
        amounts.forEach((one, i) => {
          const away = BigInt(one) * 10_000n - BigInt(parts[i] ?? 0) * BigInt(divisor);
          expect(away < BigInt(divisor) && away > -BigInt(divisor)).toBe(true);
        });
      },
    ),
    { numRuns: 500 },
  );
});
