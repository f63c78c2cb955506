import { useEffect } from 'react';
import { catalogue, type Subject } from '../catalogue.ts';
import type { Finding } from '../checks/finding.ts';
import { labelsOf } from '../schema/describe.ts';
import { useDraft } from './draft.ts';
import { useFindings } from './findings.ts';
import { leadTo } from './lead.ts';

const missing = '必填，还没有填写';

/** Below the fields: everything that keeps the draft from being published, each a way to its field. */
export function EntryFindings() {
  const draft = useDraft();
  return draft && <Findings subject={draft.subject} entry={draft.key} data={draft.data} />;
}

interface Props {
  subject: Subject;
  entry: string | undefined;
  data: Record<string, unknown>;
}

function Findings({ subject, entry, data }: Props) {
  const all = useFindings({ subject, key: entry, data });
  const errors = (all ?? []).filter(({ severity }) => severity === 'error');
  useEffect(() => {
    dispatchEvent(new CustomEvent('form-findings', { detail: errors.length }));
    return () => void dispatchEvent(new CustomEvent('form-findings', { detail: 0 }));
  }, [errors.length]);
  if (!all) return null;
  const wrong = errors.filter(({ message }) => message !== missing);
  const open = errors.filter(({ message }) => message === missing);
  return (
    <section id="findings" className="entry-findings" aria-label="检查">
      <h2>{errors.length === 0 ? '检查：没有发现问题' : `检查：还有 ${errors.length} 处要改`}</h2>
      <List subject={subject} findings={wrong} />
      {open.length > 0 && (
        <details open={open.length < 6}>
          <summary>必填没有填的 {open.length} 项</summary>
          <List subject={subject} findings={open} />
        </details>
      )}
    </section>
  );
}

function List({ subject, findings }: { subject: Subject; findings: readonly Finding[] }) {
  const { schema } = catalogue[subject];
  return (
    <ul>
      {findings.map(({ path, field, message }) => (
        <li key={`${path.join('.')} ${message}`}>
          <button type="button" onClick={() => leadTo(path, labelsOf(schema, path))}>
            {field ? `${field}：` : ''}
            {message === missing ? '还没有填' : message}
          </button>
        </li>
      ))}
    </ul>
  );
}
