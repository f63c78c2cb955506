import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Entered, pastedInto, squared } from '../markdown-table.ts';
import { gridOfClipboard } from '../sheet-file.ts';

interface Props {
  start: Entered;
  onDone: (table: Entered) => void;
  onClose: () => void;
}

/** A table entered cell by cell: rows and columns come and go, cells from Excel go where the cursor stands. */
export function TableGrid({ start, onDone, onClose }: Props) {
  const [table, setTable] = useState(start);
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, aligns } = table;
  const focus = (row: number, column: number) =>
    body.current?.rows[row]?.cells[column]?.querySelector('input')?.focus();
  useEffect(() => body.current?.querySelector('input')?.focus(), []);
  const put = (row: number, column: number, text: string) =>
    setTable(pastedInto(table, { row, column }, [[text]]));
  const addRow = () => setTable(squared([...rows, []], aligns));
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = gridOfClipboard(event.clipboardData)?.map((line) => line.map(({ text }) => text));
    if (!cells || (cells.length === 1 && cells[0]?.length === 1)) return;
    event.preventDefault();
    setTable(pastedInto(table, { row, column }, cells));
  };
  const down = (event: KeyboardEvent, row: number, column: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    // What is typed next must not go into this cell any more.
    if (row === rows.length - 1) flushSync(addRow);
    focus(row + 1, column);
  };
  return (
    <section className="table-grid" aria-label="填表格">
      <p>第一行是表头。在 Excel 里复制的格子可以直接粘贴进来；回车到下一行。</p>
      <div className="table-cells">
        <table>
          <tbody ref={body}>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
              <tr key={row}>
                {cells.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor has a cell
                  <td key={column}>
                    <input
                      aria-label={`${row === 0 ? '表头' : `第 ${row} 行`}第 ${column + 1} 列`}
                      value={text}
                      onChange={({ target }) => put(row, column, target.value)}
                      onPaste={(event) => paste(event, row, column)}
                      onKeyDown={(event) => down(event, row, column)}
                    />
                  </td>
                ))}
                <td>
                  {row > 0 && (
                    <Remove
                      name={`删除第 ${row} 行`}
                      onClick={() => setTable({ aligns, rows: rows.filter((_, at) => at !== row) })}
                    />
                  )}
                </td>
              </tr>
            ))}
            {aligns.length > 1 && (
              <tr>
                {aligns.map((_, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor has a column
                  <td key={column}>
                    <Remove
                      name={`删除第 ${column + 1} 列`}
                      onClick={() =>
                        setTable({
                          aligns: aligns.filter((_, at) => at !== column),
                          rows: rows.map((cells) => cells.filter((_, at) => at !== column)),
                        })
                      }
                    />
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className="table-doings">
        <button type="button" onClick={addRow}>
          加一行
        </button>
        <button
          type="button"
          onClick={() =>
            setTable(
              squared(
                rows.map((cells) => [...cells, '']),
                [...aligns],
              ),
            )
          }
        >
          加一列
        </button>
        <button type="button" className="main" onClick={() => onDone(table)}>
          放进正文
        </button>
        <button type="button" onClick={onClose}>
          取消
        </button>
      </p>
    </section>
  );
}

function Remove({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      ×
    </button>
  );
}
