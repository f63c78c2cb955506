import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldersOf } from '../../src/desk/folders.ts';
import { discarded, swept } from '../../src/desk/gone.ts';
import { orphansRemoved } from '../../src/desk/releases.ts';
import { emptyFolder } from './community.ts';

function ownFolders() {
  const folders = foldersOf(emptyFolder());
  mkdirSync(folders.releases, { recursive: true });
  return folders;
}

function siteIn(parent: string, name: string): string {
  mkdirSync(join(parent, name, 'notices'), { recursive: true });
  writeFileSync(join(parent, name, 'notices/index.html'), 'x');
  return join(parent, name);
}

test('what is discarded is away at once and deleted in the end; what is not there is no error', async () => {
  const folders = ownFolders();
  const old = siteIn(folders.releases, 'old');
  await discarded(folders, old);
  expect(existsSync(old)).toBe(false);
  await discarded(folders, old);
  await swept(folders);
  expect(readdirSync(folders.own)).toEqual(['releases']);
});

test('a start deletes what a desk that was killed meant to delete, and nothing else', async () => {
  const folders = ownFolders();
  siteIn(folders.own, 'gone-1');
  siteIn(folders.own, 'snapshot-1');
  siteIn(folders.releases, 'kept');
  await orphansRemoved(folders);
  await swept(folders);
  expect(readdirSync(folders.own)).toEqual(['releases']);
  expect(readdirSync(folders.releases)).toEqual(['kept']);
});
