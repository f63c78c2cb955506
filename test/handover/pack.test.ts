import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { listed } from '../../src/handover/manifest.ts';
import { type Pack, packOf } from '../../src/handover/pack.ts';
import { madeFaults, remade } from '../../src/handover/remade.ts';
import { filesIn } from '../../src/handover/repository.ts';
import { readPack, recreate } from '../../src/handover/verify.ts';
import { browser } from '../journey/site.ts';
import { emptyFolder, git } from '../ledger/repository.ts';

const moment = new Date('2026-11-22T01:00:00Z');
let pack: Pack;
let files: Record<string, Uint8Array>;

beforeAll(() => {
  mkdirSync('.shaitai', { recursive: true });
  pack = packOf(resolve('.'), moment);
  files = unzipSync(pack.bytes);
}, 900_000);

/** A pack whose manifest was made again for files that were changed, as a forger would. */
function resealed(changed: Record<string, Uint8Array>): Uint8Array {
  const { 'manifest.json': _, ...others } = changed;
  const list = { ...pack.manifest, files: listed(new Map(Object.entries(others))) };
  return packed({ ...others, 'manifest.json': Buffer.from(JSON.stringify(list)) });
}

const packed = (changed: Record<string, Uint8Array>) => zipSync(changed, { level: 0 });
const text = (path: string) => new TextDecoder().decode(files[path]);

test('a pack holds records, uploads, tables, corrections, history and the site, every file listed with its SHA-256', () => {
  const { manifest } = pack;
  expect(Object.keys(manifest.files).length).toBe(Object.keys(files).length - 1);
  for (const path of [
    'README.txt',
    'community.bundle',
    'content/site.json',
    'public/files/audit-2025.pdf',
    'data/datapackage.json',
    'data/accounts.csv',
    'site/index.html',
    'site/search/index.html',
  ])
    expect(manifest.files, path).toHaveProperty([path]);
  expect(text('corrections.csv')).toContain(
    'accounts/2026-q1.json,2026-04-24,更正（我们写错了）,income.interest.actual,437.15,473.15,元,',
  );
});

describe('verifying', () => {
  test('a pack as it was written is whole, and its fingerprint is the one that was printed', () => {
    const { faults, fingerprint } = readPack(pack.bytes, pack.fingerprint.toUpperCase());
    expect(faults).toEqual([]);
    expect(fingerprint).toBe(pack.fingerprint);
  });

  test('one altered byte, one file taken out and one put in are named', () => {
    const site = 'content/site.json';
    const bytes = new Uint8Array(files[site] as Uint8Array);
    bytes[100] = (bytes[100] as number) ^ 1;
    const { 'data/accounts.csv': _, ...others } = files;
    const changed = { ...others, [site]: bytes, 'public/files/new.pdf': bytes };
    expect(readPack(packed(changed)).faults.sort()).toEqual([
      '多出文件 public/files/new.pdf：清单里没有它。',
      '少了文件 data/accounts.csv。',
      '文件 content/site.json 被改过，或者已经损坏：与清单里的 SHA-256 不符。',
    ]);
  });

  test('a byte altered in the archive itself is named, too', () => {
    const name = 'public/files/audit-2025.pdf';
    const own = files[name] as Uint8Array;
    const bytes = Buffer.from(packed(files));
    const at = bytes.indexOf(Buffer.from(own.subarray(0, 4000)));
    bytes[at + 2000] = (bytes[at + 2000] as number) ^ 255;
    expect(readPack(bytes).faults).toEqual([`文件 ${name} 被改过，或者已经损坏：与清单里的 SHA-256 不符。`]);
  });

  test('whoever changes a file and its line in the manifest is caught by the fingerprint that was written down', () => {
    const list = text('manifest.json').replace('晴川里', '晴川外');
    const { faults } = readPack(packed({ ...files, 'manifest.json': Buffer.from(list) }), pack.fingerprint);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`与移交单上的指纹不符：移交单上是 ${pack.fingerprint}`);
  });

  test('a manifest that is gone or damaged and a file that is no archive are told apart', () => {
    const { 'manifest.json': _, ...others } = files;
    expect(readPack(packed(others)).faults).toEqual([
      '包里没有清单 manifest.json，不是移交包，或者清单被拿走了。',
    ]);
    const damaged = { ...files, 'manifest.json': Buffer.from('{"format":') };
    expect(readPack(packed(damaged)).faults).toEqual(['清单 manifest.json 读不出来，已经损坏。']);
    expect(readPack(Buffer.from('no zip')).faults).toEqual(['这个文件打不开，不是移交包，或者已经损坏。']);
  });

  test('a history that is not the one the records come from is refused', () => {
    const reading = readPack(pack.bytes);
    reading.files.set('content/site.json', Buffer.from('{}'));
    expect(() => recreate(reading)).toThrow('文件 content/site.json 与公布历史里的不一样。');
    reading.files.set('community.bundle', Buffer.from('none'));
    expect(() => recreate(reading)).toThrow(/^公布历史 community\.bundle 打不开：/);
  });
});

test('export, wipe, import: the same head, the same records and uploads, and byte for byte the same site', () => {
  const folder = join(emptyFolder(), 'again');
  let made = new Map<string, Uint8Array>();
  recreate(readPack(pack.bytes), folder, (community) => {
    made = remade(pack.manifest, community);
    return madeFaults(new Map(Object.entries(files)), made);
  });
  expect(git(folder, 'rev-parse', 'main')).toBe(pack.manifest.head);
  expect(git(folder, 'status', '--porcelain')).toBe('');
  expect(git(folder, 'rev-list', '--count', 'main')).toBe(String(pack.manifest.commits));
  const all = [...filesIn('content', 'content/'), ...filesIn('public', 'public/')];
  const ours = all.filter(([path]) => !/\/\./.test(path));
  for (const [path, own] of ours)
    expect(readFileSync(join(folder, path)).equals(own), `${path} is the same`).toBe(true);
  expect([...filesIn(join(folder, 'content')), ...filesIn(join(folder, 'public'))].length).toBe(ours.length);
  expect([...made.keys()].filter((path) => path.startsWith('site/')).length).toBeGreaterThan(1000);
  const forged = resealed({
    ...files,
    'site/index.html': Buffer.from(text('site/index.html').replace('</main>', '没有欠费</main>')),
    'corrections.csv': Buffer.from('file,on\n'),
  });
  const reading = readPack(forged);
  expect(reading.faults).toEqual([]);
  expect(() => recreate(reading, undefined, () => madeFaults(reading.files, made))).toThrow(
    '文件 corrections.csv 与由公布历史重新生成的不一样：被改过，或者做包的不是这个程序。\n文件 site/index.html 与由公布历史重新生成的不一样：被改过，或者做包的不是这个程序。',
  );
  expect(readPack(forged, pack.fingerprint).faults[0]).toContain('与移交单上的指纹不符');
  expect(() => recreate(readPack(pack.bytes), folder)).toThrow(`文件夹 ${folder} 已经有内容，没有动它`);
}, 900_000);

test('every address of the copied site is relative and leads to a file of the copy', () => {
  const pages = Object.keys(files).filter((path) => /^site\/.*\.html$/.test(path));
  expect(pages.length).toBeGreaterThan(1000);
  const wrong = new Set<string>();
  for (const path of pages)
    for (const element of parse(text(path)).querySelectorAll('[href],[src],[action]')) {
      const address =
        ['href', 'src', 'action'].map((name) => element.getAttribute(name)).find(Boolean) ?? '#';
      if (element.tagName === 'A' && /^(https:\/\/|tel:|mailto:)/.test(address)) continue;
      const target = decodeURI(new URL(address, `file:///${path}`).pathname).slice(1);
      if (/^(\/|[a-z]+:)/.test(address) || !files[target]) wrong.add(`${path} → ${address}`);
    }
  expect([...wrong]).toEqual([]);
});

const kinds = [
  'index.html',
  'notices/index.html',
  'fees/index.html',
  'fees/2026-q3/index.html',
  'fees/common/index.html',
  'fees/documents/index.html',
  'standards/index.html',
  'complaints/index.html',
  'calendar/index.html',
  'data/index.html',
  'search/index.html',
  'privacy/index.html',
];

test('the copy opens from a disk without a network: no failed request, no error, links that go on', async () => {
  const folder = emptyFolder();
  for (const [path, own] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), own);
  }
  const chromium = await browser();
  try {
    const context = await chromium.newContext({ offline: true, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('requestfailed', (request) => wrong.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    for (const kind of kinds) {
      await page.goto(pathToFileURL(join(folder, 'site', kind)).href);
      expect(await page.locator('h1').count(), kind).toBe(1);
      expect(await page.evaluate(() => document.body.scrollWidth), kind).toBeLessThanOrEqual(360);
    }
    await page.goto(pathToFileURL(join(folder, 'site/index.html')).href);
    await page.locator('header a.search').click();
    await page.locator('#q').fill('电梯 维保');
    const found = page.locator('[data-pages] li:not([hidden]) a');
    expect(await found.count()).toBeGreaterThan(0);
    expect(await page.locator('[data-pages] li[hidden]').count()).toBeGreaterThan(900);
    await found.first().click();
    expect(page.url()).toMatch(/^file:.*\.html$/);
    expect(existsSync(new URL(page.url()))).toBe(true);
    expect(wrong).toEqual([]);
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
