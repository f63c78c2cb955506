/** A cell of an export: text as it stands (trimmed), a number as Excel keeps it, '' for nothing. */
export type Cell = string | number;

/** One sheet. `rows[0]` is row 1 of the file, so that a row can be named as people see it. */
export interface Sheet {
  name: string;
  rows: Cell[][];
  /** Days are counted from 1904 (old Excel for Mac). */
  from1904: boolean;
}

/** Told how far the reading has come, from 0 to 1. */
export type Progress = (share: number) => void;

/** The letter of a column, from 0: `A`, `Z`, `AA`. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
