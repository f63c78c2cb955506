import type { Table } from '../tables/table.ts';
import { LineTable } from './LineTable.tsx';

interface Props {
  title: string;
  table: Table;
  id?: string;
}

/** A table of amounts that is read on demand: its title, and below it the rows once it is opened. */
export function FoldedTable({ title, table, id }: Props) {
  return (
    <details id={id} className="folded">
      <summary>{title}</summary>
      <LineTable table={table} hideCaption />
    </details>
  );
}
