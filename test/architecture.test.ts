import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve('src');
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)));

/** Folder (or file of src itself) → what it may import besides itself. `types` after a name: types only. */
const allowed: Record<string, string[]> = {
  'address.ts': [],
  'watch.ts': [],
  schema: [],
  'catalogue.ts': ['schema'],
  format: ['schema:types', 'tables:types'],
  archives: ['tables:types', 'format'],
  privacy: ['schema:types', 'format:types'],
  figures: ['schema', 'catalogue.ts:types', 'format', 'tables:types', 'watch.ts'],
  text: ['schema:types', 'figures:types'],
  tables: ['schema', 'catalogue.ts', 'figures', 'format', 'text'],
  checks: [
    'schema',
    'catalogue.ts',
    'content.ts',
    'figures',
    'format',
    'privacy',
    'tables',
    'text',
    'watch.ts',
  ],
  'content.ts': ['schema', 'catalogue.ts', 'checks:types', 'watch.ts'],
  list: ['schema', 'catalogue.ts', 'content.ts'],
  ledger: ['schema', 'catalogue.ts', 'content.ts', 'format', 'chain:types', 'watch.ts'],
  chain: ['format'],
  'content-folder.ts': ['checks', 'content.ts:types'],
  'records.ts': [
    'catalogue.ts',
    'content.ts',
    'content-folder.ts',
    'checks',
    'figures:types',
    'format',
    'ledger',
    'chain:types',
    'watch.ts',
  ],
  sheets: ['schema', 'catalogue.ts', 'figures', 'format', 'checks:types', 'text'],
  views: ['schema', 'catalogue.ts:types', 'figures', 'format', 'tables', 'text'],
  islands: ['schema:types', 'tables:types', 'figures', 'format', 'search', 'chain'],
  search: [],
  handover: ['address.ts', 'schema', 'catalogue.ts', 'content.ts', 'format', 'ledger', 'text'],
  orders: ['schema', 'figures', 'format', 'text', 'privacy'],
  components: [
    'address.ts',
    'styles',
    'schema',
    'catalogue.ts:types',
    'figures',
    'format',
    'tables',
    'text',
    'records.ts',
    'views',
    'islands',
  ],
  layouts: ['address.ts', 'components', 'records.ts', 'format', 'text', 'styles'],
  pages: [
    'address.ts',
    'schema',
    'catalogue.ts:types',
    'figures',
    'format',
    'tables',
    'text',
    'records.ts',
    'views',
    'components',
    'layouts',
    'islands',
    'styles',
    'archives',
  ],
  admin: [
    'orders',
    'list',
    'schema',
    'catalogue.ts',
    'checks',
    'content.ts',
    'format',
    'views',
    'styles',
    'text',
    'figures',
    'tables',
    'sheets',
  ],
  build: [
    'content-folder.ts',
    'records.ts',
    'watch.ts',
    'catalogue.ts',
    'content.ts',
    'checks',
    'privacy',
    'search',
    'admin',
    'tables',
    'format',
    'figures',
    'schema',
    'text',
  ],
  fleet: [
    'build',
    'checks:types',
    'content-folder.ts',
    'desk',
    'figures',
    'format',
    'records.ts',
    'schema',
    'styles',
    'tables',
  ],
  desk: [
    'address.ts',
    'list',
    'catalogue.ts',
    'content.ts',
    'checks',
    'privacy',
    'schema',
    'records.ts',
    'build',
    'format',
    'ledger',
    'figures',
    'tables',
    'text',
  ],
};

const areaOf = (file: string) => file.split('/')[0] ?? file;

function importsOf(file: string): { to: string; types: boolean }[] {
  const text = readFileSync(join(source, file), 'utf8');
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"\n;]*?\sfrom\s+|\{[^}]*\}\s+from\s+)?['"](\.[^'"]+)['"]/gms;
  return [...text.matchAll(pattern)].map((match) => ({
    to: relative(source, resolve(source, dirname(file), match[2] ?? '')),
    types: Boolean(match[1]) || /\{\s*(type\s+\w+(\s+as\s+\w+)?,?\s*)+\}/.test(match[0]),
  }));
}

test('every folder imports only what the architecture allows', () => {
  const wrong = files.flatMap((file) => {
    const area = areaOf(file);
    return importsOf(file)
      .filter(({ to }) => areaOf(to) !== area)
      .filter(({ to, types }) => {
        const rules = allowed[area] ?? [];
        return !(rules.includes(areaOf(to)) || (types && rules.includes(`${areaOf(to)}:types`)));
      })
      .map(({ to, types }) => `${file} → ${to}${types ? ' (types)' : ''}`);
  });
  expect(wrong).toEqual([]);
});

test('only pages, components and layouts know Astro; Node is used only where the machine is', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const area = areaOf(file);
    if (
      /from ['"]node:/.test(text) &&
      ![
        'archives',
        'desk',
        'build',
        'fleet',
        'handover',
        'ledger',
        'content-folder.ts',
        'records.ts',
      ].includes(area) &&
      !file.endsWith('vite-plugin.ts') &&
      file !== 'orders/main.ts'
    )
      return true;
    return /from ['"]astro(:|['"])/.test(text) && !['pages', 'components', 'layouts', 'build'].includes(area);
  });
  expect(wrong).toEqual([]);
});

test('words live in the schema, in text or in content, not in pages, components, layouts or views', () => {
  const wrong = files
    .filter((file) => ['pages', 'components', 'layouts', 'views'].includes(areaOf(file)))
    .filter((file) => {
      const code = readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return /\p{Script=Han}/u.test(code.replaceAll('（', '').replaceAll('）', ''));
    });
  expect(wrong).toEqual([]);
});

test('colours are named once, in the tokens', () => {
  const styles = readdirSync(join(source, 'styles')).filter(
    (name) => !['tokens.css', 'print.css', 'board.css'].includes(name),
  );
  const wrong = [
    ...styles.map((name) => join('styles', name)),
    ...files.filter((file) => file.endsWith('.astro')),
  ].filter((file) => {
    const text = readFileSync(join(source, file), 'utf8');
    const style = file.endsWith('.astro') ? (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '') : text;
    return /#[0-9a-f]{3,8}\b/i.test(style);
  });
  expect(wrong).toEqual([]);
});

test('a page stays an outline', () => {
  const long = files
    .filter((file) => /^(pages|components|layouts)\//.test(file) && file.endsWith('.astro'))
    .filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 150);
  expect(long).toEqual([]);
});
