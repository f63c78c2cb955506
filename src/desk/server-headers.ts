import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inlineHashes } from '../build/inline.ts';
import { fileHeaders, fileTypes } from './headers.ts';

const policy = 'Content-Security-Policy';
const never = /^(Content-Type|Cache-Control|Content-Security-Policy|Content-Disposition)$/;
const forEver = 'public, max-age=31536000, immutable';
/** The addresses that `isHashed` knows, as far as they are public. */
const hashed = ['^/_astro/', '^/pagefind/.*[-_./][0-9a-f]{6,}[-./]'];
const saved = String.raw`\.(docx|xlsx|csv)$`;
const head = '# Made by `npm run server-headers` from src/desk/headers.ts; not to be edited.\n';

/** What a web server in front says with the pages it hands out itself, so that they carry the headers the desk gives them. */
export interface ServerHeaders {
  /** For nginx's level http. */
  maps: string;
  /** For nginx's level server. */
  nginx: string;
  caddy: string;
}

/** The parts of both configurations that follow from the desk's own headers. `scripts`: see `namedScripts`. */
export function serverHeaders(scripts: readonly string[]): ServerHeaders {
  const page = fileHeaders('public', '/index.html', scripts);
  const upload = fileHeaders('upload', '/files/a.pdf');
  const always = Object.entries(page).filter(([name]) => !never.test(name));
  const policies = { page: page[policy] ?? '', upload: upload[policy] ?? '' };
  return { maps: maps(policies), nginx: nginx(always), caddy: caddy(policies, always) };
}

type Policies = { page: string; upload: string };
type Always = [name: string, value: string][];

function maps(policies: Policies): string {
  return `${head}map $uri $shaitai_policy {
    ~^/files/ "${policies.upload}";
    default "${policies.page}";
}
map $uri $shaitai_cache {
    /404.html no-store;
${hashed.map((one) => `    "~${one}" "${forEver}";`).join('\n')}
    default no-cache;
}
map $uri $shaitai_disposition {
    "~*^/files/.*${saved}" attachment;
    default "";
}
`;
}

function nginx(always: Always): string {
  const types = Object.entries(fileTypes).map(([ending, type]) => `    "${type}" ${ending.slice(1)};`);
  return `${head}types {
${types.join('\n')}
}
default_type application/octet-stream;
location ~* ^/files/.*\\.csv$ {
    types {}
    default_type text/csv;
}
add_header ${policy} $shaitai_policy always;
add_header Cache-Control $shaitai_cache always;
add_header Content-Disposition $shaitai_disposition always;
${always.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}
`;
}

/** A matcher and a header for each kind of file; no two match one address, for Caddy would choose in an order of its own. */
function caddyTypes(): string {
  const byType = Map.groupBy(Object.keys(fileTypes), (ending) => fileTypes[ending] ?? '');
  const types = [...byType].map(([type, endings], i) => {
    const pattern = `(?i)(${endings.map((ending) => `\\${ending}`).join('|')}${endings.includes('.html') ? '|/' : ''})$`;
    const elsewhere = endings.includes('.csv') ? '\n        not path /files/*' : '';
    return `    @type${i} {\n        path_regexp ${pattern}${elsewhere}\n    }\n    header @type${i} Content-Type "${type}"`;
  });
  const known = Object.keys(fileTypes).map((ending) => `\\${ending}`);
  return `    @unknown not path_regexp (?i)(/|${known.join('|')})$
    header @unknown Content-Type application/octet-stream
${types.join('\n')}`;
}

function caddy(policies: Policies, always: Always): string {
  return `${head}(shaitai_headers) {
${caddyTypes()}
    @csv path_regexp (?i)^/files/.*\\.csv$
    header @csv Content-Type text/csv
    @saved path_regexp (?i)^/files/.*${saved}
    header @saved Content-Disposition attachment
    @page not path /files/*
    header @page ${policy} "${policies.page}"
    @upload path /files/*
    header @upload ${policy} "${policies.upload}"
    @lasting path_regexp (${hashed.join('|')})
    header @lasting Cache-Control "${forEver}"
    @asked not path_regexp (${hashed.join('|')})
    header @asked Cache-Control no-cache
${always.map(([name, value]) => `    header ${name} "${value}"`).join('\n')}
}
(shaitai_missing) {
    header -Content-Disposition
    header Content-Type "${fileTypes['.html']}"
    header ${policy} "${policies.page}"
    header Cache-Control no-store
}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env.NODE_ENV = 'production';
  const made = serverHeaders(await inlineHashes());
  const folder = new URL('../../deploy/', import.meta.url);
  await writeFile(new URL('nginx-maps.conf', folder), made.maps);
  await writeFile(new URL('nginx-headers.conf', folder), made.nginx);
  await writeFile(new URL('Caddyfile.headers', folder), made.caddy);
}
