import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { cellPlain, heading } from '../../src/format/cell.ts';
import { asOf, records } from '../../src/records.ts';
import { publicTables, subjectTables } from '../../src/tables/public.ts';
import { dist, read } from './dist.ts';

const tables = publicTables(records(), asOf());
const bytes = (path: string) => new Uint8Array(readFileSync(join(dist, path)));

test('a workbook holds the numbers of the table, as numbers, read by an independent reader', async () => {
  for (const table of tables) {
    const sheets = await readWorkbook(join(dist, `data/${table.name}.xlsx`));
    expect(sheets.map(({ sheet }) => sheet)).toHaveLength(2);
    const [head = [], ...rows] = (sheets[0]?.data ?? []) as unknown[][];
    expect(head).toEqual(table.columns.map(heading));
    expect(rows.length).toBe(table.rows.length);
    rows.forEach((row, i) => {
      table.columns.forEach((column, c) => {
        const cell = table.rows[i]?.cells[c];
        if (cell === undefined || cell === '') expect(row[c] ?? null).toBeNull();
        else expect(row[c]).toBe(typeof cell === 'string' ? cell : Number(cellPlain(cell, column)));
      });
    });
  }
});

test('the JSON of a table says what its CSV says', () => {
  for (const table of tables) {
    const json = JSON.parse(read(`data/${table.name}.json`));
    expect(json.columns.map((c: { key: string }) => c.key)).toEqual(table.columns.map(({ key }) => key));
    const plain = json.rows.map((row: Record<string, unknown>) =>
      table.columns.map(({ key }) => (row[key] === null ? '' : String(row[key]))),
    );
    expect(plain).toEqual(
      table.rows.map(({ cells }) => table.columns.map((column, i) => cellPlain(cells[i], column))),
    );
  }
});

test('every data package is valid, and every row of its tables fits the schema, by the reference implementation', async () => {
  const descriptors = [
    'datapackage.json',
    ...subjectTables(records()).map(({ name }) => `${name}.datapackage.json`),
  ];
  for (const name of descriptors) {
    const descriptor = JSON.parse(read(`data/package/${name}`));
    const found = await Package.load(descriptor, { basePath: join(dist, 'data/package'), strict: false });
    expect(found.errors, name).toEqual([]);
    expect(found.valid, name).toBe(true);
    if (name !== 'datapackage.json') continue;
    for (const resource of found.resources) {
      const table = tables.find((t) => t.name === resource.name);
      const rows = await resource.read();
      expect(rows.length, resource.name).toBe(table?.rows.length);
      expect(await resource.checkRelations(), resource.name).toBe(true);
    }
  }
});

test('a descriptor says size and SHA-256 of every file as it lies there, and keys only where they are true', () => {
  const { resources } = JSON.parse(read('data/package/datapackage.json'));
  for (const { name, bytes: size, hash, schema } of resources) {
    const file = bytes(`data/package/${name}.csv`);
    expect(size, name).toBe(file.length);
    expect(hash, name).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    if (schema.primaryKey)
      expect(
        schema.primaryKey.every((key: string) => schema.fields.some((f: { name: string }) => f.name === key)),
      ).toBe(true);
  }
  const of = (name: string) => resources.find((r: { name: string }) => r.name === name)?.schema;
  expect(of('common').primaryKey).toEqual(['期间']);
  expect(of('common-income-entries').foreignKeys).toEqual([
    { fields: ['所属记录（期间）'], reference: { resource: 'common', fields: ['期间'] } },
  ]);
});

test('the archive of everything is a data package with the same tables', () => {
  const files = unzipSync(bytes('data/all.zip'));
  const { resources } = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array()));
  expect(resources.map((r: { name: string }) => r.name)).toEqual(tables.map(({ name }) => name));
  for (const { name } of tables)
    expect(strFromU8(files[`${name}.csv`] ?? new Uint8Array())).toBe(
      strFromU8(bytes(`data/package/${name}.csv`)),
    );
});
