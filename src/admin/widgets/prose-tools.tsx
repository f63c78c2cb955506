import { prefixed, replaced, type Selected, wrapped } from '../markdown.ts';
import { type Found, tablesIn } from '../markdown-table.ts';

/** The tools above the text: their word, and what they make of text and selection; undefined when one thinks better of it. */
const tools: { word: string; edit: (at: Selected) => Selected | undefined }[] = [
  { word: '小标题', edit: (at) => prefixed(at, () => '## ') },
  { word: '加粗', edit: (at) => wrapped(at, '**', '要加粗的字') },
  { word: '列表', edit: (at) => prefixed(at, () => '- ') },
  { word: '编号', edit: (at) => prefixed(at, (number) => `${number}. `) },
  { word: '链接', edit: link },
];

function link(at: Selected): Selected | undefined {
  const address = window.prompt('链接地址，例如 https://example.org/ 或 /standards/', 'https://');
  const valid = address && /^(https?:\/\/|\/|mailto:|tel:)\S+$/.test(address.trim());
  return valid
    ? replaced(at, `[${at.text.slice(at.start, at.end) || '链接文字'}](${address.trim()})`)
    : undefined;
}

type Edit = (at: Selected) => Selected | undefined;

interface ToolsProps {
  count: string;
  use: (edit: Edit) => void;
  onTable: () => void;
}

/** What can be done with the text, and how long it is. */
export function Tools({ count, use, onTable }: ToolsProps) {
  return (
    <div className="prose-tools">
      {tools.map(({ word, edit }) => (
        <button key={word} type="button" onClick={() => use(edit)}>
          {word}
        </button>
      ))}
      <button type="button" onClick={onTable}>
        表格
      </button>
      <output>{count}</output>
    </div>
  );
}

/** The tables of the text, each to be opened as a grid. */
export function Tables({ text, onOpen }: { text: string; onOpen: (table: Found) => void }) {
  const tables = text.includes('|') ? tablesIn(text) : [];
  if (tables.length === 0) return null;
  return (
    <p className="prose-tables">
      {tables.map((table, i) => (
        <button key={table.from} type="button" onClick={() => onOpen(table)}>
          {`按格子改第 ${i + 1} 张表（${table.rows[0]?.filter(Boolean).slice(0, 3).join('、') || '没有表头'}）`}
        </button>
      ))}
    </p>
  );
}
