import { existsSync, linkSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packedFolder } from '../../src/desk/compress.ts';
import { emptyFolder, put } from './community.ts';

const page = '<!doctype html><p>停水通知</p>'.repeat(100);

test('text gets packed forms that unpack to itself; what is small or packed already gets none', async () => {
  const folder = emptyFolder();
  put(folder, 'notices/index.html', page);
  put(folder, 'robots.txt', 'User-agent: *');
  put(folder, 'files/a.png', Buffer.alloc(5000));
  expect(await packedFolder(folder)).toEqual({ made: 1, kept: 0 });
  const path = join(folder, 'notices/index.html');
  expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(page);
  expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(page);
  expect(readdirSync(join(folder, 'notices')).sort()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
  ]);
  expect([existsSync(join(folder, 'robots.txt.gz')), existsSync(join(folder, 'files/a.png.gz'))]).toEqual([
    false,
    false,
  ]);
});

test('what did not change keeps packed form and time; what changed by one letter does not', async () => {
  const [earlier, later] = [emptyFolder(), emptyFolder()];
  for (const folder of [earlier, later]) put(folder, 'same.html', page);
  put(earlier, 'other.html', page);
  put(later, 'other.html', page.replace('停', '亭'));
  const then = new Date('2026-11-01T08:00:00Z');
  for (const name of ['same.html', 'other.html']) utimesSync(join(earlier, name), then, then);
  await packedFolder(earlier);
  expect(await packedFolder(later, earlier)).toEqual({ made: 1, kept: 1 });
  const about = (folder: string, name: string) => statSync(join(folder, name));
  expect(about(later, 'same.html').mtimeMs).toBe(then.getTime());
  expect(about(later, 'same.html.br').ino).toBe(about(earlier, 'same.html.br').ino);
  expect(about(later, 'other.html').mtimeMs).not.toBe(then.getTime());
  expect(brotliDecompressSync(readFileSync(join(later, 'other.html.br'))).toString()).toContain('亭水');
});

test('a file of the earlier folder under another name keeps its packed forms', async () => {
  const [earlier, later] = [emptyFolder(), emptyFolder()];
  put(earlier, 'cards/a/7.json', page);
  put(later, 'cards/b/index.json', page.replace('停', '亭'));
  linkSync(join(earlier, 'cards/a/7.json'), join(later, 'cards/b/8.json'));
  await packedFolder(earlier);
  expect(await packedFolder(later, earlier)).toEqual({ made: 1, kept: 1 });
  for (const ending of ['.br', '.gz'])
    expect(statSync(join(later, `cards/b/8.json${ending}`)).ino).toBe(
      statSync(join(earlier, `cards/a/7.json${ending}`)).ino,
    );
});

test('an earlier folder that is gone is no obstacle', async () => {
  const folder = emptyFolder();
  put(folder, 'index.html', page);
  expect(await packedFolder(folder, join(folder, 'gone'))).toEqual({ made: 1, kept: 0 });
});

test('packing again keeps what is right and mends what was half written or has changed since', async () => {
  const folder = emptyFolder();
  put(folder, 'index.html', page);
  put(folder, 'index.html.br.aside', 'half');
  expect(await packedFolder(folder)).toEqual({ made: 1, kept: 0 });
  expect(await packedFolder(folder, folder)).toEqual({ made: 0, kept: 1 });
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(page);
  expect(existsSync(join(folder, 'index.html.br.aside'))).toBe(false);
  put(folder, 'index.html', page.replace('停', '亭'));
  expect(await packedFolder(folder)).toEqual({ made: 1, kept: 0 });
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toContain('亭水');
});
