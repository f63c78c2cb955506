import { expect, test } from 'vitest';
import { decimalEcho, decimalText, decimalTrouble } from '../../src/admin/decimal.ts';
import { filter } from '../../src/admin/fuzzy.ts';
import { patches } from '../../src/admin/patches.ts';
import { lineOf } from '../../src/admin/status-line.ts';
import { decimalFilter } from '../../src/admin/summary-filter.ts';
import { mended } from '../../src/admin/vite-plugin.ts';

const money = { label: '预算', scale: 2, unit: '元', min: 0, max: 1_000_000 };

test('money is shown as typed and echoed with separators', () => {
  expect(decimalText(1_234_560, 2)).toBe('12345.6');
  expect(decimalEcho(1_234_560, money)).toBe('12,345.60 元');
  expect(decimalEcho('', money)).toBe('元');
  expect(decimalText('', 2)).toBe('');
  expect(decimalText(0, 2)).toBe('0');
});

test('what is no amount is refused with a sentence', () => {
  expect(decimalTrouble('一百', money)).toBe('“预算”要写成数字，最多 2 位小数，例如 12345.6');
  expect(decimalTrouble('1.234', money)).toContain('最多 2 位小数');
  expect(decimalTrouble('-1', money)).toBe('“预算”不能小于 0.00');
  expect(decimalTrouble('10000.01', money)).toBe('“预算”不能大于 10,000.00，请核对单位');
  expect(decimalTrouble(' ', money)).toBeUndefined();
  expect(decimalTrouble('１２，３４５.６', { ...money, max: undefined })).toBeUndefined();
});

test('two characters are found', () => {
  const titles = ['3 号楼电梯停运', '水箱清洗'];
  expect(filter('电梯', titles).map(({ original }) => original)).toEqual(['3 号楼电梯停运']);
  expect(filter('电梯', titles)[0]?.score).toBeGreaterThan(5);
  expect(filter('３ 停运', titles)).toHaveLength(1);
});

test('a summary writes hidden decimals', () => {
  expect(decimalFilter.transform(1_234_560, ['', '2'] as unknown as RegExpMatchArray)).toBe('12,345.60');
  expect(decimalFilter.transform('', ['', '2'] as unknown as RegExpMatchArray)).toBe('');
});

test('the status bar says whether a change is live, and why not', () => {
  const person = { name: '李会计', role: '编辑' };
  const drafts = { toReview: 0, mine: 0 };
  const twoPersons: string[] = [];
  const live = { commit: 'a', builtAt: '', seconds: 11.6 };
  expect(lineOf({ head: 'a', live, state: 'live', person, drafts, twoPersons }).text).toBe(
    '已上线（用时 12 秒）',
  );
  expect(lineOf({ head: 'b', live, state: 'building', person, drafts, twoPersons }).text).toBe(
    '已保存，正在检查和生成网页…',
  );
  const finding = {
    file: 'accounts/2026-q3.json',
    field: '季度',
    message: '重复',
    severity: 'error' as const,
  };
  const failure = {
    commit: 'b',
    message: 'x',
    findings: [finding, { ...finding, severity: 'warning' as const }],
  };
  expect(lineOf({ head: 'b', live, state: 'failed', failure, person, drafts, twoPersons })).toMatchObject({
    state: 'failed',
    reasons: [
      { words: '物业费收支 2026-q3 · 季度：重复', address: '#/collections/accounts/entries/2026-q3' },
    ],
  });
  expect(
    lineOf({
      head: 'b',
      live,
      state: 'failed',
      failure: { ...failure, findings: [] },
      person,
      drafts,
      twoPersons,
    }).reasons,
  ).toEqual([{ words: 'x' }]);
  const troubles = ['备份没有成功：连不上备份仓库'];
  expect(lineOf({ head: 'a', live, state: 'live', person, drafts, twoPersons, troubles })).toMatchObject({
    state: 'live',
    reasons: [{ words: troubles[0] }],
  });
  const rolledBack = '网站现在显示的是 2026-11-20 09:00 的一版，不是最新的内容；下一次发布后回到最新。';
  expect(lineOf({ head: 'b', live, state: 'live', person, drafts, twoPersons, rolledBack })).toMatchObject({
    state: 'failed',
    text: '网站退回了较早的一版',
    reasons: [{ words: rolledBack }],
  });
  expect(lineOf(undefined).state).toBe('unknown');
  expect(lineOf(null).links).toEqual([{ words: '重新登录', address: '/desk/sign-in' }]);
});

test('of the record whose form is open three steps are told, the last by what is served', () => {
  const person = { name: '李会计', role: '编辑' };
  const live = { commit: 'b', builtAt: '', seconds: 11.6 };
  const status = {
    head: 'b',
    live,
    state: 'live' as const,
    person,
    drafts: { toReview: 0, mine: 0 },
    twoPersons: [],
  };
  const told = (line: ReturnType<typeof lineOf>) => line.steps.map(({ words, state }) => `${words} ${state}`);
  expect(told(lineOf(status, { row: 'live', served: 'b' }))).toEqual([
    '已保存 done',
    '已检查 done',
    '已上线 done',
  ]);
  const stale = lineOf(status, { row: 'live', served: 'a' });
  expect(told(stale)).toEqual(['已保存 done', '已检查 done', '上线 now']);
  expect(stale.text).toBe('已检查，网站还在换上新的一版…');
  const building = { ...status, state: 'building' as const, live: { ...live, commit: 'a' } };
  expect(told(lineOf(building, { row: 'checking', served: 'a' }))).toEqual([
    '已保存 done',
    '正在检查 now',
    '上线 next',
  ]);
  const failed = { ...building, state: 'failed' as const };
  expect(told(lineOf(failed, { row: 'failed', served: 'a' }))).toEqual([
    '已保存 done',
    '没有通过检查 failed',
    '上线 next',
  ]);
  const review = lineOf(status, { row: 'review', place: 'notices/x', served: 'b' });
  expect(review).toMatchObject({ state: 'draft', text: '草稿，等人审核，还没有上线', steps: [] });
  expect(review.links[0]).toEqual({ words: '看草稿和意见', address: '/desk/drafts/notices/x' });
  expect(lineOf({ ...building, head: 'c' }, { row: 'live', served: 'a' }).text).toBe(
    '正在生成别的改动，这一条没有变',
  );
});

test('a record that waits for another one to be mended is not called wrong, and the other one is named', () => {
  const path = ['body'];
  const message = '“公告 一号楼停水”的链接 /nosuch/ 打不开，请改正或删去这个链接，再保存';
  const finding = { file: 'notices/a.md', field: '正文', path, message, severity: 'error' as const };
  const line = lineOf(
    {
      head: 'b',
      live: { commit: 'a', builtAt: '', seconds: 11.6 },
      state: 'failed',
      failure: { commit: 'b', message: '没有通过', findings: [finding] },
      person: { name: '李会计', role: '编辑' },
      drafts: { toReview: 0, mine: 0 },
      twoPersons: [],
    },
    { row: 'held', place: 'notices/b', served: 'a' },
  );
  expect(line.text).toBe('这一条没有查出问题，被别的一条挡住了，那一条改好后会一起上线');
  expect(line.steps.map(({ words, state }) => `${words} ${state}`)).toEqual([
    '已保存 done',
    '没有查出问题 done',
    '等别的一条改好 now',
  ]);
  expect(line.reasons).toEqual([
    { words: `公告 a · 正文：${message}`, address: '#/collections/notices/entries/a?at=body' },
  ]);
});

test('what the form holds unsaved is said before anything of an older save', () => {
  const status = {
    head: 'b',
    live: { commit: 'b', builtAt: '', seconds: 11.6 },
    state: 'live' as const,
    person: { name: '李会计', role: '编辑' },
    drafts: { toReview: 0, mine: 0 },
    twoPersons: [],
  };
  const held = { isNew: false, isChanged: false, isSaving: false };
  const said = (form: object, more: object = {}) => {
    const { text, steps, state } = lineOf(
      { ...status, ...more },
      { row: 'live', served: 'b', draft: 'notices/x', form: { ...held, ...form } },
    );
    return [state, text, steps.length];
  };
  expect(said({ isNew: true })).toEqual(['draft', '还没有保存', 0]);
  expect(said({ isChanged: true })).toEqual(['draft', '修改还没有保存', 0]);
  expect(said({ isChanged: true, isSaving: true })).toEqual(['building', '正在保存…', 0]);
  expect(said({ isChanged: true }, { state: 'building' })).toEqual(['draft', '修改还没有保存', 0]);
  expect(
    said({ isChanged: true }, { state: 'failed', failure: { commit: 'b', message: 'x', findings: [] } }),
  ).toEqual(['failed', '修改还没有保存。上一次保存的没有上线', 0]);
  expect(said({})).toEqual(['draft', '已存为草稿，还没有上线', 0]);
});

test('a patch whose text is gone stops the build and says why it was there', () => {
  const [patch] = patches;
  if (!patch) throw new Error('no patches');
  expect(() => mended('something else', patch)).toThrow(
    /has changed: expected once, found 0 times[\s\S]*because/,
  );
});
