import { expect, test } from 'vitest';
import { searchDocuments } from '../../src/build/documents.ts';
import { standing } from '../../src/build/search-states.ts';
import { records } from '../../src/records.ts';
import { stateOf } from '../../src/search/card.ts';
import type { Match } from '../../src/search/fuse.ts';
import { settled } from '../../src/search/settle.ts';

const now = '2026-11-22T10:00';
const all = records().notices;
const notice = all[0];
if (!notice) throw new Error('The example has no notice');

test('what was withdrawn or replaced says so before, during and after its term', () => {
  for (const [from, to] of [
    ['2026-11-23T09:00', '2026-11-24T09:00'],
    ['2026-11-20T09:00', '2026-11-24T09:00'],
    ['2026-11-20T09:00', '2026-11-21T09:00'],
  ] as const) {
    expect(stateOf({ from, to, gone: 'withdrawn' }, now)).toBe('withdrawn');
    expect(stateOf({ from, to, gone: 'replaced' }, now)).toBe('replaced');
  }
  expect(stateOf({ from: '2026-11-23T09:00' }, now)).toBe('upcoming');
  expect(stateOf({ to: '2026-11-22T10:00' }, now)).toBe('current');
  expect(stateOf({ to: '2026-11-22T09:59' }, now)).toBe('ended');
  expect(stateOf({}, now)).toBeUndefined();
});

test('a notice without an end runs until somebody says that it is over; an urgent one begins when it is published', () => {
  const { until: _, related: __, withdrawn: ___, ...open } = notice;
  const plain = { ...open, id: 'zzzzzzzz', from: '2026-11-20T09:00', publishedAt: '2026-11-19T08:00' };
  expect(standing({ ...plain, urgency: 'normal' }, all)).toEqual({ from: '2026-11-20T09:00' });
  expect(standing({ ...plain, urgency: 'urgent' }, all)).toEqual({ from: '2026-11-20T09:00' });
  const { from: ____, ...bare } = plain;
  expect(standing({ ...bare, urgency: 'urgent' }, all)).toEqual({ from: '2026-11-19T08:00' });
});

test('withdrawn and replaced notices of the site are told, with the notice that speaks instead', () => {
  const documents = searchDocuments(records(), '2026-11-22');
  for (const { withdrawn, related = [], key } of all) {
    const document = documents.find(({ url }) => url.includes(key));
    if (withdrawn) expect(document?.gone).toBe('withdrawn');
    const spoken = related.filter(({ how }) => how === 'replaces' || how === 'corrects');
    for (const { notice: id } of spoken)
      expect(document?.instead?.some((url) => url.includes(id))).toBe(true);
  }
});

const match = (record: number, score: number): Match => ({ record, score, coverage: 1 });
const order = (matches: Match[]): number[] =>
  [...matches].sort((a, b) => b.score - a.score).map(({ record }) => record);

test('an overtaken record comes after the one that speaks instead, in a chain too', () => {
  const found = [match(1, 9), match(2, 8), match(3, 1), match(4, 5)];
  const instead: [number, number][] = [
    [1, 2],
    [2, 3],
  ];
  expect(order(settled(found, [], { gone: [1, 2], instead }))).toEqual([4, 3, 2, 1]);
});

test('what stands behind others comes first only when its kind of answer is asked for', () => {
  const found = [match(1, 3), match(2, 2)];
  const behind: ['price', number[]][] = [['price', [1]]];
  const asking = { aspect: true as const, text: 'price', weight: 1, soft: true, alternatives: [], words: [] };
  expect(order(settled(found, [], { behind }))).toEqual([2, 1]);
  expect(order(settled(found, [asking], { behind }))).toEqual([1, 2]);
});
