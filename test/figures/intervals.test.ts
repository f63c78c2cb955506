import { expect, test } from 'vitest';
import { meanInterval, student, wilson } from '../../src/figures/intervals.ts';

// R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3 (score method).
test.each([
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
  [0, 20, '0.0000', '0.1611'],
  [1, 29, '0.0061', '0.1718'],
  [29, 29, '0.8830', '1.0000'],
])("the interval of %i of %i is Newcombe's", (part, whole, low, high) => {
  const interval = wilson(part, whole);
  expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
});

// The usual table of Student's t, two-sided 95 %.
test.each([
  [9, '2.262'],
  [10, '2.228'],
  [19, '2.093'],
  [29, '2.045'],
  [60, '2.000'],
  [120, '1.980'],
])('t with %i degrees of freedom is %s', (degrees, t) => {
  expect(student(degrees).toFixed(3)).toBe(t);
});

test('the interval of a mean is that of the NIST handbook for its heat flow data', () => {
  // NIST/SEMATECH e-Handbook 1.3.5.2: N = 195, mean 9.261460, s = 0.022789.
  const { low, high } = meanInterval(9.26146, 0.022789, 195);
  expect(low).toBeCloseTo(9.258242, 5);
  expect(high).toBeCloseTo(9.264679, 5);
});

test('asking three in four halves the interval, asking everybody leaves none', () => {
  const free = meanInterval(100, 30, 301);
  const finite = meanInterval(100, 30, 301, 401);
  expect((finite.high - finite.low) / (free.high - free.low)).toBeCloseTo(0.5, 10);
  expect(meanInterval(100, 30, 301, 301)).toEqual({ low: 100, high: 100 });
});
