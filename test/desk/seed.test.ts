import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { communityRoot } from '../../src/desk/seed.ts';
import { committed, emptyFolder, git } from '../ledger/repository.ts';

const withExample = () => {
  const project = emptyFolder();
  for (const folder of ['content/accounts', 'public/files'])
    mkdirSync(join(project, folder), { recursive: true });
  writeFileSync(join(project, 'content/site.json'), '{"name":"示范里"}\n');
  writeFileSync(join(project, 'content/accounts/2026-q1.json'), '{"publishedOn":"2026-04-14"}\n');
  writeFileSync(join(project, 'public/favicon.svg'), '<svg/>');
  writeFileSync(join(project, 'public/files/图 1.pdf'), '%PDF');
  return project;
};

test('without SHAITAI_ROOT the example becomes a repository of its own, with the history it tells', async () => {
  const project = withExample();
  const root = await communityRoot(project, undefined, project);
  expect(root).toBe(join(project, '.shaitai/community'));
  expect(readdirSync(root).sort()).toEqual(['.git', 'content', 'public']);
  expect(git(root, '-c', 'core.quotepath=false', 'ls-files').split('\n')).toEqual([
    'content/accounts/2026-q1.json',
    'content/site.json',
    'public/favicon.svg',
    'public/files/图 1.pdf',
  ]);
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(git(root, 'log', '--format=%s').split('\n')).toHaveLength(2);
  expect(readdirSync(join(project, '.shaitai'))).toEqual(['community']);
});

test('a later start finds what was saved meanwhile, whatever became of the example', async () => {
  const project = withExample();
  const root = await communityRoot(project, undefined, project);
  const head = committed(root, { 'content/site.json': '{"name":"别的里"}\n' }, '更改');
  writeFileSync(join(project, 'content/site.json'), '{"name":"新的示例"}\n');
  expect(await communityRoot(project, undefined, project)).toBe(root);
  expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
});

test('a community of one’s own is where SHAITAI_ROOT says, or where the desk is started', async () => {
  const project = withExample();
  const own = emptyFolder();
  expect(await communityRoot(project, own, project)).toBe(own);
  expect(await communityRoot(project, undefined, own)).toBe(own);
  expect(existsSync(join(project, '.shaitai'))).toBe(false);
});
