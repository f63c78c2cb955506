import { expect, test } from 'vitest';
import { countMoved, differenceInterval, rateMoved } from '../../src/figures/difference-tests.ts';

// R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10: earlier less later there.
test.each([
  [[48, 80], [56, 70], '0.0524', '0.3339'],
  [[3, 10], [9, 10], '0.1705', '0.8090'],
  [[2, 7], [6, 7], '0.0582', '0.8062'],
  [[0, 20], [10, 10], '0.6791', '1.0000'],
])(
  'the interval of the difference of %j and %j is Newcombe’s',
  ([p = 0, n = 1], [q = 0, m = 1], low, high) => {
    const interval = differenceInterval({ part: p, whole: n }, { part: q, whole: m });
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  },
);

test('two surveys can differ beyond chance though their own intervals overlap', () => {
  expect(rateMoved({ part: 72, whole: 112 }, { part: 91, whole: 118 })).toBe('up');
  expect(rateMoved({ part: 91, whole: 118 }, { part: 72, whole: 112 })).toBe('down');
  expect(rateMoved({ part: 78, whole: 115 }, { part: 72, whole: 112 })).toBe('none');
});

// Of ten throws at most one head: 11/1024, both sides 2.1 %; at most two: 56/1024, both sides 10.9 %.
test('counts differ beyond chance as a coin would show', () => {
  expect(countMoved(9, 1)).toBe('down');
  expect(countMoved(1, 9)).toBe('up');
  expect(countMoved(8, 2)).toBe('none');
  expect(countMoved(19, 10)).toBe('none');
  expect(countMoved(0, 0)).toBe('none');
  expect(countMoved(600, 500)).toBe('down');
});
