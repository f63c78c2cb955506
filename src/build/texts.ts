import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { contentTexts } from '../records.ts';
import { shared } from '../watch.ts';
import { codeFingerprint } from './code.ts';

/** What `src/content.ts` and `src/checks/privacy.ts` keep of texts they have read. */
const parsed = shared('parsed', () => new Map<string, { text: string; parsed: unknown }>());
const privacy = shared('privacy', () => ({ allowed: '', hits: new Map<string, unknown>() }));

interface Stored {
  by: string;
  parsed: [string, { text: string; parsed: unknown }][];
  allowed: string;
  hits: [string, unknown][];
}

/** Knows again what an earlier build by the same code read, so that only new texts are read; never fails. */
export function recallTexts(file: string): void {
  try {
    const stored: Stored = deserialize(readFileSync(file));
    if (stored.by !== codeFingerprint()) return;
    for (const [name, found] of stored.parsed) parsed.set(name, found);
    Object.assign(privacy, { allowed: stored.allowed, hits: new Map(stored.hits) });
  } catch {
    // It is the first build, or the file is damaged: everything is read.
  }
}

/** Keeps what was read of the files that are there, in one move. */
export function rememberTexts(file: string): void {
  const files = contentTexts();
  const stored: Stored = {
    by: codeFingerprint(),
    parsed: [...parsed].filter(([name]) => files.has(name)),
    allowed: privacy.allowed,
    hits: [...privacy.hits],
  };
  writeFileSync(`${file}.${process.pid}`, serialize(stored));
  renameSync(`${file}.${process.pid}`, file);
}
