import { expect, test } from 'vitest';
import { checkComplaints } from '../../src/checks/complaints.ts';
import { type Group, type Merged, mergeMonths, mergeSmall, type Table } from '../../src/privacy/cells.ts';
import { type Known, recoverable } from '../../src/privacy/recover.ts';
import { cellMinimum } from '../../src/schema/privacy.ts';
import { month, site } from '../records.ts';

/** The same tables every time: a small generator with a fixed seed. */
function tables(many: number, cells: number, largest: number): Table[] {
  let seed = 20261122;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  return Array.from({ length: many }, () =>
    Object.fromEntries(Array.from({ length: cells }, (_, i) => [`c${i}`, Math.floor(next() ** 2 * largest)])),
  );
}

const total = (table: Table) => Object.values(table).reduce((sum, count) => sum + count, 0);
const cellsOf = (month: number, names: readonly string[]) => names.map((name) => `${month}/${name}`);

/** What a reader sees of a month: its groups and its total. */
function seen(month: number, table: Table, { groups, hidden }: Merged): Known[] {
  const parts = hidden ? [] : groups;
  return [
    { plus: cellsOf(month, Object.keys(table)), equals: total(table) },
    ...parts.map(({ cells, count }) => ({ plus: cellsOf(month, cells), equals: count })),
  ];
}

test('a count that is large enough stays as it is, a zero too', () => {
  expect(mergeSmall({ 维修: 10, 沟通: 5, 费用: 0 }, 5)).toEqual({
    groups: [
      { cells: ['维修'], count: 10 },
      { cells: ['沟通'], count: 5 },
      { cells: ['费用'], count: 0 },
    ],
    hidden: false,
  });
});

test.each<[string, Table, number, Group[]]>([
  [
    'one small count takes the smallest other with it',
    { a: 10, b: 2, c: 7 },
    5,
    [
      { cells: ['a'], count: 10 },
      { cells: ['b', 'c'], count: 9 },
    ],
  ],
  [
    'small counts that are enough together need no other',
    { a: 10, b: 2, c: 4 },
    5,
    [
      { cells: ['a'], count: 10 },
      { cells: ['b', 'c'], count: 6 },
    ],
  ],
  [
    'small counts that are all alike would tell themselves by their sum',
    { a: 4, b: 4, c: 9, d: 12 },
    5,
    [
      { cells: ['d'], count: 12 },
      { cells: ['a', 'b', 'c'], count: 17 },
    ],
  ],
  [
    'of two others of one size both come along',
    { a: 1, b: 6, c: 6 },
    5,
    [{ cells: ['a', 'b', 'c'], count: 13 }],
  ],
])('%s', (_, table, min, groups) => {
  expect(mergeSmall(table, min)).toEqual({ groups, hidden: false });
});

test('a month with too few cases in all publishes no categories', () => {
  expect(mergeSmall({ a: 1, b: 2, c: 0 }, 5)).toEqual({
    groups: [{ cells: ['a', 'b', 'c'], count: 3 }],
    hidden: true,
  });
});

test('hiding one cell alone is recovered by subtraction', () => {
  const table = { a: 10, b: 2, c: 7 };
  expect(
    recoverable(
      [
        { plus: ['a', 'b', 'c'], equals: total(table) },
        { plus: ['a'], equals: 10 },
        { plus: ['c'], equals: 7 },
      ],
      5,
    ),
  ).toEqual({ cells: { b: 2 }, undecided: [] });
});

test('merging a cell in one month only is recovered from the sum of two months', () => {
  const shown: Known[] = [
    { plus: ['1/a', '1/b'], equals: 9 },
    { plus: ['2/a'], equals: 8 },
    { plus: ['2/b'], equals: 6 },
    { plus: ['1/a', '2/a'], equals: 10 },
  ];
  expect(recoverable(shown, 5)).toEqual({ cells: { '1/a': 2 }, undecided: [] });
});

test('a carry-over gives away what was closed', () => {
  const shown: Known[] = [
    { plus: ['open1'], equals: 12 },
    { plus: ['new2'], equals: 9 },
    { plus: ['open2'], equals: 18 },
    { plus: ['open2', 'closed2'], minus: ['open1', 'new2'], equals: 0 },
  ];
  expect(recoverable(shown, 5)).toEqual({ cells: { closed2: 3 }, undecided: [] });
});

test('a cell that follows only from the bounds is found: all of three are at least one and their sum is three', () => {
  const shown: Known[] = [{ plus: ['a', 'b', 'c'], equals: 3 }];
  expect(recoverable(shown, 5, 1)).toEqual({ cells: { a: 1, b: 1, c: 1 }, undecided: [] });
  expect(recoverable(shown, 5)).toEqual({ cells: {}, undecided: [] });
});

test('rows and columns that each hide one cell give it away, and two in each do not', () => {
  const rows = [
    [2, 8, 9],
    [7, 3, 11],
  ];
  const cell = (r: number, c: number) => `${r}${c}`;
  const sums: Known[] = [
    ...rows.map((row, r) => ({ plus: row.map((_, c) => cell(r, c)), equals: row.reduce((a, b) => a + b) })),
    ...[0, 1, 2].map((c) => ({
      plus: rows.map((_, r) => cell(r, c)),
      equals: (rows[0]?.[c] ?? 0) + (rows[1]?.[c] ?? 0),
    })),
  ];
  const show = (...names: string[]) =>
    names.map((name) => ({ plus: [name], equals: rows[Number(name[0])]?.[Number(name[1])] ?? 0 }));
  expect(recoverable([...sums, ...show('01', '02', '10', '12')], 5).cells).toEqual({ '00': 2, '11': 3 });
  expect(recoverable([...sums, ...show('02', '12')], 5)).toEqual({ cells: {}, undecided: [] });
});

test.each([5, 10])('after merging below %i nothing small follows from groups and total', (min) => {
  for (const table of tables(300, 6, 40)) {
    const merged = mergeSmall(table, min);
    expect(recoverable(seen(1, table, merged), min, merged.hidden ? 0 : 1), JSON.stringify(table)).toEqual({
      cells: {},
      undecided: [],
    });
  }
});

test('naive hiding of the small cells alone is recovered wherever there is one', () => {
  const single = tables(300, 6, 40).filter(
    (table) => Object.values(table).filter((n) => n > 0 && n < 5).length === 1,
  );
  expect(single.length).toBeGreaterThan(50);
  for (const table of single) {
    const shown = Object.entries(table).filter(([, count]) => count === 0 || count >= 5);
    const known: Known[] = [
      { plus: cellsOf(1, Object.keys(table)), equals: total(table) },
      ...shown.map(([name, equals]) => ({ plus: cellsOf(1, [name]), equals })),
    ];
    expect(Object.keys(recoverable(known, 5).cells), JSON.stringify(table)).toHaveLength(1);
  }
});

test('two months merged together give nothing small, even with the sum of both for every published group', () => {
  const list = tables(300, 5, 30);
  for (let i = 0; i + 1 < list.length; i += 2) {
    const months = [list[i], list[i + 1]] as Table[];
    const merged = mergeMonths(months, 5);
    const sums = (merged[0]?.groups ?? [])
      .filter(() => merged.every(({ hidden }) => !hidden))
      .map(({ cells }) => ({
        plus: [...cellsOf(0, cells), ...cellsOf(1, cells)],
        equals: months.reduce(
          (sum, month) => sum + cells.reduce((all, name) => all + (month[name] ?? 0), 0),
          0,
        ),
      }));
    const known = [...months.flatMap((month, m) => seen(m, month, merged[m] as Merged)), ...sums];
    expect(recoverable(known, 5), JSON.stringify(months)).toEqual({ cells: {}, undecided: [] });
  }
});

test('not even someone who knows the rule can tell a small count', () => {
  const min = 4;
  const possible = new Map<string, Table[]>();
  for (let n = 0; n < 7 ** 4; n += 1) {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => Math.floor(n / 7 ** i) % 7) as [
      number,
      number,
      number,
      number,
    ];
    const table = { a, b, c, d };
    const { groups, hidden } = mergeSmall(table, min);
    const shown = `${hidden} ${JSON.stringify(groups)}`;
    possible.set(shown, [...(possible.get(shown) ?? []), table]);
  }
  const told = [...possible].flatMap(([shown, all]) =>
    ['a', 'b', 'c', 'd'].flatMap((name) => {
      const values = new Set(all.map((table) => table[name] as number));
      const [value = 0] = values;
      return values.size === 1 && value > 0 && value < min ? [shown] : [];
    }),
  );
  expect(told).toEqual([]);
});

test('the smallest count is 5 in the estate and 10 by building, unless the profile says otherwise', () => {
  const now = '2026-10';
  expect([cellMinimum(undefined, 'estate', now), cellMinimum({}, 'building', now)]).toEqual([5, 10]);
  expect(cellMinimum({ estateMinimum: 8 }, 'estate', now)).toBe(8);
});

test('a new smallest count holds from its month on, and earlier months keep theirs', () => {
  const rules = {
    estateMinimum: 10,
    estateFrom: '2026-12',
    estateEarlier: [{ minimum: 4 }, { from: '2026-03', minimum: 6 }],
  };
  const of = (month: string) => cellMinimum(rules, 'estate', month);
  expect(['2025-01', '2026-02', '2026-03', '2026-11', '2026-12', '2027-05'].map(of)).toEqual([
    4, 4, 6, 6, 10, 10,
  ]);
  expect(cellMinimum({ estateMinimum: 10, estateFrom: '2026-12' }, 'estate', '2026-11')).toBe(5);
});

test('published months stay as they are when a higher smallest count begins later', () => {
  const found = (privacy: object) =>
    checkComplaints({ complaints: [month()], site: { ...site, privacy } }).length;
  expect(found({ estateMinimum: 10 })).toBeGreaterThan(0);
  expect(found({ estateMinimum: 10, estateFrom: '2026-11' })).toBe(0);
});
