import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { xlsxOf } from '../../src/archives/xlsx.ts';
import { csvOf } from '../../src/format/csv.ts';
import { jsonOf } from '../../src/format/json.ts';
import { asOf, records } from '../../src/records.ts';
import { publicTables } from '../../src/tables/public.ts';

const tables = publicTables(records(), asOf());
const isNumber = (text: unknown) => /^-?\d+(\.\d+)?$/.test(String(text));

test.each(tables)(
  'every figure of $name is the same in CSV, JSON and the workbook, and none has a sign added',
  async (table) => {
    const [, ...rows] = parse(csvOf(table).slice(1)) as string[][];
    const json = JSON.parse(jsonOf(table)).rows as Record<string, unknown>[];
    const book = await readWorkbook(Buffer.from(await xlsxOf(table, '说明', [])));
    const cells = (book[0]?.data ?? []).slice(1) as unknown[][];
    expect(rows.length).toBe(table.rows.length);
    const seen = rows.flatMap((row, r) =>
      table.columns.flatMap(({ key }, c) => {
        const [csv, other, sheet] = [row[c], json[r]?.[key], cells[r]?.[c]];
        if (![csv, other, sheet].some(isNumber)) return [];
        return [[csv, String(other), Number(sheet)]];
      }),
    );
    expect(seen.filter(([csv, other, sheet]) => csv !== other || Number(csv) !== sheet)).toEqual([]);
  },
);

test('amounts below zero are published, also among the proofs', () => {
  const proofs = tables.find(({ name }) => name === 'proofs');
  expect(csvOf(proofs as (typeof tables)[number])).toMatch(/,-\d+\.\d\d,/);
});
