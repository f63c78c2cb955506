import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:auto}nav a{margin-right:1em}</style></head><body>
<header><nav><a href="/">首页</a><a href="/notices/">公告</a></nav></header>`;
const foot = '<footer><p>24 小时急修 000-0000 0000</p></footer></body></html>';

const layouts = {
  'single.html': `${page}<main data-pagefind-body><article><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }} {{ .Params.category }} {{ .Params.issuer }}</p>{{ .Content }}</article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></main>${foot}`,
  'list.html': `${page}<main><h1>公告</h1><ol>{{ range (.Paginate .Pages 20).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ol>
{{ with .Paginator.Prev }}<a href="{{ .URL }}">新</a>{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">旧</a>{{ end }}</main>${foot}`,
};

const settings =
  'baseURL = "https://example.invalid/"\nlanguageCode = "zh-cn"\ntitle = "公告"\n[taxonomies]\n  category = "category"\n[outputs]\n  section = ["html", "rss"]\n  taxonomy = ["html"]\n  term = ["html", "rss"]\n';

/**
 * Seconds (median) that Hugo and Pagefind need from nothing for the same notices: page, lists of twenty, one a category,
 * feeds, sitemap. Undefined where no Hugo is installed (`apt-get install hugo`).
 */
export function hugo(notices: string, folder: string, runs: number): number | undefined {
  if (spawnSync('hugo', ['version']).status !== 0) return undefined;
  mkdirSync(join(folder, 'content/notices'), { recursive: true });
  mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
  writeFileSync(join(folder, 'config.toml'), settings);
  for (const [name, text] of Object.entries(layouts))
    writeFileSync(join(folder, 'layouts/_default', name), text);
  for (const name of readdirSync(notices)) {
    const text = readFileSync(join(notices, name), 'utf8').replace(
      /^publishedAt: (.*)$/m,
      'date: $1:00+08:00',
    );
    writeFileSync(join(folder, 'content/notices', name), text);
  }
  return medianSeconds(runs, () => {
    rmSync(join(folder, 'public'), { recursive: true, force: true });
    run('hugo', ['--quiet', '-s', folder]);
    run(join('node_modules/.bin', 'pagefind'), ['--site', join(folder, 'public'), '--silent']);
  });
}

/** How long something takes, the middle of several times, in seconds. */
export function medianSeconds(runs: number, act: () => void): number {
  const seconds = Array.from({ length: runs }, () => {
    const since = performance.now();
    act();
    return (performance.now() - since) / 1000;
  }).sort((a, b) => a - b);
  return Math.round((seconds[Math.trunc((runs - 1) / 2)] ?? 0) * 100) / 100;
}

function run(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
