import { expect, test } from 'vitest';
import { assessmentSummary, intervalNotes } from '../../src/tables/assessment-sentences.ts';
import { survey } from '../done.ts';

const asked = (code: string, to: string, satisfied: number, answered: number) =>
  survey({
    code,
    to,
    sampling: 'random',
    rates: [{ dimension: 'overall', answered, satisfied }],
  });

test('two surveys differ where their difference is beyond chance, though their intervals overlap', () => {
  const before = asked('a', '2025-12-21', 72, 112);
  const better = asked('b', '2026-06-21', 91, 118);
  expect(assessmentSummary(better, [before, better])[1]).toBe(
    '与上次同样方法的64.3%（72／112）比，这次 77.1%（91／118），高了，差得超出抽到的人不同能解释的。',
  );
  const alike = asked('c', '2026-06-21', 78, 115);
  expect(assessmentSummary(alike, [before, alike])[1]).toBe(
    '与上次同样方法的64.3%（72／112）比，这次 67.8%（78／115），看不出差别：差的这些可能只是抽到的人不同。',
  );
});

test('an interval of visits is not one of homes that were not asked', () => {
  const { asked: _, ...visited } = survey({ kind: 'mystery', sampling: 'random', visits: 12 });
  expect(intervalNotes(visited)).toEqual([
    '区间的意思：没有去到的时间和地点也算上，真实的平均有 95% 的把握落在里面；12 次是少的，区间宽，只能看个大概。',
  ]);
});
