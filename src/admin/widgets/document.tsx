import { Component } from 'react';
import { useNeighbours } from '../draft.ts';
import type { ControlProps } from './control.ts';

interface Props {
  id?: string;
  label?: string;
  value: string;
  taken?: readonly string[];
  onChange: (code: string) => void;
  empty: string;
}

/** A choice among the documents that are registered, by title; a code that is not among them stays visible. */
export function DocumentSelect({ id, label, value, taken = [], onChange, empty }: Props) {
  const documents = useNeighbours()?.documents ?? [];
  const known = documents.some(({ code }) => code === value);
  return (
    <select id={id} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{documents.length > 0 ? empty : '“文件”栏目里还没有文件'}</option>
      {value && !known && <option value={value}>{value}（没有登记）</option>}
      {documents
        .filter(({ code }) => !taken.includes(code))
        .map(({ code, title, date }) => (
          <option key={code} value={code}>
            {date}　{title}
          </option>
        ))}
    </select>
  );
}

/** The documents that prove an amount: those chosen, each with a button to take it away, and one more to choose. */
export function DocumentsCell({
  label,
  value,
  onChange,
}: {
  label: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const documents = useNeighbours()?.documents ?? [];
  const titleOf = (code: string) =>
    documents.find((one) => one.code === code)?.title ?? `${code}（没有登记）`;
  return (
    <div className="documents">
      {value.map((code) => (
        <span key={code}>
          {titleOf(code)}
          <button
            type="button"
            aria-label={`去掉${titleOf(code)}`}
            onClick={() => onChange(value.filter((one) => one !== code))}
          >
            ×
          </button>
        </span>
      ))}
      <DocumentSelect
        label={label}
        value=""
        taken={value}
        empty="添加文件"
        onChange={(code) => code && onChange([...value, code])}
      />
    </div>
  );
}

/** The control of a field that names one document. */
export class DocumentControl extends Component<ControlProps<string>> {
  override shouldComponentUpdate(): boolean {
    return true;
  }

  override render() {
    const { forID, classNameWrapper, value, onChange } = this.props;
    return (
      <div className={`${classNameWrapper} document`}>
        <DocumentSelect id={forID} value={value || ''} empty="没有" onChange={onChange} />
      </div>
    );
  }
}
