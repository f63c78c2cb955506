/**
 * Builds the site from one set of content: checks everything, renders the pages, writes the search index.
 * `node src/build/main.ts [--content DIR] [--public DIR] [--out DIR] [--admin]`
 * With `--wait` it reads its code and waits to be told where to build what, see `ready.ts`; content may come until then.
 * Exit code 0 is a complete site in `--out`; 1 leaves `--out` absent and says why on stderr, in Chinese.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

process.env.NODE_ENV = 'production';
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    public: { type: 'string', default: 'public' },
    out: { type: 'string', default: 'dist' },
    admin: { type: 'boolean', default: false },
    wait: { type: 'boolean', default: false },
  },
});
let outDir = resolve(values.out);
process.env.CONTENT_DIR = resolve(values.content);
process.env.PUBLIC_DIR = resolve(values.public);

try {
  const word = values.wait ? await (await import('./ready.ts')).told() : undefined;
  outDir = word?.out ?? outDir;
  // One moment for the whole build, however long it takes.
  process.env.BUILD_TIME ||= new Date().toISOString();
  const { buildSite } = await import('./site.ts');
  await buildSite(outDir, word?.search);
  if (values.admin) await (await import('./admin.ts')).buildAdmin(resolve(outDir, 'admin'));
} catch (error) {
  rmSync(outDir, { recursive: true, force: true });
  // An error without a name is a sentence for whoever runs this.
  const known =
    ['ContentError', ''].includes((error as Error).name) ||
    error instanceof (await import('../content-folder.ts')).ContentError;
  process.stderr.write(
    `${known ? (error as Error).message : `网站没有生成：${(error as Error).stack ?? error}`}\n`,
  );
  process.exit(1);
}
