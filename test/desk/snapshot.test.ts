import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersOf } from '../../src/desk/folders.ts';
import { gitAt } from '../../src/desk/git.ts';
import { swept } from '../../src/desk/gone.ts';
import type { Repository } from '../../src/desk/repository.ts';
import { Snapshot } from '../../src/desk/snapshot.ts';
import { community, firstNotice, git, noticePath, noticeText, put } from './community.ts';

function repositoryIn(root: string): Repository {
  mkdirSync(join(root, '.shaitai'), { recursive: true });
  return { git: gitAt(root), folders: foldersOf(root), branch: 'refs/heads/main' };
}

/** Everything in a folder: kind, mode and bytes by path, empty folders too. */
function contentOf(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true }).map(String).sort();
  return paths.map((path) => {
    const stats = lstatSync(join(folder, path));
    const bytes = stats.isFile() ? readFileSync(join(folder, path)).toString('base64') : '';
    return `${path} ${stats.mode.toString(8)} ${bytes}`;
  });
}

const commit = (root: string): string => {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', '改动');
  return git(root, 'rev-parse', 'HEAD');
};

const plan = 'public/files/2026-11/plan.pdf';
const second = noticePath('00000002');

const edits: [name: string, (root: string) => void][] = [
  ['nothing', () => undefined],
  ['a notice more', (root) => put(root, noticePath('0000000b'), noticeText('0000000b', '新的一条'))],
  ['a notice changed', (root) => put(root, firstNotice, noticeText('00000001', '改过的标题'))],
  ['a notice deleted', (root) => git(root, 'rm', '-q', second)],
  ['a notice renamed', (root) => git(root, 'mv', second, noticePath('0000000c'))],
  ['an upload of bytes', (root) => put(root, 'public/files/2026-12/a.bin', Buffer.from([0, 13, 10, 255]))],
  ['the last upload of a month deleted', (root) => git(root, 'rm', '-q', plan)],
  ['all uploads deleted', (root) => git(root, 'rm', '-rq', 'public')],
  [
    'a name in Chinese with a line break in the text',
    (root) => put(root, 'public/files/公告 1.csv', 'a\r\nb'),
  ],
  ['a link more', (root) => symlinkSync('../site.json', join(root, 'content/notices/link.md'))],
  [
    'a file that becomes a link',
    (root) => {
      rmSync(join(root, second));
      symlinkSync('elsewhere.md', join(root, second));
    },
  ],
  ['a file that may be run', (root) => chmodSync(join(root, firstNotice), 0o755)],
  [
    'a file that becomes a folder',
    (root) => {
      rmSync(join(root, plan));
      put(root, `${plan}/page.pdf`, '1');
    },
  ],
  [
    'a folder that becomes a file',
    (root) => {
      rmSync(join(root, 'public/files/2026-11'), { recursive: true });
      put(root, 'public/files/2026-11', '1');
    },
  ],
  [
    'attributes that change how all is written',
    (root) => put(root, '.gitattributes', '*.md text eol=crlf\n'),
  ],
  ['what no build reads', (root) => put(root, 'README.md', 'words')],
];

const before = () => {
  const root = community({ [second]: noticeText('00000002', '第二条'), [plan]: '%PDF', 'notes.txt': '1' });
  return { root, repository: repositoryIn(root), from: git(root, 'rev-parse', 'HEAD') };
};

test.each(edits)(
  'brought from one commit to the next by what differs, it is as if written anew: %s',
  async (_, edit) => {
    const { root, repository, from } = before();
    const moved = new Snapshot(repository);
    await moved.fill(from);
    edit(root);
    const to = commit(root);
    await moved.fill(to);
    const whole = new Snapshot(repository);
    await whole.fill(to);
    expect(contentOf(moved.folder)).toEqual(contentOf(whole.folder));
    await moved.fill(from);
    const first = new Snapshot(repository);
    await first.fill(from);
    expect(contentOf(moved.folder)).toEqual(contentOf(first.folder));
  },
);

test('what differs is all that is written: a file that did not change stays the file it was', async () => {
  const { root, repository, from } = before();
  const snapshot = new Snapshot(repository);
  await snapshot.fill(from);
  const inode = (path: string) => lstatSync(join(snapshot.folder, path)).ino;
  const kept = inode(second);
  put(root, firstNotice, noticeText('00000001', '改过的标题'));
  await snapshot.fill(commit(root));
  expect(inode(second)).toBe(kept);
  expect(readFileSync(join(snapshot.folder, firstNotice), 'utf8')).toContain('改过的标题');
});

test('one that lost a file meanwhile, or could not be filled, is written anew', async () => {
  const { root, repository, from } = before();
  const snapshot = new Snapshot(repository);
  await expect(snapshot.fill('0123456789'.repeat(4))).rejects.toThrow();
  await snapshot.fill(from);
  rmSync(join(snapshot.folder, second));
  git(root, 'rm', '-q', second);
  await snapshot.fill(commit(root));
  expect(readdirSync(join(snapshot.folder, 'content/notices'))).toEqual(['20261120-00000001.md']);
});

test('orders that come while it is being filled follow one another; discarded, it is gone', async () => {
  const { root, repository, from } = before();
  put(root, firstNotice, noticeText('00000001', '改过的标题'));
  const to = commit(root);
  const snapshot = new Snapshot(repository);
  await Promise.all([snapshot.fill(from), snapshot.fill(to)]);
  expect(readFileSync(join(snapshot.folder, firstNotice), 'utf8')).toContain('改过的标题');
  const fills = snapshot.fill(from);
  await snapshot.discard();
  await fills;
  await swept(repository.folders);
  expect(readdirSync(join(root, '.shaitai')).filter((name) => /^(snapshot|gone)-/.test(name))).toEqual([]);
});

test('a link is a plain file that holds where it leads', async () => {
  const { root, repository } = before();
  symlinkSync('../site.json', join(root, 'content/notices/link.md'));
  const snapshot = new Snapshot(repository);
  await snapshot.fill(commit(root));
  expect(readFileSync(join(snapshot.folder, 'content/notices/link.md'), 'utf8')).toBe('../site.json');
});
