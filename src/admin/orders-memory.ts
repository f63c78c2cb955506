import { type ColumnKind, type Mapping, plainHeader, signatureOf } from '../orders/columns.ts';
import { type Answers, noAnswers } from '../orders/settings.ts';
import type { KnownSheet } from './orders-messages.ts';

/** What staff set once for an export of one shape. */
export interface Choices {
  clock: 'always' | 'working';
  hours: string;
  holidays: string;
  workdays: string;
  by: 'company' | 'third';
  answers: Answers;
}

interface Remembered extends Partial<Choices> {
  columns?: Partial<Record<ColumnKind, string>>;
}

const usual: Choices = {
  clock: 'always',
  hours: '08:30-18:00',
  holidays: '',
  workdays: '',
  by: 'company',
  answers: noAnswers,
};

/** What was chosen for an export with these headers the last time, in this browser. */
export function recalled({ headers, mapping }: KnownSheet): { mapping: Mapping; choices: Choices } {
  const { columns, ...choices } = stored(headers);
  if (!columns) return { mapping, choices: { ...usual, ...choices } };
  const names = headers.map(plainHeader);
  const found = Object.entries(columns).map(([kind, name]) => [kind, names.indexOf(name)] as const);
  return {
    mapping: Object.fromEntries(found.filter(([, column]) => column >= 0)),
    choices: { ...usual, ...choices },
  };
}

/** Keeps the choices under the names of the headers. Of words only those that cannot name a person or a home. */
export function remember({ headers }: KnownSheet, mapping: Mapping, choices: Choices): void {
  const columns = Object.fromEntries(
    Object.entries(mapping).map(([kind, column]) => [kind, plainHeader(headers[column])]),
  );
  const answers = Object.fromEntries(
    Object.entries(choices.answers).map(([field, words]) => [field, harmless(words)]),
  );
  localStorage.setItem(place(headers), JSON.stringify({ ...choices, answers, columns }));
}

function harmless(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).filter(([word]) => word.length <= 10 && !/\d|先生|女士|小姐/.test(word)),
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
  return `orders ${signatureOf(headers)}`;
}
