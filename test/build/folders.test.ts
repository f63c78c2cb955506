import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Folders } from '../../src/build/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const site = (name: string) => join(root, name);
const inSite = (name: string) => readdirSync(site(name), { recursive: true }).sort();

test('the folders of the site before are there when pages are written; those of pages that are no more go again', async () => {
  const before = ['index.html', 'notices/a/index.html', 'notices/b/index.html', 'gone/of/all/index.html'];
  const folders = new Folders(site('one'), before);
  await folders.ready();
  expect(inSite('one')).toEqual(['gone', 'gone/of', 'gone/of/all', 'notices', 'notices/a', 'notices/b']);
  for (const file of ['index.html', 'notices/a/index.html', 'notices/c/index.html']) folders.need(file);
  expect(existsSync(join(site('one'), 'notices/c'))).toBe(true);
  folders.swept();
  expect(inSite('one')).toEqual(['notices', 'notices/a', 'notices/c']);
});

test('a folder that holds something stays, whoever put it there', async () => {
  mkdirSync(join(site('two'), 'files'), { recursive: true });
  const folders = new Folders(site('two'), ['files/plans/index.html', 'files/index.html']);
  await folders.ready();
  writeFileSync(join(site('two'), 'files/plan.pdf'), 'plan');
  folders.swept();
  expect(inSite('two')).toEqual(['files', 'files/plan.pdf']);
});

test('where nothing can be made ahead, whoever needs a folder is told why', async () => {
  mkdirSync(site('three'));
  writeFileSync(join(site('three'), 'notices'), 'no folder');
  const folders = new Folders(site('three'), ['notices/a/index.html', 'fees/index.html']);
  await folders.ready();
  folders.need('fees/index.html');
  expect(existsSync(join(site('three'), 'fees'))).toBe(true);
  expect(() => folders.need('notices/a/index.html')).toThrow(/ENOTDIR|EEXIST/);
  folders.swept();
});
