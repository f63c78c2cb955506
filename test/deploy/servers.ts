import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { serverHeaders } from '../../src/desk/server-headers.ts';

/** The name that the configurations in deploy/ are written for. */
export const name = 'qingchuanli.example';

/** A web server as our configuration in deploy/ starts it, but for paths, ports and certificate. */
export interface Server {
  port: number;
  plainPort: number;
  stop(): Promise<void>;
}

export interface Place {
  /** An empty folder. */
  folder: string;
  /** Top of the community. */
  root: string;
  desk: number;
  port: number;
  plainPort: number;
}

const installed = (program: string) =>
  ['/usr/sbin', '/usr/bin'].map((place) => join(place, program)).find(existsSync);

/** Where nginx and its brotli module, and Caddy, are; undefined where one is not installed. */
export const programs = {
  nginx: existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so')
    ? installed('nginx')
    : undefined,
  caddy: installed('caddy'),
};

/** A port that is free now. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    }),
  );
}

/** Replaces what must be there. */
function set(text: string, ...pairs: [from: string, to: string][]): string {
  return pairs.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`deploy/ does not hold ${from}`);
    return now.replaceAll(from, to);
  }, text);
}

/** Starts nginx with deploy/nginx.conf and a certificate of its own. */
export async function nginxAt({ folder, root, desk, port, plainPort }: Place): Promise<Server> {
  const headers = serverHeaders([]);
  writeFileSync(join(folder, 'nginx-maps.conf'), headers.maps);
  writeFileSync(join(folder, 'nginx-headers.conf'), headers.nginx);
  const key = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const made = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  execFileSync('openssl', [...made, ...key, ...subject], { stdio: 'ignore' });
  const text = set(
    readFileSync(resolve('deploy/nginx.conf'), 'utf8'),
    ['/opt/shaitai/deploy', folder],
    ['/var/lib/shaitai/community', root],
    ['127.0.0.1:4321', `127.0.0.1:${desk}`],
    ['    listen [::]:443 ssl default_server;\n', ''],
    ['    listen [::]:443 ssl http2;\n', ''],
    ['    listen [::]:80;\n', ''],
    ['listen 443', `listen 127.0.0.1:${port}`],
    ['listen 80', `listen 127.0.0.1:${plainPort}`],
    [`/etc/letsencrypt/live/${name}/fullchain.pem`, join(folder, 'cert.pem')],
    [`/etc/letsencrypt/live/${name}/privkey.pem`, join(folder, 'key.pem')],
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const conf = `load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 2; daemon off; pid ${join(folder, 'nginx.pid')}; error_log stderr;
events {}
http { access_log off; sendfile on; include /etc/nginx/mime.types;
${temporary.map((one) => `${one}_temp_path ${join(folder, one)};`).join('\n')}
${text}
}`;
  writeFileSync(join(folder, 'nginx.conf'), conf);
  const args = ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'];
  return running(programs.nginx ?? '', args, folder, port, plainPort);
}

/** Starts Caddy with deploy/Caddyfile and a certificate of its own authority. */
export async function caddyAt({ folder, root, desk, port, plainPort }: Place): Promise<Server> {
  writeFileSync(join(folder, 'Caddyfile.headers'), serverHeaders([]).caddy);
  const text = set(
    readFileSync(resolve('deploy/Caddyfile'), 'utf8'),
    ['/opt/shaitai/deploy', folder],
    ['/var/lib/shaitai/community', root],
    ['127.0.0.1:4321', `127.0.0.1:${desk}`],
    [`\n${name} {\n`, `\n${name} {\n\tbind 127.0.0.1\n\ttls internal\n`],
  );
  const options = `{\n\tadmin off\n\tskip_install_trust\n\thttp_port ${plainPort}\n\thttps_port ${port}\n}\n`;
  writeFileSync(join(folder, 'Caddyfile'), options + text);
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  return running(programs.caddy ?? '', args, folder, port, plainPort);
}

async function running(
  program: string,
  args: string[],
  folder: string,
  port: number,
  plainPort: number,
): Promise<Server> {
  const own = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, args, {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  const stop = () => stopped(child);
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(said);
    const up = await asked(port, '/').catch(() => undefined);
    if (up) return { port, plainPort, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(said);
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.on('exit', () => done());
    child.kill('SIGTERM');
  });
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks a server for a path over TLS, by the name it has. */
export function asked(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  form?: Record<string, string>,
): Promise<Answer> {
  const body = form && new URLSearchParams(form).toString();
  const type = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: `https://${name}:${port}` };
  return new Promise((done, failed) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: form ? 'POST' : 'GET',
        servername: name,
        rejectUnauthorized: false,
        agent: false,
        setHost: false,
        headers: { Host: `${name}:${port}`, ...(form ? type : {}), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

/** An empty folder below another. */
export function folderIn(folder: string, below: string): string {
  const made = join(folder, below);
  mkdirSync(made, { recursive: true });
  return made;
}
