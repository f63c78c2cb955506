import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { community, emptyFolder, git, noticePath, noticeText, priceText, put } from './community.ts';
import { form } from './people.ts';
import { deskEnvironment, entryParams, runningDesk } from './running.ts';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

const refs = (root: string) =>
  git(root, 'for-each-ref', '--format=%(objectname) %(refname)', 'refs/heads', 'refs/shaitai');

test('every commit and draft is pushed; an empty folder made from the backup is the same site with the same commits', async () => {
  const root = community();
  const remote = join(emptyFolder(), 'backup.git');
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', remote]);
  const desk = await runningDesk(root, { SHAITAI_BACKUP: remote });
  await desk.ask('persistEntry', entryParams(noticePath('0000000a'), noticeText('0000000a', '备份过的公告')));
  await desk.ask('persistEntry', entryParams('content/prices/parking.json', priceText('parking')));
  await until(() => refs(remote) === refs(root));
  expect(refs(remote)).toContain('refs/heads/draft/prices/parking');
  // A draft that was thrown away and begun anew has another past under the same name.
  await form(desk.url, 'drafts/prices/parking/discard', {}, desk.cookie);
  await until(() => refs(remote) === refs(root));
  expect(refs(remote)).toContain('refs/shaitai/discarded/prices/parking/');
  await desk.ask(
    'persistEntry',
    entryParams('content/prices/parking.json', priceText('parking', '再写一遍')),
  );
  await until(() => refs(remote) === refs(root));
  expect(refs(remote)).toContain('refs/heads/draft/prices/parking');
  await desk.until('live');
  const html = await (await fetch(desk.url)).text();
  const health = await (await fetch(`${desk.url}desk/health`)).json();
  expect(health).toMatchObject({ status: 'ok', wrong: [] });
  const accounts = join(emptyFolder(), 'people.sqlite');
  const script = join(import.meta.dirname, '../../src/desk/people/main.ts');
  execFileSync(process.execPath, [script, 'backup', accounts], { env: deskEnvironment(root), stdio: 'pipe' });
  expect(statSync(accounts).mode & 0o777).toBe(0o600);
  await desk.stop();

  const again = join(emptyFolder(), 'restored');
  execFileSync('git', ['clone', '-q', remote, again]);
  git(
    again,
    'fetch',
    '-q',
    'origin',
    'refs/heads/draft/*:refs/heads/draft/*',
    'refs/shaitai/*:refs/shaitai/*',
  );
  put(again, '.shaitai/people.sqlite', readFileSync(accounts));
  const restored = await runningDesk(again);
  expect((await restored.until('live')).head).toBe(git(root, 'rev-parse', 'HEAD'));
  expect(await (await fetch(restored.url)).text()).toBe(html);
  expect(refs(again)).toBe(refs(root));
  await restored.stop();
}, 100_000);
