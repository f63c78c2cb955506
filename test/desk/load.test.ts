import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { foldersOf } from '../../src/desk/folders.ts';
import { madeCurrent, releasesIn } from '../../src/desk/releases.ts';
import { type Shelf, served } from '../../src/desk/site.ts';
import { community, firstNotice, noticeText } from './community.ts';
import { entryParams, runningDesk } from './running.ts';

// SHAITAI_SWAPS=1000 runs the long series.
const swaps = Number(process.env.SHAITAI_SWAPS ?? 40);

test('readers who hammer while releases are swapped lose no request and see no page of two releases', async () => {
  const root = community();
  const desk = await runningDesk(root);
  await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', '第二版的标题')));
  await desk.until('live');
  await desk.stop();
  const folders = foldersOf(root);
  const kept = await releasesIn(folders);
  expect(kept).toHaveLength(2);
  const shelf: Shelf = { live: kept[0], kept, building: false, admin: folders.admin };
  const server = createServer((request, response) => void served(request, response, shelf));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  let swapping = true;
  const reader = async () => {
    while (swapping) {
      const answer = await fetch(url).catch(() => undefined);
      const html = (await answer?.text()) ?? '';
      const hash = /page\.(\w+)\.css/.exec(html)?.[1] ?? '';
      const asset = await fetch(`${url}_astro/page.${hash}.css`).catch(() => undefined);
      const whole = html.includes(hash) && (await asset?.text()) === `/* ${hash} */`;
      count(`${answer?.status} ${asset?.status} ${whole ? 'one release' : 'mixed'}`);
      count(html.includes('第二版的标题') ? 'new' : 'old');
    }
  };
  const readers = Array.from({ length: 8 }, reader);
  for (let i = 0; i < swaps; i++) {
    const release = kept[i % 2];
    if (!release) throw new Error('No release');
    await madeCurrent(folders, release);
    shelf.live = release;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  swapping = false;
  await Promise.all(readers);
  server.close();
  if (process.env.SHAITAI_SWAPS) console.log(swaps, Object.fromEntries(seen));
  const statuses = [...seen.keys()].filter((what) => /\d/.test(what));
  expect(statuses).toEqual(['200 200 one release']);
  expect([seen.has('new'), seen.has('old')]).toEqual([true, true]);
  expect(readdirSync(folders.own).filter((name) => name.startsWith('current-'))).toEqual([]);
}, 110_000);
