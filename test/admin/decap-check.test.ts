import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test, vi } from 'vitest';
import { cmsConfig } from '../../src/admin/config.ts';

/** Decap's own check, bundled as the browser would get it; its package cannot be imported by Node. */
async function decapCheck(): Promise<(config: object) => void> {
  const module = (path: string) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
  const schemas = ['datetime', 'file', 'image', 'list', 'number', 'object', 'select'];
  const source = `
    ${schemas.map((name) => `import ${name} from '${module(`decap-cms-widget-${name}/dist/esm/schema.js`)}';`).join('\n')}
    import { registerWidget } from '${module('decap-cms-core/dist/esm/lib/registry.js')}';
    import { validateConfig } from '${module('decap-cms-core/dist/esm/constants/configSchema.js')}';
    for (const [name, schema] of Object.entries({ ${schemas.join(', ')} })) registerWidget(name, {}, undefined, schema.default ?? schema);
    export { validateConfig };`;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    resolve: { alias: { path: 'path-browserify' }, mainFields: ['module', 'main'] },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === 'entry' ? '\0entry' : id.endsWith('lib/i18n') ? '\0i18n' : null),
        load: (id) =>
          id === '\0entry'
            ? source
            : id === '\0i18n'
              ? 'export const I18N_STRUCTURE = { a: "single_file" }, I18N_FIELD = { a: "translate" };'
              : null,
      },
    ],
    build: { ssr: true, write: false, rolldownOptions: { input: 'entry' } },
  });
  const [chunk] = (result as { output: { code: string }[] }).output;
  const file = join(mkdtempSync(join(tmpdir(), 'decap-check-')), 'check.mjs');
  writeFileSync(file, chunk?.code ?? '');
  const bundle = (await import(/* @vite-ignore */ file)) as { validateConfig(config: object): void };
  return bundle.validateConfig;
}

test("Decap's own check accepts the configuration and refuses a broken one", async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const validate = await decapCheck();
  expect(() => validate(cmsConfig())).not.toThrow();
  const broken = {
    ...cmsConfig(),
    collections: [{ name: 'x', label: 'x', folder: 'x', fields: [{ name: 'a', widget: 'select' }] }],
  };
  expect(() => validate(broken)).toThrow(/options/);
}, 60_000);
