import { expect, test } from 'vitest';
import { chartUpTo } from '../../src/figures/complaint-signals.ts';
import { meansTheSame } from '../../src/figures/indicators.ts';
import { accountLines } from '../../src/figures/lines.ts';
import { isComparable, itemsMoved, kindsMoved } from '../../src/figures/regrouped.ts';
import { csvRows } from '../../src/format/csv.ts';
import { records } from '../../src/records.ts';
import { accountsTable, statementTable } from '../../src/tables/accounts.ts';
import { categoryChart } from '../../src/tables/complaint-charts.ts';
import { monthTables } from '../../src/tables/complaint-month.ts';
import { yearTable } from '../../src/tables/money-year.ts';

const why = '监控维保以前记在秩序维护，现在记在运行、维护';
const items = ['upkeep', 'order'] as const;

/** The example's accounts, with monitoring moved from order to upkeep from a period on. */
function accountsSince(period: string) {
  return records().accounts.map((a) =>
    a.period === period ? { ...a, regrouped: { items: [...items], why } } : a,
  );
}

test('an item that counts something else is not held against what it was; together they are', () => {
  const all = accountsSince('2026-Q3');
  const now = all.find(({ period }) => period === '2026-Q3') as (typeof all)[number];
  const lines = new Map(accountLines(now, all).map((line) => [line.id, line]));
  expect(lines.get('cost-upkeep')).toMatchObject({ before: undefined, lastYear: undefined, moved: true });
  expect(lines.get('cost-greening')).toMatchObject({ before: 4_708_339, lastYear: 6_173_648 });
  const table = statementTable(now, all, 12_031_920);
  const row = table.rows.find(({ id }) => id === 'together-upkeep-order');
  // 239,917.32 + 187,586.77, and 218,524.86 + 183,774.19 before
  expect(row?.cells.slice(0, 4)).toEqual([
    '口径变了的 2 项合起来（已含在上面）',
    42_750_409,
    undefined,
    40_229_905,
  ]);
  const note = `共用部位、共用设施设备的日常运行、维护费用、秩序维护费用：2026年第三季度起口径变了，${why}`;
  expect(row?.cells).toContain(note);
  expect(table.rows.find(({ id }) => id === 'cost-upkeep')?.marks?.[0]).toEqual({
    text: '口径变了，与以前只能合起来比',
  });
  expect(csvRows(table)).toContain('口径变了，与以前只能合起来比');
  const year = yearTable(now, all, 12_031_920);
  const cell = (id: string, key: string) =>
    year?.rows.find((one) => one.id === id)?.cells[year.columns.findIndex((column) => column.key === key)];
  expect([cell('year-order', 'lastYear'), typeof cell('year-staff', 'lastYear')]).toEqual([
    undefined,
    'number',
  ]);
});

test('later periods are held against those after the change again, and against last year when that is after it, too', () => {
  const all = accountsSince('2025-Q3');
  const now = all.find(({ period }) => period === '2026-Q3') as (typeof all)[number];
  const line = accountLines(now, all).find(({ id }) => id === 'cost-order');
  expect(line).toMatchObject({ before: 18_377_419 });
  expect(line?.lastYear).toBeGreaterThan(0);
  expect(line).not.toHaveProperty('moved');
  expect(itemsMoved(all, '2025-Q2', '2026-Q3')).toEqual([
    { since: '2025-Q3', kinds: ['upkeep', 'order'], why },
  ]);
  expect(itemsMoved(all, '2025-Q3', '2026-Q3')).toEqual([]);
});

test('the CSV of the accounts says from which period what moved', () => {
  const table = accountsTable(accountsSince('2026-Q3'), records().site);
  const at = (key: string) => table.columns.findIndex((column) => column.key === key);
  expect(table.rows[0]?.cells[at('regrouped.why')]).toBe(why);
  expect(table.rows[1]?.cells[at('regrouped.why')]).toBeFalsy();
});

const moved = '占道经营以前记在停车收费，现在记在秩序和安全';

/** The example's months, with street vendors moved from parking fees to order from a month on. */
function monthsSince(month: string) {
  const kinds = ['fees-parking', 'environment-order'] as const;
  return records().complaints.map((m) =>
    m.month === month ? { ...m, regrouped: { kinds: [...kinds], why: moved } } : m,
  );
}

test('kinds of complaints that moved are compared together, at both levels; the page says since when and why', () => {
  const all = monthsSince('2026-09');
  const now = all.find((m) => m.month === '2026-09') as (typeof all)[number];
  const { categories } = monthTables(now, all, records().site);
  const cells = (label: string) =>
    categories.rows.find((row) => String(row.cells[0]).startsWith(label))?.cells;
  const before = all.find((m) => m.month === '2026-08')?.categories ?? [];
  const n = (code: string) => before.find(({ codes }) => codes.join() === code)?.n ?? Number.NaN;
  expect(cells('费用透明')?.slice(1, 4)).toEqual([8, undefined, undefined]);
  expect(cells('维修服务')?.slice(1, 3)).toEqual([12, n('repairs')]);
  expect(cells('费用透明、环境管理，合起来')?.slice(0, 3)).toEqual([
    `费用透明、环境管理，合起来（已含在上面；2026年9月起口径变了：${moved}）`,
    14,
    n('fees') + n('environment'),
  ]);
  expect(categories.rows.at(-1)?.cells[1]).toBe(34);
});

test('a change within one category leaves the categories as they are', () => {
  const all = [
    { month: '2031-03', regrouped: { kinds: ['fees-bill' as const, 'fees-accounts' as const], why } },
  ];
  expect(kindsMoved(all, '2031-02', '2031-04', 'categories')).toEqual([]);
  expect(kindsMoved(all, '2031-02', '2031-04', 'subcategories')).toHaveLength(1);
  expect(kindsMoved(all, '2031-03', '2046-12', 'subcategories')).toEqual([]);
});

test('the trend counts moved categories together, and what is usual of them is worked out anew', () => {
  const all = monthsSince('2026-09');
  const labels = categoryChart(all).series.map(({ label }) => label);
  expect(labels).toEqual(['维修服务', '沟通响应', '费用透明、环境管理']);
  const before = chartUpTo('2026-10', records().complaints, 'fees').at(-1);
  const after = chartUpTo('2026-10', all, 'fees').at(-1);
  expect([Boolean(before?.limits), Boolean(after?.limits)]).toEqual([true, false]);
  expect(Boolean(chartUpTo('2026-10', all, 'repairs').at(-1)?.limits)).toBe(true);
});

test('a rectification is not judged by a kind of complaint that counts otherwise after it than before', () => {
  const { complaints, performance, standards, equipment } = records();
  const proofs = { performance, standards, equipment };
  const of = (kind: string) => ({ kind: 'category', of: kind }) as never;
  const spans = [
    { from: '2026-06', to: '2026-07' },
    { from: '2026-09', to: '2026-10' },
  ] as never[];
  const same = (kind: string, all: typeof complaints) =>
    meansTheSame(of(kind), spans[0] as never, spans[1] as never, { ...proofs, complaints: all } as never);
  expect([same('fees', complaints), same('fees', monthsSince('2026-09'))]).toEqual([true, false]);
  expect(same('fees+environment', monthsSince('2026-09'))).toBe(true);
  expect(same('fees-parking', monthsSince('2026-09'))).toBe(false);
  expect(same('repairs', monthsSince('2026-09'))).toBe(true);
  expect(same('fees', monthsSince('2026-06'))).toBe(true);
});

test('all or none of what moved is comparable, a part of it is not', () => {
  const change = [{ since: '2031', kinds: ['a', 'b'], why }];
  expect([['a'], ['a', 'b'], ['a', 'b', 'c'], ['c']].map((kinds) => isComparable(kinds, change))).toEqual([
    false,
    true,
    true,
    true,
  ]);
});
