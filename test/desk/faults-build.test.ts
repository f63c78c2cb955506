import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { community, emptyFolder, firstNotice, git, noticeText } from './community.ts';
import { form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

const save = (desk: RunningDesk, title: string) =>
  desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', title)));

/** The number of a process, once it is written: a file that is still empty would read as 0, which is every process here. */
async function numberIn(path: string): Promise<number> {
  for (;;) {
    const number = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0;
    if (number > 0) return number;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const home = async (desk: RunningDesk) => (await fetch(desk.url)).text();

test('what the machine kept from going live is tried once more by itself, and then left to whoever mends it', async () => {
  const root = community();
  const [appetite, pid] = [join(emptyFolder(), 'appetite'), join(emptyFolder(), 'pid')];
  writeFileSync(appetite, '');
  const hungry = { STAND_IN_HUNGRY: appetite, STAND_IN_PID: pid, NODE_OPTIONS: '--max-old-space-size=160' };
  const desk = await runningDesk(root, { ...hungry, SHAITAI_RETRY: '1500' });
  const tries = () => desk.printed().split('"event":"not-live"').length - 1;
  writeFileSync(appetite, 'hungry');
  await save(desk, '第二版的标题');
  while (tries() < 1) await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(appetite, '');
  expect((await desk.status()).failure?.message).toContain('内存不够');
  while (!(await home(desk)).includes('第二版的标题'))
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await desk.status()).toMatchObject({ state: 'live' });
  expect(tries()).toBe(1);

  writeFileSync(appetite, 'hungry');
  await save(desk, '第三版的标题');
  while (tries() < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(desk.printed().match(/"again":(true|false)/g)).toEqual([
    '"again":true',
    '"again":true',
    '"again":false',
  ]);
  expect((await desk.status()).failure?.message).toContain('内存不够');
  writeFileSync(appetite, '');
  await save(desk, '第四版的标题');
  await desk.until('live');
  expect(await home(desk)).toContain('第四版的标题');
  await desk.stop();
}, 110_000);

test('a build without enough memory, and one that is killed, leave the last good site and say which it was', async () => {
  const root = community();
  const [appetite, pid] = [join(emptyFolder(), 'appetite'), join(emptyFolder(), 'pid')];
  writeFileSync(appetite, '');
  const env = { STAND_IN_HUNGRY: appetite, STAND_IN_PID: pid, NODE_OPTIONS: '--max-old-space-size=160' };
  const desk = await runningDesk(root, env);
  writeFileSync(appetite, 'hungry');
  await save(desk, '第二版的标题');
  expect((await desk.until('failed')).failure?.message).toBe(
    '内存不够，网页没有生成完。请关掉别的程序或加内存，再发布一次。',
  );
  expect(await home(desk)).toContain('第一条公告');
  expect(readdirSync(join(root, '.shaitai/releases'))).toHaveLength(1);
  expect(await (await fetch(`${desk.url}desk/health`)).json()).toMatchObject({
    status: 'failing',
    wrong: ['not-live'],
  });
  expect(() => git(root, 'fsck', '--full', '--strict')).not.toThrow();
  writeFileSync(appetite, '');
  await form(desk.url, 'releases/forward', {}, desk.cookie);
  await desk.until('live');
  expect(await home(desk)).toContain('第二版的标题');
  await desk.stop();

  const slow = await runningDesk(root, { STAND_IN_PID: pid, STAND_IN_DELAY: '20000' });
  rmSync(pid);
  await save(slow, '第三版的标题');
  process.kill(await numberIn(pid), 'SIGKILL');
  expect((await slow.until('failed')).failure?.message).toContain('生成网页的程序被系统中途结束');
  expect(await home(slow)).toContain('第二版的标题');
  await slow.stop();
  const healed = await runningDesk(root);
  expect(await home(healed)).toContain('第三版的标题');
  await healed.stop();
}, 110_000);
