import type { BrowserContext, Page } from 'playwright-core';

/** Whatever an attack string did that nobody had asked for. */
export interface Canary {
  sang: string[];
}

/**
 * Listens in a browser for everything that the strings try: dialogs, words on the console, a name of the window, asking
 * another host, leaving the page. Requests to others than `own` are noted and never sent.
 */
export async function canaryIn(context: BrowserContext, own: string): Promise<Canary> {
  const canary: Canary = { sang: [] };
  const sing = (words: string) => canary.sang.push(words);
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address.startsWith(own) || /^(data|blob|about):/.test(address)) return route.continue();
    sing(`asked ${address}`);
    return route.abort();
  });
  context.on('dialog', (dialog) => {
    sing(`${dialog.type()} ${dialog.message()} on ${dialog.page()?.url()}`);
    void dialog.dismiss();
  });
  context.on('console', (message) => {
    if (/^xss$/i.test(message.text())) sing(`console ${message.text()}`);
  });
  return canary;
}

/** Attributes and elements that would run something, in a page and all its frames; `scripts` may stand within it. */
export async function runnable(page: Page, html?: string): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate(inDocument, html).catch(() => [])),
  );
  return [
    ...found.flat(),
    ...(await page.evaluate(() => (window.name === '' ? [] : ['a name of the window']))),
  ];
}

/** In the browser: what runs in this document, or in a text read as one. */
function inDocument(html?: string): string[] {
  const tree = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
  const runs = (name: string, value: string) =>
    /^on/i.test(name) ||
    // Decap's own empty frame for the preview.
    (/^srcdoc$/i.test(name) &&
      !/^\s*<!DOCTYPE html>\s*<html>\s*<head><base target="_blank"\/><\/head>\s*<body><div><\/div><\/body>\s*<\/html>\s*$/.test(
        value,
      )) ||
    (/^(href|src|xlink:href|action|formaction|data|poster|background|ping)$/i.test(name) &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them in an address
      /^[\u0000-\u0020]*(j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|view-source|data:(?!,$|image\/))/i.test(
        value,
      ));
  const strange = [
    'object',
    'embed',
    'applet',
    'base[href]',
    'frameset',
    'portal',
    'form[action^="//"]',
    'marquee',
  ];
  const elements = [...tree.querySelectorAll('*')];
  return [
    ...elements.flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => runs(name, value))
        .map(({ name, value }) => `<${element.localName} ${name}="${value.slice(0, 60)}">`),
    ),
    ...[...tree.querySelectorAll(strange.join())].map(({ localName }) => `<${localName}>`),
    ...[...tree.querySelectorAll('meta[http-equiv]')]
      .filter((meta) => /refresh|link|cookie/i.test(meta.getAttribute('http-equiv') ?? ''))
      .map((meta) => meta.outerHTML.slice(0, 80)),
    ...[...tree.querySelectorAll('script, link, img, iframe, source, use, image')]
      .map(
        (one) => one.getAttribute('src') ?? (one.localName === 'link' ? one.getAttribute('href') : '') ?? '',
      )
      .filter(
        (address) =>
          /^(https?:)?\/\/(?!localhost|127\.0\.0\.1)/.test(address) && !/qingchuanli\.example/.test(address),
      )
      .map((address) => `address ${address.slice(0, 80)}`),
  ];
}
