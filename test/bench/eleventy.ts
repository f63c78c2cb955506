import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Given, medianSeconds, run } from './peers.ts';

/** The newest whose platform packages are all in the registry. */
const version = '3.1.7';

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title>
<style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:auto}nav a{margin-right:1em}</style></head><body>
<header><nav><a href="/">首页</a><a href="/notices/">公告</a></nav></header>`;
const foot = '<footer><p>24 小时急修 000-0000 0000</p></footer></body></html>';
const item =
  '<li><a href="{{ n.url }}">{{ n.data.title }}</a> {{ n.data.publishedAt | day }} {{ n.data.category }} {{ n.data.summary }}</li>';
const entry = '<item><title>{{ n.data.title }}</title><link>{{ n.url }}</link></item>';

const files = {
  'eleventy.config.js': `import { readFileSync } from 'node:fs';
export default (config) => {
  const newest = (api) => api.getFilteredByGlob('notices/*.md').reverse();
  config.addCollection('newest', newest);
  config.addFilter('day', (moment) => String(moment instanceof Date ? moment.toISOString() : moment).slice(0, 10));
  config.addFilter('json', (value) => JSON.stringify(value));
  config.addFilter('isMap', (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  config.addFilter('isList', (value) => Array.isArray(value));
  config.addGlobalData('sheets', () => JSON.parse(readFileSync('sheets.json', 'utf8')));
  const lists = (api) => { const found = new Map();
    for (const one of newest(api)) for (const name of one.data.lists) found.set(name, [...(found.get(name) ?? []), one]);
    return found; };
  config.addCollection('lists', (api) => [...lists(api)].flatMap(([name, own]) => Array.from({ length: Math.ceil(own.length / 20) }, (_, i) =>
    ({ name, page: i + 1, last: i + 1 === Math.ceil(own.length / 20), items: own.slice(i * 20, i * 20 + 20) }))));
  config.addCollection('feeds', (api) => [...lists(api)].map(([name, own]) => ({ name, items: own.slice(0, 50) })));
  return { dir: { output: 'public' } };
};\n`,
  'package.json': '{"type":"module"}\n',
  'notices/notices.json': '{"layout":"notice.njk","permalink":"/notices/{{ page.fileSlug }}/"}\n',
  '_includes/notice.njk': `${page}<main data-pagefind-body><article><h1>{{ title }}</h1><p>{{ publishedAt | day }} {{ category }} {{ issuer }}</p>{{ content | safe }}</article>
<nav>{% set before = collections.newest | getPreviousCollectionItem(page) %}{% if before %}<a href="{{ before.url }}">{{ before.data.title }}</a>{% endif %}{% set after = collections.newest | getNextCollectionItem(page) %}{% if after %}<a href="{{ after.url }}">{{ after.data.title }}</a>{% endif %}</nav></main>${foot}`,
  'list.njk': `---\npagination:\n  data: collections.lists\n  size: 1\n  alias: list\npermalink: "/lists/{{ list.name }}/{% if list.page > 1 %}page/{{ list.page }}/{% endif %}"\ntitle: 公告\n---\n${page}<main><h1>{{ list.name }}</h1><ol>{% for n in list.items %}${item}{% endfor %}</ol>
{% if list.page > 1 %}<a href="/lists/{{ list.name }}/{% if list.page > 2 %}page/{{ list.page - 1 }}/{% endif %}">新</a>{% endif %}{% if not list.last %}<a href="/lists/{{ list.name }}/page/{{ list.page + 1 }}/">旧</a>{% endif %}</main>${foot}`,
  'feed.njk': `---\npagination:\n  data: collections.feeds\n  size: 1\n  alias: list\npermalink: "/lists/{{ list.name }}/index.xml"\n---\n<rss version="2.0"><channel><title>{{ list.name }}</title>{% for n in list.items %}${entry}{% endfor %}</channel></rss>`,
  '_includes/value.njk':
    '{% macro value(v) %}{% if v | isMap %}<table>{% for name, one in v %}<tr><th>{{ name }}</th><td>{{ value(one) }}</td></tr>{% endfor %}</table>{% elif v | isList %}<ol>{% for one in v %}<li>{{ value(one) }}</li>{% endfor %}</ol>{% else %}{{ v }}{% endif %}{% endmacro %}',
  'sheet.njk': `---\npagination:\n  data: sheets\n  size: 1\n  alias: sheet\npermalink: "/{{ sheet.folder }}/{{ sheet.name }}/"\n---\n{% from "value.njk" import value %}${page}<main data-pagefind-body><h1>{{ sheet.folder }} {{ sheet.name }}</h1>{{ value(sheet.data) }}</main>${foot}`,
  'data.njk':
    '---\npagination:\n  data: sheets\n  size: 1\n  alias: sheet\npermalink: "/{{ sheet.folder }}/{{ sheet.name }}/index.json"\n---\n{{ sheet.data | json | safe }}',
  'sitemap.njk':
    '---\npermalink: /sitemap.xml\n---\n<urlset>{% for n in collections.all %}<url><loc>{{ n.url }}</loc></url>{% endfor %}</urlset>',
};

/**
 * Seconds (median) that Eleventy and Pagefind need from nothing for the same content with a like template. It is
 * installed into a folder of its own from the registry; undefined where that does not work.
 */
export function eleventy({ notices, sheets }: Given, folder: string, runs: number): number | undefined {
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
  for (const { name, text } of notices) writeFileSync(join(site, 'notices', name), text);
  writeFileSync(join(site, 'sheets.json'), JSON.stringify(sheets));
  const tool = join(folder, 'tool/node_modules/@11ty/eleventy/cmd.cjs');
  return medianSeconds(runs, () => {
    rmSync(join(site, 'public'), { recursive: true, force: true });
    run(process.execPath, [tool, '--quiet'], site);
    run(resolve('node_modules/.bin/pagefind'), ['--site', join(site, 'public'), '--silent'], site);
  });
}
