import type { ColumnKind, Mapping, TimeKind } from './columns.ts';
import { plainHeader, timeKinds } from './columns.ts';
import { momentOf } from './moment.ts';
import type { Question, Reading, Time, Trouble } from './order.ts';
import { type Cell, letterOf } from './sheet.ts';

const listed = 300;
const rowsNamed = 12;

/** Collects what could not be used and what only staff can settle, while rows are read. */
export class Notebook {
  readonly troubles: Trouble[] = [];
  troubled = 0;
  private readonly asked = new Map<string, Question>();

  trouble(trouble: Trouble): void {
    this.troubled += 1;
    if (this.troubles.length < listed) this.troubles.push(trouble);
  }

  ask(field: Question['field'], word: string, row: number): void {
    const key = `${field} ${word}`;
    const known = this.asked.get(key) ?? { field, word, n: 0, rows: [] };
    known.n += 1;
    if (known.rows.length < rowsNamed) known.rows.push(row);
    this.asked.set(key, known);
  }

  /** Most frequent first. */
  questions(): Reading['questions'] {
    return [...this.asked.values()].sort((a, b) => b.n - a.n);
  }
}

/** What all rows of a sheet share. */
export interface Table {
  mapping: Mapping;
  headers: readonly Cell[];
  from1904: boolean;
}

/** The cells of one row by what they hold. */
export class Row {
  private readonly cells: readonly Cell[];
  private readonly table: Table;
  readonly number: number;

  constructor(cells: readonly Cell[], table: Table, number: number) {
    this.cells = cells;
    this.table = table;
    this.number = number;
  }

  cell(kind: ColumnKind): Cell {
    const column = this.table.mapping[kind];
    return column === undefined ? '' : (this.cells[column] ?? '');
  }

  text(kind: ColumnKind): string {
    return String(this.cell(kind)).normalize('NFKC').trim();
  }

  /** Where a cell is, as staff find it in Excel: `G 列（派单时间）`. */
  place(kind: ColumnKind): string {
    const column = this.table.mapping[kind];
    return column === undefined ? '' : `${letterOf(column)} 列（${plainHeader(this.table.headers[column])}）`;
  }

  /** All times that can be read; the others are noted. */
  times(notebook: Notebook): { times: Partial<Record<TimeKind, Time>>; unreadable: boolean } {
    const times: Partial<Record<TimeKind, Time>> = {};
    let unreadable = false;
    for (const kind of timeKinds) {
      const cell = this.cell(kind);
      if (cell === '' || /^[-—/无]+$/.test(String(cell).trim())) continue;
      const moment = momentOf(cell, this.table.from1904);
      if ('at' in moment) times[kind] = moment;
      else {
        unreadable = true;
        this.note(notebook, kind, moment.trouble);
      }
    }
    return { times, unreadable };
  }

  note(notebook: Notebook, kind: ColumnKind, sentence: string): void {
    notebook.trouble({ row: this.number, column: this.place(kind), text: this.text(kind), sentence });
  }
}
