import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser } from '../journey/site.ts';
import { canaryIn, runnable } from '../xss/canary.ts';
import { payloads } from '../xss/poisoned.ts';
import { community, noticePath, noticeText, priceText } from './community.ts';
import { colleague, form, signedInState } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

// What a reviewer sees of a draft is the page that owners will see.

let desk: RunningDesk;
let chromium: Browser;
let reviewer: { cookie: string };

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const body = `
## 停多久

一共 **7 小时**。

| 楼栋 | 时间 |
| --- | ---: |
| 3 号楼 | 上午 |

![阀门](/files/2026-11/阀门.png)

<img src=x onerror=alert(1)>
`;

beforeAll(async () => {
  desk = await runningDesk(community(), { SHAITAI_ADMIN: join(import.meta.dirname, 'page-admin.ts') });
  reviewer = await colleague(desk, 'reviewer', '赵审核');
  const raw = noticeText('0000000a', '三号楼停水') + body;
  const assets = [{ path: 'public/files/2026-11/阀门.png', content: png, encoding: 'base64' }];
  const options = { newEntry: true, asDraft: true };
  const { status } = await desk.ask(
    'persistEntry',
    entryParams(noticePath('0000000a'), raw, { assets, options }),
  );
  expect(status).toBe(200);
  await desk.ask(
    'persistEntry',
    entryParams('content/prices/parking.json', priceText('parking'), { options: { newEntry: true } }),
  );
  for (const at of ['notices/20261120-0000000a', 'prices/parking'])
    await form(desk.url, `drafts/${at}/submit`, {}, desk.cookie);
  chromium = await browser();
}, 120_000);

afterAll(async () => {
  await chromium?.close();
  await desk?.stop();
});

async function opened(at: string) {
  const context = await chromium.newContext({
    locale: 'zh-CN',
    viewport: { width: 360, height: 800 },
    ...signedInState(desk.url, reviewer.cookie),
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${desk.url}desk/drafts/${at}`);
  return { page, complaints, frame: page.frameLocator('iframe[title="网站上会是这样"]') };
}

test('a reviewer sees heading, table and picture of a draft as the website will show them, without scrolling in a box', async () => {
  const { page, complaints, frame } = await opened('notices/20261120-0000000a');
  await frame.getByRole('heading', { name: '三号楼停水', level: 1 }).waitFor();
  await frame.getByRole('heading', { name: '停多久' }).waitFor();
  expect(await frame.getByRole('row').count()).toBe(2);
  const picture = frame.getByRole('img', { name: '阀门' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  await frame.getByText('<img src=x onerror=alert(1)>').waitFor();
  const heights = () =>
    page.locator('iframe').evaluate((one: HTMLIFrameElement) => {
      const inner = one.contentDocument?.documentElement;
      return (inner?.scrollHeight ?? 0) - one.clientHeight;
    });
  await expect.poll(heights).toBeLessThanOrEqual(0);
  const aligned = frame.getByRole('cell', { name: '上午' });
  expect(await aligned.evaluate((one) => getComputedStyle(one).textAlign)).toMatch(/^(end|right)$/);
  // The website's own styles, not the browser's.
  expect(await frame.locator('table').evaluate((one) => getComputedStyle(one).borderCollapse)).toBe(
    'collapse',
  );
  expect(complaints).toEqual([]);
});

test('a price stands among the others of its page, in yuan; its values are listed for who asks', async () => {
  const { page, complaints, frame } = await opened('prices/parking');
  await frame.getByText('地面停车').first().waitFor();
  await frame.getByText('150').first().waitFor();
  await page.getByText('逐项看填了什么').click();
  await page.getByRole('rowheader', { name: '单价' }).waitFor();
  expect(complaints).toEqual([]);
});

test('of 500 published attack strings none does anything on the page that reviewers see', async () => {
  const body = payloads.map((one) => `${one}\n`).join('\n');
  const raw = `${noticeText('0000000e', '三号楼停水二')}\n${body}`;
  const options = { newEntry: true, asDraft: true };
  const saved = await desk.ask('persistEntry', entryParams(noticePath('0000000e'), raw, { options }));
  expect(saved.status).toBe(200);
  const context = await chromium.newContext({
    locale: 'zh-CN',
    ...signedInState(desk.url, desk.cookie),
  });
  const canary = await canaryIn(context, desk.url);
  const page = await context.newPage();
  await page.goto(`${desk.url}desk/drafts/notices/20261120-0000000e`);
  const frame = page.frameLocator('iframe[title="网站上会是这样"]');
  await frame.getByRole('heading', { name: '三号楼停水二', level: 1 }).waitFor();
  for (const link of (await frame.getByRole('link').all()).slice(0, 40))
    await link.click({ timeout: 500, noWaitAfter: true }).catch(() => undefined);
  expect(canary.sang.filter((words) => !words.startsWith('asked http'))).toEqual([]);
  // Our own frame is the only thing that holds a document.
  expect(await runnable(page)).toEqual([expect.stringMatching(/^<iframe srcdoc="<!doctype html><html lang/)]);
  await context.close();
});

test('the bundle that makes the page is not handed out, and its styles are', async () => {
  expect((await fetch(`${desk.url}admin/.page/page.mjs`)).status).toBe(404);
  const styles = await fetch(`${desk.url}desk/page.css`);
  expect([styles.headers.get('content-type'), (await styles.text()).includes('--paper')]).toEqual([
    'text/css; charset=utf-8',
    true,
  ]);
});
