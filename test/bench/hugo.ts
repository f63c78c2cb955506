import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Given, medianSeconds, run } from './peers.ts';

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:auto}nav a{margin-right:1em}</style></head><body>
<header><nav><a href="/">首页</a><a href="/notices/">公告</a></nav></header>`;
const foot = '<footer><p>24 小时急修 000-0000 0000</p></footer></body></html>';

const layouts = {
  '_default/single.html': `${page}<main data-pagefind-body><article><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }} {{ .Params.category }} {{ .Params.issuer }}</p>{{ .Content }}</article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></main>${foot}`,
  '_default/list.html': `${page}<main><h1>{{ .Title }}</h1><ol>{{ range (.Paginate .Pages 20).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }} {{ .Params.category }} {{ .Params.summary }}</li>{{ end }}</ol>
{{ with .Paginator.Prev }}<a href="{{ .URL }}">新</a>{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">旧</a>{{ end }}</main>${foot}`,
  '_default/sheet.html': `${page}<main data-pagefind-body><h1>{{ .Title }}</h1>{{ partial "value.html" .Params.sheet }}</main>${foot}`,
  '_default/sheet.json': '{{ .Params.sheet | jsonify }}',
  'partials/value.html':
    '{{ if reflect.IsMap . }}<table>{{ range $name, $value := . }}<tr><th>{{ $name }}</th><td>{{ partial "value.html" $value }}</td></tr>{{ end }}</table>{{ else if reflect.IsSlice . }}<ol>{{ range . }}<li>{{ partial "value.html" . }}</li>{{ end }}</ol>{{ else }}{{ . }}{{ end }}',
};

const settings =
  'baseURL = "https://example.invalid/"\nlanguageCode = "zh-cn"\ntitle = "公告"\n[taxonomies]\n  list = "lists"\n[outputs]\n  section = ["html", "rss"]\n  taxonomy = ["html"]\n  term = ["html", "rss"]\n';

/**
 * Seconds (median) that Hugo and Pagefind need from nothing for the same content: a page for each notice and sheet, the
 * sheet as JSON, lists of twenty, feeds, sitemap. Undefined where no Hugo is installed (`apt-get install hugo`).
 */
export function hugo({ notices, sheets }: Given, folder: string, runs: number): number | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  put('config.toml', settings);
  for (const [name, text] of Object.entries(layouts)) put(`layouts/${name}`, text);
  for (const { name, text } of notices) put(`content/notices/${name}`, text);
  for (const { folder, name, data } of sheets)
    put(
      `content/${folder}/${name}.md`,
      JSON.stringify({ title: `${folder} ${name}`, layout: 'sheet', outputs: ['html', 'json'], sheet: data }),
    );
  return medianSeconds(runs, () => {
    rmSync(join(folder, 'public'), { recursive: true, force: true });
    run('hugo', ['--quiet', '-s', folder]);
    run(join('node_modules/.bin', 'pagefind'), ['--site', join(folder, 'public'), '--silent']);
  });
}
