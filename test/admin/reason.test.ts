import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { changedFigures, withReason } from '../../src/admin/reason.ts';
import { builtAdmin, cameIn, launch, open, save, saved } from './browser.ts';
import { StandIn } from './stand-in.ts';

const file = 'complaints/2026-09.json';
const published = readFileSync(`content/${file}`, 'utf8');
const record = JSON.parse(published) as { escalated: number; corrections?: object[] };
const changed = { ...record, escalated: record.escalated + 2 };

test('a published figure that is another one is asked about, one that is put back or new is not', () => {
  expect(changedFigures(file, published, changed)).toEqual([
    {
      path: 'escalated',
      label: '升级件数',
      before: record.escalated,
      after: record.escalated + 2,
      was: String(record.escalated),
      is: String(record.escalated + 2),
    },
  ]);
  expect(changedFigures(file, published, record)).toEqual([]);
  expect(changedFigures(file, undefined, changed)).toEqual([]);
});

test('a figure whose correction the clerk wrote by hand is not asked about again', () => {
  const told = { path: 'escalated', before: record.escalated, after: changed.escalated };
  expect(changedFigures(file, published, { ...changed, corrections: [told] })).toEqual([]);
});

test('the answer becomes the corrections of the record; without kind or reason nothing is saved', () => {
  const answer = { kind: 'restatement' as const, reason: ' 街道迟到的一件 ' };
  expect(withReason(file, published, changed, answer, '2026-11-22')).toMatchObject({
    escalated: changed.escalated,
    corrections: [
      {
        on: '2026-11-22',
        kind: 'restatement',
        path: 'escalated',
        before: record.escalated,
        after: changed.escalated,
        reason: '街道迟到的一件',
      },
    ],
  });
  expect(withReason(file, published, record, { reason: '' }, '2026-11-22')).toBe(record);
  for (const half of [{ reason: '写了' }, { ...answer, reason: ' ' }])
    expect(() => withReason(file, published, changed, half, '2026-11-22')).toThrow(
      /升级件数.*选性质、写原因/,
    );
});

let browser: Browser;
let desk: StandIn;
let url: string;

beforeAll(async () => {
  desk = new StandIn(mkdtempSync(join(tmpdir(), 'content-')), builtAdmin());
  for (const one of ['site.json', file]) desk.write(`content/${one}`, readFileSync(`content/${one}`, 'utf8'));
  url = await desk.start();
  browser = await launch();
}, 180_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await browser?.close();
  desk?.stop();
});

const asked = (page: Page) => page.getByRole('region', { name: '改了公布过的数字' });
const field = (page: Page) => page.getByLabel('升级件数', { exact: true });

test('the form asks at once, no longer when the figure is put back, and saves what was answered', async () => {
  const { page } = await cameIn(browser, url, { viewport: { width: 1280, height: 800 } });
  await open(page, url, '/collections/complaints/entries/2026-09');
  await field(page).waitFor();
  expect(await asked(page).count()).toBe(0);

  await field(page).fill(String(changed.escalated));
  await asked(page).waitFor();
  expect(await asked(page).getByRole('listitem').innerText()).toBe(
    `升级件数：${record.escalated} 改为 ${changed.escalated}`,
  );
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'form.png') });
  await field(page).fill(String(record.escalated));
  await asked(page).waitFor({ state: 'detached' });

  await field(page).fill(String(changed.escalated));
  await save(page);
  await page.locator('.Toastify__toast--error').filter({ hasText: '选性质、写原因' }).first().waitFor();
  expect(desk.read(`content/${file}`)).toBe(published);

  await asked(page).getByLabel('重述（口径或迟到的数据）').check();
  await asked(page).getByLabel(/原因/).fill('街道迟到的一件');
  await saved(page);
  const after = JSON.parse(desk.read(`content/${file}`)) as typeof changed;
  expect(after.escalated).toBe(changed.escalated);
  expect(after.corrections?.at(-1)).toMatchObject({
    kind: 'restatement',
    path: 'escalated',
    before: record.escalated,
    after: changed.escalated,
    reason: '街道迟到的一件',
  });
  await asked(page).waitFor({ state: 'detached' });
}, 120_000);
