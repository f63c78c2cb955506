import { placeOf } from '../content.ts';
import type { Whole } from '../figures/calendar.ts';
import { type Data, readable } from './figures.ts';

/** A published version of a file, as the ledger tells it. */
interface Told {
  on: string;
  blob: string;
  text: string;
}

const read = new Map<string, Data | undefined>();

/**
 * The day of the first published version of a file that held all of it that counts, not before it can be whole;
 * undefined where none did.
 * @param versions newest first
 */
export function firstHeld(file: string, versions: readonly Told[], whole: Whole): string | undefined {
  const first = versions.findLast(({ on, blob, text }) =>
    isWhole(on.slice(0, 10), whole, () => dataOf(file, blob, text)),
  );
  return first?.on.slice(0, 10);
}

/** Whether what was public on a day counts: it can be whole by then, and holds what it has to. */
export function isWhole(on: string, { holds, wholeOn = '' }: Whole, data: () => Data | undefined): boolean {
  if (on < wholeOn) return false;
  if (!holds) return true;
  try {
    return holds(data() ?? {});
  } catch {
    // An old version whose fields had other shapes.
    return false;
  }
}

/** The same bytes are read once: a site asks for the same versions on many pages. */
function dataOf(file: string, blob: string, text: string): Data | undefined {
  const subject = placeOf(file)?.subject;
  if (!subject) return undefined;
  const known = read.has(blob) ? read.get(blob) : readable(subject, file, text);
  read.set(blob, known);
  return known;
}
