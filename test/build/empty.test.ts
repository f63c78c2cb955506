import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'empty-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a community that has only its own file has a site without dead links', () => {
  for (const name of ['content', 'public']) mkdirSync(join(folder, name));
  cpSync('content/site.json', join(folder, 'content/site.json'));
  const at = (name: string) => join(folder, name);
  const order = ['--content', at('content'), '--public', at('public'), '--out', at('dist')];
  execFileSync(process.execPath, ['src/build/main.ts', ...order], { timeout: 110_000, stdio: 'pipe' });
  const pages = readdirSync(at('dist'), { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(15);
  const dead = pages.flatMap((page) =>
    [...readFileSync(at(`dist/${page}`), 'utf8').matchAll(/href="(\/[^"#?]*)/g)]
      .map(([, href = '']) => (href.endsWith('/') ? `${href}index.html` : href))
      .filter((href) => !existsSync(at(`dist${href}`)) && !existsSync(join('public', href)))
      .map((href) => `${page} → ${href}`),
  );
  expect([...new Set(dead)]).toEqual([]);
}, 120_000);
