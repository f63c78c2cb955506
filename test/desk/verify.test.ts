import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { childEnded, childWaiting } from '../../src/desk/child.ts';
import { withoutPersons } from '../../src/desk/log.ts';
import { filesIn, listingOf } from '../../src/desk/releases/files.ts';
import { type Asked, lookedThrough } from '../../src/desk/releases/verify.ts';
import { emptyFolder } from './community.ts';

const program = join(import.meta.dirname, '../../src/desk/releases/verify-site.ts');
let site: string;

const finds = async () => ['/notices/20261120-00000001/'];

function write(path: string, text: string, folder = site): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function small(folder: string): void {
  write('index.html', '<a href="/notices/20261120-00000001/">停水通知</a><a href="/admin/">登录</a>', folder);
  write('notices/20261120-00000001/index.html', '<link href="/_astro/a.css"><p>三号楼停水</p>', folder);
  write('_astro/a.css', 'p{}', folder);
}

beforeEach(() => {
  site = emptyFolder();
  small(site);
});

const asked = (more: Partial<Asked> = {}): Asked => ({
  site,
  pages: ['index.html', 'notices/20261120-00000001/index.html'],
  allowed: ['13800138000'],
  known: { query: '停水通知', address: '/notices/20261120-00000001/' },
  today: '2026-11-22',
  ...more,
});

const reason = (more?: Partial<Asked>, search = finds) =>
  lookedThrough(asked(more), search).then(
    () => 'fit',
    (error: Error) => error.message,
  );

test('a sound site passes, and what is told of it fits', async () => {
  expect(await lookedThrough(asked(), finds)).toMatchObject({ files: 3, shared: 0, warnings: [] });
});

test('a page that is missing is named', async () => {
  expect(await reason({ pages: ['index.html', 'fees/index.html'] })).toBe('生成的网站里缺少 fees/index.html');
});

test.each([
  ['<a href="/gone/">x</a>', '/gone/'],
  ['<img src="pictures/a.webp">', 'pictures/a.webp'],
  ['<script src="/_astro/b.js"></script>', '/_astro/b.js'],
])('%s leads nowhere', async (html, target) => {
  write('index.html', html);
  expect(await reason()).toBe(`index.html 里的链接 ${target} 打不开`);
});

test.each([
  '<a href="/notices/20261120-00000001">x</a>',
  '<a href="notices/20261120-00000001/#top">x</a>',
  '<a href="/?a=1&amp;b=2">x</a>',
  '<a href="https://beian.miit.gov.cn/">x</a>',
  '<a href="tel:13800138000">x</a>',
  '<script>const a = \'<a href="/gone/">\'</script>',
])('%s is no dead link', async (html) => {
  write('index.html', html);
  expect(await reason()).toBe('fit');
});

test('a telephone in the served text stops the site without being repeated; one that is public does not', async () => {
  write('index.html', '<p>请拨打 13912345678</p>');
  expect(await reason()).toBe('index.html 里有像是手机号码的文字');
  write('index.html', '<p>请拨打 13800138000</p>');
  expect(await reason()).toBe('fit');
});

test('a search that does not find the newest notice stops the site', async () => {
  expect(await reason({}, async () => ['/fees/'])).toBe('搜索“停水通知”找不到 /notices/20261120-00000001/');
  expect(await reason({}, () => Promise.reject(new Error('no index')))).toBe('搜索打不开：no index');
});

test('a page that is too heavy is only mentioned', async () => {
  const noise = Array.from({ length: 9000 }, (_, i) => ((i * 2654435761) % 4294967296).toString(36));
  write('index.html', `<!-- ${noise.join('')} -->`);
  const { warnings } = await lookedThrough(asked(), finds);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^index\.html 有 [\d.]+ kB，超过 25\.0 kB$/);
});

test('files that did not change are one file with those of the release before; a page gone is found in pages that did not change', async () => {
  const before = emptyFolder();
  small(before);
  write('old/index.html', 'x', before);
  write('index.html', '<a href="/notices/20261120-00000001/">改过的</a>');
  expect(await lookedThrough(asked({ before }), finds)).toMatchObject({ files: 3, shared: 2 });
  const inode = (folder: string, path: string) => statSync(join(folder, path)).ino;
  expect(inode(site, '_astro/a.css')).toBe(inode(before, '_astro/a.css'));
  expect(inode(site, 'index.html')).not.toBe(inode(before, 'index.html'));
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('改过的');
  rmSync(join(site, '_astro/a.css'));
  expect(await reason({ before })).toBe('notices/20261120-00000001/index.html 里的链接 /_astro/a.css 打不开');
});

test('pages that did not change are looked at again only when something is gone that a link can lead to', async () => {
  const before = emptyFolder();
  for (const folder of [before, site]) {
    small(folder);
    write('index.html', '<a href="/never/">x</a>', folder);
  }
  for (const path of ['pagefind/cards/a1b2c3/0.json', 'share/20240101-00000001.png'])
    write(path, 'x', before);
  expect(await reason({ before })).toBe('fit');
  write('old/index.html', 'x', before);
  expect(await reason({ before })).toBe('index.html 里的链接 /never/ 打不开');
});

const longPage = (last: string) =>
  `${Array.from({ length: 1200 }, (_, i) => `<p>第 ${i + 1} 行文字</p>`).join('')}<p>${last}</p>`;

test('lines of a long page are remembered when they hold nothing, and never because a number was public', async () => {
  const memory = join(emptyFolder(), 'lines.json');
  const again = { memory, code: 'a' };
  write('index.html', longPage('请拨打 13800138000'));
  expect(await reason(again)).toBe('fit');
  const { code, lines } = JSON.parse(readFileSync(memory, 'utf8'));
  expect([code, lines.length]).toEqual(['a', 1200]);
  expect(lines).not.toContain('请拨打 13800138000');
  expect(await reason({ ...again, allowed: [] })).toBe('index.html 里有像是手机号码的文字');
  write('index.html', longPage('请拨打 13912345678'));
  expect(await reason(again)).toBe('index.html 里有像是手机号码的文字');
});

test('what was remembered by other code, or cannot be read, counts for nothing', async () => {
  const memory = join(emptyFolder(), 'lines.json');
  write('index.html', '<p>请拨打 13912345678</p>');
  writeFileSync(memory, JSON.stringify({ code: 'a', lines: ['请拨打 13912345678'] }));
  expect(await reason({ memory, code: 'a' })).toBe('fit');
  expect(await reason({ memory, code: 'b' })).toBe('index.html 里有像是手机号码的文字');
  writeFileSync(memory, '{"code":"a","li');
  expect(await reason({ memory, code: 'a' })).toBe('index.html 里有像是手机号码的文字');
});

test('the program that looks may be started before the site is there, and says what it found as if started after', async () => {
  const lookedAt = async (page: string, waits: boolean) => {
    const folder = emptyFolder();
    const file = join(folder, 'asked.json');
    const built = join(folder, 'site');
    writeFileSync(file, JSON.stringify(asked({ site: built, before: site, known: undefined })));
    const task = { script: program, args: [file], cwd: folder, limit: 60_000 };
    const { signal } = new AbortController();
    const ready = waits ? childWaiting(task) : undefined;
    small(built);
    write('index.html', page, built);
    const ended = await (ready?.told({}, signal) ?? childEnded(task, signal));
    return ended.good ? JSON.parse(readFileSync(file, 'utf8')).shared : ended.reason;
  };
  for (const waits of [true, false]) {
    expect(await lookedAt('x', waits)).toBe(2);
    expect(await lookedAt('<a href="/gone/">x</a>', waits)).toBe('index.html 里的链接 /gone/ 打不开');
  }
}, 60_000);

test('a file that is lost or cut short changes the listing; what is packed beside it does not', async () => {
  const listing = async () => listingOf(await filesIn(site));
  const whole = await listing();
  write('index.html.br', 'packed');
  expect(await listing()).toBe(whole);
  truncateSync(join(site, 'index.html'), 3);
  const cut = await listing();
  expect(cut).not.toBe(whole);
  rmSync(join(site, 'index.html'));
  expect(await listing()).not.toBe(cut);
});

test('what findings quote is taken out before it comes to the terminal', () => {
  expect(withoutPersons('“13912345678”像是手机号码')).toBe('“…”像是手机号码');
});
