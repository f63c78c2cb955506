import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeFingerprint, project } from './code.ts';
import { inlineHashes } from './inline.ts';

/** What Astro's renderer asks its build for: the styles of each page by its key, and the name of the entry. */
export interface Styles {
  entry: string;
  pages: [key: string, page: { styles: unknown[] }][];
}

const store = join(project, '.shaitai/compiled');
const script = join(import.meta.dirname, 'compile-main.ts');

/**
 * The folder of the compiled site of exactly this code: `client/` goes into every site as it is, `server/` renders the
 * pages. It is made by Astro when it is not there yet: no content is read for it, so that a
 * change of content never starts a bundler. Several builds may ask at once. The bundler's memory ends with a process of
 * its own.
 */
export async function compiledSite(): Promise<string> {
  const folder = join(store, codeFingerprint());
  if (!existsSync(folder)) await inOwnProcess(folder);
  utimesSync(folder, new Date(), new Date());
  return folder;
}

async function inOwnProcess(folder: string): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', script, folder];
  const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`程序没有编译成功（${code}）`);
}

/** Compiles the site of this code into a folder, in one move. */
export async function compile(folder: string): Promise<void> {
  const aside = join(store, `aside-${randomUUID()}`);
  const [site, nothing] = [join(aside, 'client'), join(aside, 'public')];
  mkdirSync(nothing, { recursive: true });
  try {
    const { build } = await import('astro');
    await build({ outDir: site, publicDir: nothing, logLevel: 'warn', integrations: [kept(aside, site)] });
    rmSync(nothing, { recursive: true });
    writeFileSync(join(site, 'inline.json'), `${JSON.stringify(await inlineHashes())}\n`);
    if (!existsSync(folder)) renameSync(aside, folder);
    oldOnesRemoved();
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Renders no page and keeps what renders them, which Astro deletes at the end of its build. */
function kept(aside: string, site: string): AstroIntegration {
  return {
    name: 'keep-renderer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          setup: async () => {
            const server = join(site, '.prerender');
            const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry')) ?? '';
            const { app } = await import(pathToFileURL(join(server, entry)).href);
            const told = app.setInternals.bind(app);
            app.setInternals = (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => {
              const pages = [...internals.pagesByKeys].map(([key, { styles }]) => [key, { styles }]);
              writeFileSync(join(aside, 'styles.json'), JSON.stringify({ entry, pages }));
              told(internals);
            };
            await usual.setup?.();
            cpSync(server, join(aside, 'server'), { recursive: true });
          },
          getStaticPaths: async () => [],
        })),
    },
  };
}

const week = 7 * 86_400_000;

function oldOnesRemoved(): void {
  for (const name of readdirSync(store))
    if (Date.now() - statSync(join(store, name)).mtimeMs > week)
      rmSync(join(store, name), { recursive: true, force: true });
}
