import type { Answers } from '../orders/asked.ts';
import { type Matched, signatureOf } from '../orders/columns.ts';
import type { KnownSheet } from './orders-messages.ts';

/** What staff set once for an export of one shape. */
export interface Choices {
  holidays: string;
  workdays: string;
  by: 'company' | 'third';
  answers: Answers;
}

interface Remembered extends Partial<Choices> {
  matched?: Matched;
}

const usual: Choices = {
  holidays: '',
  workdays: '',
  by: 'company',
  answers: {},
};

/** What was chosen for an export with these headers the last time, in this browser. */
export function recalled({ headers, mapping, unsure }: KnownSheet): Matched & { choices: Choices } {
  const { matched = { mapping, unsure }, ...choices } = stored(headers);
  return { ...matched, choices: { ...usual, ...choices } };
}

/** Keeps the choices under the names of the headers, but what was said of rows of this one file. Of words only those that cannot name a person or a home. */
export function remember({ headers }: KnownSheet, matched: Matched, choices: Choices): void {
  const answers = Object.fromEntries(
    Object.entries(choices.answers)
      .filter(([field]) => field !== 'twins')
      .map(([field, words]) => [field, harmless(words)]),
  );
  localStorage.setItem(place(headers), JSON.stringify({ ...choices, answers, matched }));
}

/** Words of people and homes: `王姐说满意`, `3 栋`. */
const personal = /\d{3}|[栋幢座弄]|号楼|单元|先生|女士|小姐|[姐哥叔姨婆爷奶某]|师傅/;

function harmless(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).filter(([word]) => word.length <= 12 && !personal.test(word)),
  );
}

function stored(headers: KnownSheet['headers']): Remembered {
  try {
    return JSON.parse(localStorage.getItem(place(headers)) ?? '{}');
  } catch {
    return {};
  }
}

function place(headers: KnownSheet['headers']): string {
  // Before the second version a planned time could be remembered as an actual one.
  return `orders 2 ${signatureOf(headers)}`;
}
