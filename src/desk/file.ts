import { type FileHandle, open, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The file of a folder that an address means: itself, or the index.html below it. Nothing hidden, nothing outside. */
export async function fileFor(folder: string, pathname: string): Promise<string | undefined> {
  const segments = segmentsOf(pathname);
  if (!segments) return undefined;
  const wanted = join(folder, ...segments);
  const [inside, found] = await Promise.all([realpath(folder), realpath(wanted)]).catch(() => []);
  return inside && found && (found === wanted || found.startsWith(inside + sep)) ? wanted : undefined;
}

/** Decoded segments of an address, or undefined when one is hidden, empty, or leads elsewhere. */
function segmentsOf(pathname: string): string[] | undefined {
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  try {
    const segments = path.slice(1).split('/').map(decodeURIComponent);
    return segments.some((segment) => segment === '' || /^\.|[/\\\0]/.test(segment)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** Answers with a file: whole, not modified, or a range of it. Returns false when it is no file; then nothing was sent. */
export async function fileSent(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  headers: Record<string, string>,
  status = 200,
): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (!file) return false;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return false;
    const etag = `W/"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
    for (const [name, value] of Object.entries({ ...headers, ETag: etag, 'Accept-Ranges': 'bytes' }))
      response.setHeader(name, value);
    if (status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else await bytesSent(request, response, file, stats.size, status);
    return true;
  } finally {
    await file.close();
  }
}

async function bytesSent(
  request: IncomingMessage,
  response: ServerResponse,
  file: FileHandle,
  size: number,
  status: number,
): Promise<void> {
  const range = status === 200 ? rangeOf(request.headers.range, size) : undefined;
  if (range === 'impossible') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : status, {
    'Content-Length': end - start + 1,
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
  });
  if (request.method === 'HEAD' || size === 0) response.end();
  // A reader who goes away ends the pipeline; that is no error of ours.
  else
    await pipeline(file.createReadStream({ start, end, autoClose: false }), response).catch(() =>
      response.destroy(),
    );
}

/** The one range asked for. Whatever is written otherwise is ignored, as RFC 9110 §14.2 allows. */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'impossible' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2])];
  const start = match[1] === '' ? Math.max(0, size - last) : first;
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(last, size - 1);
  if (match[1] !== '' && match[2] !== '' && last < first) return undefined;
  return start > end ? 'impossible' : { start, end };
}
