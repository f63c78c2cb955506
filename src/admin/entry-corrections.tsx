import { useEffect, useState } from 'react';
import type { Subject } from '../catalogue.ts';
import { fileOf } from '../checks/at.ts';
import { correctionKinds } from '../schema/money.ts';
import { changedFigures, forgetPublished, published, setAnswer, useReason } from './reason.ts';

interface Props {
  subject: Subject;
  /** Name of the record; undefined while it is new, when nothing of it was published. */
  entry: string | undefined;
  data: Record<string, unknown>;
}

/** Asks for kind and reason as soon as a published figure is another one, and only as long as it is. */
export function EntryCorrections({ subject, entry, data }: Props) {
  const { answer, age } = useReason();
  const [text, setText] = useState<string>();
  const file = entry && fileOf(subject, entry);
  useEffect(() => forgetPublished, []);
  useEffect(() => {
    let isOpen = true;
    if (file && age >= 0) void published(file).then((found) => isOpen && setText(found));
    return () => {
      isOpen = false;
    };
  }, [file, age]);
  const changed = file ? changedFigures(file, text, data) : [];
  if (changed.length === 0) return null;
  return (
    <section className="entry-corrections" aria-label="改了公布过的数字或内容">
      <h2>改了公布过的数字或内容</h2>
      <ul>
        {changed.map(({ path, label, was, is }) => (
          <li key={path}>
            {label}：<del>{was}</del> 改为 <ins>{is}</ins>
          </li>
        ))}
      </ul>
      <fieldset>
        <legend>性质</legend>
        {Object.entries(correctionKinds).map(([kind, label]) => (
          <label key={kind}>
            <input
              type="radio"
              name="correction-kind"
              checked={answer.kind === kind}
              onChange={() => setAnswer({ kind: kind as keyof typeof correctionKinds })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label>
        原因（为什么改，怎么发现的）
        <textarea
          rows={2}
          maxLength={200}
          value={answer.reason}
          onChange={({ target }) => setAnswer({ reason: target.value })}
        />
      </label>
      <p>
        哪一项、改动前后是什么已经填好，保存时一起记入“公布后的更正”或“公布后改动的事实”，公布后原来的仍看得到。改回原来的，这里就没有了。原因不同的，分几次保存。
      </p>
    </section>
  );
}
