import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { community, emptyFolder, firstNotice, git, noticePath, noticeText, put } from './community.ts';
import { deskProcess, ended, entryParams, runningDesk } from './running.ts';

/** How a desk that cannot start ends: its exit code and what it printed. */
function refusedStart(
  root: string,
  env: Record<string, string> = {},
): Promise<{ code: number | null; printed: string }> {
  const child = deskProcess(root, env);
  let printed = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, printed: printed.trim() })));
}

test('without git the desk says so in one sentence', async () => {
  const folder = emptyFolder();
  symlinkSync(process.execPath, join(folder, 'node'));
  expect(await refusedStart(community(), { PATH: folder })).toEqual({
    code: 1,
    printed: '这台电脑上没有找到 git，请先安装 git（https://git-scm.com），再运行 npm start。',
  });
});

test('outside a repository, below its top, without a commit or a branch the desk says what to do', async () => {
  const folder = emptyFolder();
  expect((await refusedStart(join(folder, 'gone'))).printed).toBe(
    `没有 ${join(folder, 'gone')} 这个文件夹，请核对 SHAITAI_ROOT，再运行 npm start。`,
  );
  expect((await refusedStart(folder)).printed).toBe(
    `${folder} 不是 git 仓库，请先在这个文件夹里运行 git init 并提交一次，再运行 npm start。`,
  );
  git(folder, 'init', '-q', '-b', 'main');
  expect((await refusedStart(folder)).printed).toBe(
    '仓库里还没有任何提交，请先提交一次（git add -A && git commit），再运行 npm start。',
  );
  const root = community();
  expect((await refusedStart(join(root, 'content'))).printed).toBe(
    `请在仓库的最上层文件夹 ${root} 里运行 npm start。`,
  );
  git(root, 'checkout', '-q', '--detach');
  expect((await refusedStart(root)).printed).toBe(
    '仓库现在没有停在任何分支上，请先运行 git switch main（换成你的分支名），再运行 npm start。',
  );
}, 60_000);

test('a second desk on the same folder is refused; the lock is given back at the end', async () => {
  const root = community();
  const desk = await runningDesk(root);
  expect(await refusedStart(root)).toEqual({
    code: 1,
    printed: '发布台已经在这个文件夹里运行，不用再启动一个；要重新启动，请先在那个窗口按 Ctrl+C。',
  });
  expect(await desk.stop()).toBe(0);
  expect(existsSync(join(root, '.shaitai/desk.lock'))).toBe(false);
}, 60_000);

test.each([
  ['of a dead process', JSON.stringify({ pid: 999_999_999 })],
  ['whose number another process has now', JSON.stringify({ pid: process.pid, birth: '1' })],
  ['that nobody can read', '{"pi'],
])(
  'a lock %s is taken over',
  async (_, text) => {
    const root = community();
    put(root, '.shaitai/desk.lock', text);
    const desk = await runningDesk(root);
    expect(JSON.parse(readFileSync(join(root, '.shaitai/desk.lock'), 'utf8')).pid).toBe(desk.process.pid);
    await desk.stop();
  },
  60_000,
);

test('a taken port is passed over', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  const desk = await runningDesk(community(), { PORT: String(port) });
  expect(Number(new URL(desk.url).port)).toBeGreaterThan(port);
  await desk.stop();
  taken.close();
}, 60_000);

test('the desk listens on the loopback address only', async () => {
  const desk = await runningDesk(community());
  const inode = readFileSync('/proc/net/tcp', 'utf8');
  const port = Number(new URL(desk.url).port).toString(16).toUpperCase().padStart(4, '0');
  const listening = inode.split('\n').filter((line) => line.includes(`:${port} `) && / 0A /.test(line));
  expect(listening.map((line) => line.trim().split(/\s+/)[1])).toEqual([`0100007F:${port}`]);
  await desk.stop();
}, 60_000);

test('a release of this commit by this code is not built again', async () => {
  const root = community();
  const first = await runningDesk(root);
  const { live } = await first.status();
  await first.stop();
  const second = await runningDesk(root);
  expect((await second.status()).live).toEqual(live);
  expect(second.printed()).not.toContain('已上线');
  await second.stop();
}, 60_000);

test('at the start readers get the last good site while the newest commit is built, or when it cannot be', async () => {
  const root = community();
  await (await runningDesk(root)).stop();
  put(root, firstNotice, noticeText('00000001', '这一条不能生成'));
  git(root, 'commit', '-qam', '手工提交');
  const desk = await runningDesk(root);
  await desk.heard(/没有上线，业主看到的仍是上一版，稍后自动再试一次：/);
  expect((await desk.status()).state).toBe('failed');
  expect(await (await fetch(desk.url)).text()).toContain('第一条公告');
  await desk.stop();
}, 60_000);

test('without any good site visitors and terminal are told so, and the admin page works', async () => {
  const root = community({ [firstNotice]: noticeText('00000001', '这一条不能生成') });
  const desk = await runningDesk(root);
  await desk.heard(
    /网站没有生成，稍后自动再试一次：\nnotices\/20261120-00000001\.md · 标题：这条公告排不了版/,
  );
  const page = await fetch(desk.url);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('网站暂时没有生成，请联系物业服务中心');
  const headers = { Cookie: desk.cookie };
  expect((await fetch(`${desk.url}admin/`, { headers })).status).toBe(200);
  await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', '改好以后的标题')));
  await desk.until('live');
  expect(await (await fetch(desk.url)).text()).toContain('改好以后的标题');
  await desk.stop();
}, 60_000);

test('when the admin page cannot be built the site still works, and the terminal says why', async () => {
  const root = community();
  put(root, '.git/broken-admin.ts', "throw new Error('后台打包失败');");
  const desk = await runningDesk(root, { SHAITAI_ADMIN: `${root}/.git/broken-admin.ts` });
  await desk.heard(/管理后台没有生成成功：\n.*后台打包失败/s);
  const headers = { Cookie: desk.cookie };
  expect((await fetch(`${desk.url}admin/`, { headers })).status).toBe(503);
  expect((await fetch(desk.url)).status).toBe(200);
  await desk.stop();
}, 60_000);

test('before the first site is built visitors are asked to wait', async () => {
  const root = community();
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  await new Promise((resolve) => taken.close(resolve));
  const starting = runningDesk(root, { PORT: String(port), STAND_IN_DELAY: '3000' });
  const early = await until(() => fetch(`http://127.0.0.1:${port}/`));
  expect(early.status).toBe(503);
  expect(await early.text()).toContain('正在生成网站，请稍候');
  await (await starting).stop();
}, 60_000);

/** Tries until the desk listens. */
async function until<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

test('a desk asked to end during a build ends at once, and its build with it', async () => {
  const root = community();
  await (await runningDesk(root)).stop();
  const slow = await runningDesk(root, { STAND_IN_DELAY: '30000' });
  await slow.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', '新的标题')));
  expect(await slow.stop()).toBe(0);
  expect(slow.printed()).not.toContain('没有上线');
  expect(git(root, 'log', '-1', '--format=%s')).toContain('新的标题');
}, 60_000);

test('lock files of a killed git, half-written files and orphaned builds are cleared away', async () => {
  const root = community();
  const left = [
    '.git/index.lock',
    '.git/HEAD.lock',
    '.git/refs/heads/main.lock',
    '.git/refs/heads/draft/prices/x.lock',
    '.shaitai/temporary/x',
    '.shaitai/snapshot-x/content/y',
  ];
  for (const path of [...left, '.shaitai/releases/half/index.html', '.shaitai/journal.json'])
    put(root, path, '');
  const desk = await runningDesk(root);
  for (const path of [...left, '.shaitai/releases/half', '.shaitai/journal.json'])
    expect([path, existsSync(join(root, path))]).toEqual([path, false]);
  expect(
    (await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', '新的标题')))).status,
  ).toBe(200);
  expect(git(root, 'status', '--porcelain')).toBe('');
  await desk.stop();
}, 60_000);

test('a git that only reads, as editors keep one open, is no reason to wait', async () => {
  const root = community();
  put(root, '.git/index.lock', '');
  const reading = spawn('git', ['cat-file', '--batch'], { cwd: root });
  await (await runningDesk(root)).stop();
  expect(existsSync(join(root, '.git/index.lock'))).toBe(false);
  await ended(reading, 'SIGTERM');
}, 60_000);

test('a build does not outlive a desk that was killed', async () => {
  const root = community();
  await (await runningDesk(root)).stop();
  const desk = await runningDesk(root, { STAND_IN_DELAY: '30000', STAND_IN_PID: join(root, 'build.pid') });
  await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', '新的标题')));
  const pid = await until(
    async () => Number(readFileSync(join(root, 'build.pid'), 'utf8')) || Promise.reject(),
  );
  await ended(desk.process, 'SIGKILL');
  await until(async () => (isAlive(pid) ? Promise.reject() : undefined));
}, 60_000);

/** Whether a process runs; one that has ended but that nobody has asked after does not. */
function isAlive(pid: number): boolean {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return stat !== '' && stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
}

test('a git that is at work in the repository is not disturbed', async () => {
  const root = community();
  put(root, '.git/index.lock', '');
  const writing = spawn('git', ['hash-object', '--stdin'], { cwd: root });
  expect((await refusedStart(root)).printed).toBe(
    '仓库正被另一个 git 程序占用（例如还开着的提交窗口），请先把它结束，再运行 npm start。',
  );
  expect(existsSync(join(root, '.git/index.lock'))).toBe(true);
  await ended(writing, 'SIGTERM');
}, 60_000);

test('a save that was committed but not yet in the work tree is finished at the next start', async () => {
  const root = community();
  const path = noticePath('0000000c');
  await (await runningDesk(root)).stop();
  const desk = await runningDesk(root);
  await desk.ask('persistEntry', entryParams(path, noticeText('0000000c', '补做的公告')));
  await desk.stop();
  const [commit, blob] = [git(root, 'rev-parse', 'HEAD'), git(root, 'rev-parse', `HEAD:${path}`)];
  const was = git(root, 'rev-parse', `HEAD:${firstNotice}`);
  rmSync(join(root, path));
  git(root, 'update-index', '--force-remove', path);
  writeFileSync(
    join(root, '.shaitai/journal.json'),
    JSON.stringify({
      commit,
      files: [
        { path, blob, was: null },
        { path: firstNotice, blob: was, was },
      ],
    }),
  );
  expect(git(root, 'status', '--porcelain')).toBe(`D  ${path}`);
  await (await runningDesk(root)).stop();
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(readFileSync(join(root, path), 'utf8')).toBe(noticeText('0000000c', '补做的公告'));
}, 60_000);

test('somebody’s edit made after the kill is not overwritten when the save is finished', async () => {
  const root = community();
  const was = git(root, 'rev-parse', `HEAD:${firstNotice}`);
  put(root, firstNotice, noticeText('00000001', '新的标题'));
  git(root, 'commit', '-qam', '更改');
  const [commit, blob] = [git(root, 'rev-parse', 'HEAD'), git(root, 'rev-parse', `HEAD:${firstNotice}`)];
  put(root, firstNotice, 'somebody is writing');
  put(root, '.shaitai/journal.json', JSON.stringify({ commit, files: [{ path: firstNotice, blob, was }] }));
  await (await runningDesk(root)).stop();
  expect(readFileSync(join(root, firstNotice), 'utf8')).toBe('somebody is writing');
}, 60_000);
