import type { IncomingMessage } from 'node:http';

/** A plain refusal before anything is looked at. */
export interface Turned {
  status: number;
  sentence: string;
}

/**
 * Why a request is turned away at the door, if it is. The desk answers only on the names of this machine, so that no
 * foreign name can be pointed at it (DNS rebinding); it takes writing requests only from its own pages, so that no other
 * site can send them from a visitor's browser.
 */
export function turnedAway(request: IncomingMessage, port: number): Turned | undefined {
  const { host, origin } = request.headers;
  const names = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!host || !names.includes(host.toLowerCase()))
    return { status: 421, sentence: '这个地址不是本站的地址，请用 127.0.0.1 打开。' };
  if (!request.url?.startsWith('/')) return { status: 400, sentence: '网址不对。' };
  const site = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads) {
    const foreign =
      request.url.startsWith('/api/') && site !== undefined && site !== 'same-origin' && site !== 'none';
    return foreign ? { status: 403, sentence: '只有本站的后台可以读取，别的网站不行。' } : undefined;
  }
  if (request.method !== 'POST') return { status: 405, sentence: '不支持这种请求。' };
  if (
    !origin ||
    origin.toLowerCase() !== `http://${host.toLowerCase()}` ||
    (site !== undefined && site !== 'same-origin')
  )
    return { status: 403, sentence: '只接受从本站后台发来的请求，没有写入。' };
  const type = request.headers['content-type'] ?? '';
  if (request.url.startsWith('/desk/')) {
    if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return undefined;
    return { status: 415, sentence: '请从后台的页面上提交，没有写入。' };
  }
  if (!/^application\/json\s*(;|$)/i.test(type))
    return { status: 415, sentence: '请求要是 JSON 格式，没有写入。' };
  return undefined;
}
