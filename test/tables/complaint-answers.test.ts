import { expect, test } from 'vitest';
import type { ComplaintMonth } from '../../src/schema/complaints.ts';
import type { Site } from '../../src/schema/site.ts';
import { answersOf } from '../../src/tables/complaint-answers.ts';
import { repeatsTable } from '../../src/tables/complaint-lists.ts';
import { monthTables } from '../../src/tables/complaint-month.ts';
import { onTimeChart } from '../../src/tables/complaint-trends.ts';
import { month, site } from '../records.ts';

const stepsOf = (inTime: number, entered: number): ComplaintMonth['steps'] => ({
  intake: { entered, inTime },
  dispatch: { entered, inTime },
  onSite: { entered, inTime },
  answer: { entered, inTime },
  callback: { entered, inTime },
});

/** Twelve months alike, then the one given. */
function after(last: Partial<ComplaintMonth>, earlier: Partial<ComplaintMonth> = {}) {
  const names = ['10', '11', '12']
    .map((n) => `2025-${n}`)
    .concat(Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`));
  const past = names.slice(0, -1).map((name) => month({ month: name, ...earlier }));
  const now = month({ month: '2026-10', ...last });
  return { now, all: [...past, now] };
}

test('steps of fewer than ten cases are too few, never kept', () => {
  const { promise } = answersOf(month({ steps: stepsOf(1, 9) }), [], site);
  expect(promise.slice(1)).toEqual([
    '不到 10 件，样本不足，不能说做到没有：受理 1/9（样本不足）、派单 1/9（样本不足）、到场处理 1/9（样本不足）、答复 1/9（样本不足）、回访 1/9（样本不足）。',
  ]);
});

test('steps nobody recorded have no data, never kept', () => {
  const { promise } = answersOf(month({ steps: stepsOf(0, 0) }), [], site);
  expect(promise.slice(1)).toEqual(['没有数据：受理、派单、到场处理、答复、回访。没有数据不算做到。']);
});

test('all five steps are kept only where all five are counted', () => {
  expect(answersOf(month({ steps: stepsOf(20, 20) }), [], site).promise[1]).toBe('五步按时都在 95% 以上。');
  const one = { ...stepsOf(20, 20), callback: { entered: 0, inTime: 0 } };
  expect(answersOf(month({ steps: one }), [], site).promise.slice(1)).toEqual([
    '能算比率的 4 步，按时都在 95% 以上。',
    '没有数据：回访。没有数据不算做到。',
  ]);
});

test('no complaint at all is no improvement: the silent channels are said, and no category is at the top', () => {
  const none = { consultation: 0, repair: 0, help: 0, complaint: 0, suggestion: 0, praise: 0 };
  const { now, all } = after({
    intake: none,
    channels: { phone: 0, desk: 0, online: 0, hotline: 0, street: 0 },
    excluded: { duplicate: 0, notOurs: 0, withdrawn: 0 },
    categories: [{ codes: ['repairs', 'communication', 'fees', 'environment'], n: 0 }],
  });
  const { better, real } = answersOf(now, all, site);
  expect(better).toContain(
    '电话本月一件也没有收到，上月还有 20 件；线上本月一件也没有收到，上月还有 28 件。先查渠道通不通，件数少不等于问题少。',
  );
  expect(better.join('')).not.toContain('最多');
  expect(real[0]).toBe('有效投诉不是偶然，少了：低于正常范围（平常是 20.0–20.0 件）。');
  expect(real.at(-1)).toBe('投诉少不一定好：渠道不通也会少，要同时看来件渠道、重复和 12345。');
});

test('better or worse is said in these words, of what has a good side', () => {
  const { now, all } = after({ carry: { opening: 5, closed: 21, due: 20, closedInTime: 10 } });
  expect(answersOf(now, all, site).better).toContain(
    '变坏的：按时办结率；期末未结、首次响应中位数属正常波动，看不出变好或变坏。',
  );
  const same = after({});
  expect(answersOf(same.now, same.all, site).better).toContain(
    '按时办结率、期末未结、首次响应中位数属正常波动，看不出变好或变坏。',
  );
});

test('what is withheld is not called ordinary', () => {
  const { now, all } = after({ carry: { opening: 5, closed: 21, due: 4, closedInTime: 0 } });
  expect(answersOf(now, all, site).better).toContain(
    '期末未结、首次响应中位数属正常波动，看不出变好或变坏；按时办结率样本不足，不能判断。',
  );
});

test('categories that are even are all named', () => {
  const even = month({
    categories: [
      { codes: ['repairs'], n: 8 },
      { codes: ['communication'], n: 8 },
      { codes: ['fees', 'environment'], n: 4 },
    ],
  });
  expect(answersOf(even, [], site).better[1]).toBe('维修服务、沟通响应一样多，都是 8 件，是最多的。');
});

test('kinds that are told together never win', () => {
  const whole = month({ categories: [{ codes: ['repairs', 'communication', 'fees', 'environment'], n: 8 }] });
  expect(answersOf(whole, [], site).better[1]).toBe(
    '维修服务、沟通响应、费用透明、环境管理合在一起写，共 8 件，分不出哪一类最多。',
  );
  const even = month({
    categories: [
      { codes: ['repairs'], n: 8 },
      { codes: ['communication'], n: 4 },
      { codes: ['fees', 'environment'], n: 8 },
    ],
  });
  expect(answersOf(even, [], site).better[1]).toBe(
    '费用透明、环境管理合在一起写，共 8 件，分不出哪一类最多。',
  );
});

test('repeats nobody explained are said, in the answer and in the table', () => {
  const told = month({ month: '2026-02', repeats: 4, repeatsDone: '门锁换了' });
  const silent = month({ month: '2026-07', repeats: 5 });
  const now = month({ repeats: 0 });
  const { repeats } = answersOf(now, [told, silent, now], site);
  expect(repeats).toContain('有重复投诉却没有写做了什么的月份：2026年7月。');
  const { rows } = repeatsTable([now, silent, told], (name) => name);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['2026年7月', '5/20（25.0%）', '没有写'],
    ['2026年2月', '4/20（20.0%）', '门锁换了'],
  ]);
});

const changed: Site = {
  ...site,
  promises: {
    ...site.promises,
    intakeMinutes: 120,
    onTimeTarget: 8000,
    from: '2026-11',
    publishedOn: '2026-10-20',
    why: '夜班改两人',
    earlier: [{ ...site.promises }],
  },
};

test('a month keeps the limits and the target it was promised with, and says that they were changed', () => {
  const october = month();
  const november = month({ month: '2026-11' });
  const limits = (one: typeof october) =>
    monthTables(one, [october, november], changed).steps.rows[0]?.cells.slice(0, 2);
  expect(limits(october)).toEqual(['受理', '30 分钟']);
  expect(limits(november)).toEqual(['受理', '2 小时']);
  expect(answersOf(october, [october, november], changed).promise[0]).toBe(
    '按时办结 18/20（90.0%），没有达到承诺的 95%。',
  );
  expect(answersOf(november, [october, november], changed).promise[0]).toBe(
    '按时办结 18/20（90.0%），达到承诺的 80%。',
  );
  expect(answersOf(november, [october, november], changed).promise.at(-1)).toBe(
    '承诺从2026年11月起改了：受理由 30 分钟 改为 2 小时，按时率由 95% 改为 80%（夜班改两人）。以前的月份照旧按当时的承诺算。',
  );
  expect(answersOf(october, [october], changed).promise.at(-1)).toBe(
    '承诺从2026年11月起改了：受理由 30 分钟 改为 2 小时，按时率由 95% 改为 80%（夜班改两人）。这个月仍按当时的承诺算。',
  );
});

test('the chart holds each month against the target of its time', () => {
  const { title, promise, series } = onTimeChart([month({ month: '2026-11' }), month()], changed);
  expect(title).toBe('2 个月里，1 个月做到了当时承诺的按时办结率');
  expect(promise).toBeUndefined();
  expect(series).toEqual([
    { label: '按时办结率', values: [90, 90] },
    { label: '当时的承诺', values: [95, 80] },
  ]);
});

test('a year is summed only where each of its months tells the share', () => {
  const { now, all } = after({});
  const yearOf = (months: readonly ComplaintMonth[]) =>
    monthTables(now, months, site)
      .rates.rows.find(({ id }) => id === 'rate-solved')
      ?.cells.at(-1);
  expect(yearOf(all)).toBe('156/180（86.7%）');
  const { solved: _, ...calls } = month().callbacks;
  expect(yearOf(all.map((m) => (m.month === '2026-03' ? { ...m, callbacks: calls } : m)))).toBeUndefined();
});
