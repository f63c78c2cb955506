import type { Cell, Column, Table } from '../tables/table.ts';
import { type Standing, stateOf } from './standing.ts';
import { words } from './words.ts';

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const count = (key: string, label: string, unit: string): Column => ({ key, label, kind: 'count', unit });
const community = [text('folder', words.folder), text('title', words.community)];

/** Everything that stops a community, one row a fault. */
export function failingTable(all: readonly Standing[]): Table {
  return {
    name: 'failing',
    caption: words.failing,
    columns: [
      ...community,
      text('file', words.file),
      text('field', words.field),
      count('line', words.line, ''),
      text('sentence', words.sentence),
    ],
    rows: all.flatMap(({ outcome, title }) =>
      outcome.faults.map(({ file, field, line, message }) => ({
        cells: [outcome.name, title, file, field, line, message],
      })),
    ),
  };
}

/** Everything that is late now, one row an item and period; the longest first. */
export function lateTable(all: readonly Standing[]): Table {
  const rows = all.flatMap(({ outcome, title }) =>
    outcome.late.map(({ item, spell, due, days }) => ({
      cells: [outcome.name, title, item, spell, due, days],
    })),
  );
  return {
    name: 'late',
    caption: words.lateTitle,
    columns: [
      ...community,
      text('item', words.item),
      text('spell', words.spell),
      text('due', words.due),
      count('days', words.days, words.dayUnit),
    ],
    rows: rows.sort((a, b) => Number(b.cells[5]) - Number(a.cells[5])),
  };
}

/** The same for people: one row a community and item, with its periods in one cell. */
export function lateByItem(all: readonly Standing[]): Table {
  const rows = all.flatMap((one) =>
    [...Map.groupBy(one.outcome.late, ({ item }) => item)].map(([item, own]) => {
      const spells = own.map(({ spell }) => spell);
      return { cells: [calledBoth(one), item, spells.join('、'), Math.max(...own.map(({ days }) => days))] };
    }),
  );
  return {
    name: 'late-items',
    caption: words.lateTitle,
    columns: [
      text('title', words.community),
      text('item', words.item),
      text('spell', words.spell),
      count('days', words.longest, words.dayUnit),
    ],
    rows: rows.sort((a, b) => Number(b.cells[3]) - Number(a.cells[3])),
  };
}

/** Communities with one reason in common in one row, for people: the reason, how many, and who. */
export function byReason({ name, caption, columns, rows }: Table): Table {
  const reason = columns.at(-1);
  const parted = rows.flatMap(({ cells: [folder, title, said] }) =>
    String(said)
      .split('；')
      .map((why) => ({ why, who: bothOf(folder, title) })),
  );
  const groups = [...Map.groupBy(parted, ({ why }) => why)].sort(([, a], [, b]) => b.length - a.length);
  return {
    name,
    caption,
    columns: [text('why', reason?.label ?? ''), count('n', words.count, ''), text('who', words.community)],
    rows: groups.map(([why, own]) => ({
      cells: [
        why,
        own.length,
        words.whom(
          own.slice(0, named).map(({ who }) => who),
          own.length,
        ),
      ],
    })),
  };
}

/** How many are named in one row; all of them are in the CSV. */
const named = 12;

/** A table of communities for people: name and folder in one column. */
export function inOne({ columns, rows, ...table }: Table): Table {
  const [, title, ...others] = columns;
  return {
    ...table,
    columns: title ? [title, ...others] : others,
    rows: rows.map(({ cells: [folder, name, ...rest] }) => ({ cells: [bothOf(folder, name), ...rest] })),
  };
}

function calledBoth({ outcome, title }: Standing): string {
  return bothOf(outcome.name, title);
}

function bothOf(folder: Cell, title: Cell): string {
  return title === folder || title === undefined
    ? String(folder)
    : words.called(String(title), String(folder));
}

/** Whose site is not the newest, and in which way. */
export function outdatedTable(all: readonly Standing[]): Table {
  return {
    name: 'outdated',
    caption: words.outdatedTitle,
    columns: [...community, text('behind', words.behind)],
    rows: all
      .filter(({ behind }) => behind.length > 0)
      .map(({ outcome, title, behind }) => ({ cells: [outcome.name, title, behind.join('；')] })),
  };
}

/** Every community with what is known of it, one row each. */
export function allTable(all: readonly Standing[]): Table {
  return {
    name: 'communities',
    caption: words.allTitle,
    columns: [
      ...community,
      text('state', words.state),
      count('late', words.lateCount, words.itemUnit),
      count('longest', words.longest, words.dayUnit),
      count('faults', words.faults, words.faultUnit),
      text('published', words.published),
      { ...text('commit', words.commit), secondary: true },
      { ...text('releaseCommit', words.releaseCommit), secondary: true },
      { ...text('releaseDay', words.releaseDay), secondary: true },
      { ...text('code', words.code), secondary: true },
      { ...text('data', words.dataVersion), secondary: true },
    ],
    rows: all.map((one) => ({
      cells: [
        ...[one.outcome.name, one.title, words.states[stateOf(one)], one.outcome.late.length],
        ...[one.outcome.late[0]?.days, one.outcome.faults.length, one.published],
        ...[one.outcome.commit.slice(0, 10), one.release?.commit.slice(0, 10), one.release?.day],
        ...[one.release?.code?.slice(0, 10), one.data],
      ],
    })),
  };
}
