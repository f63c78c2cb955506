import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarOf } from '../../src/figures/calendar.ts';
import { dueWithin, missingNow } from '../../src/figures/calendar-score.ts';
import { daysAfter, daysBetween } from '../../src/figures/deadlines.ts';
import { asOf, loadRecords } from '../../src/records.ts';
import { browser, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;
const { today, firstPublished } = asOf();
const items = calendarOf(loadRecords(), today, firstPublished);

beforeAll(async () => {
  site = await servedSite();
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** The days in the list of what is missing and next, for a reader whose clock stands at noon of a day. */
async function told(day: string): Promise<string[]> {
  const page = await reader(chromium);
  await page.clock.install({ time: `${day}T12:00+08:00` });
  await page.goto(`${site.url}/calendar/`);
  const states = await page.locator('.dues [data-due]').allTextContents();
  await page.context().close();
  return states;
}

test('days are counted by the reader’s clock: later is more days late, and what was ahead becomes late', async () => {
  const missing = missingNow(items).flatMap(({ due }) => due ?? []);
  const soon = dueWithin(items, today, 30).flatMap(({ due }) => due ?? []);
  const later = daysAfter(today, 40);
  const late = (due: string) => `未公布，已逾期 ${daysBetween(due, later)} 天`;
  expect(await told(later)).toEqual([...missing, ...soon].map(late));
});

test('the last day is named as such', async () => {
  const [next] = dueWithin(items, today, 30);
  if (!next?.due) return;
  expect(await told(next.due)).toContain('未公布，今天是最后一天');
});
