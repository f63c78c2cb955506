import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFile, keptFile } from '../../src/build/kept-file.ts';
import { emptyFolder } from '../ledger/repository.ts';

const file = join(emptyFolder(), 'kept');
const data = { words: '停水\n停电', numbers: Uint32Array.of(1, 70_000) };

test('what was kept comes back as it was', () => {
  keepFile(file, data);
  expect(keptFile(file)).toEqual(data);
});

test('a file with one bit changed, cut short, kept by other code, or not there, is nothing', () => {
  keepFile(file, data);
  const bytes = readFileSync(file);
  for (const at of [0, 40, bytes.length - 1]) {
    const broken = Buffer.from(bytes);
    broken[at] = (broken[at] ?? 0) ^ 1;
    writeFileSync(file, broken);
    expect(keptFile(file), `byte ${at}`).toBeUndefined();
  }
  writeFileSync(file, bytes.subarray(0, 30));
  expect(keptFile(file)).toBeUndefined();
  writeFileSync(file, Buffer.concat([Buffer.alloc(32), bytes.subarray(32)]));
  expect(keptFile(file)).toBeUndefined();
  expect(keptFile(`${file}-none`)).toBeUndefined();
});
