import type { Reading, Trouble } from '../sheets/reading.ts';
import type { PasteRow } from './paste-rows.ts';

interface TroublesProps {
  reading: Reading;
  confirmed: number;
  onConfirm: (key: string, offer: number) => void;
  onReset: () => void;
}

/** What was not read, first of all, each with what to do and what it could mean. */
export function Troubles({
  reading: { troubles, items, lists, details },
  confirmed,
  onConfirm,
  onReset,
}: TroublesProps) {
  const entries = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  const itemised = details.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <div className="paste-troubles">
      <p role="status">
        读出 {items.length} 个数{entries > 0 && `、${entries} 行`}
        {itemised > 0 && `、${itemised} 行明细`}；
        {troubles.length > 0 ? `有 ${troubles.length} 处要看一看` : '没有看不懂的地方'}
        {confirmed > 0 && `；已确认 ${confirmed} 处`}
      </p>
      <ol>
        {troubles.map((trouble) => (
          <One key={trouble.key} trouble={trouble} onConfirm={onConfirm} />
        ))}
      </ol>
      {confirmed > 0 && (
        <button type="button" onClick={onReset}>
          撤销确认
        </button>
      )}
    </div>
  );
}

function One({ trouble, onConfirm }: { trouble: Trouble; onConfirm: TroublesProps['onConfirm'] }) {
  const { key, place, text, sentence, offers } = trouble;
  return (
    <li>
      {place && <b>{place} </b>}
      {text && <q>{text}</q>} {sentence}
      {offers.map(({ say }, i) => (
        <button key={say} type="button" onClick={() => onConfirm(key, i)}>
          {say}
        </button>
      ))}
    </li>
  );
}

/** What is not in the sheet: its period, where it names none, and what the form will ask for besides. */
export function Later({ reading, period }: { reading: Reading; period: string }) {
  const isSilent = !reading.period && period && !reading.troubles.some(({ key }) => key === 'period');
  const unsaid = `表上没有写是哪一期，按表单里的 ${period} 读；请核对`;
  const lines = [...(isSilent && reading.items.length > 0 ? [unsaid] : []), ...reading.later];
  if (lines.length === 0) return null;
  return (
    <ul className="paste-later">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Item, last period, form, sheet, change. */
export function PasteTable({ rows }: { rows: readonly PasteRow[] }) {
  if (rows.length === 0) return null;
  return (
    <table className="paste-table">
      <caption>读到的数</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">上期</th>
          <th scope="col">表单里现在</th>
          <th scope="col">读到</th>
          <th scope="col">比上期</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-changed={row.now !== '' && row.now !== row.read ? 'yes' : undefined}>
            <th scope="row">{row.label}</th>
            <td data-label="上期" className={figure(row.last)}>
              {row.last}
            </td>
            <td data-label="现在" className={figure(row.now)}>
              {row.now}
            </td>
            <td data-label="读到" title={row.place} className={figure(row.read)}>
              <b>{row.read}</b>
            </td>
            <td data-label="比上期" className={figure(row.change)}>
              {row.change}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands in the sheet and was not needed: nothing is left out in silence. */
export function Unused({ reading: { unused } }: { reading: Reading }) {
  if (unused.length === 0) return null;
  return (
    <details>
      <summary>表里有 {unused.length} 处没有用到</summary>
      <ul>
        {unused.map(({ place, text }) => (
          <li key={`${place}${text}`}>
            {place}：{text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Numbers are never broken over lines; words may be. */
function figure(text: string): string | undefined {
  return /^[-+−]?[\d,.]+%?$/.test(text) ? 'figure' : undefined;
}
