import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { historyOf } from '../../src/ledger/history.ts';

const file = 'content/notices/20260309-4d7be21f.md';
const leaked = '住 3-1-502 的老张/(甲)$';

/** The commands of the manual, as they are printed there, with the reader's own text. */
const commands = (
  /## 泄露了个人信息[\s\S]*?```sh\n([\s\S]*?)```/.exec(readFileSync('README.zh-CN.md', 'utf8'))?.[1] ?? ''
).replace(/^export TEXT=.*$/m, () => `export TEXT='${leaked}'`);

test('after the documented commands the text is nowhere, days and number of versions stay, and the chain holds', () => {
  const root = mkdtempSync(join(tmpdir(), 'leak-'));
  const env = {
    ...process.env,
    FILTER_BRANCH_SQUELCH_WARNING: '1',
    GIT_AUTHOR_NAME: 'desk',
    GIT_AUTHOR_EMAIL: 'desk@example.invalid',
    GIT_COMMITTER_NAME: 'desk',
    GIT_COMMITTER_EMAIL: 'desk@example.invalid',
  };
  const git = (args: string[], day = '2026-03-09') =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...env, GIT_COMMITTER_DATE: `${day}T10:00:00+08:00`, GIT_AUTHOR_DATE: `${day}T10:00:00+08:00` },
    });
  mkdirSync(join(root, 'content/notices'), { recursive: true });
  git(['init', '-q', '-b', 'main']);
  for (const [day, text] of [
    ['2026-03-09', `停水，联系${leaked}`],
    ['2026-03-10', `3 号楼停水，联系${leaked}`],
    ['2026-03-11', '3 号楼停水'],
  ]) {
    writeFileSync(join(root, file), `${text}\n`);
    git(['add', '.']);
    git(['commit', '-q', '-m', '保存公告'], day);
  }
  const before = git(['rev-parse', 'HEAD']).trim();

  const printed = execFileSync('sh', ['-ec', commands], { cwd: root, encoding: 'utf8', env });

  const after = git(['rev-parse', 'HEAD']).trim();
  expect(printed.startsWith(before)).toBe(true);
  expect(printed.split('\n').filter((line) => /^(content|public)\//.test(line))).toEqual([file]);
  expect(printed.trim().endsWith(after)).toBe(true);
  expect(after).not.toBe(before);
  const objects = git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']).trim().split('\n');
  for (const id of objects) expect(git(['cat-file', '-p', id])).not.toContain('老张');
  expect(objects).not.toContain(before);
  git(['fsck', '--strict']);

  const past = historyOf(join(root, 'content'));
  const versions = past.versions('notices/20260309-4d7be21f.md');
  expect(versions.map(({ on, text }) => [on.slice(0, 10), text.trim()])).toEqual([
    ['2026-03-11', '3 号楼停水'],
    ['2026-03-10', '3 号楼停水，联系（已删除）'],
    ['2026-03-09', '停水，联系（已删除）'],
  ]);
  const chain = past.chain();
  for (const [i, { parents }] of chain.entries())
    expect(parents).toEqual(chain[i + 1] ? [chain[i + 1]?.commit] : []);
}, 60_000);
