import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsqr from 'jsqr';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records, versionOf } from '../../src/records.ts';
import { browser, greyPages, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;
let library: PDFiumLibrary;
const { accounts, common, fund, utilities, projects, complaints } = records();

beforeAll(async () => {
  site = await servedSite();
  chromium = await browser();
  library = await PDFiumLibrary.init();
});

afterAll(async () => {
  library?.destroy();
  await chromium?.close();
  await site?.close();
});

/** The printed page: its text page by page, and what the code at its foot says. */
async function printed(path: string) {
  const page = await reader(chromium);
  await page.goto(`${site.url}${path}`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.context().close();
  const document = await library.loadDocument(pdf);
  const texts = [...document.pages()].map((sheet) => sheet.getText().replaceAll(/\s+/g, ''));
  document.destroy();
  const sheets = await greyPages(library, pdf);
  const last = sheets.at(-1);
  return { texts, sheets, code: last && pointedAt(last) };
}

/** What a camera reads that is held at the right edge of the sheet, where the code stands, and moved down along it. */
function pointedAt({ data, width, height }: { data: Uint8ClampedArray; width: number; height: number }) {
  const side = Math.round(width / 3);
  for (let top = 0; top < height; top += Math.round(side / 3)) {
    const rows = Math.min(side, height - top);
    const seen = new Uint8ClampedArray(side * rows * 4);
    for (let y = 0; y < rows; y++) {
      const from = ((top + y) * width + width - side) * 4;
      seen.set(data.subarray(from, from + side * 4), y * side * 4);
    }
    const code = jsqr(seen, side, rows)?.data;
    if (code) return code;
  }
  return undefined;
}

const sheetsOfOnePage: [path: string, file: string][] = [
  ...accounts.map((a): [string, string] => [`/fees/${a.key}/`, `accounts/${a.key}.json`]),
  ...common.map((c): [string, string] => [`/fees/common/${c.key}/`, `common/${c.key}.json`]),
  ...Object.entries({ fund, utilities, projects }).flatMap(([folder, all]) =>
    all.slice(0, 2).map(({ key }): [string, string] => [`/fees/${folder}/${key}/`, `${folder}/${key}.json`]),
  ),
  ...complaints
    .slice(0, 6)
    .map((m): [string, string] => [`/complaints/${m.key}/`, `complaints/${m.key}.json`]),
];

for (const [path, file] of sheetsOfOnePage)
  test(`${path} is one upright A4 sheet whose code leads to the version that hangs`, async () => {
    const { texts, sheets, code } = await printed(path);
    expect(texts).toHaveLength(1);
    expect((sheets[0]?.width ?? 0) / (sheets[0]?.height ?? 1)).toBeCloseTo(210 / 297, 2);
    expect(code).toMatch(new RegExp(`^https?://[^/]+${path}\\?v=${versionOf(file)}$`));
  });

test.each([
  ['/complaints/2026-10/', ['445/513（86.7%）', '45/511（8.8%）', '34/511（6.7%）', '33/36（91.7%）']],
  ['/complaints/2025-08/', ['近12个月']],
  ['/complaints/2026-03/', ['近12个月']],
])('%s prints whole figures, none smaller than 8 pt', async (path, whole) => {
  const { texts } = await printed(path);
  for (const figure of [...whole, '办理与回访的上月和去年同月']) expect(texts[0]).toContain(figure);
  const page = await reader(chromium, { viewport: { width: 710, height: 1000 } });
  await page.goto(`${site.url}${path}`);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('.month *, .sheet-foot *')].filter(
      (one) => one.getClientRects().length && one.textContent?.trim() && !one.closest('.visually-hidden'),
    );
    const points = shown.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75);
    const cut = [...document.querySelectorAll('.month .scroll')].filter(
      (box) => box.scrollWidth > box.clientWidth + 1,
    );
    return { least: Math.min(...points), cut: cut.map((box) => box.getAttribute('aria-label')) };
  });
  expect(seen.least).toBeGreaterThan(7.99);
  expect(seen.cut).toEqual([]);
  await page.context().close();
});

test('the foot of a sheet says when, which version, where, whom to ask and until when', async () => {
  const { texts } = await printed('/fees/2026-q3/');
  const text = texts[0] ?? '';
  for (const part of [
    '晴川里物业费收支2026年第三季度',
    `2026年10月13日公布，版本${versionOf('accounts/2026-q3.json')}`,
    '/fees/2026-q3/，扫码看这一版和以后的更正',
    '有异议，公布后30天内（2026年11月12日以前）向客服前台（3号楼架空层），000-00000001提出，7天内书面答复',
    '打投诉电话000-00000003，或打12345',
    '张贴日期：',
    '（盖章）',
    '1/1',
  ])
    expect(text, part).toContain(part);
});

test('the annex has every identity with expected, found and difference, the parts, the details and the next budget', async () => {
  const { texts, code } = await printed('/fees/2026-q3/annex/');
  const text = texts.join('');
  for (const part of ['应为表上相差', '人工', '电梯维保24台', '累计（到2026年第三季度）', '下期预算'])
    expect(text, part).toContain(part);
  expect(code).toMatch(/\/fees\/2026-q3\/annex\/\?v=/);
});

test('the remark of a statement stands below its figures, over the width of the sheet', async () => {
  const page = await reader(chromium, { viewport: { width: 700, height: 1000 } });
  await page.goto(`${site.url}/fees/2026-q3/`);
  await page.emulateMedia({ media: 'print' });
  const row = page.locator('#cost-upkeep');
  const [all, name, note] = [
    await row.boundingBox(),
    await row.locator('th').boundingBox(),
    await row.locator('td:not(.number)').first().boundingBox(),
  ];
  expect(note?.width).toBeCloseTo(all?.width ?? 0, 0);
  expect(note?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
  await page.context().close();
});

for (const [path, folder, heading] of [
  ['/fees/prices/', 'prices', '元/'],
  ['/standards/', 'standards', '项目承诺衡量'],
] as const)
  test(`${path} lies across, repeats its head, counts its pages and names itself on each`, async () => {
    const { texts, sheets, code } = await printed(path);
    expect(texts.length).toBeGreaterThan(1);
    texts.forEach((text, i) => {
      expect(text).toContain(`${i + 1}/${texts.length}`);
      expect(text).toContain('·晴川里');
      expect(text, `page ${i + 1}`).toContain(heading);
      expect((sheets[i]?.width ?? 0) / (sheets[i]?.height ?? 1)).toBeCloseTo(297 / 210, 2);
    });
    expect(code).toMatch(new RegExp(`${path}\\?v=${versionOf(folder)}$`));
  });

test('on a screen the foot of the sheet is not there', async () => {
  const page = await reader(chromium);
  for (const path of ['/fees/2026-q3/', '/complaints/2026-10/', '/fees/prices/', '/standards/']) {
    await page.goto(`${site.url}${path}`);
    expect(await page.locator('.sheet-foot').count(), path).toBe(1);
    expect(await page.locator('.sheet-foot').isVisible(), path).toBe(false);
  }
  await page.context().close();
});

test('anyone can check the version on a sheet with git alone, of a record and of a list', () => {
  const bare = mkdtempSync(join(tmpdir(), 'version-'));
  const git = (...words: string[]) =>
    execFileSync('git', [`--git-dir=${bare}`, '--work-tree=content', ...words], { encoding: 'utf8' });
  git('init', '-q');
  git('-c', 'core.fileMode=false', 'add', 'prices');
  expect(git('write-tree', '--prefix=prices/').slice(0, 10)).toBe(versionOf('prices'));
  expect(git('hash-object', 'content/accounts/2026-q3.json').slice(0, 10)).toBe(
    versionOf('accounts/2026-q3.json'),
  );
  rmSync(bare, { recursive: true });
});
