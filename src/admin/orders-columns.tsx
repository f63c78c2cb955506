import { memo, useState } from 'react';
import {
  type ColumnKind,
  columnKinds,
  type Mapping,
  type Matched,
  plainHeader,
  type Unsure,
} from '../orders/columns.ts';
import { letterOf } from '../orders/sheet.ts';
import type { KnownSheet } from './orders-messages.ts';

interface Props {
  sheet: KnownSheet;
  mapping: Mapping;
  unsure: Unsure;
  onMatched: (matched: Matched) => void;
}

const wanted: readonly ColumnKind[] = ['reported', 'closed', 'kind', 'category', 'household'];

/** What each column was taken for, to be looked at and corrected. */
export const Columns = memo(
  ColumnsOf,
  (a, b) => a.sheet === b.sheet && a.mapping === b.mapping && a.unsure === b.unsure,
);

function ColumnsOf({ sheet, mapping, unsure, onMatched }: Props) {
  const kinds = Object.keys(columnKinds) as ColumnKind[];
  const missing = wanted
    .filter((kind) => mapping[kind] === undefined && !unsure[kind])
    .map((kind) => columnKinds[kind]);
  const [isOpen, setOpen] = useState(missing.length > 0);
  const used = new Set(Object.values(mapping));
  const open = new Set(Object.values(unsure).flat());
  const unused = sheet.headers.map(plainHeader).filter((name, i) => name && !used.has(i) && !open.has(i));
  const set = (kind: ColumnKind, column: number) => {
    const { [kind]: _, ...others } = mapping;
    const { [kind]: __, ...rest } = unsure;
    onMatched({ mapping: column < 0 ? others : { ...others, [kind]: column }, unsure: rest });
  };
  return (
    <>
      <UnsureColumns {...{ sheet, unsure, set }} />
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
    </>
  );
}

interface UnsureProps {
  sheet: KnownSheet;
  unsure: Unsure;
  set: (kind: ColumnKind, column: number) => void;
}

/** Columns that fit equally well: only staff know which one is meant. */
function UnsureColumns({ sheet, unsure, set }: UnsureProps) {
  const kinds = Object.entries(unsure) as [ColumnKind, number[]][];
  if (kinds.length === 0) return null;
  return (
    <div className="orders-questions">
      <h3>有 {kinds.length} 项要您来定是哪一列，定了才能填入</h3>
      <ul>
        {kinds.map(([kind, columns]) => (
          <li key={kind}>
            <label>
              {columnKinds[kind]}：有 {columns.length} 列像，说不准，是
              <select
                aria-label={`${columnKinds[kind]}是哪一列`}
                value=""
                onChange={({ target }) => set(kind, Number(target.value))}
              >
                <option value="">请选择</option>
                {columns.map((i) => (
                  <option key={i} value={i}>{`${letterOf(i)} 列 ${plainHeader(sheet.headers[i])}`}</option>
                ))}
                <option value={-1}>都不是</option>
              </select>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
