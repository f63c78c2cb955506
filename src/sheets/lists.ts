import { sheetWords as words } from '../text/sheets.ts';
import { fieldAt } from './names.ts';
import { tidy } from './numeral.ts';
import type { Table } from './plan.ts';
import { report, type State } from './reading.ts';

/** Entries of a list as the record keeps them; what the sheet does not say of a known entry stays as it was. */
export function buildList(state: State, table: Table): void {
  const { question, reading } = state;
  const before =
    (question.before as Record<string, Record<string, unknown>[]> | undefined)?.[table.field] ?? [];
  const naming = table.naming ?? '';
  const entries = state.rows.filter((row) => row.table === table);
  const made = entries.map(({ entry = 0, row }) => {
    const own = Object.fromEntries(
      reading.items
        .filter(({ path }) => path[0] === table.field && path[1] === entry)
        .map(({ path, value }) => [String(path[2]), value]),
    );
    const last = before.find((one) => plainName(one[naming]) === plainName(own[naming]));
    if (!last && !table.numbered) newEntry(state, table, own, row);
    const kept = Object.fromEntries(
      (table.kept ?? []).flatMap((f) => (last?.[f] === undefined ? [] : [[f, last[f]]])),
    );
    return {
      ...kept,
      ...unread(state, table, entry),
      ...own,
      ...(table.numbered && numbered(question.period, entry, own)),
    };
  });
  for (const field of table.asked ?? []) askKept(state, table, field, made);
  if (table.numbered) later(state, table, made);
  twins(state, table, made);
  reading.lists[table.field] = made;
  reading.items = reading.items.filter(({ path }) => path[0] !== table.field || path.length < 3);
  gone(state, table, before, made);
}

/** Figures of last period in a column the sheet has not: emptied, unless the clerk says that they are still the same. */
function askKept(state: State, table: Table, field: string, made: Record<string, unknown>[]): void {
  if (state.began.get(table)?.has(field)) return;
  const old = made.flatMap((entry, at) => (typeof entry[field] === 'number' ? [{ entry, at }] : []));
  if (old.length === 0) return;
  const { meta } = fieldAt(state.question.subject, [table.field, 0, field]);
  const all = old.map(({ entry }) => `${entry[table.naming ?? '']} ${entry[field]}`).join('、');
  const taken = report(state, {
    key: `kept:${table.field}.${field}`,
    place: '',
    text: '',
    sentence: words.keptFigure(meta.label, all),
    offers: [{ say: words.keepFigure, value: 0 }],
    paths: old.map(({ at }) => [table.field, at, field]),
  });
  if (!taken) for (const { entry } of old) entry[field] = '';
}

/** Fields whose cell stands in the sheet and could not be read: emptied, so that last period's never stays unseen. */
function unread({ reading }: State, table: Table, entry: number): Record<string, string> {
  const paths = reading.troubles.flatMap((trouble) => trouble.paths);
  const own = paths.filter(([field, at]) => field === table.field && at === entry);
  return Object.fromEntries(own.map((path) => [String(path[2]), '']));
}

function numbered(period: string, entry: number, own: Record<string, unknown>) {
  const code = `${period.toLowerCase() || 'new'}-${String(entry + 1).padStart(2, '0')}`;
  return { code, kind: Number(own.amount) < 0 ? 'refund' : 'spent' };
}

/** A sheet names neither the decision nor the vouchers of a payment: that they are still to come is said beforehand. */
function later(state: State, table: Table, made: Record<string, unknown>[]): void {
  const { meta, fields = [] } = fieldAt(state.question.subject, [table.field]);
  const open = fields.filter(({ name }) => /^(decision|documents)$/.test(name) && !(name in table.columns));
  if (made.length > 0 && open.length > 0)
    state.reading.later.push(
      words.later(meta.label, made.length, open.map((one) => one.meta.label).join('、')),
    );
}

function newEntry(state: State, table: Table, own: Record<string, unknown>, row: number): void {
  const fields = fieldAt(state.question.subject, [table.field]).fields ?? [];
  const open = fields.filter(
    ({ name, required }) =>
      required && own[name] === undefined && !(name in table.columns && !table.kept?.includes(name)),
  );
  if (open.length === 0) return;
  const name = String(
    own[table.naming ?? ''] ?? state.grid[row]?.map(({ text }) => tidy(text)).find(Boolean) ?? '',
  );
  const sentence = words.newEntry(name, open.map(({ meta }) => meta.label).join('、'));
  report(state, { key: `new:${row}`, place: `第 ${row + 1} 行`, text: name, sentence });
}

/** Two entries of one name: both stay, so that the clerk sees them, and the form refuses to save both. */
function twins(state: State, table: Table, made: Record<string, unknown>[]): void {
  const naming = table.naming ?? '';
  const names = made.map((one) => plainName(one[naming]));
  const rows = state.rows.filter((row) => row.table === table);
  const at = names.findIndex((name, i) => name && names.indexOf(name) !== i);
  if (at < 0 || table.numbered) return;
  const places = [names.indexOf(names[at] ?? ''), at]
    .map((i) => `第 ${(rows[i]?.row ?? 0) + 1} 行`)
    .join('、');
  const text = names[at] ?? '';
  report(state, { key: `twin:${table.field}`, place: places, text, sentence: words.twice(text, places) });
}

function gone(
  state: State,
  table: Table,
  before: Record<string, unknown>[],
  made: Record<string, unknown>[],
): void {
  if (table.numbered) return;
  const naming = table.naming ?? '';
  const names = made.map((one) => plainName(one[naming]));
  const lost = before.filter((last) => !names.includes(plainName(last[naming])));
  if (lost.length === 0) return;
  const text = lost.map((last) => String(last[naming])).join('、');
  const offers = [{ say: words.goneOffer, value: 0 }];
  const sentence = words.gone(text);
  report(state, { key: `gone:${table.field}.${text}`, place: '', text: '', sentence, offers });
}

function plainName(text: unknown): string {
  return tidy(String(text ?? '')).replace(/ /g, '');
}
