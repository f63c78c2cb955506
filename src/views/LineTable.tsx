import type { Table } from '../tables/table.ts';
import { words, yuanUnit } from '../text/figure.ts';
import { TableView } from './TableView.tsx';

interface Props {
  table: Table;
  hideCaption?: boolean;
}

/** A table of amounts: on a phone each row shows its amount large, what it is compared with small below. */
export function LineTable({ table, hideCaption = false }: Props) {
  return (
    <div className="ledger">
      <p className="unit" aria-hidden="true">
        {words.unit(yuanUnit)}
      </p>
      <TableView table={table} hideCaption={hideCaption} stacked />
    </div>
  );
}
