import { written } from '../../format/number.ts';
import type { DraftProof } from '../draft-proofs.ts';
import type { FormField } from '../form.ts';
import { Beside } from './ledger-beside.tsx';
import { LedgerCell } from './ledger-cell.tsx';
import { Details } from './ledger-details.tsx';
import { moveByRow } from './ledger-keys.ts';

type Data = Record<string, unknown>;

/** A row of a ledger: what it is called, what stands in it and what stood there in the period before. */
export interface LedgerRow {
  key: string;
  label: string;
  data: Data;
  last?: Data | undefined;
}

export interface GridProps {
  caption: string;
  columns: readonly FormField[];
  rows: readonly LedgerRow[];
  /** What is wrong, by row and column: `staff.actual`. */
  troubles: ReadonlyMap<string, string>;
  /** Identities by the cell of the stated figure, in the same way. */
  proofs?: ReadonlyMap<string, DraftProof[]>;
  onCell: (row: string, column: string, value: unknown, wrong?: string) => void;
  /** Lists only. */
  onRemove?: (row: string) => void;
}

/** Rows of equal fields as a grid, with the sum of every amount below. */
export function LedgerGrid(props: GridProps) {
  const { caption, columns, rows, onRemove } = props;
  const across = columns.filter(({ widget }) => widget !== 'list');
  return (
    <table className={onRemove ? 'ledger-grid list' : 'ledger-grid'} onKeyDown={moveByRow}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          {across.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
          {onRemove && <th scope="col">删除</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} {...props} row={row} across={across} />
        ))}
      </tbody>
      {rows.length > 1 && <Totals columns={across} rows={rows} hasRemove={onRemove !== undefined} />}
    </table>
  );
}

export interface RowProps extends GridProps {
  row: LedgerRow;
  across: readonly FormField[];
}

function Row({ row, across, columns, troubles, proofs, onCell, onRemove }: RowProps) {
  const details = columns.filter(({ widget }) => widget === 'list');
  return (
    <>
      <tr>
        <th scope="row">{row.label}</th>
        {across.map((column) => (
          <td
            key={column.name}
            data-label={column.label}
            data-column={column.name}
            data-widget={column.widget}
          >
            <LedgerCell
              column={column}
              label={`${row.label} ${column.label}`}
              value={row.data[column.name]}
              trouble={troubles.get(`${row.key}.${column.name}`)}
              onChange={(value, wrong) => onCell(row.key, column.name, value, wrong)}
            />
            <Beside column={column} row={row} proofs={proofs?.get(`${row.key}.${column.name}`)} />
            {troubles.has(`${row.key}.${column.name}`) && (
              <small className="wrong">{troubles.get(`${row.key}.${column.name}`)}</small>
            )}
          </td>
        ))}
        {onRemove && (
          <td className="remove">
            <button type="button" aria-label={`删除${row.label}`} onClick={() => onRemove(row.key)}>
              ×
            </button>
          </td>
        )}
      </tr>
      {details.length > 0 && (
        <tr className="details">
          <td colSpan={across.length + 1}>
            <Details row={row} columns={details} troubles={troubles} onCell={onCell} />
          </td>
        </tr>
      )}
    </>
  );
}

function Totals({
  columns,
  rows,
  hasRemove,
}: Pick<GridProps, 'rows'> & { columns: readonly FormField[]; hasRemove: boolean }) {
  const isMoney = (column: FormField) =>
    column.widget === 'decimal' && column.scale === 2 && column.unit === '元';
  return (
    <tfoot>
      <tr>
        <th scope="row">相加</th>
        {columns.map((column) => (
          <td key={column.name} data-label={column.label} className={isMoney(column) ? 'amount' : 'none'}>
            {isMoney(column) &&
              written(
                rows.reduce((sum, { data }) => sum + (Number(data[column.name]) || 0), 0),
                2,
              )}
          </td>
        ))}
        {hasRemove && <td className="none" />}
      </tr>
    </tfoot>
  );
}
