import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { build } from 'vite';
import { type Building, type SearchDocument, writeSearchIndex } from './search.ts';

const island = new URL('../islands/search.ts', import.meta.url).pathname;

/** Our search page and its index in a folder, as the site has them. */
export async function writeOurs(
  documents: SearchDocument[],
  folder: string,
  buildings: Building[] = [],
): Promise<number> {
  const { milliseconds } = await writeSearchIndex(documents, folder, buildings);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: island, output: { entryFileNames: 'island.js' } },
    },
  });
  await writePage(folder, '<script type="module" src="/island.js"></script>');
  return milliseconds;
}

const plainScript = `
let pagefind; let turn = 0;
const input = document.querySelector('input'); const room = document.getElementById('search-results');
const open = () => (pagefind ??= import('/pagefind/pagefind.js').then(async (it) => { await it.init(); return it; }));
input.addEventListener('focus', open, { once: true });
input.addEventListener('input', async () => {
  const mine = ++turn;
  const { results } = await (await open()).search(input.value);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  if (mine !== turn) return;
  const list = document.createElement('ol');
  for (const { url, meta, excerpt } of shown) {
    const item = document.createElement('li');
    item.innerHTML = '<a href="' + url + '">' + meta.title + '</a><p>' + excerpt + '</p>';
    list.append(item);
  }
  room.replaceChildren(list);
  room.dataset.answered = results.length ? 'whole' : 'nothing';
});`;

/** Pagefind as it comes, on the same records, with the plainest page that shows ten results. */
export async function writePlain(documents: SearchDocument[], folder: string): Promise<void> {
  const { index } = await createIndex();
  for (const { url, title, text } of documents) {
    const body = text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('');
    const content = `<html lang="zh-CN"><head><title>${title}</title></head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;
    await index?.addHTMLFile({ url, content });
  }
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  await writePage(folder, `<script type="module">${plainScript}</script>`);
}

async function writePage(folder: string, script: string): Promise<void> {
  await mkdir(join(folder, 'search'), { recursive: true });
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>搜索</title><main><form role="search" action="/search/" method="get"><input type="search" name="q" aria-label="搜索"></form><div id="search-results" data-base="/"><section class="help"><ul class="links"><li><a href="/notices/">公告</a></li></ul></section></div></main>${script}`;
  await writeFile(join(folder, 'search', 'index.html'), page);
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** A folder on loopback; what is text goes compressed, Pagefind's files as stored. Counts the bytes of its answers. */
export async function serve(folder: string): Promise<{ origin: string; bytes(): number; server: Server }> {
  let sent = 0;
  const kept = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '/index.html');
    try {
      const type = types[extname(path)];
      const body =
        kept.get(path) ??
        (type ? brotliCompressSync(await readFile(folder + path)) : await readFile(folder + path));
      kept.set(path, body);
      sent += body.length;
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        ...(type ? { 'content-encoding': 'br' } : {}),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, bytes: () => sent, server };
}
