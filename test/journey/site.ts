import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PDFiumLibrary } from '@hyzyla/pdfium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { fileHeaders, namedScripts } from '../../src/desk/headers.ts';
import { chromiumFlags, chromiumPath } from '../chromium.ts';
import { dist } from '../site/dist.ts';

/**
 * A built site on a port of its own, with the headers the desk publishes it with.
 * @param down the status that a proxy answers instead, while it is not 0
 */
export async function servedSite(
  folder = dist,
  down = () => 0,
): Promise<{ url: string; close(): Promise<void> }> {
  const scripts = await namedScripts(folder);
  const setHeaders = (response: { setHeader(name: string, value: string): void }, path: string) => {
    const headers = fileHeaders('public', path.endsWith('/') ? `${path}index.html` : path, scripts);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  };
  const handler = sirv(folder, { setHeaders });
  const server: Server = createServer((request, response) => {
    if (down()) return void response.writeHead(down(), { 'Content-Type': 'text/html' }).end('<h1>down</h1>');
    handler(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>404</h1>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function browser(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });
}

/** A fresh reader on a phone, without a service worker unless asked for. */
export async function reader(from: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await from.newContext({
    viewport: { width: 360, height: 800 },
    locale: 'zh-CN',
    serviceWorkers: 'block',
    ...options,
  });
  return context.newPage();
}

/** Turns the large-type mode on before the first page is opened. */
export async function largeType(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('large-type', '1'));
}

const dotsPerInch = 150;

export interface Sheet {
  /** RGBA, red, green and blue being the same grey. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The pages of a PDF as grey pictures, as a cheap printer and the camera of a phone see them. */
export async function greyPages(library: PDFiumLibrary, pdf: Buffer): Promise<Sheet[]> {
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
