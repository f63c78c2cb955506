import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileFor, fileSent } from './file.ts';
import { fileHeaders, isHashed, type Part, safetyHeaders } from './headers.ts';
import type { Release } from './releases.ts';

/** What the desk hands out besides the API: the live release, the older ones for their assets, and the admin page. */
export interface Shelf {
  live: Release | undefined;
  kept: readonly Release[];
  /** Whether a release is on its way. */
  building: boolean;
  admin: string;
}

/** Answers a GET or HEAD for a page or file. */
export async function served(
  request: IncomingMessage,
  response: ServerResponse,
  shelf: Shelf,
): Promise<void> {
  const url = request.url ?? '/';
  const pathname = url.split(/[?#]/, 1)[0] ?? '/';
  const part = partOf(pathname);
  for (const folder of foldersFor(part, shelf, pathname)) {
    const inside = part === 'admin' ? pathname.slice('/admin'.length) : pathname;
    const path = inside === '' ? folder : await fileFor(folder, inside);
    if (!path) continue;
    const headers = fileHeaders(
      part,
      pathname.endsWith('/') ? `${pathname}index.html` : pathname,
      shelf.live?.scripts,
    );
    if (await fileSent(request, response, path, headers)) return;
    if (await isFolder(path)) return redirected(response, part, `${pathname}/${url.slice(pathname.length)}`);
  }
  await notFound(request, response, part, shelf);
}

function partOf(pathname: string): Part {
  if (pathname === '/admin' || pathname.startsWith('/admin/')) return 'admin';
  return pathname.startsWith('/files/') ? 'upload' : 'public';
}

/** Where a file may lie: the live release; for what names its own content, the older ones too. */
function foldersFor(part: Part, { live, kept, admin }: Shelf, pathname: string): string[] {
  if (part === 'admin') return [admin];
  if (!live) return [];
  const older = isHashed(pathname) ? kept.map(({ folder }) => folder) : [];
  return [...new Set([live.folder, ...older])];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

function redirected(response: ServerResponse, part: Part, to: string): void {
  response.writeHead(308, { ...safetyHeaders(part), Location: to }).end();
}

async function notFound(
  request: IncomingMessage,
  response: ServerResponse,
  part: Part,
  shelf: Shelf,
): Promise<void> {
  const headers = { ...fileHeaders('public', '/404.html', shelf.live?.scripts), 'Cache-Control': 'no-store' };
  const { live, building } = shelf;
  if (part === 'admin' && request.url === '/admin/') return waiting(response, '管理后台还没有生成，请稍候');
  if (part === 'admin') return plain(response, 404, '没有这个页面。', part);
  if (!live)
    return waiting(response, building ? '正在生成网站，请稍候' : '网站暂时没有生成，请联系物业服务中心');
  if (await fileSent(request, response, join(live.folder, '404.html'), headers, 404)) return;
  plain(response, 404, '没有这个页面。');
}

/** The page shown before there is anything to show; it asks again by itself. */
function waiting(response: ServerResponse, sentence: string): void {
  response.writeHead(503, {
    ...safetyHeaders('public'),
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '3',
  });
  const head = `<meta charset="utf-8"><meta http-equiv="refresh" content="3"><title>${sentence}</title>`;
  response.end(`<!doctype html><html lang="zh-CN">${head}<p>${sentence}。</p></html>\n`);
}

/** A plain sentence as an answer. */
export function plain(
  response: ServerResponse,
  status: number,
  sentence: string,
  part: Part = 'public',
): void {
  response.writeHead(status, {
    ...safetyHeaders(part),
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(`${sentence}\n`);
}
