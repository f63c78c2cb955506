import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { community, git, noticePath, noticeText } from './community.ts';
import { ended, entryParams, type RunningDesk, runningDesk } from './running.ts';

// SHAITAI_KILLS=200 runs the long series.
const rounds = Number(process.env.SHAITAI_KILLS ?? 25);

test(
  'a desk killed at any moment loses no acknowledged save and leaves a clean repository',
  async () => {
    const root = community();
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < rounds; round++) {
      const desk = await runningDesk(root);
      expect(git(root, 'status', '--porcelain')).toBe('');
      const saving = saves(desk, round, acknowledged);
      // On a busy machine no save may come through in that time; every fifth round waits for one.
      const before = acknowledged.size;
      while (round % 5 === 0 && acknowledged.size === before)
        await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 400));
      await killed(desk, round);
      await saving;
      expect(() => git(root, 'fsck', '--full', '--strict')).not.toThrow();
      for (const [path, text] of acknowledged) expect(`${git(root, 'show', `HEAD:${path}`)}\n`).toBe(text);
      if (process.env.SHAITAI_KILLS && round % 10 === 9)
        console.log(
          `${round + 1} kills, ${acknowledged.size} acknowledged saves, none lost, the repository sound`,
        );
    }
    const desk = await runningDesk(root);
    expect(git(root, 'status', '--porcelain')).toBe('');
    for (const [path, text] of acknowledged) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    expect(acknowledged.size).toBeGreaterThan(0);
    expect((await desk.until('live')).head).toBe(git(root, 'rev-parse', 'HEAD'));
    await desk.stop();
  },
  12_000 * rounds,
);

/** Saves one notice after the other, two at a time, until the desk is gone; notes what it acknowledged. */
async function saves(desk: RunningDesk, round: number, acknowledged: Map<string, string>): Promise<void> {
  const series = async (lane: number) => {
    for (let i = 0; ; i++) {
      const id = `${lane}${String(round).padStart(3, '0')}${String(i).padStart(4, '0')}`;
      const text = noticeText(id, `第 ${round} 轮第 ${i} 条公告`);
      const answer = await desk.ask('persistEntry', entryParams(noticePath(id), text)).catch(() => undefined);
      if (!answer) return;
      expect(answer.status).toBe(200);
      acknowledged.set(noticePath(id), text);
    }
  };
  await Promise.all([series(1), series(2)]);
}

/** Kills the desk alone, or with the git it has started. */
async function killed(desk: RunningDesk, round: number): Promise<void> {
  const { pid } = desk.process;
  if (round % 2 === 1 && pid) process.kill(-pid, 'SIGKILL');
  await ended(desk.process, 'SIGKILL');
}
