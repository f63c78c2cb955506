import { type Answers, answered, type Code, type Field } from './asked.ts';
import type { ColumnKind, Mapping, TimeKind } from './columns.ts';
import { plainHeader, timeKinds } from './columns.ts';
import { momentOf } from './moment.ts';
import type { Question, Reading, Time, Trouble } from './order.ts';
import type { DataRow } from './rows.ts';
import { type Scale, saysNothing } from './said.ts';
import { type Cell, letterOf } from './sheet.ts';

const listed = 300;
const rowsNamed = 12;
/** A longer text is no word of a system but a story, and no answer would ever serve twice. */
const longest = 16;

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
  /** The first second of which nothing can be known yet. */
  now: number;
  /** How points are given in a column of ratings; `asked` while staff have not said, undefined when every value is asked. */
  scales: Partial<Record<ColumnKind, Scale | 'asked' | undefined>>;
}

/** Where words are settled: by what staff answered, else by asking; without a notebook nobody is asked. */
export interface Desk {
  answers: Answers;
  notebook: Notebook | undefined;
}

/** The cells of one row by what they hold. */
export class Row {
  private readonly cells: readonly Cell[];
  private readonly table: Table;
  readonly number: number;
  /** It was put together from several rows of one number. */
  readonly isJoined: boolean;

  constructor({ cells, number, joined }: DataRow, table: Table) {
    this.cells = cells;
    this.table = table;
    this.number = number;
    this.isJoined = joined.length > 0;
  }

  cell(kind: ColumnKind): Cell {
    const column = this.table.mapping[kind];
    return column === undefined ? '' : (this.cells[column] ?? '');
  }

  text(kind: ColumnKind): string {
    return String(this.cell(kind)).normalize('NFKC').trim();
  }

  has(kind: ColumnKind): boolean {
    return this.table.mapping[kind] !== undefined;
  }

  scale(kind: ColumnKind): Scale | 'asked' | undefined {
    return this.table.scales[kind];
  }

  /** The name of a column, as it stands in the file. */
  header(kind: ColumnKind): string {
    return plainHeader(this.table.headers[this.table.mapping[kind] ?? -1]);
  }

  /** Where a cell is, as staff find it in Excel: `G 列（派单时间）`. */
  place(kind: ColumnKind): string {
    const column = this.table.mapping[kind];
    return column === undefined ? '' : `${letterOf(column)} 列（${plainHeader(this.table.headers[column])}）`;
  }

  /** All times that can be read and can be true; the others are noted. */
  times(notebook: Notebook): { times: Partial<Record<TimeKind, Time>>; unreadable: boolean } {
    const times: Partial<Record<TimeKind, Time>> = {};
    let unreadable = false;
    for (const kind of timeKinds) {
      if (saysNothing(this.text(kind))) continue;
      const moment = momentOf(this.cell(kind), this.table.from1904);
      const isFuture = 'at' in moment && kind !== 'due' && moment.at >= this.table.now;
      if ('at' in moment && !isFuture) times[kind] = moment;
      else {
        unreadable = true;
        this.note(notebook, kind, 'trouble' in moment ? moment.trouble : '晚于今天，不可能；请在原系统核对');
      }
    }
    return { times, unreadable };
  }

  /** What a word says: as staff answered, as known, else it is asked; a long text is listed. Undefined when it says nothing. */
  settled<F extends Field, T>(
    column: ColumnKind,
    field: F,
    known: (text: string) => T | undefined,
    { answers, notebook }: Desk,
  ): T | Code<F> | undefined {
    const text = this.text(column);
    if (saysNothing(text)) return undefined;
    const found = answered(answers, field, text) ?? known(text);
    if (found !== undefined || !notebook) return found;
    if (text.length <= longest) notebook.ask(field, text, this.number);
    else this.note(notebook, column, '看不出是哪一种，这一格不计；请在原系统改成固定的选项');
    return undefined;
  }

  note(notebook: Notebook, kind: ColumnKind, sentence: string): void {
    notebook.trouble({ row: this.number, column: this.place(kind), text: this.text(kind), sentence });
  }
}
