import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type InlineConfig } from 'vite';
import { cmsConfig } from '../admin/config.ts';
import { hostIn } from '../admin/host.ts';
import { Sentence } from '../admin/sentence.ts';
import { mendDecap } from '../admin/vite-plugin.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in for modules that are missing in browsers or do not serve us. */
const alias = [
  { find: /^fuzzy$/, replacement: resolve(project, 'src/admin/fuzzy.ts') },
  { find: /^path$/, replacement: 'path-browserify' },
  { find: /^\/src\//, replacement: `${resolve(project, 'src')}/` },
];

/**
 * Bundles the CMS into `outDir`, the folder that is served at `/admin/`, and puts `host.json` beside it, which says
 * where the forms keep what is written: the desk, unless the file named by `hostFile` says otherwise. The bundle is the
 * same for all. Throws when a schema has a field that no form can show, or a sentence when that file is wrong, before
 * anything is written.
 */
export async function buildAdmin(outDir: string, hostFile = process.env.SHAITAI_HOST): Promise<void> {
  const host = hostFile ? hostIn(await given(hostFile)) : { kind: 'desk' as const };
  cmsConfig(host);
  await build(viteConfig(resolve(outDir)));
  await writeFile(resolve(outDir, 'host.json'), `${JSON.stringify(host, null, 2)}\n`);
}

/**
 * Bundles into `outDir` what makes a static page of a draft, `page.mjs` (see `src/admin/static-page.tsx`): for the desk,
 * which loads it where no packages are.
 */
export async function buildPage(outDir: string): Promise<void> {
  await build({
    ...viteConfig(resolve(outDir)),
    plugins: [],
    ssr: { noExternal: true },
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      ssr: resolve(project, 'src/admin/static-page.tsx'),
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: 'page.mjs', codeSplitting: false } },
    },
  });
}

function given(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Sentence(`读不到 SHAITAI_HOST 所指的文件 ${file}`);
  });
}

function viteConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: resolve(project, 'src/admin'),
    base: '/admin/',
    mode: 'production',
    publicDir: false,
    logLevel: 'warn',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    plugins: [mendDecap()],
    resolve: { alias },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rolldownOptions: { checks: { eval: false, moduleLevelDirective: false } },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist/admin' } } });
  process.env.NODE_ENV = 'production';
  await buildAdmin(values.out);
}
