/**
 * Makes the picture of the README from the built site: `npm run build && npm run screenshots`.
 * The home page on a phone beside a quarter's account on a desktop, on the colour of the paper.
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { browser, servedSite } from './journey/site.ts';

async function shot(from: Browser, address: string, width: number, height: number): Promise<string> {
  const context = await from.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const bytes = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

const site = await servedSite();
const chromium = await browser();
const phone = await shot(chromium, `${site.url}/`, 360, 760);
const desktop = await shot(chromium, `${site.url}/fees/2026-q3/`, 1080, 760);
const page = await chromium.newPage({ viewport: { width: 1240, height: 660 } });
await page.setContent(`<style>
  body { display: flex; gap: 28px; align-items: flex-start; margin: 0; padding: 30px; background: #e9e4d9; }
  img { height: 600px; border: 1px solid #ddd6ca; box-shadow: 0 1px 6px #0003; }
</style><img src="${phone}"><img src="${desktop}">`);
mkdirSync('docs', { recursive: true });
await page.screenshot({ path: 'docs/portal.png' });
await chromium.close();
await site.close();
