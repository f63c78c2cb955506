import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noticeFile, standardFile } from '../admin/samples.ts';

/** A small community as a git host keeps it: its own data, four notices, a standard. */
export function communityFiles(): Record<string, string> {
  return {
    'content/site.json': readFileSync('content/site.json', 'utf8'),
    'content/notices/20261120-0000000a.md': noticeFile('水箱清洗停水', '0000000a'),
    'content/notices/20261120-0000000b.md': noticeFile('电梯年检', '0000000b'),
    'content/notices/20261120-0000000c.md': noticeFile('消防演练', '0000000c'),
    'content/notices/20261120-0000000d.md': noticeFile('电梯照片', '0000000d'),
    'content/standards/order-03.json': standardFile,
  };
}

/** All text files of a folder by their path below it. */
export function filesOf(folder: string, under: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, under), { recursive: true })
      .map((name) => join(under, String(name)))
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
