import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import type { Browser, Page } from 'playwright-core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chart } from '../../src/tables/chart.ts';
import { Figure } from '../../src/views/Figure.tsx';
import { browser, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;

beforeAll(async () => {
  site = await servedSite();
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const figureOf = (page: Page) => page.locator('#on-time-trend');

test('arrows, Home and End walk a chart, and each point is said', async () => {
  const page = await reader(chromium);
  await page.goto(`${site.url}/complaints/`);
  const figure = figureOf(page);
  await figure.getByRole('button', { name: '逐点查看' }).click();
  const canvas = figure.locator('canvas');
  await canvas.waitFor();
  expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
  const said = figure.locator('[aria-live]');
  for (const [key, words] of [
    ['End', '2026年10月，按时办结率 97.0 %'],
    ['ArrowLeft', '2026年9月，按时办结率 93.8 %'],
    ['Home', '2024年11月，按时办结率 85.1 %'],
    ['ArrowLeft', '2024年11月，按时办结率 85.1 %'],
    ['ArrowRight', '2024年12月，按时办结率 88.1 %'],
  ] as const) {
    await canvas.press(key);
    expect(await said.textContent(), key).toBe(words);
  }
  await page.context().close();
});

/**
 * Where seal red is drawn in the plot, however thin: rows and columns in CSS pixels. The line is less
 * than a pixel high on a phone, so that its red is pale; no other colour of the plot is redder than blue and green by this much.
 */
async function redOf(page: Page) {
  const { data, width, height, channels } = decode(await figureOf(page).locator('.plot').screenshot());
  const rows: number[] = [];
  const columns: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = data.slice(
        (y * width + x) * channels,
        (y * width + x) * channels + 3,
      );
      if (red - green > 25 && red - blue > 25) {
        rows.push(y);
        columns.push(x);
      }
    }
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns) };
}

test('the promise keeps its words and its place when the chart wakes, and nothing moves', async () => {
  for (const width of [360, 1280]) {
    const page = await reader(chromium, { viewport: { width, height: 800 } });
    await page.goto(`${site.url}/complaints/`);
    const figure = figureOf(page);
    await figure.getByRole('button', { name: '逐点查看' }).waitFor();
    const [before, box] = [await redOf(page), await figure.boundingBox()];
    const words = await figure.locator('figcaption').innerText();
    await figure.getByRole('button', { name: '逐点查看' }).click();
    await figure.locator('canvas').waitFor();
    const after = await redOf(page);
    for (const side of ['top', 'bottom', 'left'] as const)
      expect(Math.abs(after[side] - before[side]), `${side} at ${width}`).toBeLessThanOrEqual(1);
    expect((await figure.boundingBox())?.height).toBe(box?.height);
    expect(await figure.locator('figcaption').innerText()).toBe(words);
    await page.context().close();
  }
});

test('the picture can be saved before the chart was opened, with its title above and its source below', async () => {
  const page = await reader(chromium);
  await page.goto(`${site.url}/complaints/`);
  const download = page.waitForEvent('download');
  await figureOf(page).getByRole('button', { name: '保存为图片' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('on-time-trend.png');
  const picture = decode(readFileSync(await file.path()));
  const plot = await figureOf(page).locator('.plot').boundingBox();
  expect(picture.width).toBe((plot?.width ?? 0) + 32);
  expect(picture.height).toBeGreaterThan((plot?.height ?? 0) + 32 + 26 + 22 + 20);
  expect(await figureOf(page).getByRole('button').allInnerTexts()).toEqual(['保存为图片']);
  await page.context().close();
});

const nine: Chart = {
  id: 'on-time-trend',
  title: '九项支出',
  description: '叠放的柱子。',
  kind: 'bar',
  stacked: true,
  unit: '万元',
  decimals: 2,
  categories: ['1', '2', '3', '4'].map((n) => ({ label: `第${n}季度`, short: `Q${n}` })),
  series: Array.from({ length: 9 }, (_, s) => ({
    label: `费用${s + 1}`,
    values: [5 + s, 6 + s, s === 8 ? -9 : 7 + s, 4 + s],
  })),
};

/** The share of dark pixels in each of `n` bands of the plot, from the top. */
async function bands(page: Page, n: number): Promise<number[]> {
  const { data, width, height, channels } = decode(await figureOf(page).locator('.plot').screenshot());
  const dark = Array.from({ length: n }, () => 0);
  for (let at = 0; at < width * height; at++) {
    const band = Math.floor((Math.floor(at / width) * n) / height);
    if ((data[at * channels + 1] ?? 0) < 170) dark[band] = (dark[band] ?? 0) + n / (width * height);
  }
  return dark;
}

test('nine stacked series, one of them below zero, look the same before and after waking', async () => {
  const page = await reader(chromium, { viewport: { width: 1280, height: 800 } });
  const markup = renderToStaticMarkup(
    createElement(Figure, { chart: nine, heading: '季度', source: '账', csv: '/data/accounts.csv' }),
  );
  await page.route('**/complaints/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<figure[^>]*id="on-time-trend"[\s\S]*?<\/figure>/,
      () => markup,
    );
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.url}/complaints/`);
  const figure = figureOf(page);
  await figure.getByRole('button', { name: '逐点查看' }).waitFor();
  const before = await bands(page, 10);
  expect(Math.max(...before)).toBeGreaterThan(0.1);
  if (process.env.SHOTS) await figure.screenshot({ path: `${process.env.SHOTS}/nine-0.png` });
  await figure.getByRole('button', { name: '逐点查看' }).click();
  await figure.locator('canvas').waitFor();
  if (process.env.SHOTS) await figure.screenshot({ path: `${process.env.SHOTS}/nine-1.png` });
  (await bands(page, 10)).forEach((share, i) => {
    expect(Math.abs(share - (before[i] ?? 0)), `band ${i}`).toBeLessThan(0.06);
  });
  await figure.locator('canvas').press('Home');
  expect(await figure.locator('[aria-live]').textContent()).toMatch(
    /^第1季度，费用1 5\.00 万元，费用2 6\.00 万元，/,
  );
  await page.context().close();
});
