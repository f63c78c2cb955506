import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { adminPolicyFor } from '../../src/desk/headers.ts';

/** What a handler gets of a request. */
export interface Asked {
  method: string;
  url: URL;
  path: string;
  body: Record<string, unknown>;
  headers: IncomingMessage['headers'];
}

/** What it answers: a status and JSON, text or bytes. */
export interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A server on a port of its own. */
export class Served {
  url = '';
  readonly #server: Server;

  constructor(answer: (asked: Asked) => Answer) {
    this.#server = createServer(async (request, response) => send(response, answer(await asked(request))));
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this.url;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

async function asked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(request.url ?? '/', 'http://host.invalid');
  return {
    method: request.method ?? 'GET',
    url,
    path: url.pathname,
    body: text ? JSON.parse(text) : {},
    headers: request.headers,
  };
}

function send(response: ServerResponse, { status = 200, body, headers = {} }: Answer): void {
  const isText = typeof body === 'string' || Buffer.isBuffer(body);
  response.writeHead(status, {
    ...(!isText && body !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
    ...headers,
  });
  response.end(body === undefined ? undefined : isText ? body : JSON.stringify(body));
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The community's website, as a CDN would serve it: the bundle below `/admin/`, the policy of `deploy/README.md`. */
export function website(
  bundle: string,
  host: { host: object; origins: string[]; commit: () => string },
): Served {
  return new Served(({ path }) => {
    if (path === '/release.json') return { body: { commit: host.commit() } };
    if (path === '/admin/host.json') return { body: host.host };
    const file = join(bundle, path.replace(/^\/admin\/?/, '') || 'index.html');
    if (!path.startsWith('/admin/') || !existsSync(file)) return { status: 404, body: 'nothing' };
    return {
      body: readFileSync(file),
      headers: {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': adminPolicyFor(host.origins),
      },
    };
  });
}

/** The challenge of PKCE (S256) for a verifier. */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
