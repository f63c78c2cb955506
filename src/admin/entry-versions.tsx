import { useEffect, useRef, useState } from 'react';
import { catalogue, type Subject } from '../catalogue.ts';
import { withoutEmpty } from '../content.ts';
import { fieldsOf } from '../schema/describe.ts';
import { parseJson, parseMarkdown } from '../schema/parse.ts';
import type { FieldChange } from '../tables/field-changes.ts';
import { type Apart, versionsApart } from '../tables/versions-apart.ts';
import { DifferenceView } from '../views/DifferenceView.tsx';
import { frontMatter } from './front-matter.ts';
import { wasRefused } from './versions.ts';

type Data = Record<string, unknown>;

interface Props {
  subject: Subject;
  /** The version the form was begun on, and the newer one. */
  texts: { base: string; theirs: string };
  /** Who saved the newer version; undefined when it is the published one under a draft. */
  by?: string | undefined;
  data: Data;
  /** Gets the fields to be put into the form; the rest stays as it was typed. */
  onSettle: (values: Data) => void;
}

/** A newer version beside what stands in the form, field by field: one chooses for each, and nothing is lost. */
export function EntryVersions({ subject, texts, by, data, onSettle }: Props) {
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const section = useLedHere();
  const apart = apartIn(subject, texts, data);
  const isTheirs = ({ name, by }: Apart) => chosen[name] ?? by === 'theirs';
  const settle = () => {
    const theirs = formData(subject, texts.theirs);
    const names = apart.filter(isTheirs).map(({ name }) => name);
    onSettle(Object.fromEntries(names.map((name) => [name, theirs[name]])));
  };
  const name = by?.replace(/（.*$/, '');
  const other = by === undefined ? '网站上的' : name ? `${name}的` : '对方的';
  return (
    <section ref={section} className="entry-versions" aria-label="两个版本" tabIndex={-1}>
      <h2>{by === undefined ? '网站上的这一条已有新版本' : `${name || '别人'}保存了新版本`}</h2>
      <p>您填的都还在下面的表单里。逐项选好，放进表单，再保存。</p>
      {apart.map((one) => (
        <fieldset key={one.name}>
          <legend>{one.label}</legend>
          {one.changes.map((change) => (
            <Change key={change.path} change={change} label={one.label} other={other} />
          ))}
          <p>
            {[false, true].map((theirs) => (
              <label key={String(theirs)}>
                <input
                  type="radio"
                  name={`version-${one.name}`}
                  checked={isTheirs(one) === theirs}
                  onChange={() => setChosen({ ...chosen, [one.name]: theirs })}
                />
                {theirs ? `用${other}` : '用我的'}
              </label>
            ))}
          </p>
        </fieldset>
      ))}
      {apart.length === 0 && <p>两个版本的内容一样。</p>}
      <button type="button" className="main" onClick={settle}>
        按以上选择放进表单
      </button>
    </section>
  );
}

/** Brings the comparison before whoever has just been refused a save; who only types is left where they are. */
function useLedHere() {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const lead = () => {
      if (!wasRefused()) return;
      section.current?.scrollIntoView({ block: 'start' });
      section.current?.focus({ preventScroll: true });
    };
    lead();
    addEventListener('desk-answered', lead);
    return () => removeEventListener('desk-answered', lead);
  }, []);
  return section;
}

/** Text beyond this many characters is shown without a comparison word by word. */
const longest = 6000;

function Change({ change, label, other }: { change: FieldChange; label: string; other: string }) {
  const { before = '（没有）', after = '（没有）', prose } = change;
  const rest = change.label === label ? '' : change.label.slice(label.length).replace(/^ › /, '');
  return (
    <div className="entry-version">
      {rest && <h3>{rest}</h3>}
      <dl>
        <div>
          <dt>我的</dt>
          <dd>{before}</dd>
        </div>
        <div>
          <dt>{other}</dt>
          <dd>{after}</dd>
        </div>
      </dl>
      {prose && before.length + after.length <= longest && (
        <details>
          <summary>逐词对照（从我的到{other}）</summary>
          <DifferenceView before={before} after={after} />
        </details>
      )}
    </div>
  );
}

function apartIn(subject: Subject, { base, theirs }: Props['texts'], data: Data): Apart[] {
  const fields = fieldsOf(catalogue[subject].schema);
  const mine = isMarkdown(subject) ? readData(subject, frontMatter.toFile(clean(data))) : clean(data);
  return versionsApart(fields, base ? readData(subject, base) : {}, mine, readData(subject, theirs));
}

function readData(subject: Subject, text: string): Data {
  const read = isMarkdown(subject)
    ? parseMarkdown(text, fieldsOf(catalogue[subject].schema))
    : parseJson(text);
  const data = clean(read as Data);
  return typeof data.body === 'string' ? { ...data, body: data.body.trim() } : data;
}

/** A record as the form holds it. */
function formData(subject: Subject, text: string): Data {
  return isMarkdown(subject) ? frontMatter.fromFile(text) : (parseJson(text) as Data);
}

function isMarkdown(subject: Subject): boolean {
  const entry = catalogue[subject];
  return 'extension' in entry && entry.extension === 'md';
}

function clean(data: Data): Data {
  return (withoutEmpty(data) ?? {}) as Data;
}
