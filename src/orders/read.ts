import type { Category } from '../schema/complaint-parts.ts';
import type { Mapping } from './columns.ts';
import { afterwards, closingOf } from './ending.ts';
import { type Hash, householdOf } from './household.ts';
import type { Order, Reading } from './order.ts';
import { Notebook, Row } from './row.ts';
import { joinedRows } from './rows.ts';
import type { Settings } from './settings.ts';
import type { Cell, Progress, Sheet } from './sheet.ts';
import * as words from './words.ts';

/** What reading needs besides the sheet. */
export interface Task {
  header: number;
  headers: readonly Cell[];
  mapping: Mapping;
  settings: Settings;
  hash: Hash;
}

const every = 2000;

/**
 * The orders of a sheet. Rows with the same order number are one order: what the first leaves empty is taken from the
 * later ones. A row without a readable time of reporting belongs to no month and is listed instead.
 */
export function readOrders(sheet: Sheet, task: Task, progress: Progress = () => {}): Reading {
  const notebook = new Notebook();
  const table = { ...task, from1904: sheet.from1904 };
  const { rows, read, repeated } = joinedRows(sheet.rows, task.header, task.mapping.id);
  const phones = new Map<string, string>();
  const orders: Order[] = [];
  rows.forEach(({ cells, number }, i) => {
    const row = new Row(cells, table, number);
    const order = orderOf(row, task, notebook, phones);
    if (order) orders.push(order);
    if (i % every === 0) progress(i / rows.length);
  });
  const { troubles, troubled } = notebook;
  const unusable = rows.length - orders.length;
  return { orders, troubles, troubled, questions: notebook.questions(), rows: read, repeated, unusable };
}

function orderOf(row: Row, task: Task, notebook: Notebook, phones: Map<string, string>): Order | undefined {
  const { times, unreadable } = row.times(notebook);
  const { reported } = times;
  if (!reported) {
    if (row.text('reported') === '')
      row.note(notebook, 'reported', '没有报事时间，算不进任何一个月；请在原系统补上');
    return undefined;
  }
  const { answers } = task.settings;
  const kind = settled(row, 'kind', words.kindOf, answers.kind, notebook) ?? 'complaint';
  const excluded = kind === 'complaint' ? exclusionOf(row, answers.excluded, notebook) : undefined;
  const isValid = kind === 'complaint' && !excluded;
  const what = categoryOf(row, answers.category, isValid ? notebook : undefined);
  const { closed, inverted, missing } = closingOf(row, reported, times, notebook);
  return {
    row: row.number,
    kind,
    channel: settled(row, 'channel', words.channelOf, answers.channel, notebook) ?? 'phone',
    ...what,
    ...householdOfRow(row, what, task.hash, phones),
    reported,
    times,
    closed,
    excluded,
    escalated: words.yesOf(row.text('escalated')) ?? row.text('escalated') !== '',
    reopened: words.yesOf(row.text('reopened')) ?? row.text('reopened') !== '',
    ...afterwards(row, times, task.settings),
    missingTime: unreadable || missing,
    inverted,
  };
}

function settled<T extends string>(
  row: Row,
  field: 'kind' | 'channel',
  known: (text: string) => T | undefined,
  answers: Record<string, T>,
  notebook: Notebook,
): T | undefined {
  const text = row.text(field);
  const found = answers[text] ?? known(text);
  if (!found) notebook.ask(field, text, row.number);
  return found;
}

function exclusionOf(row: Row, answers: Settings['answers']['excluded'], notebook: Notebook) {
  const text = row.text('excluded');
  const isReason = !['', '无', '否', '有效', '是', '-'].includes(text);
  const found = (isReason && answers[text]) || words.exclusionOf(text) || ofStatus(row.text('status'));
  if (isReason && !found) notebook.ask('excluded', text, row.number);
  return found === 'valid' ? undefined : found;
}

function ofStatus(status: string) {
  return /撤|取消|重复|作废/.test(status) ? words.exclusionOf(status) : undefined;
}

function categoryOf(row: Row, answers: Settings['answers']['category'], notebook?: Notebook) {
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

function householdOfRow(
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
