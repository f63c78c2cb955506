import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { plain } from '../site.ts';

/** A desk as requests are handed to it. */
export interface Handed {
  /** The name it answers to, e.g. `qingchuanli.example`. */
  host: string;
  /** Undefined while it is down. */
  port: number | undefined;
}

/**
 * Hands each request to the desk whose name it was sent to, as it came: the desk itself checks name, origin and TLS.
 * A name of no desk gets nothing, and learns no other name.
 */
export function dispatcher(deskOf: (host: string) => Handed | undefined): Server {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((asked, answer) => {
    const desk = deskOf(nameIn(asked));
    if (!desk) return plain(answer, 421, '这个地址不是这台机器上任何小区的地址。');
    if (desk.port === undefined) return plain(answer, 503, '后台正在启动，请一分钟后再试。');
    handedOn(asked, answer, desk.port, agent);
  });
  server.on('close', () => agent.destroy());
  return server;
}

/** The host a request names, without the port of TLS. */
function nameIn({ headers }: IncomingMessage): string {
  return (headers.host ?? '').toLowerCase().replace(/:443$/, '');
}

function handedOn(asked: IncomingMessage, answer: ServerResponse, port: number, agent: Agent): void {
  const { method, url: path, rawHeaders } = asked;
  const to = {
    host: '127.0.0.1',
    port,
    agent,
    setHost: false,
    ...(method && { method }),
    ...(path && { path }),
  };
  const passed = request({ ...to, headers: rawHeaders as never }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
    response.pipe(answer);
    response.on('error', () => answer.destroy());
  });
  passed.on('error', () => {
    if (answer.headersSent) answer.destroy();
    else plain(answer, 503, '后台正在启动，请一分钟后再试。');
  });
  answer.on('close', () => answer.writableEnded || passed.destroy());
  asked.pipe(passed);
}
