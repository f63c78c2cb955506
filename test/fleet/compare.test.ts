import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comparisonOf, kindOf, medianOf } from '../../src/fleet/compare.ts';
import { type Facts, factsOf, yearUpTo } from '../../src/fleet/facts.ts';
import { measures } from '../../src/fleet/measures.ts';
import { csvCells, packageAt } from '../../src/fleet/package.ts';
import { memoryOf, workersFor } from '../../src/fleet/run.ts';
import { csvRows } from '../../src/format/csv.ts';
import { fingerprints } from '../../src/format/fingerprint.ts';
import { records } from '../../src/records.ts';
import { dataPackageOf } from '../../src/tables/data-package.ts';
import { publicTables } from '../../src/tables/public.ts';

const year = yearUpTo('2026-11-22');
const base = mkdtempSync(join(tmpdir(), 'fleet-compare-'));

type Tables = Record<string, { keys: string[]; rows: string[][] }>;

/** A site with nothing but its data package. */
function siteWith(name: string, tables: Tables, spoiled = ''): { name: string; folder: string } {
  const folder = join(base, name, 'data/package');
  mkdirSync(folder, { recursive: true });
  const resources = Object.entries(tables).map(([table, { keys, rows }]) => {
    const csv = [keys, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
    writeFileSync(join(folder, `${table}.csv`), csv + (table === spoiled ? ' ' : ''));
    const hash = `sha256:${createHash('sha256').update(csv).digest('hex')}`;
    return { name: table, path: `${table}.csv`, hash, schema: { fields: keys.map((key) => ({ key })) } };
  });
  const descriptor = { created: '2026-11-20T00:00:00+08:00', version: '1.0.0', resources };
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(descriptor));
  return { name, folder: join(base, name) };
}

const items = 'staff upkeep cleaning greening order office depreciation insurance other'.split(' ');

/** Tables of a community of 40,000 m² and 400 households: costs a quarter, valid complaints a month. */
function tablesOf(title: string, costs: number, valid: number): Tables {
  const months = year.months.map((month) => [month, String(valid), '10', '9']);
  const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map((period) => [
    ...[period, '酬金制', '300000.00', '270000.00'],
    ...items.map((_, i) => (i === 0 ? `${costs}.00` : '0.00')),
  ]);
  const costKeys = items.map((item) => `costs.${item}.actual`);
  return {
    site: {
      keys: ['name', 'households', 'chargedArea', 'chargeMode'],
      rows: [[title, '400', '40000.00', '酬金制']],
    },
    accounts: {
      keys: ['period', 'mode', 'receivable', 'income.currentFees.actual', ...costKeys],
      rows: quarters,
    },
    complaints: { keys: ['month', 'valid', 'carry.due', 'carry.closedInTime'], rows: months },
    equipment: { keys: ['code', 'kind'], rows: [['lift-1', '电梯']] },
  };
}

const five = [120_000, 240_000, 360_000, 480_000, 600_000].map((costs, i) =>
  siteWith(`c${i}`, tablesOf(`小区${'甲乙丙丁戊'[i]}`, costs, i)),
);

test('the year of a comparison ends with the last quarter that is forty-five days past', () => {
  expect(year).toMatchObject({ first: '2025-10-01', last: '2026-09-30' });
  expect(year.months).toHaveLength(12);
  expect([year.months[0], year.months[11]]).toEqual(['2025-10', '2026-09']);
  expect(yearUpTo('2026-11-10')).toMatchObject({ first: '2025-07-01', last: '2026-06-30' });
  expect(yearUpTo('2046-02-15')).toMatchObject({ first: '2045-01-01', last: '2045-12-31' });
});

test('five alike are one group with medians per m² and month and per ten thousand households and month', () => {
  const { groups, without } = comparisonOf(five, year);
  expect(without).toEqual([]);
  expect(groups.map(({ id, label }) => [id, label])).toEqual([
    ['commission-1-lifts-unknown', '酬金制，3–10 万㎡，有电梯'],
  ]);
  const lines = new Map(groups[0]?.lines.map((line) => [line.measure.id, line]));
  // 360,000 × 4 yuan ÷ (40,000 m² × 12 months) = 3.00
  expect(lines.get('costs')).toMatchObject({ n: 5, median: 300 });
  expect(lines.get('costs')?.values.find(({ name }) => name === 'c0')).toEqual({
    name: 'c0',
    title: '小区甲',
    value: { value: 100, text: '1.00', from: '480,000.00 元 ÷ 480,000.00 ㎡·月' },
  });
  // 12, 24, 36 and 48 of 4,800 household-months; none at all is no small number: 0, 25.0, 50.0, 75.0, 100.0
  expect(lines.get('complaints')).toMatchObject({ n: 5, median: 500 });
  expect(lines.get('collected')).toMatchObject({ n: 5, median: 900 });
  expect(lines.get('on-time')?.values[0]?.value).toEqual({ value: 900, text: '90.0%', from: '108/120' });
});

test('values stand in the order of names, whatever they are', () => {
  const turned = comparisonOf([...five].reverse(), year);
  const titles = turned.groups[0]?.lines[0]?.values.map(({ title }) => title);
  expect(titles).toEqual(['小区丙', '小区丁', '小区甲', '小区戊', '小区乙']);
});

test('four alike are no group: they are named with the reason', () => {
  const { groups, without } = comparisonOf(five.slice(1), year);
  expect(groups).toEqual([]);
  expect(without[0]).toEqual({
    name: 'c1',
    title: '小区乙',
    why: '同类（酬金制，3–10 万㎡，有电梯）只有 4 个小区，不足 5 个',
  });
});

test('a small number of cases is told without a rate, and left out of the median', () => {
  const few = siteWith('few', {
    ...tablesOf('小区己', 120_000, 0),
    complaints: {
      keys: ['month', 'valid', 'carry.due', 'carry.closedInTime'],
      rows: year.months.map((month, i) => [month, i < 9 ? '1' : '0', i < 9 ? '1' : '0', '0']),
    },
  });
  const lines = comparisonOf([...five, few], year).groups[0]?.lines ?? [];
  const lineOf = (id: string) => lines.find(({ measure }) => measure.id === id);
  const fewOf = (id: string) => lineOf(id)?.values.find(({ name }) => name === 'few')?.value;
  expect(fewOf('complaints')).toEqual({ few: '9 件 ÷ 4800 户·月' });
  expect(fewOf('on-time')).toEqual({ few: '0/9' });
  expect(lineOf('on-time')?.n).toBe(5);
});

test('what is missing is said, and is never 0', () => {
  const tables = tablesOf('小区庚', 120_000, 3);
  const gap = siteWith('gap', {
    ...tables,
    accounts: { ...tables.accounts, rows: (tables.accounts?.rows ?? []).slice(0, 3) } as Tables[string],
    complaints: { ...tables.complaints, rows: (tables.complaints?.rows ?? []).slice(1) } as Tables[string],
  });
  const facts = factsOf(packageAt(gap.folder) as never, year) as Facts;
  const valueIn = (id: string) => measures.find((measure) => measure.id === id)?.of(facts, year);
  expect(valueIn('costs')).toEqual({ missing: '2026年7月、2026年8月、2026年9月的物业费收支没有公布' });
  expect(valueIn('complaints')).toEqual({ missing: '2025年10月的投诉月报没有公布' });
});

test('households of a month count for that month', () => {
  const tables = tablesOf('小区辛', 120_000, 4);
  const rows = (tables.complaints?.rows ?? []).map((row, i) => [...row, i < 6 ? '200' : '400']);
  const grown = siteWith('grown', {
    ...tables,
    complaints: { keys: [...(tables.complaints?.keys ?? []), 'households'], rows },
  });
  const facts = factsOf(packageAt(grown.folder) as never, year) as Facts;
  // 48 ÷ (6 × 200 + 6 × 400) × 10,000 = 133.3
  expect(measures.find(({ id }) => id === 'complaints')?.of(facts, year)).toEqual({
    value: 1333,
    text: '133.3',
    from: '48 件 ÷ 3600 户·月',
  });
});

test('a table that is not the one its package describes is not used', () => {
  const spoiled = siteWith('spoiled', tablesOf('小区壬', 120_000, 3), 'accounts');
  expect(comparisonOf([spoiled, { name: 'none' }], year).without).toEqual([
    { name: 'spoiled', why: '公布的 accounts.csv 与数据包里登记的指纹不一致，没有用' },
    { name: 'none', why: '还没有公布的数据包' },
  ]);
});

/** The five that are alike, one of them with its package changed: why that one is left out, and who is compared. */
function leftOutOnce(name: string, change: (folder: string) => void) {
  const changed = siteWith(name, tablesOf('小区癸', 120_000, 3));
  change(join(changed.folder, 'data/package'));
  const { groups, without } = comparisonOf([changed, ...five], year);
  expect(groups.map(({ members }) => members.length)).toEqual([5]);
  expect(without.map((one) => one.name)).toEqual([name]);
  return without[0]?.why;
}

/** Writes a CSV and forgets its fingerprint, as a program does that describes its own mistakes. */
function csvInstead(folder: string, table: string, text: string): void {
  const file = join(folder, 'datapackage.json');
  writeFileSync(join(folder, `${table}.csv`), text);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/"hash":"[^"]*",/g, ''));
}

test('a statement of no period leaves its community out with the file and the row; the others are compared', () => {
  const abc = (folder: string) =>
    csvInstead(folder, 'accounts', 'period,mode\r\n2026-Q1,酬金制\r\nabc,酬金制\r\n');
  const sentence = '公布的 accounts.csv 第 2 条的 period 不是季度、半年或年份';
  expect(leftOutOnce('period-abc', abc)).toBe(sentence);
  const empty = (folder: string) => csvInstead(folder, 'accounts', 'period,mode\r\n2026-Q1,酬金制\r\n,\r\n');
  expect(leftOutOnce('period-empty', empty)).toBe(sentence);
  const none = (folder: string) =>
    csvInstead(folder, 'accounts', 'period,mode\r\n2026-Q1,酬金制\r\n2026-Q5\r\n');
  expect(leftOutOnce('period-none', none)).toBe(sentence);
});

test('a CSV that is missing, is a folder or is no CSV leaves its community out; the others are compared', () => {
  const without = (folder: string) => rmSync(join(folder, 'accounts.csv'));
  expect(leftOutOnce('csv-missing', without)).toBe('数据包里登记的 accounts.csv 不在，或者读不了');
  const folderInstead = (folder: string) => {
    without(folder);
    mkdirSync(join(folder, 'accounts.csv'));
  };
  expect(leftOutOnce('csv-folder', folderInstead)).toBe('数据包里登记的 accounts.csv 不在，或者读不了');
  const noCsv = (folder: string) => csvInstead(folder, 'accounts', 'period\r\na"b\r\n');
  expect(leftOutOnce('csv-none', noCsv)).toBe('公布的 accounts.csv 不是完整的 CSV');
  // One cell so long that the reader's pattern gives up is no reason to stop, whatever it throws.
  const long = (folder: string) =>
    csvInstead(folder, 'accounts', `period\r\n"${'a'.repeat(20_000_000)}"\r\n`);
  expect(leftOutOnce('csv-long', long)).toMatch(/^公布的数据包读不了（RangeError/);
});

test('a descriptor that is no descriptor, or names no day, leaves its community out; the others are compared', () => {
  const descriptorInstead = (text: (was: string) => string) => (folder: string) => {
    const file = join(folder, 'datapackage.json');
    writeFileSync(file, text(readFileSync(file, 'utf8')));
  };
  const created = (value: string) =>
    descriptorInstead((was) => was.replace('2026-11-20T00:00:00+08:00', value));
  const sentence = '公布的 datapackage.json 里，created 缺着或者写得不对';
  expect(leftOutOnce('created-sometime', created('sometime'))).toBe(sentence);
  expect(leftOutOnce('created-never', created('2026-02-30T00:00:00+08:00'))).toBe(sentence);
  const torn = descriptorInstead((was) => was.slice(0, 50));
  expect(leftOutOnce('torn', torn)).toBe('公布的 datapackage.json 不是完整的数据');
  const noKeys = descriptorInstead((was) => was.replace('"key":"name"', '"key":7'));
  expect(leftOutOnce('no-keys', noKeys)).toBe(
    '公布的 datapackage.json 里，resources.0.schema.fields.0.key 缺着或者写得不对',
  );
});

test('other charging, another size or no word on lifts is another kind', () => {
  const facts = { title: '', households: 1, statements: [], complaints: [] };
  expect(kindOf({ ...facts, mode: '包干制', area: 2_999_999, lifts: 0 }).id).toBe('lump-sum-0-none-unknown');
  expect(kindOf({ ...facts, mode: '包干制', area: 3_000_000 }).id).toBe('lump-sum-1-unknown-unknown');
  expect(kindOf({ ...facts, mode: '酬金制', area: 30_000_000, lifts: 2, built: 2012 }).label).toBe(
    '酬金制，30 万㎡以上，有电梯，2012 年以后交付',
  );
});

test('a median is the middle, or the mean of the two in the middle', () => {
  expect([medianOf([]), medianOf([7]), medianOf([9, 1, 5]), medianOf([4, 1, 2, 9])]).toEqual([
    undefined,
    7,
    5,
    3,
  ]);
});

test('a CSV is read as it was written: quotes, commas and line ends within cells', () => {
  expect(csvCells('a,b\r\n"x,""y""",\r\n"1\n2",3\r\n', 'a.csv')).toEqual([
    ['a', 'b'],
    ['x,"y"', ''],
    ['1\n2', '3'],
  ]);
});

test('workers are as many as cores, and no more than fit into the free memory', () => {
  const gigabyte = 2 ** 30;
  expect(memoryOf(false, 400) / 2 ** 20).toBe(1000);
  expect(workersFor(false, 400, 8, 16 * gigabyte)).toBe(8);
  expect(workersFor(false, 400, 8, 4 * gigabyte)).toBe(3);
  expect(workersFor(false, 400, 8, gigabyte / 2)).toBe(1);
  expect(workersFor(true, 400, 2, 16 * gigabyte)).toBe(2);
});

test('the package that the example publishes has every column the comparison asks for', async () => {
  const tables = publicTables(records(), { today: '2026-11-22', firstPublished: () => undefined });
  const folder = join(base, 'example/data/package');
  mkdirSync(folder, { recursive: true });
  for (const table of tables) writeFileSync(join(folder, `${table.name}.csv`), csvRows(table));
  const head = { name: 'x', title: 'x', description: 'x', homepage: 'x', created: '2026-11-21T08:00' };
  const path = ({ name }: { name: string }) => `${name}.csv`;
  const described = dataPackageOf(head, tables, path, await fingerprints(tables));
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify(described));
  const published = packageAt(join(base, 'example'));
  expect([published?.created, published?.version]).toEqual(['2026-11-21', '1.0.0']);
  const facts = factsOf(published as never, year) as Facts;
  expect({ ...facts, statements: facts.statements.length, complaints: facts.complaints.length }).toEqual({
    title: '晴川里',
    households: 1188,
    area: 12_031_920,
    mode: '酬金制',
    lifts: 24,
    statements: 4,
    complaints: 12,
  });
  const values = Object.fromEntries(measures.map((one) => [one.id, one.of(facts, year)]));
  expect(values['on-time']).toMatchObject({ text: expect.stringMatching(/^\d\d\.\d%$/) });
  expect(values.complaints).toEqual({ value: 3718, text: '371.8', from: '530 件 ÷ 14256 户·月' });
  expect(Object.values(values).filter((value) => value.value === undefined)).toEqual([]);
  expect(values.costs).toMatchObject({ from: expect.stringContaining('1,443,830.40 ㎡·月') });
});
