import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkWithdrawals } from '../../src/checks/withdrawals.ts';

const file = 'notices/20260309-4d7be21f.md';
const notice = (more = '') => `---\ntitle: 停水\n${more}---\n\n正文\n`;
const withdrawn = 'withdrawn:\n  at: 2026-03-10T09:00\n  reason: 改期\n';
const restored =
  'restored:\n  - at: 2026-03-11T09:00\n    reason: 照常检修\n    withdrawnAt: 2026-03-10T09:00\n    withdrawnWhy: 改期\n';
const told = (...texts: string[]) => checkWithdrawals(file, texts).map(sentenceOf);

test('a withdrawal that was published is not taken back or rewritten in silence', () => {
  expect(told(notice(), notice(withdrawn), notice())).toEqual([
    `${file} · 撤回：公布过 2026-03-10T09:00 的撤回（“改期”），不能悄悄拿掉或改写；要恢复这条公告，在“撤回后恢复”里写明原来的撤回时间和原因、什么时候恢复、为什么；不恢复的照原样补回`,
  ]);
  expect(told(notice(withdrawn), notice(withdrawn.replace('改期', '数字错了')))).toHaveLength(1);
  expect(told(notice(withdrawn), notice(), notice(withdrawn))).toEqual([]);
  expect(told(notice(), notice(withdrawn))).toEqual([]);
});

test('a withdrawn notice is restored with when and why, and what was said of it stays', () => {
  expect(told(notice(withdrawn), notice(restored))).toEqual([]);
  expect(told(notice(withdrawn), notice(restored), notice())).toHaveLength(1);
  expect(
    told(notice(withdrawn), notice(restored.replace('withdrawnWhy: 改期', 'withdrawnWhy: 误发'))),
  ).toHaveLength(1);
});
