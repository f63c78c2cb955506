import { expect, test } from 'vitest';
import { limitsOf, signalsOf, xmr } from '../../src/figures/xmr.ts';

/** NIST/SEMATECH e-Handbook 6.3.2.2, itl.nist.gov/div898/handbook/pmc/section3/pmc322.htm: ten flow rates. */
const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

/** NHSRplotthedots, vignette “Deviations from Excel defaults”: one outlier among ordinary values. */
const plotted = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

/** Mean 10, every moving range 2: limits 4.68 and 15.32, the outer third beyond 6.45 and 13.55. */
const steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

const rulesAfter = (...values: number[]) => xmr([...steady, ...values]).at(-1)?.signals;

test('the worked example of the NIST handbook has its published limits', () => {
  const { mean, lower, upper } = limitsOf(flow);
  expect(mean).toBeCloseTo(50.81, 6);
  expect(upper).toBeCloseTo(55.8041, 2);
  expect(lower).toBeCloseTo(45.8159, 2);
});

test('the worked example of NHS Making Data Count has its published limits, the outlier being screened', () => {
  const { mean, lower, upper } = limitsOf(plotted);
  expect(mean).toBeCloseTo(1.94, 2);
  expect(upper).toBeCloseTo(4.6, 1);
  expect(lower).toBeCloseTo(-0.72, 2);
  const limits = limitsOf(plotted);
  const rules = plotted.map((_, i) => signalsOf(plotted.slice(0, i + 1), limits).map(({ rule }) => rule));
  expect(rules.flatMap((fired, i) => (fired.length > 0 ? [[i + 1, ...fired]] : []))).toEqual([
    [5, 'outside'],
  ]);
});

test('nothing is said before the twelfth month', () => {
  expect(xmr(steady.slice(0, 11)).every(({ limits }) => limits === undefined)).toBe(true);
  expect(xmr([...steady.slice(0, 11), null]).every(({ limits }) => limits === undefined)).toBe(true);
  expect(xmr(steady).at(-1)?.limits?.mean).toBe(10);
});

test('the limits stay where the first twelve months put them', () => {
  const later = xmr([...steady, 30, 31, 32]).at(-1)?.limits;
  expect(later?.mean).toBe(10);
  expect(later?.upper).toBeCloseTo(15.32, 6);
  expect(later?.lower).toBeCloseTo(4.68, 6);
});

test('a month beyond a limit is no chance, one just inside is', () => {
  expect(rulesAfter(16)).toEqual([{ rule: 'outside', side: 'above', months: 1 }]);
  expect(rulesAfter(15)).toEqual([]);
  expect(rulesAfter(4)).toEqual([{ rule: 'outside', side: 'below', months: 1 }]);
});

test('seven months on one side of the mean are no chance, six are', () => {
  const ten = (n: number) => [9, 9.5, 9, 9.5, 9, 9.5, 9, 9.5].slice(0, n);
  expect(rulesAfter(...ten(6))).toEqual([]);
  expect(rulesAfter(...ten(7))).toEqual([{ rule: 'run', side: 'below', months: 7 }]);
  expect(rulesAfter(...ten(8))).toEqual([{ rule: 'run', side: 'below', months: 8 }]);
});

test('a month exactly at the mean ends a run', () => {
  expect(rulesAfter(9, 9, 9, 9, 9, 9, 10, 9)).toEqual([]);
});

test('seven months that each rise are no chance, six are; a month without change ends the trend', () => {
  expect(rulesAfter(7, 8, 9, 9.5, 10.5, 11.5)).toEqual([]);
  expect(rulesAfter(7, 8, 9, 9.5, 10.5, 11.5, 12)).toEqual([{ rule: 'trend', side: 'above', months: 7 }]);
  expect(rulesAfter(7, 8, 9, 9, 10.5, 11.5, 12)).toEqual([]);
});

test('two of three months near a limit are no chance, if all three lie on that side', () => {
  expect(rulesAfter(14, 11, 14)).toEqual([{ rule: 'near', side: 'above', months: 3 }]);
  expect(rulesAfter(14, 9, 14)).toEqual([]);
  expect(rulesAfter(14, 14, 11)).toEqual([]);
  expect(rulesAfter(6, 9, 6)).toEqual([{ rule: 'near', side: 'below', months: 3 }]);
});

test('a new process has its own limits once it has twelve months, and the old ones until then', () => {
  const faster = steady.map((value) => value - 6);
  const early = xmr([...steady, ...faster.slice(0, 11)], [12]);
  expect(early.at(-1)?.limits?.mean).toBe(10);
  const late = xmr([...steady, ...faster], [12]);
  expect(late[11]?.limits?.mean).toBe(10);
  expect(late[12]?.limits?.mean).toBe(4);
  expect(late.at(-1)?.signals).toEqual([]);
});

test('no value gives no signal', () => {
  expect(signalsOf([], { mean: 1, lower: 0, upper: 2 })).toEqual([]);
});

test('a month without a figure ends a run: seven months with gaps between are no seven in a row', () => {
  const gaps = [9, null, 9.5, null, 9, null, 9.5, null, 9, null, 9.5, null, 9];
  const points = xmr([...steady, ...gaps]);
  expect(points.at(-1)?.signals).toEqual([]);
  expect(points.at(-2)).toMatchObject({ value: null, signals: [] });
  expect(xmr([...steady, null, 9, 9.5, 9, 9.5, 9, 9.5, 9]).at(-1)?.signals).toEqual([
    { rule: 'run', side: 'below', months: 7 },
  ]);
});
