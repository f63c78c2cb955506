import { type ColumnKind, type Mapping, timeKinds } from './columns.ts';
import { householdOf } from './household.ts';
import { momentOf } from './moment.ts';
import type { Cell } from './sheet.ts';

/** A data row with its number in the file, from 1. */
export interface DataRow {
  cells: Cell[];
  number: number;
  /** The other rows of the same order number that were joined to it. */
  joined: number[];
  /** Cells of joined rows that say something else than this one; what stands here is used. */
  clashes: { row: number; kind: ColumnKind }[];
  /** The row with the same order number that is another case. */
  twin?: number;
  /** The row that is the same in every cell, where neither has an order number. */
  like?: number;
}

/** More cases of one number are no restart of a count but a column that is no number; the last ones are compared. */
const looked = 50;

/** Without these two rows of one number are one case however much else they differ: times and states go on. */
const telling: readonly ColumnKind[] = ['kind', 'category', 'subcategory'];

/**
 * The rows below the header, without empty ones and totals. Rows of the same order number become one: what the first
 * leaves empty is taken from the later ones, which systems write for every further step. Rows of one number that
 * were reported at different times, for different homes or about different matters are different cases: a number that
 * begins anew each month swallows nobody.
 */
export function joinedRows(rows: readonly Cell[][], header: number, mapping: Mapping, from1904 = false) {
  const found: DataRow[] = [];
  const known = new Map<string, DataRow[]>();
  const nameless = new Map<string, number>();
  let read = 0;
  for (let i = header + 1; i < rows.length; i += 1) {
    const cells = rows[i] ?? [];
    if (isNoOrder(cells, rows[header] ?? [], i - header)) continue;
    read += 1;
    const name = mapping.id === undefined ? '' : String(cells[mapping.id] ?? '').trim();
    const same = name === '' ? [] : (known.get(name) ?? []);
    const first = same.slice(-looked).findLast((row) => isOneCase(row.cells, cells, mapping, from1904));
    if (first) {
      const row = i + 1;
      first.clashes.push(...clashing(first.cells, cells, mapping).map((kind) => ({ row, kind })));
      complete(first.cells, cells, mapping);
      first.joined.push(row);
      continue;
    }
    const others = name === '' ? likeOf(cells, i + 1, nameless) : twinOf(same);
    const row: DataRow = { cells: [...cells], number: i + 1, joined: [], clashes: [], ...others };
    found.push(row);
    same.push(row);
    if (name !== '') known.set(name, same);
  }
  return { rows: found, read, repeated: read - found.length };
}

function twinOf(same: readonly DataRow[]): Pick<DataRow, 'twin'> {
  return same[0] ? { twin: same[0].number } : {};
}

function likeOf(cells: readonly Cell[], number: number, seen: Map<string, number>): Pick<DataRow, 'like'> {
  const key = cells.join('\t').trimEnd();
  const like = seen.get(key);
  if (like === undefined) seen.set(key, number);
  return like === undefined ? {} : { like };
}

function isOneCase(a: readonly Cell[], b: readonly Cell[], mapping: Mapping, from1904: boolean): boolean {
  const differs = (of: (cells: readonly Cell[]) => string) => of(a) !== '' && of(b) !== '' && of(a) !== of(b);
  const cell = (cells: readonly Cell[], kind: ColumnKind) => {
    const column = mapping[kind];
    return column === undefined ? '' : String(cells[column] ?? '').trim();
  };
  const home = (cells: readonly Cell[]) => {
    const parts = [cell(cells, 'building'), cell(cells, 'unit'), cell(cells, 'household')].filter(Boolean);
    return householdOf(parts) ?? parts.join('-');
  };
  if (differs((cells) => reportedAt(cells, mapping.reported, from1904)) || differs(home)) return false;
  return !telling.some((kind) => differs((cells) => cell(cells, kind)));
}

function reportedAt(cells: readonly Cell[], column: number | undefined, from1904: boolean): string {
  const cell = column === undefined ? '' : (cells[column] ?? '');
  const moment = momentOf(cell, from1904);
  return 'at' in moment ? String(moment.at) : String(cell).trim();
}

/** What decides a figure and stands differently in two rows of one case. */
function clashing(first: readonly Cell[], later: readonly Cell[], mapping: Mapping): ColumnKind[] {
  return [...timeKinds, 'channel' as const, 'satisfied' as const, 'solved' as const].filter((kind) => {
    const column = mapping[kind];
    if (column === undefined || kind === 'reported') return false;
    const [a = '', b = ''] = [first[column], later[column]];
    return a !== '' && b !== '' && a !== b;
  });
}

function complete(first: Cell[], later: readonly Cell[], { status, closed }: Mapping): void {
  const isDone = closed !== undefined && (first[closed] ?? '') !== '';
  later.forEach((cell, column) => {
    const isNewer = column === status && cell !== '' && !isDone;
    if (isNewer || (first[column] ?? '') === '') first[column] = cell;
  });
}

function isNoOrder(cells: readonly Cell[], header: readonly Cell[], below: number): boolean {
  return cells.every((cell) => cell === '') || isTotal(cells) || isHeader(cells, header, below);
}

/** A header that stands there again, as on every printed page, or a second one below it in another language: no digit in it. */
function isHeader(cells: readonly Cell[], header: readonly Cell[], below: number): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 3) return false;
  if (cells.every((cell, i) => cell === '' || cell === header[i])) return true;
  return (
    below <= 2 && filled.length * 2 > header.length && filled.every((cell) => /^\D+$/.test(String(cell)))
  );
}

function isTotal(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length <= 3 && /^(合计|总计|共\d*[条件]?)/.test(String(filled[0]));
}
