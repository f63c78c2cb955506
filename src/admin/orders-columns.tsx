import { memo, useState } from 'react';
import { type ColumnKind, columnKinds, type Mapping, plainHeader } from '../orders/columns.ts';
import { letterOf } from '../orders/sheet.ts';
import type { KnownSheet } from './orders-messages.ts';

interface Props {
  sheet: KnownSheet;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

const wanted: readonly ColumnKind[] = ['reported', 'closed', 'kind', 'category', 'household'];

/** What each column was taken for, to be looked at and corrected. */
export const Columns = memo(ColumnsOf, (a, b) => a.sheet === b.sheet && a.mapping === b.mapping);

function ColumnsOf({ sheet, mapping, onMapping }: Props) {
  const kinds = Object.keys(columnKinds) as ColumnKind[];
  const missing = wanted.filter((kind) => mapping[kind] === undefined).map((kind) => columnKinds[kind]);
  const [isOpen, setOpen] = useState(missing.length > 0);
  const used = new Set(Object.values(mapping));
  const unused = sheet.headers.map(plainHeader).filter((name, i) => name && !used.has(i));
  const set = (kind: ColumnKind, column: number) => {
    const { [kind]: _, ...others } = mapping;
    onMapping(column < 0 ? others : { ...others, [kind]: column });
  };
  return (
    <details
      className="orders-columns"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        认出 {used.size} 列{missing.length > 0 && <b>，没有找到：{missing.join('、')}</b>}
        （点开核对或改正，下次记得）
      </summary>
      {isOpen && (
        <div className="orders-grid">
          {kinds.map((kind) => (
            <label key={kind} data-found={mapping[kind] === undefined ? undefined : 'yes'}>
              {columnKinds[kind]}
              <select
                aria-label={columnKinds[kind]}
                value={mapping[kind] ?? -1}
                onChange={({ target }) => set(kind, Number(target.value))}
              >
                <option value={-1}>没有这一列</option>
                {sheet.headers.map((header, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone
                  <option key={i} value={i}>{`${letterOf(i)} 列 ${plainHeader(header)}`}</option>
                ))}
              </select>
            </label>
          ))}
        </div>
      )}
      {unused.length > 0 && <p>没有用到的列：{unused.join('、')}</p>}
    </details>
  );
}
