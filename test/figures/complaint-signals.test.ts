import { expect, test } from 'vitest';
import { countOf, sharedGroups } from '../../src/figures/complaint-groups.ts';
import { comparedMonths, perArea, perHouseholds, shareOver } from '../../src/figures/complaint-run.ts';
import { verdictOf } from '../../src/figures/complaint-signals.ts';
import { closedInTime } from '../../src/figures/complaints.ts';
import { monthInWords } from '../../src/format/date.ts';
import { records } from '../../src/records.ts';
import { answersOf } from '../../src/tables/complaint-answers.ts';
import { monthTables } from '../../src/tables/complaint-month.ts';
import { verdictText } from '../../src/tables/complaint-verdict.ts';
import { month, site } from '../records.ts';

const { complaints, site: community } = records();
const verdict = (name: string, measure: Parameters<typeof verdictOf>[2]) =>
  verdictText(verdictOf(name, complaints, measure));

test('the failing doors of autumn 2025 are no chance, and were said to be none in the first month', () => {
  expect(verdict('2025-10', 'repeats')).toBe('不是偶然，多了：高于正常范围');
  expect(verdict('2025-11', 'repairs')).toBe('不是偶然，多了：高于正常范围');
  expect(verdict('2025-12', 'repairs')).toBe('不是偶然，多了：高于正常范围');
  expect(verdict('2026-10', 'repairs')).toBe('属正常波动');
  expect(verdict('2026-10', 'fees')).toBe('不是偶然，少了：连续 9 个月低于平均');
});

test('nothing is judged from fewer than twelve months', () => {
  expect(verdict('2025-09', 'valid')).toBe('不足 12 个月，还不能判断');
});

test('a month is judged by what was known then, not by what came later', () => {
  const until = complaints.filter((m) => m.month <= '2025-11');
  expect(verdictOf('2025-11', complaints, 'valid')).toEqual(verdictOf('2025-11', until, 'valid'));
});

test('rates of twelve months add numerators and denominators', () => {
  expect(shareOver([month(), month()], closedInTime)).toEqual({ part: 36, whole: 40 });
});

test('cases are told per 10,000 households and per 100,000 m², in tenths', () => {
  expect(perHouseholds(32, { households: 1188 })).toBe(2694);
  expect(perArea(32, { chargedArea: 12_031_920 })).toBe(266);
});

test('a twelve-month run needs all twelve months', () => {
  const newest = complaints[0];
  if (!newest) throw new Error('no month');
  expect(comparedMonths(newest, complaints).run?.map((m) => m.month)).toHaveLength(12);
  expect(comparedMonths(newest, complaints.slice(0, 11)).run).toBeUndefined();
});

test('a merged cell is never taken apart, and months are compared in the groups they share', () => {
  const merged = [
    { codes: ['a'], n: 8 },
    { codes: ['b', 'c'], n: 6 },
  ];
  const apart = [
    { codes: ['a', 'b'], n: 9 },
    { codes: ['c'], n: 5 },
  ];
  expect(countOf(merged, ['b'])).toBeUndefined();
  expect(countOf(merged, ['b', 'c'])).toBe(6);
  expect(countOf(merged, ['a', 'b', 'c'])).toBe(14);
  expect(sharedGroups([merged], ['a', 'b', 'c'])).toEqual([['a'], ['b', 'c']]);
  expect(sharedGroups([merged, apart], ['a', 'b', 'c'])).toEqual([['a', 'b', 'c']]);
});

test('the first sentences answer the five questions from the figures', () => {
  const [newest] = complaints;
  if (!newest) throw new Error('no month');
  const { better, real, promise, open, repeats } = answersOf(newest, complaints, community);
  expect(better[0]).toBe(
    `${monthInWords('2026-10')}收到各类事项 105 件，其中有效投诉 32 件；上月 34 件，本月少 5.9%；去年同月 51 件，本月少 37.3%。`,
  );
  expect(real[0]).toBe('有效投诉属正常波动（平常是 30.8–57.4 件），多几件少几件不说明变好或变差。');
  expect(promise[0]).toBe('按时办结 32/33（97.0%），达到承诺的 95%。');
  expect(open[0]).toBe('月末还有 2 件没有办结，最久的已经 24 天。');
  expect(repeats.slice(0, 2)).toEqual(['重复投诉 1/32（3.1%）。', '近 12 个月重复投诉 45/511（8.8%）。']);
});

test('a month alone is not compared, judged or summed', () => {
  const { better, real, promise } = answersOf(month(), [month()], site);
  expect(better).toHaveLength(2);
  expect(real).toEqual(['月报还不满 12 个月，是不是偶然还不能判断。']);
  expect(promise).toEqual([
    '按时办结 18/20（90.0%），没有达到承诺的 95%。',
    '五步里按时不到 95% 的：派单 20/22（90.9%）、到场处理 18/20（90.0%）。',
    '不到 10 件，样本不足，不能说做到没有：回访 8/9（样本不足）。',
  ]);
});

test('a figure that was changed after publication shows the old one beside it', () => {
  const restated = complaints.find((m) => m.month === '2026-08');
  if (!restated) throw new Error('no month');
  const { rows } = monthTables(restated, complaints, community).rates;
  const row = rows.find(({ id }) => id === 'rate-escalated');
  expect(row?.cells.slice(0, 2)).toEqual(['升级 ÷ 有效投诉＊', '3/48（6.3%）']);
  expect(row?.marks?.[0]).toMatchObject({ was: '2', is: '3' });
});
