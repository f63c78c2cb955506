import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { historyOf } from '../../src/ledger/history.ts';
import { isReplayed } from '../../src/ledger/replay.ts';
import { factsOf } from '../../src/tables/past.ts';
import { committed, emptyFolder, git, newRepository } from './repository.ts';

test('versions are told newest first with moment, role and reason, and never with a name', () => {
  const root = newRepository();
  const first = committed(root, { 'content/a.json': '{"n":1}\n' }, '发布：甲（a）\n\nRole: publisher\n');
  const second = committed(
    root,
    { 'content/a.json': '{"n":2}\n' },
    '更正：甲（a）\n\n附带文件：\n- x.pdf\n\nRole: reviewer\nReason: 数字颠倒\n',
    '2026-03-31T16:05:00Z',
  );
  const history = historyOf(join(root, 'content'));
  expect(history.versions('a.json')).toEqual([
    {
      commit: second,
      path: 'a.json',
      blob: git(root, 'rev-parse', 'HEAD:content/a.json'),
      on: '2026-04-01T00:05',
      role: 'reviewer',
      action: '更正：甲（a）',
      reason: '数字颠倒',
      text: '{"n":2}\n',
    },
    {
      commit: first,
      path: 'a.json',
      blob: git(root, 'rev-parse', 'HEAD~:content/a.json'),
      on: '2026-03-01T09:30',
      role: 'publisher',
      action: '发布：甲（a）',
      text: '{"n":1}\n',
    },
  ]);
  expect(history.head).toBe(second);
  expect(history.firstPublished('a.json')).toBe('2026-03-01');
  expect(history.firstPublished('b.json')).toBeUndefined();
  expect(JSON.stringify(history.versions('a.json'))).not.toContain('某某');
});

test('a file is followed through its names, and a name given to another file starts anew', () => {
  const root = newRepository();
  const text = (name: string) => Array.from({ length: 20 }, (_, i) => `${name} ${i}\n`).join('');
  committed(
    root,
    { 'content/x/old.md': text('甲'), 'content/x/new.md': text('乙') },
    '一',
    '2026-01-05T01:00:00Z',
  );
  git(root, 'rm', '-q', 'content/x/new.md');
  const removing = committed(root, {}, '二', '2026-02-05T01:00:00Z');
  git(root, 'mv', 'content/x/old.md', 'content/x/new.md');
  committed(root, {}, '三', '2026-03-05T01:00:00Z');
  committed(root, { 'content/x/old.md': text('丙') }, '四', '2026-04-05T01:00:00Z');
  const history = historyOf(join(root, 'content'));
  const told = (file: string) =>
    history.versions(file).map(({ on, path, text }) => `${on.slice(0, 10)} ${path} ${text[0]}`);
  expect(told('x/new.md')).toEqual(['2026-03-05 x/new.md 甲', '2026-01-05 x/old.md 甲']);
  expect(told('x/old.md')).toEqual(['2026-04-05 x/old.md 丙']);
  expect(history.firstPublished('x/new.md')).toBe('2026-01-05');
  expect(history.removals().map(({ commit, path }) => [commit, path.replace(/@.*/, '')])).toEqual([
    [removing, 'x/new.md'],
  ]);
  expect(history.paths().filter((path) => !path.includes('@'))).toEqual(['x/new.md', 'x/old.md']);
});

test('a file made executable has no new version, one that was away for a while has', () => {
  const root = newRepository();
  committed(root, { 'content/a.json': '1' }, '一', '2026-01-05T01:00:00Z');
  git(root, 'update-index', '--chmod=+x', 'content/a.json');
  git(root, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', '二');
  expect(
    historyOf(join(root, 'content'))
      .versions('a.json')
      .map(({ action }) => action),
  ).toEqual(['一']);
  git(root, 'rm', '-qf', 'content/a.json');
  committed(root, {}, '三');
  const head = committed(root, { 'content/a.json': '1' }, '四');
  const history = historyOf('now', { repository: root, commit: head });
  expect(history.versions('a.json').map(({ action }) => action)).toEqual(['四', '一']);
  expect(history.removals()).toEqual([]);
});

test('what was written aside counts from the day it was merged', () => {
  const root = newRepository();
  committed(root, { 'content/a.json': '1' }, '一', '2026-01-01T01:00:00Z');
  git(root, 'switch', '-q', '-c', 'draft');
  committed(root, { 'content/b.json': '2' }, '草稿', '2026-01-02T01:00:00Z');
  git(root, 'switch', '-q', 'main');
  committed(root, { 'content/a.json': '3' }, '二', '2026-01-03T01:00:00Z');
  git(root, 'merge', '-q', '--no-ff', '--no-commit', 'draft');
  committed(root, {}, '三', '2026-01-09T01:00:00Z');
  const history = historyOf(join(root, 'content'));
  expect(history.firstPublished('b.json')).toBe('2026-01-09');
  expect(history.chain().map(({ action }) => action)).toEqual(['三', '二', '一']);
});

test('the chain holds every commit with the bytes that git hashes, each naming the next', () => {
  const root = newRepository();
  committed(root, { 'content/a.json': '1' }, '一');
  committed(root, { 'README.md': 'x' }, '与内容无关');
  committed(root, { 'content/a.json': '2' }, '三\n\n更多文字');
  const chain = historyOf(join(root, 'content')).chain();
  expect(chain.map(({ action }) => action)).toEqual(['三', '与内容无关', '一']);
  chain.forEach(({ commit, tree, parents, raw }, i) => {
    const bytes = Buffer.from(raw);
    const name = createHash('sha1').update(`commit ${bytes.length}\0`).update(bytes).digest('hex');
    expect(name).toBe(commit);
    expect(git(root, 'rev-parse', `${commit}^{tree}`)).toBe(tree);
    expect(parents[0]).toBe(chain[i + 1]?.commit);
  });
});

test('a copy of a commit is told the history of the repository it came from', () => {
  const root = newRepository();
  const first = committed(root, { 'content/a.json': '1' }, '一');
  committed(root, { 'content/a.json': '2' }, '二');
  const history = historyOf(join(emptyFolder(), 'content'), { repository: root, commit: first });
  expect(history.versions('a.json').map(({ text }) => text)).toEqual(['1']);
  expect(history.head).toBe(first);
});

test('a shallow clone stops with a sentence that says how to deepen it', () => {
  const root = newRepository();
  committed(root, { 'content/a.json': '1' }, '一');
  committed(root, { 'content/a.json': '2' }, '二');
  const clone = join(emptyFolder(), 'clone');
  git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone);
  expect(() => historyOf(join(clone, 'content'))).toThrow(/浅克隆.*git fetch --unshallow/);
  expect(() => historyOf('copy', { repository: clone, commit: 'HEAD' })).toThrow(/git fetch --unshallow/);
});

test('content outside any repository, or never committed in one, has an empty history', () => {
  const outside = emptyFolder();
  mkdirSync(join(outside, 'content'));
  writeFileSync(join(outside, 'content/a.json'), '1');
  const root = newRepository();
  mkdirSync(join(root, 'content'));
  const unborn = historyOf(join(root, 'content'));
  committed(root, { 'README.md': 'x' }, '一');
  mkdirSync(join(root, 'other'));
  for (const history of [historyOf(join(outside, 'content')), unborn, historyOf(join(root, 'other'))]) {
    expect(history.source).toBeUndefined();
    expect(history.head).toBeUndefined();
    expect(history.versions('a.json')).toEqual([]);
    expect(history.chain()).toEqual([]);
  }
});

test('a commit dated before one it builds on counts as made after it, and says what it claims', () => {
  const root = newRepository();
  committed(root, { 'content/a.json': '1' }, '一', '2026-01-05T01:00:00Z');
  committed(root, { 'content/a.json': '2' }, '二', '2026-11-22T01:00:00Z');
  committed(root, { 'content/owners-days/2025-02.json': '3' }, '三', '2025-02-10T02:00:00Z');
  committed(root, { 'content/a.json': '4' }, '四', '2026-11-22T02:00:00Z');
  const history = historyOf(join(root, 'content'));
  expect(history.firstPublished('owners-days/2025-02.json')).toBe('2026-11-22');
  expect(history.versions('owners-days/2025-02.json')).toMatchObject([
    { on: '2026-11-22T09:00', claims: '2025-02-10T10:00' },
  ]);
  expect(history.chain().map(({ on }) => on)).toEqual([
    '2026-11-22T10:00',
    '2026-11-22T09:00',
    '2026-11-22T09:00',
    '2026-01-05T09:00',
  ]);
});

test('content kept beside the program is told its own history, the invented example the one it tells of itself', () => {
  const example = { name: '晴川里', city: '云汀市' };
  const beside = (program: boolean, site: object) => {
    const root = newRepository();
    const code = { 'src/ledger/example.ts': '' };
    const published = { 'content/site.json': JSON.stringify(site) };
    const head = committed(root, program ? { ...code, ...published } : published, '一');
    mkdirSync(join(root, 'src/ledger'), { recursive: true });
    cpSync('src/ledger/example.ts', join(root, 'src/ledger/example.ts'));
    const history = historyOf(join(root, 'content'));
    return { own: history.head === head, invented: isReplayed(history.chain().at(-1)?.raw ?? '') };
  };
  expect(beside(true, example)).toEqual({ own: false, invented: true });
  expect(beside(true, { ...example, name: '望江苑' })).toEqual({ own: true, invented: false });
  expect(beside(false, example)).toEqual({ own: true, invented: false });
});

test('a file of grafts leaves no commit out', () => {
  const root = newRepository();
  const first = committed(root, { 'content/a.json': '{"n":1}\n' }, '一');
  committed(root, { 'content/a.json': '{"n":2}\n' }, '二');
  const last = committed(root, { 'content/a.json': '{"n":3}\n' }, '三');
  writeFileSync(join(root, '.git/info/grafts'), `${last} ${first}\n`);
  expect(
    historyOf(join(root, 'content'))
      .versions('a.json')
      .map(({ action }) => action),
  ).toEqual(['三', '二', '一']);
});

test('a commit dated after now counts as the next one that is not, else as the day of the build', () => {
  const root = newRepository();
  committed(root, { 'content/a.json': '1' }, '一', '2026-03-01T01:30:00Z');
  committed(root, { 'content/b.json': '1' }, '二', '2091-02-10T02:00:00Z');
  committed(root, { 'content/c.json': '1' }, '三', '2026-03-03T01:30:00Z');
  committed(root, { 'content/d.json': '1' }, '四', '2091-02-11T02:00:00Z');
  const history = historyOf(join(root, 'content'));
  const first = (file: string) => history.versions(file)[0];
  expect(first('b.json')).toMatchObject({ on: '2026-03-03T09:30', claims: '2091-02-10T10:00' });
  expect(first('c.json')?.on).toBe('2026-03-03T09:30');
  expect(first('c.json')?.claims).toBeUndefined();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  expect(first('d.json')).toMatchObject({ on: `${today}T00:00`, claims: '2091-02-11T10:00' });
  expect(factsOf(first('b.json') as never)).toContainEqual([
    '时间',
    '提交自己写的是2091年2月10日（周六）10:00，还没有到，不能算数；按它后面最早的那一次算，后面没有就按生成网站的当天算。',
  ]);
});
