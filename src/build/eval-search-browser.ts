import { type Browser, chromium, type Page } from 'playwright-core';

/** What one search on one page gave. */
export interface Seen {
  ids: string[];
  answered: string;
  status: string;
  milliseconds: number;
  bytes: number;
}

/** Chromium from CHROME_PATH or the usual place, asking nobody on the network. */
export function browser(): Promise<Browser> {
  const quiet =
    '--disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run';
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', ...quiet.split(' ')],
  });
}

/** A slow phone on a middling mobile network: processor at a quarter, 60 ms and 9 Mb/s. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const rate = (9 * 1024 * 1024) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: rate,
    uploadThroughput: rate,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** Types a query into the search box of an open page and reads what it shows. */
export async function search(page: Page, query: string, sent: () => number): Promise<Seen> {
  const before = sent();
  await page.evaluate(() => document.getElementById('search-results')?.removeAttribute('data-answered'));
  const started = page.evaluate(firstResult);
  await page.focus('input[name="q"]');
  await page.fill('input[name="q"]', query);
  const milliseconds = await started;
  await page.waitForTimeout(30);
  const shown = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('#search-results ol li a')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
    answered: document.getElementById('search-results')?.dataset.answered ?? '',
    status: document.querySelector('#search-results .status')?.textContent ?? '',
  }));
  return { ...shown, milliseconds, bytes: sent() - before };
}

/** Waits, in the page, for the answer to the next input; milliseconds from the input to it. */
function firstResult(): Promise<number> {
  return new Promise((done) => {
    let from = performance.now();
    const room = document.getElementById('search-results');
    document.addEventListener(
      'input',
      () => {
        from = performance.now();
      },
      true,
    );
    const watch = new MutationObserver(() => {
      if (!room?.dataset.answered) return;
      watch.disconnect();
      done(performance.now() - from);
    });
    if (room) watch.observe(room, { attributes: true, attributeFilter: ['data-answered'] });
    setTimeout(() => done(Number.NaN), 30_000);
  });
}
