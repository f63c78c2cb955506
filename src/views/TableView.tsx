import { cellText, heading, isNumeric } from '../format/cell.ts';
import type { Cell, Column, Row, Table } from '../tables/table.ts';
import { Marks } from './Marks.tsx';

interface Props {
  table: Table;
  /** Phones show each row as a small list instead of scrolling sideways. */
  stacked?: boolean;
  hideCaption?: boolean;
}

/** A table ruled like a ledger. */
export function TableView({ table, stacked = false, hideCaption = false }: Props) {
  return (
    <section className={stacked ? 'scroll stacked' : 'scroll'} tabIndex={0} aria-label={table.caption}>
      <table data-table={table.name}>
        <caption className={hideCaption ? 'visually-hidden' : undefined}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {heading(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <RowView key={row.id ?? i} row={row} columns={table.columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowView({ row, columns }: { row: Row; columns: Column[] }) {
  if (row.role === 'group')
    return (
      <tr className="group">
        <th scope="colgroup" colSpan={columns.length}>
          {row.cells[0]}
        </th>
      </tr>
    );
  return (
    <tr id={row.id} className={row.role}>
      {columns.map((column, i) => {
        const text = cellText(row.cells[i], column);
        if (i === 0)
          return (
            <th key={column.key} scope="row">
              {row.href ? <a href={row.href}>{text}</a> : text}
            </th>
          );
        return (
          <td
            key={column.key}
            className={
              [classOf(column), standing(row.cells[i]), column.key === 'marks' && brevity(row)]
                .filter(Boolean)
                .join(' ') || undefined
            }
            data-label={column.weight ? column.label : heading(column)}
          >
            {column.key === 'marks' && row.marks ? <Marks marks={row.marks} /> : text}
          </td>
        );
      })}
    </tr>
  );
}

function classOf(column: Column): string | undefined {
  const names = [isNumeric(column) && 'number', column.secondary && 'secondary', column.weight].filter(
    Boolean,
  );
  return names.length > 0 ? names.join(' ') : undefined;
}

/** No figure, or nothing: on a phone neither takes a line. */
function standing(cell: Cell): string | undefined {
  if (cell === undefined) return 'empty';
  return cell === 0 ? 'zero' : undefined;
}

/**
 * Remarks that name no document are a few words: on paper they stand beside the name of the line. Those that name
 * nothing else than documents are told apart.
 */
function brevity({ marks = [] }: Row): string | undefined {
  const papers = marks.filter(({ href = '' }) => href.startsWith('/fees/documents/')).length;
  if (marks.length === 0) return undefined;
  if (papers === 0) return 'beside';
  return papers === marks.length ? 'papers' : undefined;
}
