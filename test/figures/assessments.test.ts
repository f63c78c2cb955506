import { expect, test } from 'vitest';
import {
  followUps,
  isScoreShown,
  rateInterval,
  responseOf,
  scoreInterval,
  yearsInARow,
} from '../../src/figures/assessments.ts';
import { matter, survey } from '../done.ts';

test('years in a row go by the same agency and the same kind, and end at a gap', () => {
  const all = ['2021-06-10', '2023-06-10', '2024-06-10', '2024-12-10', '2025-06-10'].map((to) =>
    survey({ code: `s-${to}`, to }),
  );
  const other = survey({ code: 'other', to: '2022-06-10', agency: '别家' });
  const mystery = survey({ code: 'mystery', to: '2022-07-10', kind: 'mystery' });
  const now = survey({ to: '2026-06-10' });
  expect(yearsInARow(now, [...all, other, mystery, now])).toBe(4);
  const spelt = survey({ to: '2026-06-10', agency: `${now.agency} 有限公司` });
  expect(yearsInARow(spelt, [...all, spelt])).toBe(4);
  expect(yearsInARow(other, [...all, other, mystery, now])).toBe(1);
});

test('a rate of those who chose to answer, or of fewer than ten, has no interval', () => {
  const rate = { dimension: 'overall', answered: 148, satisfied: 15 } as const;
  expect(rateInterval(rate, survey())?.low.toFixed(4)).toBe('0.0624');
  expect(rateInterval(rate, survey({ sampling: 'voluntary' }))).toBeUndefined();
  expect(rateInterval({ ...rate, answered: 9, satisfied: 9 }, survey())).toBeUndefined();
});

test('a score has an interval on its scale, where its deviation is known', () => {
  const one = survey({ sampling: 'random', scale: { lowest: 1, highest: 5 }, asked: undefined });
  const score = { dimension: 'overall', n: 16, mean: 480, deviation: 80 } as const;
  // 4.80 ± 2.131 × 0.80 ÷ 4; the upper end is cut at the best point there is.
  expect(scoreInterval(score, one)?.low).toBeCloseTo(437.4, 1);
  expect(scoreInterval(score, one)?.high).toBe(500);
  expect(scoreInterval({ ...score, deviation: undefined }, one)).toBeUndefined();
  expect(scoreInterval({ ...score, n: 9 }, one)).toBeUndefined();
});

test('a mean of nine marks is withheld, a fixed list of three indicators is not a sample', () => {
  const score = { dimension: 'desk', n: 9, mean: 400 } as const;
  expect(isScoreShown(score, { sampling: 'random' })).toBe(false);
  expect(isScoreShown({ ...score, n: 3 }, { sampling: 'fixed' })).toBe(true);
});

test('answers are counted of those sent, and what followed is found from both sides', () => {
  const one = survey({ followUp: ['named'] });
  expect(responseOf(one)).toEqual({ part: 100, whole: 200 });
  const all = [
    matter({ code: 'named' }),
    matter({ code: 'naming', source: { kind: 'assessment', assessment: 'survey-2026' } }),
    matter({ code: 'neither' }),
    matter({ code: 'named', begunOn: '2026-05-31' }),
  ];
  expect(followUps(one, all).map(({ code }) => code)).toEqual(['named', 'naming']);
});
