import { cellText, heading, isNumeric } from '../format/cell.ts';
import type { Table } from '../tables/table.ts';

interface Props {
  table: Table;
  /** Columns that are left out on the page; the CSV has them all. */
  without?: string[];
  /** Phones show each row as a small list instead of scrolling sideways. */
  stacked?: boolean;
  hideCaption?: boolean;
}

/** A table ruled like a ledger. */
export function TableView({ table, without = [], stacked = false, hideCaption = false }: Props) {
  const shown = table.columns
    .map((column, i) => ({ column, i }))
    .filter(({ column }) => !without.includes(column.key));
  return (
    <div
      className={stacked ? 'scroll stacked' : 'scroll'}
      tabIndex={0}
      role="region"
      aria-label={table.caption}
    >
      <table data-table={table.name}>
        <caption className={hideCaption ? 'visually-hidden' : undefined}>{table.caption}</caption>
        <thead>
          <tr>
            {shown.map(({ column }) => (
              <th key={column.key} scope="col" className={isNumeric(column) ? 'number' : undefined}>
                {heading(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) =>
            row.role === 'group' ? (
              <tr key={row.id ?? r} className="group">
                <th scope="colgroup" colSpan={shown.length}>
                  {row.cells[0]}
                </th>
              </tr>
            ) : (
              <tr key={row.id ?? r} id={row.id} className={row.role}>
                {shown.map(({ column, i }, place) => {
                  const text = cellText(row.cells[i], column);
                  if (place === 0)
                    return (
                      <th key={column.key} scope="row">
                        {row.href ? <a href={row.href}>{text}</a> : text}
                      </th>
                    );
                  const empty = row.cells[i] === undefined;
                  return (
                    <td
                      key={column.key}
                      className={
                        [isNumeric(column) && 'number', empty && 'empty'].filter(Boolean).join(' ') ||
                        undefined
                      }
                      data-label={heading(column)}
                    >
                      {text}
                    </td>
                  );
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
