import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childEnded, childWaiting } from '../../src/desk/child.ts';
import { emptyFolder } from './community.ts';

test('a program that hangs is ended when its time is over, with whatever it has started', async () => {
  const folder = emptyFolder();
  const [script, pid] = [join(folder, 'hangs.mjs'), join(folder, 'pid')];
  writeFileSync(
    script,
    `import { spawn } from 'node:child_process';
     import { writeFileSync } from 'node:fs';
     const helper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
     writeFileSync(${JSON.stringify(pid)}, String(helper.pid));
     setInterval(() => {}, 1000);`,
  );
  const limit = 8_000;
  const ended = childEnded({ script, args: [], cwd: folder, limit }, new AbortController().signal);
  expect(await ended).toEqual({ good: false, reason: '用时超过 0 分钟，已停止' });
  expect(existsSync(pid)).toBe(true);
  const helper = Number(readFileSync(pid, 'utf8'));
  // A process that has ended but nobody asked after is a zombie.
  const state = () => {
    try {
      return readFileSync(`/proc/${helper}/stat`, 'utf8').split(') ')[1]?.[0] ?? 'gone';
    } catch {
      return 'gone';
    }
  };
  while (process.platform === 'linux' && !['gone', 'Z'].includes(state()))
    await new Promise((resolve) => setTimeout(resolve, 50));
});

test('a program that waits begins when it is told; one that has ended, or is stopped, is not alive', async () => {
  const folder = emptyFolder();
  const script = join(folder, 'waits.mjs');
  writeFileSync(
    script,
    `process.once('message', ({ say }) => {
       process.disconnect();
       process.stderr.write(say);
       process.exitCode = say === 'good' ? 0 : 1;
     });`,
  );
  const task = { script, args: [], cwd: folder, limit: 60_000 };
  const { signal } = new AbortController();
  const [good, bad, stopped] = [childWaiting(task), childWaiting(task), childWaiting(task)];
  expect([good, bad, stopped].map((one) => one.isAlive())).toEqual([true, true, true]);
  expect(await good.told({ say: 'good' }, signal)).toEqual({ good: true, reason: 'good' });
  expect(await bad.told({ say: '标题写错了' }, signal)).toEqual({ good: false, reason: '标题写错了' });
  stopped.stop();
  while (stopped.isAlive()) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(good.isAlive()).toBe(false);
});
