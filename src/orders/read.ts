import type { Category } from '../schema/complaint-parts.ts';
import { answered } from './asked.ts';
import { type Mapping, plainHeader, type TimeKind } from './columns.ts';
import { afterwards, closingOf } from './ending.ts';
import type { Hash } from './household.ts';
import { categoryOf, householdOfRow, matterOf } from './matter.ts';
import { startOf } from './moment.ts';
import type { Order, Reading } from './order.ts';
import { type Desk, Notebook, Row, type Table } from './row.ts';
import { type DataRow, joinedRows } from './rows.ts';
import { dated, marksOf, saysNothing, scaleOf, scales, yesIn } from './said.ts';
import type { Settings } from './settings.ts';
import type { Cell, Progress, Sheet } from './sheet.ts';

/** What reading needs besides the sheet. */
export interface Task {
  header: number;
  headers: readonly Cell[];
  mapping: Mapping;
  settings: Settings;
  hash: Hash;
}

const every = 2000;
const day = 86_400;
const ratings = ['satisfied', 'hotlineSatisfied'] as const;
const answers = ['solved', 'hotlineSolved'] as const;

/**
 * The orders of a sheet. Rows with the same order number are one order unless they tell of different cases. A row
 * without a readable time of reporting belongs to no month and is listed instead.
 */
export function readOrders(sheet: Sheet, task: Task, progress: Progress = () => {}): Reading {
  const notebook = new Notebook();
  const joined = joinedRows(sheet.rows, task.header, task.mapping, sheet.from1904);
  const { read } = joined;
  const rows = withoutTwins(joined.rows, task, notebook);
  const repeated = read - rows.length;
  const table = { ...task, from1904: sheet.from1904, now: startOf(task.settings.today) + day };
  const full = { ...table, scales: scalesIn(rows, task) };
  const phones = new Map<string, string>();
  const orders: Order[] = [];
  rows.forEach((one, i) => {
    const row = new Row(one, full);
    noteOthers(row, one, notebook);
    const order = orderOf(row, task, notebook, phones);
    if (order) orders.push(order);
    if (i % every === 0) progress(i / rows.length);
  });
  const { troubles, troubled } = notebook;
  const unusable = rows.length - orders.length;
  return { orders, troubles, troubled, questions: notebook.questions(), rows: read, repeated, unusable };
}

const alike = '没有工单号、每一格都相同的行';

/** Rows that are the same in every cell may be one case entered twice or two cases: only staff know. */
function withoutTwins(rows: readonly DataRow[], { settings }: Task, notebook: Notebook): readonly DataRow[] {
  const answer = answered(settings.answers, 'twins', alike);
  for (const { like, number } of rows) {
    if (like === undefined) continue;
    if (answer === undefined) notebook.ask('twins', alike, number);
    const sentence = `与第 ${like} 行每一格都相同，又没有工单号；${answer === 'one' ? '按同一件，只算一件' : '是不是同一件，请核对'}`;
    notebook.trouble({ row: number, column: '', text: '', sentence });
  }
  return answer === 'one' ? rows.filter(({ like }) => like === undefined) : rows;
}

/** Names the other rows of the same number where they tell of another case or of something else. */
function noteOthers(row: Row, { twin, clashes, number }: DataRow, notebook: Notebook): void {
  if (twin !== undefined)
    row.note(notebook, 'id', `与第 ${twin} 行同一工单号，时间、房号或事项却不同，按两件算；请核对`);
  for (const { row: other, kind } of clashes)
    row.note(notebook, kind, `第 ${other} 行是同一工单号，这一格却不同；用了第 ${number} 行的，请核对`);
}

function scalesIn(rows: readonly DataRow[], { mapping, headers, settings }: Task): Table['scales'] {
  const textsOf = (column: number | undefined) =>
    column === undefined
      ? []
      : rows.map(({ cells }) =>
          String(cells[column] ?? '')
            .normalize('NFKC')
            .trim(),
        );
  const entries = ratings.map((kind) => {
    const column = mapping[kind];
    const answer = answered(settings.answers, 'scale', plainHeader(headers[column ?? -1]));
    const sure = scaleOf(textsOf(column));
    return [kind, answer ? scales[answer] : (sure ?? ('asked' as const))] as const;
  });
  const marks = answers.map((kind) => [kind, marksOf(textsOf(mapping[kind]))] as const);
  return Object.fromEntries([...entries, ...marks]);
}

function orderOf(row: Row, task: Task, notebook: Notebook, phones: Map<string, string>): Order | undefined {
  const { times, unreadable } = row.times(notebook);
  const { reported } = times;
  if (!reported) {
    if (saysNothing(row.text('reported')))
      row.note(notebook, 'reported', '没有报事时间，算不进任何一个月；请在原系统补上');
    return undefined;
  }
  const { answers } = task.settings;
  const matter = matterOf(row, { answers, notebook });
  const { kind, excluded, channel, status } = matter;
  const isValid = kind === 'complaint' && !excluded;
  const desk = { answers, notebook: isValid || channel === 'hotline' ? notebook : undefined };
  const what = categoryOf(row, answers.category ?? {}, isValid ? notebook : undefined);
  const { closed, inverted, missing } = closingOf(row, status, times, notebook);
  const after = afterwards(row, times, task.settings, desk);
  const own = counting(times, closed !== undefined, after.call.attempted);
  const lacks = isValid && lacksTime(row, what.category, own, closed);
  const marks = { escalated: isMarked(row, 'escalated', desk), reopened: isMarked(row, 'reopened', desk) };
  return {
    ...{ row: row.number, kind, channel, excluded, reported, times: own, closed, inverted },
    ...{ ...what, ...householdOfRow(row, what, task.hash, phones), ...marks },
    ...after,
    missingTime: unreadable || missing || lacks,
  };
}

/** The times that count: no closing of a case that is open, no call-back that was not made, whatever stands beside it. */
function counting(times: Order['times'], isClosed: boolean, isCalled: boolean): Order['times'] {
  const { closed, callback, ...others } = times;
  return {
    ...others,
    ...(closed && isClosed && { closed }),
    ...(callback && isCalled && { callback }),
  };
}

function isMarked(row: Row, field: 'escalated' | 'reopened', desk: Desk): boolean {
  return row.settled(field, field, (text) => yesIn(field)(text) ?? dated(text), desk) === 'yes';
}

/** Whether a step that must have been taken has no time: the case went on without it, or was closed. */
function lacksTime(row: Row, category: Category, times: Order['times'], closed: number | undefined): boolean {
  const went = (kinds: readonly TimeKind[]) => closed !== undefined || kinds.some((kind) => times[kind]);
  const lacks = (kind: TimeKind, later: readonly TimeKind[]) => row.has(kind) && !times[kind] && went(later);
  return (
    lacks('accepted', ['dispatched', 'onSite', 'answered']) ||
    lacks('dispatched', ['onSite']) ||
    (category === 'repairs' && lacks('onSite', [])) ||
    lacks('answered', [])
  );
}
