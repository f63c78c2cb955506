import { expect, test } from 'vitest';
import { entryMessage, removalMessage, uploadMessage } from '../../src/desk/message.ts';

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
