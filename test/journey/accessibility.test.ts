import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, read, siteFiles } from '../site/dist.ts';
import { browser, largeType, reader, servedSite } from './site.ts';

/** Every address of the sitemap as a path of the site. */
const sitemap = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  (match) => new URL(match[1] ?? '').pathname,
);

/** One page of each kind; with AXE=all every address of the sitemap. */
const kinds = [
  '/',
  '/notices/',
  ...newest(/^\/notices\/\d{8}-/, 2),
  ...newest(/^\/notices\/category\//, 1),
  '/notices/archive/',
  '/fees/',
  ...newest(/^\/fees\/\d/, 1),
  '/fees/prices/',
  '/standards/',
  '/standards/kept/',
  ...newest(/^\/standards\/kept\/\d{4}-/, 1),
  ...newest(/^\/standards\/equipment-01/, 1),
  ...newest(/^\/standards\/reviews\//, 1),
  '/equipment/',
  ...newest(/^\/equipment\/lift-4-2/, 1),
  '/complaints/',
  ...newest(/^\/complaints\/\d/, 1),
  '/rectifications/',
  ...newest(/^\/rectifications\/\w/, 2),
  '/assessments/',
  ...newest(/^\/assessments\/\w/, 2),
  '/owners-days/',
  ...newest(/^\/owners-days\/\d/, 1),
  '/data/',
  '/about/',
  '/search/',
  '/how-we-count/',
  '/privacy/',
  '/offline/',
];
const paths = process.env.AXE === 'all' ? [...new Set([...kinds, ...sitemap])] : kinds;

function newest(pattern: RegExp, n: number): string[] {
  return sitemap.filter((path) => pattern.test(path)).slice(0, n);
}

const modes: [name: string, options: BrowserContextOptions, large?: boolean][] = [
  ['on a phone', {}],
  ['on a wide screen in the dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['in large type', {}, true],
  ['in forced colours', { forcedColors: 'active', reducedMotion: 'reduce' }],
];

/** Opens what is folded, so that it is looked at too. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

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

test('the sitemap names every page that may be found, and each is there', () => {
  const built = new Set(siteFiles('.html').map(addressOf));
  expect(sitemap.filter((path) => !built.has(path))).toEqual([]);
  const missing = [...built].filter(
    (path) =>
      !sitemap.includes(path) &&
      !read(`${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`).includes('noindex'),
  );
  // Lists narrowed twice show what other lists show.
  expect(missing.filter((path) => !/^\/notices\/(\w+\/[\w-]+\/){2,}$/.test(path))).toEqual([]);
});

/** What axe finds against WCAG 2.2 AA. In one page: ours hold no frames, and a second page for each takes half as long again. */
async function violationsOf(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  return (await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze()).violations;
}

test('axe does find what is wrong', async () => {
  const page = await reader(chromium);
  await page.goto(`${site.url}/about/`);
  const wrong = '<img src="/favicon.svg"><p style="color:#ccc;background:#fff">看不清</p><button></button>';
  await page.locator('main').evaluate((main, html) => main.insertAdjacentHTML('beforeend', html), wrong);
  const ids = (await violationsOf(page)).map(({ id }) => id);
  expect(ids.sort()).toEqual(['button-name', 'color-contrast', 'image-alt']);
  await page.context().close();
});

for (const [mode, options, large] of modes)
  test(`no page breaks WCAG 2.2 AA as far as axe can tell, ${mode}`, { timeout: 900_000 }, async () => {
    const page = await reader(chromium, options);
    if (large) await largeType(page);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`${site.url}${path}`);
      await unfold(page);
      for (const { id, nodes } of await violationsOf(page))
        found.push(`${path} ${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`);
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

test('the first key leads to the text, past the head', async () => {
  const page = await reader(chromium);
  await page.goto(`${site.url}/fees/`);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.context().close();
});

/** Walks the page by keyboard; says what the focus reached and where it could not be seen. */
async function walk(page: Page): Promise<{ reached: number; hidden: string[] }> {
  const hidden: string[] = [];
  let reached = 0;
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return undefined;
      const first = element.dataset.walked === undefined;
      element.dataset.walked = '';
      // A link that wraps is seen where its first line is.
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      // Of what is taller than the screen, the part that is on it.
      const [from, to] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
      const [x, y] = [box.x + Math.min(box.width / 2, 40), from + Math.min((to - from) / 2, 20)];
      const top = document.elementFromPoint(x, y);
      const style = getComputedStyle(element);
      const visible = top !== null && (element.contains(top) || top.contains(element));
      const marked = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
      return { first, ok: visible && marked, what: `${element.tagName} ${element.innerText?.slice(0, 20)}` };
    });
    if (!seen) break;
    if (!seen.first) break;
    reached++;
    if (!seen.ok) hidden.push(seen.what);
  }
  return { reached, hidden };
}

for (const large of [false, true])
  test(`the keyboard reaches every control and its place is always seen${large ? ', in large type' : ''}`, async () => {
    const page = await reader(chromium);
    if (large) await largeType(page);
    for (const path of ['/', '/fees/', ...newest(/^\/notices\/\d{8}-/, 1), '/search/', '/privacy/']) {
      await page.goto(`${site.url}${path}`);
      await page.waitForLoadState('networkidle');
      await unfold(page);
      const { reached, hidden } = await walk(page);
      expect(hidden, path).toEqual([]);
      const controls = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'a[href], button, input, select, summary, [tabindex="0"]',
            ),
          ].filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
            .length,
      );
      expect(reached, path).toBe(controls);
    }
    await page.context().close();
  });

/** How far the page can be pushed sideways, and what text is cut by its own box. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    const out = wide > 0 ? [`page ${wide} px`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
      if (element.closest('.scroll, pre, svg, .visually-hidden, .skip, option')) continue;
      const box = element.getBoundingClientRect();
      if (box.width > 1 && box.right > window.innerWidth + 1)
        out.push(`${element.tagName}.${element.className} to ${box.right}`);
    }
    return out.slice(0, 5);
  });
}

const sizes: [name: string, width: number, scale: number, large?: boolean][] = [
  ['360 px', 360, 1],
  ['320 px, which is 400 % of 1280', 320, 1],
  ['360 px with WeChat’s letters at half as large again', 360, 1.5],
  ['360 px in large type with WeChat’s larger letters', 360, 1.2, true],
  ['360 px in large type', 360, 1, true],
  ['768 px', 768, 1],
  ['1280 px', 1280, 1],
];

for (const [name, width, scale, large] of sizes)
  test(`nothing is cut and nothing scrolls sideways at ${name}`, async () => {
    const page = await reader(chromium, { viewport: { width, height: 800 } });
    if (large) await largeType(page);
    for (const path of kinds) {
      await page.goto(`${site.url}${path}`);
      if (scale !== 1) {
        const root = (large ? 133.34 : 100) * scale;
        await page.addStyleTag({ content: `html { font-size: ${root}% !important }` });
      }
      await unfold(page);
      expect(await overflow(page), path).toEqual([]);
    }
    await page.context().close();
  });

test('nothing is cut with WeChat’s font menu at its largest, as it is set on an iPhone', async () => {
  const page = await reader(chromium, { isMobile: true, hasTouch: true });
  for (const path of kinds) {
    await page.goto(`${site.url}${path}`);
    await unfold(page);
    const [before, after] = await page.evaluate(() => {
      const height = () => document.querySelector('.site-foot')?.getBoundingClientRect().height ?? 0;
      const usual = height();
      document.body.style.setProperty('-webkit-text-size-adjust', '160%');
      return [usual, height()];
    });
    expect(after, 'the letters do grow').toBeGreaterThan(before * 1.1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
  }
  await page.context().close();
});

test('the bar at the foot of a phone stays readable with the largest letters', async () => {
  const page = await reader(chromium);
  await largeType(page);
  await page.goto(`${site.url}/`);
  await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
  const links = page.locator('.site-nav a');
  const boxes = await links.evaluateAll((all) =>
    all.map((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      const { left, right } = range.getBoundingClientRect();
      return { left, right, height: link.getBoundingClientRect().height };
    }),
  );
  boxes.forEach((box, i) => {
    expect(box.height).toBeGreaterThanOrEqual(60);
    expect(box.left).toBeGreaterThanOrEqual(boxes[i - 1]?.right ?? 0);
    expect(box.right).toBeLessThanOrEqual(360);
  });
  await page.context().close();
});

test('WeChat’s own font menu is not switched off', () => {
  for (const path of ['index.html', 'notices/index.html']) {
    const html = read(path);
    expect(html).not.toMatch(/text-size-adjust:\s*none|user-scalable|maximum-scale|setFontSizeCallback/);
  }
});
