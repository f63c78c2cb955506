import type { Subject } from '../catalogue.ts';
import { dayInWords } from '../format/date.ts';
import { correctionGroups } from '../tables/corrections.ts';
import { correctionWords as words } from '../text/money.ts';

interface Props {
  subject: Subject;
  record: { key: string; amendments?: unknown };
  id?: string;
}

/** The published figures of a record of counts that were changed later, each in the words of its form. */
export function RecordCorrections({ subject, record, id = 'corrections' }: Props) {
  const groups = correctionGroups({ [subject]: [record] });
  if (groups.length === 0) return null;
  return (
    <section id={id}>
      <h2>{words.title}</h2>
      <p className="faded">{words.lead}</p>
      <RecordChanges subject={subject} record={record} />
    </section>
  );
}

/** The same as a bare list, where many records stand on one page; nothing where none was changed. */
export function RecordChanges({ subject, record }: Omit<Props, 'id'>) {
  const groups = correctionGroups({ [subject]: [record] });
  if (groups.length === 0) return null;
  return (
    <ul className="related">
      {groups.map(({ on, kind, reason, changes }) => (
        <li key={`${on}${kind}${reason}`}>
          {words.when(dayInWords(on), kind === 'restatement')}
          {changes.map(({ path, label, before, after }, i) => (
            <span key={path}>
              {i > 0 && words.and}
              <strong>{label}</strong> <del>{before}</del>
              {words.to}
              <ins>{after}</ins>
            </span>
          ))}
          {words.reason(reason)}
        </li>
      ))}
    </ul>
  );
}
