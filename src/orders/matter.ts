import type { Category, Subcategory } from '../schema/complaint-parts.ts';
import { answered, type Code } from './asked.ts';
import { exclusionIn } from './ending.ts';
import { type Hash, householdOf } from './household.ts';
import type { Order } from './order.ts';
import type { Desk, Notebook, Row } from './row.ts';
import { statusOf } from './said.ts';
import * as words from './words.ts';

/** What sort of matter it is, which way it came, how far it is and whether it counts; only complaints are asked about. */
export function matterOf(row: Row, asking: Desk) {
  const kind = needed(row, 'kind', words.kindOf, asking) ?? 'complaint';
  const channel = needed(row, 'channel', words.channelOf, asking) ?? 'phone';
  const isComplaint = kind === 'complaint';
  const notebook = isComplaint ? asking.notebook : undefined;
  const status = row.settled('status', 'status', statusOf, { ...asking, notebook });
  const excluded = isComplaint ? exclusionIn(row, status, asking) : undefined;
  return { kind, channel, status, excluded };
}

/** A word without which a row cannot be counted: it is asked even when the cell is empty. */
function needed<F extends 'kind' | 'channel'>(
  row: Row,
  field: F,
  known: (text: string) => Code<F> | undefined,
  { answers, notebook }: Desk,
): Code<F> | undefined {
  const text = row.text(field);
  const found = answered(answers, field, text) ?? known(text);
  if (!found) notebook?.ask(field, text, row.number);
  return found;
}

/** By the finer column first; a word that names no category is asked about. */
export function categoryOf(row: Row, answers: Record<string, Subcategory>, notebook?: Notebook) {
  const [small, large] = [row.text('subcategory'), row.text('category')];
  const word = [...new Set([large, small])].filter(Boolean).join(' / ');
  const own = words.subcategoryOf(small) ?? words.subcategoryOf(large);
  const category = words.categoryOf(small) ?? words.categoryOf(large);
  if (category) return { category, subcategory: own, unclear: false };
  const answer = answers[word];
  if (!answer) notebook?.ask('category', word, row.number);
  const subcategory = answer ?? 'environment-order';
  return { category: subcategory.split('-')[0] as Category, subcategory, unclear: true };
}

/** The key of household and subject; several phones of one household are one. */
export function householdOfRow(
  row: Row,
  what: Pick<Order, 'category' | 'subcategory'>,
  hash: Hash,
  phones: Map<string, string>,
) {
  const home = householdOf([row.text('building'), row.text('unit'), row.text('household')].filter(Boolean));
  const phone = row.text('phone').replace(/\D/g, '');
  const who = home ?? (phone.length >= 7 ? phone : undefined);
  if (who === undefined) return { key: undefined, merged: false };
  const called = phone.length >= 7 ? hash(phone) : undefined;
  const family = hash(who);
  const first = called ? (phones.get(family) ?? called) : undefined;
  if (first) phones.set(family, first);
  const key = hash(`${who} ${what.subcategory ?? what.category}`);
  return { key, merged: home !== undefined && called !== first };
}
