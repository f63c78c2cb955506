import type { FormField } from '../form.ts';
import { LedgerCell } from './ledger-cell.tsx';
import { LedgerGrid, type RowProps } from './ledger-grid.tsx';

type Data = Record<string, unknown>;

/** What lies below a row: its lines and documents, opened by the clerk or by a mistake inside. */
export function Details({
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
