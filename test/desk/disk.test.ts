import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kindAt, writeWhole } from '../../src/desk/disk.ts';
import { foldersOf } from '../../src/desk/folders.ts';
import { emptyFolder, put } from './community.ts';

test('whoever reads while a file is replaced sees the old one or the new one, whole', async () => {
  const folders = foldersOf(emptyFolder());
  const path = join(folders.root, 'content/notices/x.md');
  const size = 8 * 1024 * 1024;
  await writeWhole(folders, path, Buffer.alloc(size, 'a'));
  let writing = true;
  const seen = new Set<string>();
  const reader = (async () => {
    while (writing) {
      const bytes = await readFile(path);
      seen.add(`${bytes.length} ${String.fromCharCode(bytes[0] ?? 0, bytes.at(-1) ?? 0)}`);
    }
  })();
  for (let i = 0; i < 20; i++) await writeWhole(folders, path, Buffer.alloc(size, i % 2 === 0 ? 'b' : 'a'));
  writing = false;
  await reader;
  expect([...seen].filter((look) => look !== `${size} aa` && look !== `${size} bb`)).toEqual([]);
  expect(readFileSync(path).equals(Buffer.alloc(size, 'a'))).toBe(true);
  expect(readdirSync(folders.temporary)).toEqual([]);
});

test('a path through a link, or to a folder, is neither a file nor nothing', async () => {
  const root = emptyFolder();
  put(root, 'a/file', 'x');
  mkdirSync(join(root, 'a/folder'));
  symlinkSync('a', join(root, 'link'));
  symlinkSync('nowhere', join(root, 'a/dangling'));
  expect(await kindAt(root, 'a/file')).toBe('file');
  expect(await kindAt(root, 'a/none')).toBe('nothing');
  expect(await kindAt(root, 'none/none')).toBe('nothing');
  expect(await kindAt(root, 'a/folder')).toBe('other');
  expect(await kindAt(root, 'link/file')).toBe('other');
  expect(await kindAt(root, 'a/dangling')).toBe('other');
  expect(await kindAt(root, 'a/file/below')).toBe('other');
});
