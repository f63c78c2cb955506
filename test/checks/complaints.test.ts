import { expect, test } from 'vitest';
import { checkComplaints } from '../../src/checks/complaints.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { month } from '../records.ts';

function sentences(...months: ReturnType<typeof month>[]): string[] {
  return checkComplaints({ complaints: months }).map(sentenceOf);
}

test('a month whose numbers hold together has no finding', () => {
  expect(sentences(month())).toEqual([]);
});

test('more closed in time than closed is refused with both numbers', () => {
  const { carry } = month();
  expect(sentences(month({ carry: { ...carry, closedInTime: 22 } }))).toEqual([
    'complaints/2026-10.json · 办理情况 › 其中按时办结：按时办结 22 件，多于本月办结 21 件，不可能；请核对这两个数',
    'complaints/2026-10.json · 办理情况 › 其中按时办结：按时办结 22 件，多于本月应办结 20 件，不可能；请核对这两个数',
  ]);
});

test('kinds and channels, categories and valid complaints have the same sum', () => {
  const { channels, categories } = month();
  const others = categories.slice(1);
  expect(sentences(month({ channels: { ...channels, desk: 11 } }))).toEqual([
    'complaints/2026-10.json · 收到的事项，按渠道：各渠道合计 61 件，各类型合计 60 件，两者要相等',
  ]);
  expect(sentences(month({ categories: [{ codes: ['repairs'], n: 9 }, ...others] }))).toEqual([
    'complaints/2026-10.json · 有效投诉，按分类：各分类合计 21 件，有效投诉是 20 件（登记 22 减剔除 2），两者要相等',
  ]);
});

test('no step has more in time than entered, no call-back more answers than calls', () => {
  const { steps, callbacks } = month();
  expect(sentences(month({ steps: { ...steps, answer: { entered: 20, inTime: 21 } } }))).toEqual([
    'complaints/2026-10.json · 五步时限 › 答复 › 按时件数：按时 21 件，多于进入这一步的 20 件',
  ]);
  expect(sentences(month({ callbacks: { ...callbacks, answered: 19 } }))).toEqual([
    'complaints/2026-10.json · 回访 › 接通并作答：作答 19 件，多于回访 18 件',
  ]);
});

test('the cut-off is not before the end of the month, leap years included', () => {
  expect(sentences(month({ month: '2024-02', cutoff: '2024-02-28' }))).toEqual([
    'complaints/2024-02.json · 统计截止日：统计截止日不能早于当月最后一天 2024-02-29',
  ]);
});

test('what was open at the end of a month opens the next one', () => {
  const before = month({ month: '2026-09', cutoff: '2026-10-05' });
  expect(sentences(month({ carry: { ...month().carry, opening: 4, closed: 20 } }), before)).toEqual([]);
  expect(sentences(month(), before)).toEqual([
    'complaints/2026-10.json · 办理情况 › 上月结转：2026-09 期末未结是 4 件，这里写的是 5 件，两者要相等',
  ]);
});

test('a month that is missing in between is named', () => {
  expect(sentences(month(), month({ month: '2026-08', cutoff: '2026-09-05' }))).toEqual([
    'complaints/2026-10.json · 月份：前一个月 2026-09 还没有公布，请先补上',
  ]);
});
