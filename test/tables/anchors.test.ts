import { expect, test } from 'vitest';
import { anchorCheckHref, anchorsOf } from '../../src/tables/anchors.ts';

const made = (commit: string, on: string) => ({ commit, on, action: '发布' });
const chain = [
  made('e', '2026-04-02T09:00'),
  made('d', '2026-02-28T23:59'),
  made('c', '2026-02-01T00:00'),
  made('b', '2025-12-31T23:59'),
  made('a', '2025-12-05T10:00'),
];

test('each month that is over has the head at its end, a quiet month the one before', () => {
  expect(anchorsOf(chain, '2026-04-30').map(({ month, n, commit }) => [month, n, commit])).toEqual([
    ['2026-03', 4, 'd'],
    ['2026-02', 4, 'd'],
    ['2026-01', 2, 'b'],
    ['2025-12', 2, 'b'],
  ]);
});

test('the running month has none, and nothing published has none', () => {
  expect(anchorsOf(chain.slice(-1), '2025-12-31')).toEqual([]);
  expect(anchorsOf([], '2026-04-30')).toEqual([]);
});

test('a clock that went back hides no commit', () => {
  const back = [made('z', '2026-01-03T09:00'), made('y', '2026-02-03T09:00'), made('x', '2025-12-01T09:00')];
  expect(anchorsOf(back, '2026-03-01').map(({ month, n }) => [month, n])).toEqual([
    ['2026-02', 3],
    ['2026-01', 1],
    ['2025-12', 1],
  ]);
});

test('the code of a sheet leads to the check of its head', () => {
  expect(anchorCheckHref({ n: 399, commit: '36bb' })).toBe('/verify/?a=399-36bb');
});
