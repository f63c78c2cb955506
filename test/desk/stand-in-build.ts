import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

// Stands in for src/build/main.ts: a page a notice, an asset named by its content, and a failure on request.
const { values } = parseArgs({
  options: { content: { type: 'string' }, public: { type: 'string' }, out: { type: 'string' } },
});
const { content = '', public: uploads = '', out = '' } = values;

function page(path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

if (process.env.STAND_IN_PID) writeFileSync(process.env.STAND_IN_PID, String(process.pid));
await wait(Number(process.env.STAND_IN_DELAY ?? 0));
// As a site too large for the memory it is given: NODE_OPTIONS says how much that is.
if (process.env.STAND_IN_HUNGRY && readFileSync(process.env.STAND_IN_HUNGRY, 'utf8').includes('hungry'))
  for (const eaten: number[][] = []; ; ) eaten.push(new Array<number>(100_000).fill(Math.random()));
const notices = readdirSync(join(content, 'notices')).sort();
const texts = notices.map((name) => readFileSync(join(content, 'notices', name), 'utf8'));
const broken = notices.find((_, i) => texts[i]?.includes('不能生成'));
if (broken) {
  console.error('(node:1) some warning of a library');
  console.error(`notices/${broken} · 标题：这条公告排不了版`);
  process.exit(1);
}
const hash = createHash('sha256').update(texts.join('')).digest('hex').slice(0, 8);
const asset = `/_astro/page.${hash}.css`;
const html = (text: string) => `<!doctype html><link rel="stylesheet" href="${asset}"><pre>${text}</pre>`;
page(asset, `/* ${hash} */`);
page('index.html', html(texts.join('\n')));
page('404.html', html('没有这一页'));
page('notices/index.html', html(notices.join('\n')));
for (const name of ['fees', 'complaints', 'search', 'privacy', 'corrections'])
  page(`${name}/index.html`, html(`<a href="/notices/">${name}</a>`));
page('pagefind/pagefind.js', 'export {};');
notices.forEach((name, i) => {
  page(`notices/${name.replace('.md', '')}/index.html`, html(texts[i] ?? ''));
});
page(`pagefind/index/zh_${hash}.pf_index`, 'index');
const folder = join(uploads, 'files');
const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
for (const name of files.filter((one) => statSync(join(folder, one)).isFile()))
  page(`files/${name}`, readFileSync(join(uploads, 'files', name)));
