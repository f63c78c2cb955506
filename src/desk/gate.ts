import type { IncomingMessage } from 'node:http';
import { type Front, isOfThisMachine } from './front.ts';

/** A plain refusal before anything is looked at. */
export interface Turned {
  status: number;
  sentence: string;
}

/**
 * Why a request is turned away at the door, if it is. The desk answers only on its own names, so that no foreign name can
 * be pointed at it (DNS rebinding); it takes writing requests only from its own pages, so that no other site can send
 * them from a visitor's browser.
 */
export function turnedAway(request: IncomingMessage, port: number, front: Front): Turned | undefined {
  const { origin } = request.headers;
  const own = front.origin ? frontFor(request, front.origin, port) : nameOfThisMachine(request, port);
  if (typeof own !== 'string') return own;
  if (!request.url?.startsWith('/')) return { status: 400, sentence: '网址不对。' };
  const site = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads) {
    const foreign =
      request.url.startsWith('/api/') && site !== undefined && site !== 'same-origin' && site !== 'none';
    return foreign ? { status: 403, sentence: '只有本站的后台可以读取，别的网站不行。' } : undefined;
  }
  if (request.method !== 'POST') return { status: 405, sentence: '不支持这种请求。' };
  if (!origin || origin.toLowerCase() !== own || (site !== undefined && site !== 'same-origin'))
    return { status: 403, sentence: '只接受从本站后台发来的请求，没有写入。' };
  return wrongType(request);
}

/** The origin that a request to this machine was sent to. */
function nameOfThisMachine({ headers }: IncomingMessage, port: number): string | Turned {
  const host = headers.host?.toLowerCase();
  const names = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (host && names.includes(host)) return `http://${host}`;
  return { status: 421, sentence: '这个地址不是本站的地址，请用 127.0.0.1 打开。' };
}

/**
 * The desk's origin, for what its proxy hands on; without one nothing vouches for TLS. Whoever is on this machine may
 * also read what is public, to see whether the desk is well.
 */
function frontFor(request: IncomingMessage, origin: string, port: number): string | Turned {
  const { headers, socket, method, url = '' } = request;
  const forwarded = isOfThisMachine(socket.remoteAddress) ? headers['x-forwarded-proto'] : undefined;
  if (hostIs(headers.host, new URL(origin))) {
    if (forwarded === 'https') return origin;
    return { status: 421, sentence: `请用 ${origin} 打开；代理要说明对方用的是 https。` };
  }
  const reads = method === 'GET' || method === 'HEAD';
  const inner = /^\/(admin|desk|api)(\/|$|\?)/i.test(url) && !/^\/api\/health(\?|$)/.test(url);
  if (forwarded === undefined && reads && !inner) return nameOfThisMachine(request, port);
  return { status: 421, sentence: `这个地址不是本站的地址，请用 ${origin} 打开。` };
}

function hostIs(host: string | undefined, { hostname, host: whole, port }: URL): boolean {
  const given = host?.toLowerCase();
  return given === whole || given === `${hostname}:${port || 443}`;
}

/** Forms of the desk's pages come as forms, everything else as JSON: kinds that no foreign page can send unasked. */
function wrongType({ headers, url = '' }: IncomingMessage): Turned | undefined {
  const type = headers['content-type'] ?? '';
  if (url.startsWith('/desk/')) {
    if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return undefined;
    return { status: 415, sentence: '请从后台的页面上提交，没有写入。' };
  }
  if (/^application\/json\s*(;|$)/i.test(type)) return undefined;
  return { status: 415, sentence: '请求要是 JSON 格式，没有写入。' };
}
