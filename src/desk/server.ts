import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Front } from './front.ts';
import { type Turned, turnedAway } from './gate.ts';
import { safetyHeaders } from './headers.ts';
import { faultLogged } from './log.ts';
import { plain, type Shelf, served } from './site.ts';

/** What the desk answers with: its API, its own pages, and who may open the admin page. */
export interface Answers {
  api: Hono;
  doors: Hono;
  isKnown: (headers: Headers) => Promise<boolean>;
}

/** A server on this machine's loopback address: the API, the admin page and the site, on one origin. */
export function deskServer({ api, doors, isKnown }: Answers, shelf: Shelf, front: Front): Server {
  const answerApi = getRequestListener(api.fetch, { overrideGlobalObjects: false });
  const answerDoors = getRequestListener(doors.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const turned = turnedAway(request, portOf(server), front);
    const asked = request.url ?? '';
    if (turned && asked.startsWith('/api/')) return refused(response, turned);
    if (turned) return plain(response, turned.status, turned.sentence);
    if (asked.startsWith('/api/')) return void answerApi(request, response);
    if (/^\/desk(\/|$|\?)/.test(asked)) return void answerDoors(request, response);
    if (request.method === 'POST') return plain(response, 405, '不支持这种请求。');
    const work = /^\/admin\/?(\?|$)/.test(asked)
      ? admitted(request, response)
      : served(request, response, shelf);
    work.catch((error: unknown) => {
      faultLogged(error, { where: 'site' });
      if (response.headersSent) response.destroy();
      else plain(response, 500, '出了意外，请再试一次。');
    });
  });
  /** The admin page is nobody's secret, but who is not signed in can do nothing there. */
  async function admitted(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await isKnown(new Headers({ cookie: request.headers.cookie ?? '' })))
      return served(request, response, shelf);
    const to = '/desk/sign-in?next=/admin/';
    response.writeHead(303, { ...safetyHeaders('desk'), Location: to, 'Cache-Control': 'no-store' }).end();
  }
  return server;
}

function refused(response: ServerResponse, { status, sentence }: Turned): void {
  response.writeHead(status, {
    ...safetyHeaders('api'),
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify({ error: sentence }));
}

/** Listens on the port, or on the next free one of the `more` after it. Throws what the system says when none is free. */
export async function listening(server: Server, port: number, more = 20): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      await listeningOn(server, candidate);
      return portOf(server);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= port + more) throw error;
    }
  }
}

/** Takes no more requests and waits, at most two seconds, until those under way are answered. */
export async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([done, wait(2000)]);
}

function listeningOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}
