import type { Table } from '../tables/table.ts';
import { words } from '../text/figure.ts';
import { TableView } from './TableView.tsx';

interface Props {
  table: Table;
  hideCaption?: boolean;
  /** Every column weighs the same: on paper it stays a plain table. */
  even?: boolean;
}

/**
 * A table of amounts: on a phone each row shows its amount large, what it is compared with small below. Where every row
 * may have a reason, a wide screen sets it below the row.
 */
export function LineTable({ table, hideCaption = false, even = false }: Props) {
  const unit = unitsOf(table);
  const isNoted = table.columns.at(-2)?.key === 'note';
  const main = table.columns.find(({ weight }) => weight === 'main');
  return (
    <div className={['ledger', even && 'even', isNoted && 'noted'].filter(Boolean).join(' ')}>
      {unit && (
        <p className="unit" aria-hidden="true">
          {words.large(main?.label, unit)}
        </p>
      )}
      <TableView table={table} hideCaption={hideCaption} stacked />
    </div>
  );
}

/** The unit of most columns, then each column that has another one; empty where the rows have units of their own. */
function unitsOf({ columns }: Table): string {
  const [main = '', ...others] = [...new Set(columns.flatMap(({ unit }) => unit ?? []))];
  const named = columns.filter(({ unit }) => unit && others.includes(unit));
  return [main, ...named.map(({ label, unit }) => `${label} ${unit}`)].filter(Boolean).join('，');
}
