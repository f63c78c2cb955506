import { contentTexts } from '../records.ts';
import { shared } from '../watch.ts';
import { harmless } from './attachments.ts';
import { keepFile, keptFile } from './kept-file.ts';

/** What `src/content.ts` and `src/checks/privacy.ts` keep of texts they have read. */
const parsed = shared('parsed', () => new Map<string, { text: string; parsed: unknown }>());
const privacy = shared('privacy', () => ({ allowed: '', hits: new Map<string, unknown>() }));

interface Stored {
  parsed: [string, { text: string; parsed: unknown }][];
  allowed: string;
  hits: [string, unknown][];
  harmless: string[];
}

/** Knows again what an earlier build by the same code read, so that only new texts are read; never fails. */
export function recallTexts(file: string): void {
  const stored = keptFile(file) as Stored | undefined;
  if (!stored) return;
  for (const [name, found] of stored.parsed) parsed.set(name, found);
  for (const one of stored.harmless) harmless.add(one);
  Object.assign(privacy, { allowed: stored.allowed, hits: new Map(stored.hits) });
}

/** Keeps what was read of the files that are there. */
export function rememberTexts(file: string): void {
  const files = contentTexts();
  const stored: Stored = {
    parsed: [...parsed].filter(([name]) => files.has(name)),
    allowed: privacy.allowed,
    hits: [...privacy.hits],
    harmless: [...harmless],
  };
  keepFile(file, stored);
}
