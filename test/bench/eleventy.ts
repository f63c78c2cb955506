import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { medianSeconds } from './hugo.ts';

/** The newest whose platform packages are all in the registry. */
const version = '3.1.7';

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title>
<style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:auto}nav a{margin-right:1em}</style></head><body>
<header><nav><a href="/">首页</a><a href="/notices/">公告</a></nav></header>`;
const foot = '<footer><p>24 小时急修 000-0000 0000</p></footer></body></html>';
const item = '<li><a href="{{ n.url }}">{{ n.data.title }}</a> {{ n.data.publishedAt | day }}</li>';
const turns = `{% if pagination.href.previous %}<a href="{{ pagination.href.previous }}">新</a>{% endif %}
{% if pagination.href.next %}<a href="{{ pagination.href.next }}">旧</a>{% endif %}`;
const entry = '<item><title>{{ n.data.title }}</title><link>{{ n.url }}</link></item>';

const files = {
  'eleventy.config.js': `export default (config) => {
  config.addCollection('newest', (api) => api.getFilteredByGlob('notices/*.md').reverse());
  config.addFilter('day', (moment) => String(moment instanceof Date ? moment.toISOString() : moment).slice(0, 10));

  const categories = (all) => [...new Set(all.map((one) => one.data.category))];
  config.addCollection('byCategory', (api) => { const all = api.getFilteredByGlob('notices/*.md').reverse();
    return categories(all).flatMap((category) => { const own = all.filter((one) => one.data.category === category);
      return Array.from({ length: Math.ceil(own.length / 20) }, (_, i) => ({ category, page: i + 1, items: own.slice(i * 20, i * 20 + 20) })); }); });
  return { dir: { output: 'public' } };
};\n`,
  'package.json': '{"type":"module"}\n',
  'notices/notices.json': '{"layout":"notice.njk","permalink":"/notices/{{ page.fileSlug }}/"}\n',
  '_includes/notice.njk': `${page}<main data-pagefind-body><article><h1>{{ title }}</h1><p>{{ publishedAt | day }} {{ category }} {{ issuer }}</p>{{ content | safe }}</article>
<nav>{% set before = collections.newest | getPreviousCollectionItem(page) %}{% if before %}<a href="{{ before.url }}">{{ before.data.title }}</a>{% endif %}{% set after = collections.newest | getNextCollectionItem(page) %}{% if after %}<a href="{{ after.url }}">{{ after.data.title }}</a>{% endif %}</nav></main>${foot}`,
  'list.njk': `---\npagination:\n  data: collections.newest\n  size: 20\n  alias: items\npermalink: "/notices/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}"\ntitle: 公告\n---\n${page}<main><h1>公告</h1><ol>{% for n in items %}${item}{% endfor %}</ol>${turns}</main>${foot}`,
  'category.njk': `---\npagination:\n  data: collections.byCategory\n  size: 1\n  alias: list\npermalink: "/category/{{ list.category }}/{% if list.page > 1 %}page/{{ list.page }}/{% endif %}"\ntitle: 公告\n---\n${page}<main><h1>公告</h1><ol>{% for n in list.items %}${item}{% endfor %}</ol></main>${foot}`,
  'feed.njk': `---\npermalink: /notices/index.xml\n---\n<rss version="2.0"><channel><title>公告</title>{% for n in collections.newest.slice(0, 50) %}${entry}{% endfor %}</channel></rss>`,
  'sitemap.njk':
    '---\npermalink: /sitemap.xml\n---\n<urlset>{% for n in collections.all %}<url><loc>{{ n.url }}</loc></url>{% endfor %}</urlset>',
};

/**
 * Seconds (median) that Eleventy and Pagefind need from nothing for the same notices with a like template. It is
 * installed into a folder of its own from the registry; undefined where that does not work.
 */
export function eleventy(notices: string, folder: string, runs: number): number | undefined {
  mkdirSync(join(folder, 'tool'), { recursive: true });
  writeFileSync(join(folder, 'tool/package.json'), '{"private":true}\n');
  const install = ['install', '--silent', '--no-audit', '--no-fund', `@11ty/eleventy@${version}`];
  if (spawnSync('npm', install, { cwd: join(folder, 'tool'), timeout: 300_000 }).status !== 0)
    return undefined;
  const site = join(folder, 'site');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  for (const name of readdirSync(notices))
    writeFileSync(join(site, 'notices', name), dated(readFileSync(join(notices, name), 'utf8')));
  const tool = join(folder, 'tool/node_modules/@11ty/eleventy/cmd.cjs');
  return medianSeconds(runs, () => {
    rmSync(join(site, 'public'), { recursive: true, force: true });
    run(process.execPath, [tool, '--quiet'], site);
    run(resolve('node_modules/.bin/pagefind'), ['--site', join(site, 'public'), '--silent'], site);
  });
}

/** Without the fields that name other notices: Eleventy has none of them, and a date of its own. */
function dated(text: string): string {
  return text.replace(/^publishedAt: (.*)$/m, 'publishedAt: $1\ndate: $1:00+08:00');
}

function run(program: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
