import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { records, versionOf } from '../../src/records.ts';
import { browser, greyPages, reader, servedSite } from './site.ts';

test('each notice prints as one A4 board sheet, plain and large, and its code leads to exactly this version', async () => {
  const { notices } = records();
  const site = await servedSite();
  const chromium = await browser();
  const page = await reader(chromium);
  const library = await PDFiumLibrary.init();
  // All kinds of length and state; every notice would take minutes.
  const samples = notices
    .filter((notice, i) => i % 12 === 0 || notice.withdrawn || notice.posting)
    .slice(0, 24);
  for (const notice of samples) {
    await page.goto(`${site.url}/notices/${notice.key}/`);
    for (const large of [false, true]) {
      await page.evaluate((on) => document.documentElement.classList.toggle('print-large', on), large);
      const pages = await greyPages(library, await page.pdf({ preferCSSPageSize: true }));
      expect(pages.length, `${notice.key}${large ? ' (large)' : ''}`).toBe(1);
      const [sheet] = pages;
      if (!sheet) continue;
      expect(Math.abs(sheet.width / sheet.height - 210 / 297)).toBeLessThan(0.005);
      const code = jsqr(sheet.data, sheet.width, sheet.height);
      expect(code?.data, notice.key).toMatch(
        new RegExp(`/notices/${notice.key}/\\?v=${versionOf(`notices/${notice.key}.md`)}$`),
      );
    }
  }
  await chromium.close();
  await site.close();
}, 300_000);
