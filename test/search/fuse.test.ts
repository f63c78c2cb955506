import { expect, test } from 'vitest';
import type { Concept } from '../../src/search/concepts.ts';
import { fuse } from '../../src/search/fuse.ts';

const concept = (text: string, ...tokens: string[]): Concept => ({
  text,
  weight: 1,
  soft: false,
  words: [text],
  alternatives: [{ tokens, weight: 1 }],
});

const order = (concepts: Concept[], hits: Record<string, [number, number][]>) =>
  fuse({ concepts }, new Map(Object.entries(hits).map(([token, list]) => [token, new Map(list)])), 100);

test('a record that answers the whole query comes before one that answers a part', () => {
  const found = order([concept('停水', 'a'), concept('3号楼', 'b')], {
    a: [
      [1, 1],
      [2, 1],
    ],
    b: [[2, 1]],
  });
  expect(found.map(({ record, coverage }) => [record, Number(coverage.toFixed(1))])).toEqual([
    [2, 1],
    [1, 0.5],
  ]);
});

test('all tokens of one way must be there', () => {
  expect(
    order([concept('收益', 'a', 'b')], {
      a: [
        [1, 1],
        [2, 1],
      ],
      b: [[2, 1]],
    }).map(({ record }) => record),
  ).toEqual([2]);
});

test('of equal records the newer comes first', () => {
  expect(
    order([concept('停水', 'a')], {
      a: [
        [1, 1],
        [90, 1],
        [50, 1],
      ],
    }).map(({ record }) => record),
  ).toEqual([90, 50, 1]);
});

test('a soft concept sorts but finds nothing', () => {
  const hint = { ...concept('收费', 'b'), soft: true };
  const found = order([concept('停车', 'a'), hint], {
    a: [
      [1, 1],
      [2, 1],
    ],
    b: [
      [1, 1],
      [3, 1],
    ],
  });
  expect(found.map(({ record, coverage }) => [record, coverage])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test('nothing found is nothing', () => {
  expect(order([concept('比特币', 'a')], {})).toEqual([]);
});

test('a record that is there to answer such questions comes first with any mention, at any date', () => {
  const aspect = { ...concept('price', 'p'), soft: true, flat: true, aspect: true as const };
  const found = order([concept('停车', 'a'), aspect], {
    a: [
      [1, 0.2],
      [99, 1],
    ],
    p: [
      [1, 1],
      [2, 1],
    ],
  });
  expect(found.map(({ record }) => record)).toEqual([1, 99]);
});

test('of equal records that hold today the first of their list comes first', () => {
  const hits = new Map([
    [
      'a',
      new Map([
        [1, 1],
        [5, 1],
        [9, 1],
      ]),
    ],
  ]);
  const found = fuse({ concepts: [concept('停车', 'a')] }, hits, 10, { current: [5, 9] });
  expect(found.map(({ record }) => record)).toEqual([5, 9, 1]);
});
