import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { versionOf } from '../../src/records.ts';
import { addressOf, siteFiles } from '../site/dist.ts';
import { browser, largeType, reader, servedSite } from './site.ts';

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;
const notice = addressOf(siteFiles('.html').findLast((path) => /^notices\/\d{8}-/.test(path)) ?? '');

beforeAll(async () => {
  site = await servedSite();
  chromium = await browser();
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

const bodySize = (page: Page) => page.evaluate(() => getComputedStyle(document.body).fontSize);

test('one button makes everything larger, on every page, and is remembered', async () => {
  const page = await reader(chromium, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}${notice}`);
  expect(await bodySize(page)).toBe('18px');
  const text = await page.locator('main').innerText();
  await page.getByRole('button', { name: '长辈版' }).click();
  expect(Number.parseFloat(await bodySize(page))).toBeCloseTo(24, 1);
  const [prose, facts] = [page.locator('.prose').first(), page.locator('dl.facts').first()];
  expect(Math.round((await prose.boundingBox())?.x ?? 0)).toBe(
    Math.round((await facts.boundingBox())?.x ?? 1),
  );
  await page.goto(`${site.url}/`);
  expect(Number.parseFloat(await bodySize(page))).toBeCloseTo(24, 1);
  for (const control of ['.site-nav a', '.search', '.large-type', 'footer a', '.asked a', '.aloud button'])
    for (const box of await page.locator(control).all()) {
      const size = await box.boundingBox();
      if (size) expect(size.height, `${control} ${await box.innerText()}`).toBeGreaterThanOrEqual(60);
    }
  await page.getByRole('button', { name: '标准版' }).click();
  await page.goto(`${site.url}${notice}`);
  expect(await bodySize(page)).toBe('18px');
  expect(await page.locator('main').innerText()).toBe(text);
  await page.context().close();
});

test.each(['100%', '160%'])('with letters of %s the words of the bar stand apart', async (size) => {
  const page = await reader(chromium);
  await page.goto(`${site.url}/`);
  const bar = await page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent;
    const words = [...document.querySelectorAll('.site-nav a')].map((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return [...range.getClientRects()].find(({ width }) => width > 0);
    });
    const gaps = words.slice(1).map((word, i) => (word?.left ?? 0) - (words[i]?.right ?? 0));
    return { least: Math.min(...gaps), end: words[words.length - 1]?.right ?? 0 };
  }, size);
  expect(bar.least).toBeGreaterThanOrEqual(8);
  expect(bar.end).toBeLessThanOrEqual(360);
  await page.context().close();
});

test('in large type whatever can be pressed has sixty pixels, but for links within a sentence', async () => {
  const page = await reader(chromium);
  await largeType(page);
  const paths = ['/', '/notices/', '/notices/archive/', notice, '/notices/20261112-9bde0a29/', '/fees/'];
  for (const path of [...paths, '/fees/2026-q3/', '/complaints/', '/standards/', '/data/', '/about/']) {
    await page.goto(`${site.url}${path}`);
    await page
      .locator('.filters summary')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).click()));
    const small = await page.locator('a, button, summary, input, select').evaluateAll((all) =>
      all.flatMap((element) => {
        const { height } = element.getBoundingClientRect();
        const text = element.textContent?.trim() ?? '';
        const around = element.closest('p, li, dd, td, th, div')?.textContent?.trim() ?? '';
        const isWithin = element.matches('a:not([href^=tel])') && text.length < around.length * 0.6;
        return height === 0 || height >= 59.5 || isWithin || element.matches('.skip') ? [] : [text];
      }),
    );
    expect(small, path).toEqual([]);
  }
  await page.context().close();
});

test('large type is there with the first paint', async () => {
  const page = await reader(chromium);
  await largeType(page);
  await page.goto(`${site.url}${notice}`, { waitUntil: 'commit' });
  await page.locator('main').waitFor();
  const sizes = await page.evaluate(() => document.documentElement.className);
  expect(sizes).toContain('large');
  await page.context().close();
});

test('type, states and days that are left are there although no script file ever comes', async () => {
  const page = await reader(chromium);
  await page.clock.install({ time: '2026-11-22T12:00:00+08:00' });
  await largeType(page);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  await page.route(/\.js$/, () => undefined);
  await page.goto(`${site.url}/notices/20261112-9bde0a29/`, { waitUntil: 'commit' });
  await page.locator('.site-foot').waitFor();
  expect(Number.parseFloat(await bodySize(page))).toBeCloseTo(24, 1);
  expect(await page.locator('.state').innerText()).toBe('进行中');
  expect(await page.locator('.days-left').first().innerText()).toBe('还剩 20 天');
  expect(refused).toEqual([]);
  await page.context().close();

  // A browser whose clock is set tells nothing of its paints.
  const other = await reader(chromium);
  await other.route(/\.js$/, () => undefined);
  await other.goto(`${site.url}${notice}`, { waitUntil: 'commit' });
  const paints = () => other.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
  await expect.poll(paints).toBe(1);
  await other.context().close();
});

test('who scans the code of a sheet is told whether that version still stands', async () => {
  const page = await reader(chromium);
  const version = versionOf('notices/20261112-9bde0a29.md');
  const told = async (query: string) => {
    await page.goto(`${site.url}/notices/20261112-9bde0a29/${query}`);
    return (await page.locator('.scanned').isVisible()) ? page.locator('.scanned').innerText() : '';
  };
  expect(await told('')).toBe('');
  expect(await told(`?v=${version}`)).toBe('您扫的就是现在的版本。');
  expect(await told('?v=0123456789')).toMatch(
    new RegExp(`^您扫的（版本 0123456789）不是本页公布过的版本，现在的版本是 ${version}。`),
  );
  expect(await told('?v=%3Cb%3E骗人%3C/b%3E'), 'an address is not repeated').toMatch(
    /^您扫的（版本 \?）不是本页公布过的版本/,
  );
  await page.goto(`${site.url}/fees/2026-q3/?v=0123456789`);
  expect(await page.locator('.scanned').innerText(), 'of a statement too').toMatch(
    /^您扫的（版本 0123456789）不是/,
  );
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { value: false }));
  expect(await told(`?v=${version}`), 'without a network nobody knows').toMatch(/^没有网络，无法核对/);
  await page.goto(`${site.url}/notices/20261112-9bde0a29/`);
  expect(await page.locator('.facts').innerText(), 'the fingerprint stands in plain sight').toContain(
    `版本 ${version}`,
  );
  await page.context().close();
});

test('without JavaScript no button stands there that does nothing, and everything is readable', async () => {
  const page = await reader(chromium, { javaScriptEnabled: false });
  await page.route('**/*', (route) =>
    route.request().url().startsWith(site.url) ? route.continue() : route.abort(),
  );
  for (const path of ['/', notice, '/fees/', '/complaints/', '/privacy/', '/search/']) {
    await page.goto(`${site.url}${path}`);
    const buttons = page.locator('button:not([type=submit])');
    for (const button of await buttons.all()) expect(await button.isVisible(), path).toBe(false);
    expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(60);
  }
  await page.context().close();
});

/** A browser voice that notes what it is asked to say and is done at once. */
function speakWith(lang: string) {
  const said: string[] = [];
  const voice = { lang, name: lang, localService: true, default: true, voiceURI: lang };
  let hold = false;
  Object.assign(window, { said, holdSpeech: (on: boolean) => (hold = on) });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      onend?: () => void;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [voice],
      cancel: () => undefined,
      speak: (utterance: { text: string; onend?: () => void }) => {
        said.push(utterance.text);
        if (!hold) setTimeout(() => utterance.onend?.(), 0);
      },
    },
  });
}

const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);
const hold = (page: Page, on: boolean) =>
  page.evaluate((held) => (window as unknown as { holdSpeech(on: boolean): void }).holdSpeech(held), on);

test('a notice is read aloud when asked: heading, summary, facts and text, with pause and stop', async () => {
  const page = await reader(chromium);
  await page.addInitScript(speakWith, 'zh-CN');
  await page.goto(`${site.url}${notice}`);
  const play = page.locator('.aloud button').first();
  expect(await play.isVisible(), 'only in the large-type mode').toBe(false);
  await page.getByRole('button', { name: '长辈版' }).click();
  expect(await said(page), 'nothing starts by itself').toEqual([]);
  const title = await page.locator('h1').innerText();

  await hold(page, true);
  await page.getByRole('button', { name: '朗读' }).click();
  expect((await said(page)).length).toBe(1);
  await page.getByRole('button', { name: '暂停' }).click();
  await hold(page, false);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByRole('button', { name: '朗读' }).waitFor();
  const heard = (await said(page)).join('');
  expect(heard.startsWith(title.slice(0, 4))).toBe(true);
  for (const part of ['h1', '.lead', '.facts dd', '.prose p'])
    expect(heard.replaceAll(/\s/g, ''), part).toContain(
      (await page.locator(`main ${part}`).first().innerText()).replaceAll(/\s/g, '').slice(0, 8),
    );

  await hold(page, true);
  await page.getByRole('button', { name: '朗读' }).click();
  await page.getByRole('button', { name: '停止' }).click();
  expect(await page.getByRole('button', { name: '停止' }).isVisible()).toBe(false);
  await page.context().close();
});

test('where the browser has no Chinese voice there is no button to read aloud', async () => {
  const page = await reader(chromium);
  await largeType(page);
  await page.addInitScript(speakWith, 'en-US');
  await page.goto(`${site.url}${notice}`);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.aloud').isVisible()).toBe(false);
  await page.context().close();
});

test('no page asks, pops up, moves or sets a cookie', async () => {
  const page = await reader(chromium);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of ['/', notice, '/complaints/']) {
    await page.goto(`${site.url}${path}`);
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
    expect(await page.locator('dialog[open], [role=dialog], [role=alertdialog]').count(), path).toBe(0);
  }
  expect(dialogs).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

test('printed sheets carry no navigation, show what is folded and break no row', async () => {
  const page = await reader(chromium, { viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
  await largeType(page);
  for (const path of [notice, '/fees/', '/complaints/', '/standards/', '/data/']) {
    await page.goto(`${site.url}${path}`);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const gone of ['.site-nav', '.tools', '.skip', '.aloud', 'footer nav'])
      for (const element of await page.locator(gone).all())
        expect(await element.isVisible(), gone).toBe(false);
    const look = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).backgroundColor,
      ink: getComputedStyle(document.body).color,
      folded: [...document.querySelectorAll<HTMLDetailsElement>('main details')].filter(
        (details) => !details.open && getComputedStyle(details).display !== 'none',
      ).length,
      torn: [...document.querySelectorAll('tr')].filter(
        (row) => getComputedStyle(row).breakInside !== 'avoid',
      ).length,
    }));
    expect(look, path).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', folded: 0, torn: 0 });
    await page.emulateMedia({ media: 'screen' });
  }
  await page.context().close();
});
