import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { committed, emptyFolder, git, newRepository } from '../ledger/repository.ts';
import { price, site } from '../records.ts';

const item = ({ key, ...record }: ReturnType<typeof price>) => JSON.stringify(record);
const file = `content/prices/${price().key}.json`;
const silent = /prices\/.*单价：公布过 .*，后来成了 .*；价格不直接改/;

/** A community whose price changed in its second commit, without a word. */
function changed(): { root: string; first: string } {
  const root = newRepository();
  mkdirSync(join(root, 'public'));
  const before = { 'content/site.json': JSON.stringify(site), [file]: item(price()) };
  const first = committed(root, before, '发布');
  committed(root, { [file]: item(price({ unitPrice: price().unitPrice + 100 })) }, '更改');
  return { root, first };
}

/** Builds a folder's content; the site would go to a folder that must not appear. */
function built(root: string, env: Record<string, string> = {}) {
  const order = [
    '--content',
    join(root, 'content'),
    '--public',
    join(root, 'public'),
    '--out',
    join(root, 'dist'),
  ];
  const { status, stderr } = spawnSync(process.execPath, ['src/build/main.ts', ...order], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, said: stderr };
}

test('a figure that changed between two commits without a word stops the build', () => {
  const { root } = changed();
  expect(built(root)).toMatchObject({ status: 1, said: expect.stringMatching(silent) });
});

test('a release is told where the commit of its snapshot lies, and stops as well', () => {
  const { root } = changed();
  const snapshot = emptyFolder();
  for (const name of ['content', 'public'])
    cpSync(join(root, name), join(snapshot, name), { recursive: true });
  const told = { HISTORY_DIR: root, HISTORY_COMMIT: git(root, 'rev-parse', 'HEAD') };
  expect(built(snapshot, told)).toMatchObject({ status: 1, said: expect.stringMatching(silent) });
});

test('a change that is not committed yet stops the build, too', () => {
  const { root, first } = changed();
  git(root, 'update-ref', 'refs/heads/main', first);
  expect(built(root)).toMatchObject({ status: 1, said: expect.stringMatching(silent) });
});

test('a shallow clone stops the build with one sentence', () => {
  const { root } = changed();
  const clone = join(emptyFolder(), 'clone');
  git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone);
  mkdirSync(join(clone, 'public'));
  const { status, said } = built(clone);
  expect(status).toBe(1);
  expect(said.trim()).toMatch(/^content：这份仓库只带着最近的一段历史（浅克隆）.*git fetch --unshallow.*$/);
});
