/** How the values of a column are kept and written. Integers hide the decimals of their kind. */
export type ColumnKind =
  | 'text'
  | 'fen'
  | 'price'
  | 'area'
  | 'quantity'
  | 'percent'
  | 'count'
  | 'number'
  | 'perSqm';

export interface Column {
  /** Stable English name, for machines. */
  key: string;
  /** Heading, in the words of the schema. */
  label: string;
  kind: ColumnKind;
  unit?: string;
  /** Left out on a narrow screen; the CSV has it. */
  secondary?: boolean;
  /** On a narrow screen a row shows its main figure large and those beside it small; a short text is never broken. */
  weight?: 'main' | 'aside' | 'short';
  /** How a computed column comes about; given columns have none. */
  formula?: string;
}

export type Cell = string | number | undefined;

export interface Row {
  cells: Cell[];
  /** How the row is set: a heading of a group, an ordinary line, a sum. */
  role?: 'group' | 'line' | 'total';
  /** Anchor of the row on its page. */
  id?: string;
  href?: string;
  /** What the cell of the column `marks` says, with its links; the cell itself holds the same words. */
  marks?: Mark[];
}

/** A remark beside a figure. */
export interface Mark {
  text: string;
  href?: string;
  /** The value that was published before, shown struck through, and the one that replaced it. */
  was?: string;
  is?: string;
  rest?: string;
  /** Says that something is not there. */
  missing?: boolean;
}

/** What the public sees of a subject; page, chart, CSV and dictionary are showings of it. */
export interface Table {
  /** File name of the CSV without ending. */
  name: string;
  caption: string;
  columns: Column[];
  rows: Row[];
  /** The table of the records that its rows belong to, by the column `record` or `period`. */
  parent?: string;
}

/** The table without the columns of text that no row fills; figures keep theirs, so that none known is seen to be none. */
export function withoutEmpty(table: Table): Table {
  const used = table.columns.map(
    ({ kind }, i) => kind !== 'text' || table.rows.some(({ role, cells }) => role !== 'group' && cells[i]),
  );
  return {
    ...table,
    columns: table.columns.filter((_, i) => used[i]),
    rows: table.rows.map((row) =>
      row.role === 'group' ? row : { ...row, cells: row.cells.filter((_, i) => used[i]) },
    ),
  };
}
