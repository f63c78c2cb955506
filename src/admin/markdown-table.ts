/** A table as it is entered: the first row is the heading; how each column is set (`---`, `:---`, `---:`, `:---:`). */
export interface Entered {
  rows: string[][];
  aligns: string[];
}

/** A table of a Markdown text, and from where to where it stands. */
export interface Found extends Entered {
  from: number;
  to: number;
}

const rule = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** The table in which a place of a text stands; undefined where there is none. */
export function tableAt(text: string, place: number): Found | undefined {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const here = starts.findLastIndex((start) => start <= place);
  const isRow = (at: number) => (lines[at] ?? '').includes('|');
  if (!isRow(here)) return undefined;
  let [first, last] = [here, here];
  while (isRow(first - 1)) first--;
  while (isRow(last + 1)) last++;
  const below = lines.slice(first, last + 1).findIndex((line, at) => at > 0 && rule.test(line));
  if (below < 1) return undefined;
  const head = first + below - 1;
  if (here < head) return undefined;
  const rows = lines.slice(head, last + 1).filter((_, at) => at !== 1);
  return {
    ...squared(rows.map(cellsOf), cellsOf(lines[head + 1] ?? '')),
    from: starts[head] ?? 0,
    to: (starts[last] ?? 0) + (lines[last] ?? '').length,
  };
}

/** The tables of a text, from the first to the last. */
export function tablesIn(text: string): Found[] {
  const found: Found[] = [];
  for (let place = 0; place <= text.length; ) {
    const table = tableAt(text, place);
    if (table && table.from <= place) found.push(table);
    const next = text.indexOf('\n', table && table.from <= place ? table.to : place);
    if (next < 0) break;
    place = next + 1;
  }
  return found;
}

/** A table of one empty row below a heading. */
export function emptyTable(): Entered {
  return squared([['', '', ''], []], []);
}

/** The table with every row as long as the longest. */
export function squared(rows: readonly (readonly string[])[], aligns: readonly string[]): Entered {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return {
    rows: rows.map((row) => columns.map((at) => row[at] ?? '')),
    aligns: columns.map((at) => (/^:?-+:?$/.test(aligns[at] ?? '') ? (aligns[at] ?? '') : '---')),
  };
}

/** The table as Markdown. Line ends within cells become blanks, bars are marked; rows and columns that are all empty go. */
export function tableText({ rows, aligns }: Entered): string {
  const said = rows.map((row) =>
    row.map((cell) =>
      cell
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|'),
    ),
  );
  const columns = aligns.map((_, at) => at).filter((at) => said.some((row) => row[at]));
  const [head = [], ...rest] = said;
  const line = (cells: readonly string[]) => `| ${columns.map((at) => cells[at] ?? '').join(' | ')} |`;
  if (columns.length === 0) return '';
  return [line(head), line(aligns), ...rest.filter((row) => row.some(Boolean)).map(line)].join('\n');
}

/** The table with what was copied put in from a cell on, as many rows and columns as it takes. */
export function pastedInto(
  { rows, aligns }: Entered,
  at: { row: number; column: number },
  cells: readonly (readonly string[])[],
): Entered {
  const height = Math.max(rows.length, at.row + cells.length);
  const next = Array.from({ length: height }, (_, row) => {
    const old = rows[row] ?? [];
    const own = cells[row - at.row] ?? [];
    const length = Math.max(old.length, own.length > 0 ? at.column + own.length : 0);
    return Array.from({ length }, (_, column) => own[column - at.column] ?? old[column] ?? '');
  });
  return squared(next, aligns);
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
