import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import type { DeskStatus } from '../../src/admin/desk.ts';
import { listing, type RowState } from '../../src/list/listing.ts';
import { rowOf } from '../../src/list/rows.ts';

/** The policy that the desk serves the admin page with, without eval. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' blob:; font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

type Params = Record<string, unknown>;
interface File {
  path: string;
  raw: string;
}

/** The other side of the CMS for these tests: serves the bundle and speaks Decap's proxy protocol over a folder. */
export class StandIn {
  folder: string;
  bundle: string;
  /** Set to false to serve the page without a policy, so that nothing but the bundle itself protects it. */
  strict = true;
  /** Set to have the next save refused with this sentence. */
  refusal = '';
  /** With this status. */
  refused = 422;
  /** Whether the session has ended. */
  isOut = false;
  status: DeskStatus = {
    head: 'a',
    live: { commit: 'a', builtAt: '2026-11-20T09:00:00+08:00', seconds: 12 },
    state: 'live',
    person: { name: '李会计', role: '编辑' },
    drafts: { toReview: 0, mine: 0 },
    twoPersons: ['reviews'],
  };
  /** Where records stand, by key; they are live unless told. */
  states: Record<string, RowState> = {};
  /** The commit that the site says it was made from; what the desk calls live unless told. */
  served = '';
  /** Who is told to have saved a version that a form does not stand on; nobody tells of it without. */
  newer: { name: string; at: string } | undefined;
  saves: { options: Params }[] = [];
  server = createServer((request, response) => void this.answer(request, response));

  constructor(folder: string, bundle: string) {
    this.folder = folder;
    this.bundle = bundle;
    mkdirSync(join(folder, 'public/files'), { recursive: true });
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  write(path: string, text: string | Buffer): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  list(path: string): string[] {
    return existsSync(join(this.folder, path)) ? readdirSync(join(this.folder, path)).sort() : [];
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    if (path === '/api/status')
      return this.isOut ? json(response, 401, { error: '请先登录' }) : json(response, 200, this.status);
    if (path.startsWith('/desk/')) return json(response, 200, {});
    if (path === '/release.json')
      return json(response, 200, { commit: this.served || this.status.live?.commit });
    if (path === '/api/list')
      return json(response, 200, this.listing(new URL(request.url ?? '', 'http://x')));
    if (path === '/api/open') return json(response, 200, this.standing(await body(request)));
    if (path === '/api/cms') return this.protocol(await body(request), response);
    const file = path.startsWith('/api/files/')
      ? join(this.folder, 'public/files', path.slice('/api/files/'.length))
      : join(this.bundle, path.replace(/^\/admin\/?/, '') || 'index.html');
    if (!existsSync(file)) return json(response, 404, { error: '没有这一页' });
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'Content-Type': type,
      ...(this.strict && { 'Content-Security-Policy': policy }),
    });
    response.end(readFileSync(file));
  }

  /** A page of a list, by the desk's own code. */
  listing({ searchParams }: URL): object {
    const folder = join(this.folder, 'content');
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
    const rows = files
      .filter((file) => extname(file))
      .flatMap((file) => {
        const { data, file: about } = this.entry(`content/${file}`) as { data: string; file: { id: string } };
        return rowOf(file, data, about.id) ?? [];
      });
    const { page, ...asked } = Object.fromEntries(searchParams);
    return listing(rows, { ...asked, page: Number(page) || 1 }, ({ key }) => this.states[key] ?? 'live');
  }

  standing({ path, base }: { path?: string; base?: string }): object {
    if (!this.newer || !path || !this.has(path)) return { others: [] };
    const { id } = (this.entry(path) as { file: { id: string } }).file;
    return { others: [], id, ...(base !== id && { by: this.newer }) };
  }

  protocol({ action, params }: { action: string; params: Params }, response: ServerResponse): void {
    const actions: Record<string, (params: Params) => unknown> = {
      info: () => ({ repo: 'x', publish_modes: ['simple'], type: 'local_fs' }),
      entriesByFolder: ({ folder }) =>
        this.list(String(folder)).map((name) => this.entry(`${folder}/${name}`)),
      entriesByFiles: ({ files }) =>
        (files as File[]).filter(({ path }) => this.has(path)).map(({ path }) => this.entry(path)),
      getEntry: ({ path }) => (this.has(String(path)) ? this.entry(String(path)) : undefined),
      getMedia: () =>
        readdirSync(join(this.folder, 'public/files'), { recursive: true })
          .map(String)
          .filter((path) => extname(path))
          .map((path) => ({
            id: path,
            name: path.slice(path.lastIndexOf('/') + 1),
            path: `public/files/${path}`,
            size: 1,
            url: `/api/files/${path}`,
          })),
      persistEntry: (given) => this.persist(given),
      deleteFiles: ({ paths }) => {
        for (const path of paths as string[]) rmSync(join(this.folder, path));
        return {};
      },
    };
    if (action === 'persistEntry' && this.refusal) {
      json(response, this.refused, { error: this.refusal });
      return;
    }
    const result = actions[action]?.(params);
    if (result === undefined) json(response, 404, { error: '没有这一条' });
    else json(response, 200, result);
  }

  persist({ dataFiles, assets, options }: Params): object {
    this.saves.push({ options: options as Params });
    for (const { path, raw } of dataFiles as File[]) this.write(path, raw);
    for (const { path, content } of assets as { path: string; content: string }[])
      this.write(path, Buffer.from(content, 'base64'));
    return { message: 'entry persisted' };
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  entry(path: string): object {
    const data = this.read(path);
    return { data, file: { path, id: createHash('sha1').update(data).digest('hex') } };
  }
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

// biome-ignore lint/suspicious/noExplicitAny: each address is asked with a body of its own
async function body(request: IncomingMessage): Promise<any> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString());
}
