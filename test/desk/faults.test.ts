import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { community, emptyFolder, firstNotice, git, noticeText } from './community.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

// Each test of faults*.test.ts stands in docs/faults.md: the last good site stays, the repository is sound, the reason
// is said, and the desk heals.
const save = (desk: RunningDesk, title: string) =>
  desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', title)));
const home = async (desk: RunningDesk) => (await fetch(desk.url)).text();

function soundAndClean(root: string): void {
  expect(() => git(root, 'fsck', '--full', '--strict')).not.toThrow();
  expect(git(root, 'status', '--porcelain')).toBe('');
}

test('a clock that jumps back and forward neither hides the newest release nor loses it', async () => {
  const root = community();
  const clock = join(emptyFolder(), 'clock');
  const day = 86_400_000;
  writeFileSync(clock, String(400 * day));
  const shifted = `--import=${join(import.meta.dirname, 'shifted-clock.ts')} --disable-warning=ExperimentalWarning`;
  const desk = await runningDesk(root, { NODE_OPTIONS: shifted, CLOCK_SHIFT: clock });
  await save(desk, '明年的标题');
  const ahead = (await desk.until('live')).live?.builtAt ?? '';
  writeFileSync(clock, String(-3 * day));
  // Whoever signed in next year is let in again now, as anybody is whose session has run out.
  await save(desk, '时钟拨回后的标题');
  const back = (await desk.until('live')).live?.builtAt ?? '';
  expect(Date.parse(ahead) - Date.parse(back)).toBeGreaterThan(400 * day);
  expect(await home(desk)).toContain('时钟拨回后的标题');
  await desk.stop();
  soundAndClean(root);
  const later = await runningDesk(root);
  expect(await home(later)).toContain('时钟拨回后的标题');
  expect(await (await fetch(`${later.url}desk/health`)).json()).toMatchObject({ status: 'ok' });
  await later.stop();
}, 110_000);

test('a release that lost files is not served after the next start; it is built anew', async () => {
  const root = community();
  const desk = await runningDesk(root);
  await save(desk, '第二版的标题');
  await desk.until('live');
  await desk.stop();
  truncateSync(join(root, '.shaitai/current/notices/index.html'), 5);
  const next = await runningDesk(root);
  await next.until('live');
  expect(next.printed()).toContain('"event":"release-damaged"');
  expect((await fetch(`${next.url}notices/`)).status).toBe(200);
  expect(await (await fetch(`${next.url}notices/`)).text()).toContain('</pre>');
  expect(await home(next)).toContain('第二版的标题');
  await next.stop();
}, 110_000);
