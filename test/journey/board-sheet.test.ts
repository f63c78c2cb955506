import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { records, versionOf } from '../../src/records.ts';
import { browser, reader, servedSite } from './site.ts';

const dotsPerInch = 150;

interface Sheet {
  /** RGBA, red, green and blue being the same grey. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The pages of a PDF as grey pictures, as a cheap printer and the camera of a phone see them. */
async function greyPages(library: PDFiumLibrary, pdf: Buffer): Promise<Sheet[]> {
  const document = await library.loadDocument(pdf);
  const sheets: Sheet[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dotsPerInch / 72, render: 'bitmap' });
    const grey = new Uint8ClampedArray(data);
    for (let at = 0; at < grey.length; at += 4) {
      const [blue = 0, green = 0, red = 0] = grey.subarray(at, at + 3);
      grey.fill(Math.round(0.3 * red + 0.59 * green + 0.11 * blue), at, at + 3);
    }
    sheets.push({ data: grey, width, height });
  }
  document.destroy();
  return sheets;
}

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
});
