import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { WrittenOnce } from '../../src/build/written.ts';

const root = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const memory = join(root, 'memory');
const inode = (file: string) => statSync(file).ino;
const folderOf = (name: string) => {
  mkdirSync(join(root, name));
  return join(root, name);
};

/** A build that writes these files, and keeps what it knows of them. */
function built(name: string, day: string, files: Record<string, string>): { folder: string; made: string[] } {
  const folder = folderOf(name);
  const made: string[] = [];
  const written = new WrittenOnce(folder, day, memory);
  for (const [file, text] of Object.entries(files))
    written.write(join(folder, file), text, (of) => {
      made.push(file);
      return of.toUpperCase();
    });
  written.keep(memory, { folder, day });
  return { folder, made };
}

test('what the build before wrote is that file again, under its new name; another day, everything is made anew', () => {
  const first = built('first', '2026-11-22', { a: 'one', b: 'two' });
  expect(first.made).toEqual(['a', 'b']);
  const second = built('second', '2026-11-22', { a: 'new', b: 'one', c: 'two' });
  expect(second.made).toEqual(['a']);
  expect(inode(join(second.folder, 'b'))).toBe(inode(join(first.folder, 'a')));
  expect(['a', 'b', 'c'].map((file) => readFileSync(join(second.folder, file), 'utf8'))).toEqual([
    'NEW',
    'ONE',
    'TWO',
  ]);
  expect(built('third', '2026-11-22', { b: 'one' }).made).toEqual([]);
  expect(built('fourth', '2026-11-23', { b: 'one' }).made).toEqual(['b']);
});

test('a file that somebody touched, cut short or took away is made anew', () => {
  const { folder } = built('touched', '2026-11-24', { a: 'one', b: 'two', c: 'three', d: 'four' });
  writeFileSync(join(folder, 'a'), 'ON');
  utimesSync(join(folder, 'b'), new Date(), new Date('2026-11-01T08:00:00Z'));
  rmSync(join(folder, 'c'));
  const again = built('again', '2026-11-24', { a: 'one', b: 'two', c: 'three', d: 'four' });
  expect(again.made).toEqual(['a', 'b', 'c']);
  expect(readFileSync(join(again.folder, 'a'), 'utf8')).toBe('ONE');
});
