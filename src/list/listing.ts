import { catalogue, type Subject } from '../catalogue.ts';
import { type Found, folded, type Row } from './rows.ts';

/**
 * Where a record stands on its way to the readers: `failed` is to blame that the newest changes are not live, `held`
 * waits for another to be mended. Without the desk nobody knows of a single record whether it is live:
 * there it is `ready` (approved, to be merged) and then `accepted` (on the main branch).
 */
export type RowState =
  | 'live'
  | 'checking'
  | 'failed'
  | 'held'
  | 'draft'
  | 'review'
  | 'returned'
  | 'scheduled'
  | 'ready'
  | 'accepted';

/** What is asked of a list; everything left out does not matter. */
export interface Asked {
  subject?: string | undefined;
  /** Words that all have to occur, anywhere in the record. */
  words?: string | undefined;
  year?: string | undefined;
  kind?: string | undefined;
  state?: string | undefined;
  /** From 1. */
  page?: number | undefined;
}

/** One page of a list, and what it can be narrowed by. */
export interface Listing {
  rows: (Row & { state: RowState })[];
  total: number;
  page: number;
  pages: number;
  years: string[];
  kinds: string[];
  states: RowState[];
}

const perPage = 50;

/** The records that fit, as the portal orders them, one page of fifty. What it can be narrowed by stays the whole subject's. */
export function listing(found: readonly Found[], asked: Asked, stateOf: (row: Found) => RowState): Listing {
  const words = folded(asked.words ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const all = found
    .filter(({ subject }) => (asked.subject ? subject === asked.subject : true))
    .map((row) => ({ row, state: stateOf(row) }));
  const fitting = all
    .filter(
      ({ row, state }) =>
        (!asked.year || row.year === asked.year) &&
        (!asked.kind || row.kind === asked.kind) &&
        (!asked.state || state === asked.state) &&
        words.every((word) => row.text.includes(word)),
    )
    .sort((a, b) => compared(a.row, b.row));
  const pages = Math.max(1, Math.ceil(fitting.length / perPage));
  const page = Math.min(pages, Math.max(1, asked.page ?? 1));
  return {
    rows: fitting
      .slice((page - 1) * perPage, page * perPage)
      .map(({ row, state }) => ({ ...shown(row), state })),
    total: fitting.length,
    page,
    pages,
    years: distinct(all.map(({ row }) => row.year)).reverse(),
    kinds: distinct(all.map(({ row }) => row.kind)),
    states: distinct(all.map(({ state }) => state)) as RowState[],
  };
}

const subjects = Object.keys(catalogue) as Subject[];

function compared(a: Found, b: Found): number {
  if (a.subject !== b.subject) return subjects.indexOf(a.subject) - subjects.indexOf(b.subject);
  const entry = catalogue[a.subject];
  const sign = 'newestFirst' in entry && entry.newestFirst ? -1 : 1;
  return a.order === b.order ? 0 : (a.order < b.order ? -1 : 1) * sign;
}

function shown({ subject, key, words, kind, year }: Found): Row {
  return { subject, key, words, ...(kind && { kind }), ...(year && { year }) };
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
