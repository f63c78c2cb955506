import type { KeyboardEvent } from 'react';
import { written } from '../../format/number.ts';
import { type DraftProof, stateOf } from '../draft-proofs.ts';
import type { FormField } from '../form.ts';
import { LedgerCell } from './ledger-cell.tsx';

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
    <table className="ledger-grid" onKeyDown={moveByRow}>
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

interface RowProps extends GridProps {
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
          <td colSpan={across.length + (onRemove ? 2 : 1)}>
            <Details row={row} columns={details} troubles={troubles} onCell={onCell} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The figure of the period before, and whether the sums agree with what is typed. */
function Beside({
  column,
  row,
  proofs = [],
}: {
  column: FormField;
  row: LedgerRow;
  proofs?: DraftProof[] | undefined;
}) {
  const last = row.last?.[column.name];
  return (
    <>
      {column.widget === 'decimal' && typeof last === 'number' && last !== 0 && (
        <small>上期 {written(last, column.scale ?? 2)}</small>
      )}
      {proofs
        .filter((proof) => stateOf(proof) === 'broken')
        .map((proof) => (
          <small key={proof.id} className="wrong">
            应为 {written(proof.expected, column.scale ?? 2)}
          </small>
        ))}
    </>
  );
}

function Details({
  row,
  columns,
  troubles,
  onCell,
}: Pick<RowProps, 'row' | 'columns' | 'troubles' | 'onCell'>) {
  const filled = columns.map(({ name }) => (row.data[name] as unknown[] | undefined)?.length ?? 0);
  const hasTrouble = columns.some(({ name }) =>
    [...troubles.keys()].some((key) => key.startsWith(`${row.key}.${name}`)),
  );
  const count = filled.reduce((sum, one) => sum + one, 0);
  return (
    <details open={hasTrouble || undefined}>
      <summary aria-label={`${row.label} ${columns.map(({ label }) => label).join('、')}`}>
        {columns.map(({ label }) => label).join('、')}
        {count > 0 && `（${count}）`}
      </summary>
      {columns.map((column) =>
        column.fields ? (
          <SubGrid key={column.name} row={row} column={column} troubles={troubles} onCell={onCell} />
        ) : (
          <LedgerCell
            key={column.name}
            column={column}
            label={`${row.label} ${column.label}`}
            value={row.data[column.name]}
            trouble={undefined}
            onChange={(value) => onCell(row.key, column.name, value)}
          />
        ),
      )}
    </details>
  );
}

/** The lines of one row, again as a grid. */
function SubGrid({
  row,
  column,
  troubles,
  onCell,
}: Pick<RowProps, 'row' | 'troubles' | 'onCell'> & { column: FormField }) {
  const lines = (row.data[column.name] ?? []) as Data[];
  const put = (next: Data[], wrong?: string) => onCell(row.key, column.name, next, wrong);
  const start = `${row.key}.${column.name}.`;
  const inner = [...troubles].filter(([key]) => key.startsWith(start));
  return (
    <>
      {lines.length > 0 && (
        <LedgerGrid
          caption={`${row.label} ${column.label}`}
          columns={column.fields ?? []}
          rows={lines.map((data, i) => ({
            key: String(i),
            label: `${column.label_singular} ${i + 1}`,
            data,
          }))}
          troubles={new Map(inner.map(([key, sentence]) => [key.slice(start.length), sentence]))}
          onCell={(at, name, value, wrong) =>
            put(
              lines.map((line, i) => (String(i) === at ? { ...line, [name]: value } : line)),
              wrong,
            )
          }
          onRemove={(at) => put(lines.filter((_, i) => String(i) !== at))}
        />
      )}
      <button type="button" className="add" onClick={() => put([...lines, {}])}>
        新增{column.label_singular}
      </button>
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

/** Enter and the arrows go to the same column of the next row, as in a sheet. */
function moveByRow(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const input = event.target as HTMLElement;
  if (!step || !(input instanceof HTMLInputElement) || input.type === 'date' || event.nativeEvent.isComposing)
    return;
  const column = input.closest('td')?.dataset.column;
  const cells = [
    ...event.currentTarget.querySelectorAll<HTMLInputElement>(`td[data-column="${column}"] > input`),
  ];
  const next = cells[cells.indexOf(input) + step];
  if (!next) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  next.select();
}
