import { type IncomingHttpHeaders, request } from 'node:http';

/** What came back, byte by byte as it was sent. */
export interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends a request with exactly this path and these headers to a port of this machine. */
export function raw(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | Buffer = '',
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const about = { port, host: '127.0.0.1', method, path, headers, setHost: false, agent: false };
    const sent = request(about, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
