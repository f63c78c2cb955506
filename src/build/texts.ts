import { contentTexts } from '../records.ts';
import { shared } from '../watch.ts';
import { harmless } from './attachments.ts';
import { plainOf } from './documents.ts';
import { foresee, keepFile, keptFile } from './kept-file.ts';

/** What `src/content.ts`, `src/checks/privacy.ts` and `src/checks/shown.ts` keep of texts they have read. */
const parsed = shared('parsed', () => new Map<string, { text: string; parsed: Parsed }>());
const shown = shared('shown', () => new Map<string, string | undefined>());
const privacy = shared('privacy', () => ({ allowed: '', hits: new Map<string, unknown>() }));

interface Parsed {
  data?: { body?: string };
}

interface Stored {
  parsed: [string, { text: string; parsed: Parsed }][];
  /** Texts of which the page shows every word. */
  shown: string[];
  allowed: string;
  hits: [string, unknown][];
  harmless: string[];
}

/** Reads what is kept of texts ahead of its build, and the texts as the search will want them. */
export function foreseeTexts(file: string): void {
  const stored = foresee(file) as Stored | undefined;
  for (const [, { parsed }] of stored?.parsed ?? []) if (parsed.data?.body) plainOf(parsed.data.body);
}

/** Knows again what an earlier build by the same code read, so that only new texts are read; never fails. */
export function recallTexts(file: string): void {
  const stored = keptFile(file) as Stored | undefined;
  if (!stored) return;
  for (const [name, found] of stored.parsed) parsed.set(name, found);
  for (const one of stored.harmless) harmless.add(one);
  for (const body of stored.shown) shown.set(body, undefined);
  Object.assign(privacy, { allowed: stored.allowed, hits: new Map(stored.hits) });
}

/** Keeps what was read of the files that are there. */
export function rememberTexts(file: string): void {
  const files = contentTexts();
  const there = [...parsed].filter(([name]) => files.has(name));
  const bodies = there.map(([, { parsed }]) => parsed.data?.body ?? '');
  const stored: Stored = {
    parsed: there,
    shown: bodies.filter((body) => shown.has(body) && shown.get(body) === undefined),
    allowed: privacy.allowed,
    hits: [...privacy.hits],
    harmless: [...harmless],
  };
  keepFile(file, stored);
}
