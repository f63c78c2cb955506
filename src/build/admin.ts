import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type InlineConfig } from 'vite';
import { cmsConfig } from '../admin/config.ts';
import { mendDecap } from '../admin/vite-plugin.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What stands in for modules that are missing in browsers or do not serve us. */
const alias = [
  { find: /^fuzzy$/, replacement: resolve(project, 'src/admin/fuzzy.ts') },
  { find: /^path$/, replacement: 'path-browserify' },
  { find: /^\/src\//, replacement: `${resolve(project, 'src')}/` },
];

/**
 * Bundles the CMS into `outDir`, the folder that is served at `/admin/`. Throws when a schema has a field that no
 * form can show, before anything is written.
 */
export async function buildAdmin(outDir: string): Promise<void> {
  cmsConfig();
  await build(viteConfig(resolve(outDir)));
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
