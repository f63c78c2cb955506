import { expect, test } from 'vitest';
import { auditPage } from '../../src/desk/pages/audit.ts';
import { releasesPage } from '../../src/desk/pages/releases.ts';
import { spoken } from '../../src/desk/pages/sentence.ts';
import { statusPage } from '../../src/desk/pages/status.ts';

const person = { name: '王管理', email: 'wang@example.org', roles: ['admin'], named: false } as never;
const commit = 'e4ef4f6d7aaa4bbbccc0123456789abcdef01234';
const release = {
  id: 'mwry9i7d-e4ef4f6d7aaa',
  commit,
  builtAt: '2026-11-22T01:30:00Z',
  seconds: 12,
  checked: { files: 900, bytes: 12_300_000, warnings: [] },
} as never;
const sentence = '更改公告：3 号楼停水（notices/20261121-7f19e642）';

/** A page in two: what everybody reads, and what is folded away for whoever looks after the machine. */
async function parts(page: unknown): Promise<[string, string]> {
  const [plain = '', folded = ''] = String(await page)
    .replace(/ value="[^"]*"/g, '')
    .split('<details><summary>给维护的人</summary>');
  return [plain.slice(plain.indexOf('<main>')), folded];
}

test('a change is told without the names of files and versions', () => {
  expect(spoken(sentence)).toBe('更改公告：3 号楼停水');
  expect(spoken('更改小区档案：晴川里（site）')).toBe('更改小区档案：晴川里');
  expect(spoken('更改公告：停水（二次）')).toBe('更改公告：停水（二次）');
  expect(spoken('恢复到 e4ef4f6d7a 的内容：公告：x（notices/x-1）')).toBe('恢复到较早的内容：公告：x');
});

test('version numbers stand only where the keeper of the machine looks', async () => {
  const standing = {
    health: { wrong: ['repository', 'backup-diverged'], warnings: [], building: false, free: 5e9 },
    live: release,
    kept: 3,
    failure: undefined,
    backup: { remote: 'git@backup.example:x.git', doneAt: undefined, words: '备份仓库里有这里没有的提交' },
    accounts: 2,
  } as never;
  const change = {
    commit,
    author: '编辑',
    email: 'x',
    at: '2026-11-22T09:30:00+08:00',
    sentence,
    reviewer: '',
    due: '',
  };
  const pages = [
    statusPage(person, standing),
    auditPage(person, [change], undefined),
    releasesPage(person, [{ release, sentence }], { live: undefined, back: false }),
  ];
  for (const page of pages) {
    const [plain, folded] = await parts(page);
    expect(plain).not.toMatch(/e4ef4f6d7a|mwry9i7d|仓库|提交 |notices\/20261121-7f19e642）|git@/);
    expect(folded).toContain('版本号 e4ef4f6d7a');
  }
});
