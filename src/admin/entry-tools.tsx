import { fromJS, type Map as ImmutableMap, is, type List } from 'immutable';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { catalogue, type Subject } from '../catalogue.ts';
import { labelsOf } from '../schema/describe.ts';
import { isSheetSubject } from '../sheets/plan.ts';
import { setDraft } from './draft.ts';
import { EntryCorrections } from './entry-corrections.tsx';
import { EntryLater } from './entry-later.tsx';
import { EntryStanding } from './entry-standing.tsx';
import { leadTo } from './lead.ts';
import { NoticeBegin } from './notice-begin.tsx';
import { PastePanel } from './paste-panel.tsx';

type FieldMap = ImmutableMap<string, unknown>;

interface Props {
  subject: Subject;
  entry: ImmutableMap<string, unknown>;
  fields: List<FieldMap>;
  onChange: (field: FieldMap, value: unknown) => void;
}

/** Leads to the field that the address names: `…/entries/2026-10?at=carry.due`, now and when it changes. */
function followAddress(subject: Subject): () => void {
  const follow = () => {
    const at = new URLSearchParams(location.hash.split('?')[1] ?? '').get('at');
    const path = at?.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    if (path) leadTo(path, labelsOf(catalogue[subject].schema, path));
  };
  follow();
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** Above the fields of a form: tells the other controls what stands in it, and takes a sheet from Excel. */
export function EntryTools({ subject, entry, fields, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const stored = entry.get('data') as ImmutableMap<string, unknown> | undefined;
  // Typing comes first: what looks at the whole draft follows as soon as there is time.
  const settled = useDeferredValue(stored);
  const data = useMemo(() => (settled?.toJS() ?? {}) as Record<string, unknown>, [settled]);
  const key = entry.get('newRecord') ? undefined : String(entry.get('slug') ?? '');
  useEffect(() => setDraft({ subject, key, data }), [subject, key, data]);
  useEffect(() => () => setDraft(undefined), []);
  useEffect(() => followAddress(subject), [subject]);
  const put = (next: Record<string, unknown>) => {
    for (const field of fields.filter((one) => String(one.get('name')) in next)) {
      const value = fromJS(next[String(field.get('name'))]);
      if (!is(value, stored?.get(String(field.get('name'))))) onChange(field, value);
    }
  };
  const ask = (
    <>
      <EntryLater subject={subject} />
      {key && <EntryStanding key={key} subject={subject} entry={key} data={data} onTake={put} />}
      <EntryCorrections subject={subject} entry={key} data={data} />
    </>
  );
  const putGiven = (next: Record<string, unknown>) =>
    put(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)));
  if (subject === 'notices' && !key)
    return (
      <>
        <EntryLater subject={subject} />
        <NoticeBegin data={data} onChoose={putGiven} />
      </>
    );
  if (!isSheetSubject(subject)) return ask;
  const fill = (next: Record<string, unknown>) => {
    putGiven(next);
    setOpen(false);
    setSaid('已填入表单，还没有保存；请往下核对，再保存并发布');
  };
  return (
    <>
      <div className="entry-tools">
        {open ? (
          <PastePanel subject={subject} data={data} onFill={fill} onClose={() => setOpen(false)} />
        ) : (
          <button type="button" onClick={() => setOpen(true)}>
            从 Excel 粘贴
          </button>
        )}
        <p role="status">{said}</p>
      </div>
      {ask}
    </>
  );
}
