/**
 * What was read once on this device opens again without a network, and says so. The network always comes first:
 * a copy answers only when nothing else does. Imports no values: a service worker is one file.
 */
import type { FetchEvent, WorkerScope } from './sw-scope.ts';

const worker = self as unknown as WorkerScope;
const pages = 'pages-1';
const assets = 'assets-1';
/** What the page of checking keeps by itself. */
const chain = 'verify-1';
const offline = '/offline/';
/** How many pages are kept, and how large a file may be in bytes. */
const most = 60;
const largest = 2_000_000;
/** How long a network that does not answer is waited for where there is a copy; milliseconds. */
const longest = 12_000;
/** Says when a page was read; ours, on the copy only. */
const readAt = 'X-Read-At';

worker.addEventListener('install', (event) => {
  event.waitUntil(keepNow(offline).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (![pages, assets, chain].includes(name)) await caches.delete(name);
      // A preloaded page may be one the browser kept and would pass for fresh.
      await worker.registration.navigationPreload?.disable();
      await worker.clients.claim();
      // The page that brought us here was read before we could watch.
      const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
      await Promise.all(open.map(({ url }) => isOurs(new URL(url)) && keepNow(url)));
    })(),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !isOurs(url)) return;
  if (request.mode === 'navigate') event.respondWith(pageFor(event, url));
  else if (isAsset(url)) event.respondWith(assetFor(request));
});

/** Everything public on this host; never the editors' side, never what search loads. */
function isOurs({ origin, pathname }: URL): boolean {
  return origin === worker.location.origin && !/^\/(admin|api|desk|pagefind)(\/|$)/.test(pathname);
}

/** Files whose address names their content, and pictures in notices. */
function isAsset({ pathname }: URL): boolean {
  return pathname.startsWith('/_astro/') || /^\/files\/.+\.(png|jpe?g|webp|svg)$/i.test(pathname);
}

/** The page from the network; the copy where the network, or the host behind a proxy, does not answer. */
async function pageFor(event: FetchEvent, url: URL): Promise<Response> {
  const fresh = await Promise.race([fromNetwork(event.request).catch(() => undefined), patience(url)]);
  // What a proxy says while the desk starts again, or the machine behind it is off.
  if (!fresh || (fresh.status > 501 && fresh.status < 505)) return copyOf(url);
  event.waitUntil(keep(url, fresh.clone()));
  return fresh;
}

/** Ends after a while where there is a copy to show instead of waiting on. */
async function patience(url: URL): Promise<undefined> {
  const copy = await (await caches.open(pages)).match(addressOf(url));
  await new Promise((done) => copy && setTimeout(done, longest));
}

/** Asks the host whether a page is still the newest, also one without `Cache-Control`: else an old copy passes for fresh. */
function fromNetwork(request: Request): Promise<Response> {
  return fetch(request, { cache: 'no-cache' });
}

async function keepNow(address: string): Promise<void> {
  const url = new URL(address, worker.location.href);
  await fetch(url.pathname, { credentials: 'same-origin', cache: 'no-cache' }).then(
    (fresh) => keep(url, fresh),
    () => undefined,
  );
}

/** The one address of a page, however it was typed: `/fees` and `/fees/index.html` are `/fees/`. */
function addressOf({ pathname }: URL): string {
  const path = pathname.replace(/index\.html$/, '');
  return /\/[^/.]+$/.test(path) ? `${path}/` : path;
}

/** Keeps a copy of a page together with every asset it names, so that releases are never mixed. */
async function keep(url: URL, fresh: Response): Promise<void> {
  const pathname = addressOf(url);
  if (fresh.status === 404 || fresh.status === 410) return void (await caches.open(pages)).delete(pathname);
  if (fresh.status !== 200 || !/^text\/html/.test(fresh.headers.get('Content-Type') ?? '')) return;
  const text = await fresh.text();
  if (text.length > largest) return;
  const store = await caches.open(assets);
  if (!(await allOf(assetsIn(text), store))) return;
  const headers = { 'Content-Type': 'text/html; charset=utf-8', [readAt]: String(Date.now()) };
  const kept = await caches.open(pages);
  // Deleted first, so that the order of the keys is the order of reading.
  await kept.delete(pathname);
  await kept.put(pathname, new Response(text, { headers }));
  await tidy(kept, store);
  // The page that stands in carries the emergency phone: it is kept at most a day old.
  const spare = Number((await kept.match(offline))?.headers.get(readAt));
  if (pathname !== offline && Date.now() - spare > 86_400_000) await keepNow(offline);
}

/** Assets a page names, by address. */
function assetsIn(html: string): string[] {
  return html.match(/\/_astro\/[\w.-]+\.(js|css|svg)/g) ?? [];
}

/** Assets with the scripts that they import in turn, fetched where missing; undefined when one is not to be had. */
async function allOf(named: string[], store: Cache): Promise<Set<string> | undefined> {
  const all = new Set(named);
  for (const asset of all) {
    if (!(await store.match(asset))) {
      const file = await fetch(asset).catch(() => undefined);
      if (!file?.ok) return undefined;
      await store.put(asset, file);
    }
    if (!asset.endsWith('.js')) continue;
    const code = (await (await store.match(asset))?.text()) ?? '';
    // Of what a script loads only when asked, the reader of codes has to work without a network as well.
    for (const [, always, late] of code.matchAll(
      /\b(?:from|import)\s*["']\.\/([\w.-]+)["']|\bimport\(["'`]\.\/(verify-[\w.-]+)["'`]/g,
    ))
      all.add(`/_astro/${always ?? late}`);
  }
  return all;
}

/** Lets the oldest pages go, and the assets no kept page names. */
async function tidy(kept: Cache, store: Cache): Promise<void> {
  const keys = (await kept.keys()).filter(({ url }) => !url.endsWith(offline));
  if (keys.length <= most) return;
  for (const key of keys.slice(0, keys.length - most)) await kept.delete(key);
  const needed = new Set<string>();
  for (const key of await kept.keys())
    for (const asset of (await allOf(assetsIn((await (await kept.match(key))?.text()) ?? ''), store)) ?? [])
      needed.add(asset);
  const pictures = (await store.keys()).filter(({ url }) => !new URL(url).pathname.startsWith('/_astro/'));
  for (const key of pictures.slice(0, -most)) await store.delete(key);
  for (const key of await store.keys()) {
    const { pathname } = new URL(key.url);
    if (pathname.startsWith('/_astro/') && !needed.has(pathname)) await store.delete(key);
  }
}

/** The copy of a page with the line that says when it was read; without one, the page that says there is none. */
async function copyOf(url: URL): Promise<Response> {
  const kept = await caches.open(pages);
  const copy = await kept.match(addressOf(url));
  if (!copy) return (await kept.match(offline)) ?? Response.error();
  const html = (await copy.text())
    .replace(/(<p class="copy"[^>]*?) hidden(="")?/, '$1')
    .replace(/(<time data-read)[^>]*>/, (_, tag) => `${tag}>${moment(Number(copy.headers.get(readAt)))}`);
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** An instant on the clock of the community, `11月22日 09:05`. */
function moment(instant: number): string {
  const there = new Date(instant + 8 * 3_600_000).toISOString();
  return `${Number(there.slice(5, 7))}月${Number(there.slice(8, 10))}日 ${there.slice(11, 16)}`;
}

async function assetFor(request: Request): Promise<Response> {
  const store = await caches.open(assets);
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/_astro/')) {
    const copy = await store.match(pathname);
    if (copy) return copy;
  }
  try {
    const fresh = await fetch(request);
    const size = Number(fresh.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY);
    if (fresh.status === 200 && size <= largest) await store.put(pathname, fresh.clone());
    return fresh;
  } catch {
    return (await store.match(pathname)) ?? Response.error();
  }
}
