import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCommit } from '../../src/chain/commit.ts';
import { anchored, codesIn, parted, sightings } from '../../src/chain/find.ts';
import { bytesOf, objectId } from '../../src/chain/objects.ts';
import { type Step, walk } from '../../src/chain/walk.ts';
import { stepsOf } from '../../src/ledger/chain.ts';
import { historyOf } from '../../src/ledger/history.ts';
import { committed, git, newRepository } from '../ledger/repository.ts';

/** A history with what trees are made of: folders, odd names, another mode, a file that becomes a folder, a merge. */
function odd(): { root: string; steps: Step[]; head: string } {
  const root = newRepository();
  committed(root, { 'content/a.json': '1', 'content/a/b.json': '2', 'content/a-b/c': '3' }, '一');
  committed(
    root,
    { 'content/公告 1.md': '停水', 'content/\u{1F4A7}': '4', 'content/\uFF21': '5', z: '6' },
    '二',
  );
  writeFileSync(join(root, 'run.sh'), 'true');
  chmodSync(join(root, 'run.sh'), 0o755);
  committed(root, {}, '三\n\nRole: publisher\nReason: 抄错\nReason: 又一处', '2026-04-01T02:00:00Z');
  execFileSync('git', ['rm', '-q', 'z', 'content/a/b.json'], { cwd: root });
  committed(root, { 'z/inner': '7' }, '四');
  git(root, 'checkout', '-q', '-b', 'side', 'HEAD~1');
  committed(root, { side: '8' }, '旁');
  git(root, 'checkout', '-q', 'main');
  const who = ['-c', 'user.name=甲', '-c', 'user.email=a@localhost'];
  git(root, ...who, 'merge', '-q', '--no-ff', '-m', '并入', 'side');
  const head = committed(root, { 'content/a.json': '9' }, '五');
  return { root, steps: stepsOf(historyOf(join(root, 'content'))), head };
}

test('the id of an object is the one git prints', async () => {
  expect(await objectId('blob', bytesOf('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  expect(await objectId('tree', bytesOf(''))).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
});

test('every commit of an odd history is computed anew from its files up', async () => {
  const { root, steps, head } = odd();
  const { links, broken } = await walk(steps, head);
  expect(broken).toBeUndefined();
  expect(links.map(({ id }) => id).reverse()).toEqual(
    git(root, 'rev-list', '--first-parent', 'HEAD').split('\n'),
  );
  expect(links.map(({ action }) => action)).toEqual(['一', '二', '三', '四', '并入', '五']);
  expect(links.at(-1)?.changed.get('content')).toBe(git(root, 'rev-parse', 'HEAD:content'));
});

test('a commit says its day by the clock of the community, and why', () => {
  const raw =
    'tree abc\nparent def\nauthor 甲 <a@b> 1 +0000\ncommitter 甲 <a@b> 1775008800 +0000\n\n更正\n\nReason: 抄错\n';
  expect(readCommit(raw)).toEqual({
    tree: 'abc',
    parent: 'def',
    on: '2026-04-01T10:00',
    action: '更正',
    reason: '抄错',
  });
});

test('each way of rewriting is named at the first commit that does not hold', async () => {
  const { steps, head } = odd();
  const change = (n: number, to: (step: Step) => Step) =>
    steps.map((step, i) => (i === n - 1 ? to(step) : step));
  const figure = change(2, (step) => ({
    ...step,
    files: { ...step.files, 'content/公告 1.md': 'a'.repeat(40) },
  }));
  expect((await walk(figure, head)).broken).toMatchObject({ n: 2, why: 'tree' });
  const message = change(2, (step) => ({ ...step, raw: `${step.raw}改` }));
  expect((await walk(message, head)).broken).toMatchObject({ n: 3, on: '2026-04-01T10:00', why: 'parent' });
  const dropped = steps.filter((_, i) => i !== 3);
  expect((await walk(dropped, head)).broken).toMatchObject({ n: 4, why: 'parent' });
  expect((await walk(steps.slice(0, -1), head)).broken).toMatchObject({ n: 5, why: 'head' });
});

test('a fingerprint is found with where it lay, since when, and what happened afterwards', async () => {
  const { root, steps, head } = odd();
  const { links } = await walk(steps, head);
  const first = git(root, 'rev-parse', 'HEAD~4:content/a.json').slice(0, 10);
  const [old] = sightings(links, first);
  expect(old).toMatchObject({ path: 'content/a.json', from: { n: 1 }, later: [{ n: 6, action: '五' }] });
  const [now] = sightings(links, git(root, 'rev-parse', 'HEAD:content/a.json').slice(0, 10));
  expect(now).toMatchObject({ path: 'content/a.json', from: { n: 6 }, later: [] });
  expect(sightings(links, '0123456789')).toEqual([]);
});

test('an anchor is an ancestor or it is not, and a kept chain says where another begins', async () => {
  const { steps, head } = odd();
  const { links } = await walk(steps, head);
  const ids = links.map(({ id }) => id);
  expect(anchored(links, ids[2]?.slice(0, 12) ?? '')).toMatchObject({ n: 3 });
  expect(anchored(links, '0123456789')).toBeUndefined();
  expect(parted(links, ids.slice(0, 4))).toBeUndefined();
  expect(parted(links, [...ids.slice(0, 2), '0'.repeat(40)])).toEqual({ n: 3, on: '2026-04-01T10:00' });
  expect(parted(links, [...ids, '0'.repeat(40)])).toEqual({ n: 7, on: '' });
});

test('fingerprints are read from what people paste: chat texts, addresses of QR codes, sheets', () => {
  expect(codesIn('电话 13800001234，版本 2E80D52C7C')).toEqual([{ digits: '2e80d52c7c' }]);
  expect(codesIn('https://x.example/notices/20261120-0a1b2c3d/?v=2e80d52c7c')).toEqual([
    { digits: '2e80d52c7c' },
  ]);
  expect(codesIn('https://x.example/verify/?a=399-36bb71a799a2')).toEqual([
    { digits: '36bb71a799a2', n: 399 },
  ]);
  expect(codesIn('锚点 399-36bb71a799\n锚点 12-2e80d52c7c')).toEqual([
    { digits: '36bb71a799', n: 399 },
    { digits: '2e80d52c7c', n: 12 },
  ]);
  expect(codesIn(' 2e80d52c7c ')).toEqual([{ digits: '2e80d52c7c' }]);
  expect(codesIn('2e80d52c')).toEqual([]);
  expect(codesIn('36bb71a799 a2f1c2566a 99de8f6dfe da6b0d45a3')).toEqual([
    { digits: '36bb71a799a2f1c2566a99de8f6dfeda6b0d45a3' },
  ]);
});

test('a clock turned back does not turn back the last day of the chain', async () => {
  const root = newRepository();
  committed(root, { a: '1' }, '一', '2026-11-22T01:00:00Z');
  const head = committed(root, { 'content/a': '2' }, '二', '2025-02-10T02:00:00Z');
  const { links } = await walk(stepsOf(historyOf(join(root, 'content'))), head);
  expect(links.map(({ on }) => on)).toEqual(['2026-11-22T09:00', '2026-11-22T09:00']);
});
