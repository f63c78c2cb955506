import { expect, test } from 'vitest';
import { entryMessage, removalMessage, uploadMessage } from '../../src/desk/message.ts';
import { recordTrailers, withTrailers } from '../../src/desk/trailers.ts';
import { commitOf } from '../../src/ledger/commit.ts';

test('a commit message says in Chinese what happened to which record', () => {
  const notice = { title: '3、5 号楼 11 月 25 日停水' };
  expect(entryMessage('notices', '20261120-93bbc855', true, notice, [])).toBe(
    '发布公告：3、5 号楼 11 月 25 日停水（notices/20261120-93bbc855）\n',
  );
  expect(entryMessage('complaints', '2026-10', false, { month: '2026-10' }, [])).toBe(
    '更改投诉月报：2026-10（complaints/2026-10）\n',
  );
  expect(entryMessage('site', 'site', false, { name: '晴川里' }, [])).toBe('更改小区档案：晴川里（site）\n');
});

test('a commit message names the uploads that came with a record', () => {
  expect(entryMessage('notices', '20261120-93bbc855', true, { title: '停水' }, ['示意图.png'])).toBe(
    '发布公告：停水（notices/20261120-93bbc855）\n\n附带文件：\n- 示意图.png\n',
  );
  expect(uploadMessage('示意图.png')).toBe('上传文件：示意图.png\n');
  expect(removalMessage(['a.pdf', 'b.pdf'])).toBe('删除文件：a.pdf、b.pdf\n');
});

test('the last lines say as which role and why, so that the page of versions can tell both', () => {
  const correction = { path: 'opening', before: 1, after: 2, reason: '录入时\n数字颠倒' };
  const said = recordTrailers(
    'accounts',
    { corrections: [] },
    { corrections: [correction, correction] },
    true,
  );
  expect(said).toEqual(['Role: 编辑、审核', 'Reason: 录入时 数字颠倒']);
  const withdrawn = { reason: '误发' };
  expect(recordTrailers('notices', {}, { withdrawn })).toEqual(['Role: 编辑', 'Reason: 误发']);
  expect(recordTrailers('notices', { withdrawn }, { withdrawn })).toEqual(['Role: 编辑']);
  expect(recordTrailers('notices', { withdrawn }, { restored: [{ reason: '检修照常' }] })).toEqual([
    'Role: 编辑',
    'Reason: 检修照常',
  ]);
  expect(recordTrailers('site', undefined, {})).toEqual(['Role: 管理员']);
  const terms = { money: { earlier: [{ until: '2026-11-30', why: '业主大会决议' }] } };
  expect(recordTrailers('site', {}, terms)).toEqual(['Role: 管理员', 'Reason: 业主大会决议']);
  expect(recordTrailers('performance', {}, { amendments: [{ reason: '补交记录' }] })).toEqual([
    'Role: 编辑',
    'Reason: 补交记录',
  ]);
  const message = withTrailers('更改公告：停水（notices/x）\n\n附带文件：\n- a.png\n', [
    'Role: 编辑',
    'Reason: 误发',
  ]);
  expect(commitOf('x', Buffer.from(`tree t\ncommitter 甲 <a@b> 0 +0000\n\n${message}`))).toMatchObject({
    action: '更改公告：停水（notices/x）',
    role: '编辑',
    reason: '误发',
  });
});
