import { useEffect, useState } from 'react';
import { parseDecimal, written } from '../../format/number.ts';
import { decimalText, decimalTrouble } from '../decimal.ts';
import type { FormField } from '../form.ts';
import { DocumentSelect, DocumentsCell } from './document.tsx';

export interface CellProps {
  column: FormField;
  /** Name for screen readers: row and column. */
  label: string;
  value: unknown;
  /** What is wrong with the value, once saving was refused. */
  trouble: string | undefined;
  onChange: (value: unknown, wrong?: string) => void;
}

/** One cell of a ledger: the control that its field asks for, small. */
export function LedgerCell(props: CellProps) {
  const { column, label, value, onChange } = props;
  if (column.widget === 'decimal') return <DecimalCell {...props} />;
  if (column.widget === 'document')
    return <DocumentSelect label={label} value={String(value ?? '')} empty="没有" onChange={onChange} />;
  if (column.widget === 'list')
    return <DocumentsCell label={label} value={(value ?? []) as string[]} onChange={onChange} />;
  if (column.widget === 'select') return <SelectCell {...props} />;
  const types: Record<string, string> = { datetime: 'date', number: 'number' };
  const isNumber = column.widget === 'number';
  return (
    <input
      type={types[column.widget] ?? 'text'}
      aria-label={label}
      aria-invalid={props.trouble ? true : undefined}
      title={props.trouble}
      autoComplete="off"
      value={String(value ?? '')}
      onChange={({ target }) => onChange(isNumber && target.value ? Number(target.value) : target.value)}
    />
  );
}

function SelectCell({ column, label, value, trouble, onChange }: CellProps) {
  return (
    <select
      aria-label={label}
      aria-invalid={trouble ? true : undefined}
      title={trouble}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">请选择</option>
      {(column.options ?? []).map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function DecimalCell({ column, label, value, trouble, onChange }: CellProps) {
  const { scale = 2, unit = '', min, max } = column;
  const rule = { label: column.label, scale, unit, min, max };
  const [text, setText] = useState(decimalText(value, scale));
  useEffect(() => {
    // A value that came from elsewhere (pasted, restored) replaces what is in the box.
    setText((typed) =>
      (parseDecimal(typed, scale) ?? '') === (value ?? '') ? typed : decimalText(value, scale),
    );
  }, [value, scale]);
  // Coming into a cell changes nothing in it: the selection that Tab and Enter make would be lost with the text.
  const [typing, setTyping] = useState(false);
  const wrong = decimalTrouble(text, rule) ?? trouble;
  const shown =
    typing || typeof value !== 'number' || decimalTrouble(text, rule) ? text : written(value, scale);
  return (
    <input
      type="text"
      inputMode="decimal"
      className="amount"
      aria-label={label}
      aria-invalid={wrong ? true : undefined}
      title={wrong}
      autoComplete="off"
      value={shown}
      onBlur={() => setTyping(false)}
      onChange={({ target }) => {
        setTyping(true);
        setText(target.value);
        onChange(parseDecimal(target.value, scale) ?? '', decimalTrouble(target.value, rule));
      }}
    />
  );
}
