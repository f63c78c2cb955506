import { filledOf } from '../figures/filled.ts';
import { dayInWords } from '../format/date.ts';
import { words } from '../text/filled.ts';

/** In brackets, the day that was typed where another one counts and the release that first told it; empty where the typed day counts. */
export function filledInWords(row: object, done = words.done): string {
  const filled = filledOf(row);
  return filled ? `（${words.late(dayInWords(filled.on), dayInWords(filled.typed), done)}）` : '';
}
