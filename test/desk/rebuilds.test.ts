import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { community, firstNotice, noticeText } from './community.ts';
import { entryParams, runningDesk } from './running.ts';

// SHAITAI_REBUILDS=1000 runs the long series; with SHAITAI_PAUSE=20 each reader rests so many ms after a request, and
// the builds get more of a small machine.
const rebuilds = Number(process.env.SHAITAI_REBUILDS ?? 3);
const pause = Number(process.env.SHAITAI_PAUSE ?? 0);

/** The programs themselves, no stand-ins. */
const real = { SHAITAI_BUILD: undefined, SHAITAI_VERIFY: undefined } as unknown as Record<string, string>;

test('readers who hammer while the site is built again and again lose no request and see one release at a time', async () => {
  const root = community({ 'public/favicon.svg': readFileSync('public/favicon.svg', 'utf8') });
  const desk = await runningDesk(root, real);
  await desk.until('live');
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  let reading = true;
  const got = async (path: string) => {
    const answer = await fetch(new URL(path, desk.url)).catch(() => undefined);
    const text = (await answer?.text()) ?? '';
    count(`${answer?.status ?? 'no answer'} for ${path.replace(/[\w.-]*\d[\w.-]*/g, '…')}`);
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    return text;
  };
  // A page with everything it names, then what a search asks for, one after the other with time for a swap between.
  const pageViews = async () => {
    while (reading) {
      const html = await got('/notices/20261120-00000001/');
      const title = /<title>([^<（]+)/.exec(html)?.[1] ?? '';
      count(html.includes(`<h1>${title}</h1>`) && html.includes('</html>') ? 'whole' : `not whole: ${title}`);
      for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)) await got(path);
    }
  };
  const searches = async () => {
    while (reading) {
      const { version } = JSON.parse(await got('/pagefind/search.json'));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await got(`/pagefind/pagefind.${version}.pf_meta`);
      await got(`/pagefind/index/${version}-0.pf_index`);
      const card = JSON.parse(await got(`/pagefind/cards/${version}/0.json`));
      count(card.url ? 'card' : 'no card');
    }
  };
  const readers = [...Array.from({ length: 4 }, pageViews), ...Array.from({ length: 2 }, searches)];
  for (let i = 1; i <= rebuilds; i++) {
    await desk.ask('persistEntry', entryParams(firstNotice, noticeText('00000001', `第${i}版的标题`)));
    await desk.until('live');
  }
  const last = await got('/notices/20261120-00000001/');
  reading = false;
  await Promise.all(readers);
  if (process.env.SHAITAI_REBUILDS) console.log(rebuilds, Object.fromEntries(seen));
  expect([...seen.keys()].filter((what) => !/^200 |^whole$|^card$/.test(what))).toEqual([]);
  expect(last).toContain(`第${rebuilds}版的标题`);
  expect(await desk.stop()).toBe(0);
}, 9_000_000);
