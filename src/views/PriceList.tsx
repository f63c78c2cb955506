import { cellText } from '../format/cell.ts';
import type { Row, Table } from '../tables/table.ts';
import { words } from '../text/prices.ts';
import { Marks } from './Marks.tsx';

/** Columns that stand open below the price; the others are folded. */
const open = ['name', 'price', 'payer', 'reductions', 'marks'];

/** A list of prices: what, how much, who; reductions and changes below; content, basis and the rest on demand. */
export function PriceList({ table }: { table: Table }) {
  return (
    <ul className="price-list" data-table={table.name}>
      {table.rows.map((row) => (
        <li key={row.id} id={row.id}>
          <PriceEntry table={table} row={row} />
        </li>
      ))}
    </ul>
  );
}

function PriceEntry({ table, row }: { table: Table; row: Row }) {
  const at = (key: string) => {
    const i = table.columns.findIndex((column) => column.key === key);
    const column = table.columns[i];
    return column ? cellText(row.cells[i], column) : '';
  };
  const folded = table.columns.filter(({ key }) => !open.includes(key) && at(key));
  return (
    <>
      <h3>
        {at('name')} <strong>{at('price')}</strong>
      </h3>
      <p className="faded note">{at('payer')}</p>
      {at('reductions') && <p className="note">{at('reductions')}</p>}
      {row.marks && (
        <p className="note">
          <Marks marks={row.marks} />
        </p>
      )}
      <details>
        <summary>{words.more}</summary>
        <dl className="facts wide">
          {folded.map(({ key, label }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{at(key)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
