import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run --lang=zh-CN';

/** The browser of the tests: the system's Chromium, which asks nobody anything. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags.split(' '),
  });
}

/** Builds the bundle as it is shipped, in a process of its own: within Vitest React would be a development build. */
export function builtAdmin(): string {
  const out = mkdtempSync(join(tmpdir(), 'admin-'));
  const script = fileURLToPath(new URL('../../src/build/admin.ts', import.meta.url));
  execFileSync(process.execPath, [script, '--out', out], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  return out;
}

/** A page of somebody who has come in; every request it makes is noted in `requests`. */
export async function cameIn(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; requests: string[] }> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  // What an earlier test typed and did not save is not wanted by the next one.
  page.on(
    'dialog',
    (dialog) => void (/要接着改吗/.test(dialog.message()) ? dialog.dismiss() : dialog.accept()),
  );
  await page.goto(`${url}/admin/`);
  await page.getByRole('heading', { name: '栏目' }).waitFor();
  return { page, requests };
}

/** Opens a place in the admin page freshly, as a bookmark would. */
export async function open(page: Page, url: string, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${url}/admin/#${place}`);
}

/** Replaces what stands in a text field; `fill` alone would append in Decap's own controls. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Chooses an option of a select field. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  const wanted = page.getByRole('option', { name: option, exact: true });
  await wanted.click();
  // A form that is drawn anew at that moment has taken nothing and shows its list still.
  const closed = () =>
    wanted
      .waitFor({ state: 'hidden', timeout: 5000 })
      .then(() => true)
      .catch(() => false);
  while (!(await closed())) await wanted.click();
}

/** Presses save and publish, or what the button says where a second person is needed. */
export async function save(page: Page, words = '保存并发布'): Promise<void> {
  await page.getByRole('button', { name: words }).click();
  await page.getByRole('menuitem', { name: words, exact: true }).click();
}

/** Saves and waits until it is said. */
export async function saved(page: Page, words?: string): Promise<void> {
  await save(page, words);
  await page.locator('.Toastify__toast--success').filter({ hasText: '已保存' }).first().waitFor();
}
