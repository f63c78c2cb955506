import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Policies by part of the site; nothing is loaded from elsewhere and no page can be framed. */
const policies = {
  public:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  admin:
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' blob:; font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'",
  desk: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  upload: "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  api: "default-src 'none'; frame-ancestors 'none'",
} as const;

/** A part of the origin with a policy of its own. */
export type Part = keyof typeof policies;

/** Kinds of file the site is made of, by ending; anything else is handed out as bytes. */
export const fileTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.zip': 'application/zip',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * The scripts that may stand within the pages of a built site, as the build wrote them down: `'sha256-…'` each. What
 * looks otherwise, or is not there, lets no script in.
 */
export async function namedScripts(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, 'inline.json'), 'utf8').catch(() => '[]');
  const named: unknown = JSON.parse(text);
  return Array.isArray(named) ? named.filter((one) => /^'sha256-[A-Za-z0-9+/]{43}='$/.test(one)) : [];
}

/** Headers that every answer of a part carries. `scripts` may stand within its pages: see `namedScripts`. */
export function safetyHeaders(part: Part, scripts: readonly string[] = []): Record<string, string> {
  const named = ["script-src 'self'", ...scripts].join(' ');
  return {
    'Content-Security-Policy': policies[part].replace("script-src 'self'", named),
    'X-Content-Type-Options': 'nosniff',
    // With no-referrer a browser sends forms without their origin, and the desk would refuse its own.
    'Referrer-Policy': part === 'desk' ? 'same-origin' : 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(part === 'public' || part === 'upload' ? {} : { 'X-Robots-Tag': 'noindex' }),
  };
}

/**
 * The policy of the admin page where a git host keeps what is written: as at the desk, and it may talk to these origins
 * (scheme, host and port) besides its own.
 */
export function adminPolicyFor(origins: readonly string[]): string {
  return policies.admin.replace("connect-src 'self'", ["connect-src 'self'", ...origins].join(' '));
}

/** Headers of a file by its address: kind, caching, and whether a browser opens or saves it. */
export function fileHeaders(
  part: Part,
  path: string,
  scripts: readonly string[] = [],
): Record<string, string> {
  const ending = extname(path).toLowerCase();
  const saved = part === 'upload' && /^\.(docx|xlsx|csv)$/.test(ending);
  // Uploaded text may be UTF-8 or GB18030; whoever opens it decides.
  const type =
    part === 'upload' && ending === '.csv' ? 'text/csv' : (fileTypes[ending] ?? 'application/octet-stream');
  return {
    ...safetyHeaders(part, part === 'public' ? scripts : []),
    'Content-Type': type,
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(saved ? { 'Content-Disposition': 'attachment' } : {}),
  };
}

/** Whether an address names its own content, so that it never changes: `/_astro/page.Bx3f.css`, `/pagefind/index/1a2b3c-0.pf_index`. */
export function isHashed(path: string): boolean {
  if (/^\/(_astro|admin\/assets)\//.test(path)) return true;
  return path.startsWith('/pagefind/') && /[-_./][0-9a-f]{6,}[-./]/.test(path);
}
