import type { ComplaintMonth } from '../schema/complaints.ts';
import { words } from '../text/complaints.ts';

const parts = ['keep', 'problem', 'try'] as const;

/** What the figures do not say: cases without persons, keep, problem, try. */
export function ComplaintStories({ month: { cases = [], kpt } }: { month: ComplaintMonth }) {
  return (
    <>
      {cases.length > 0 && (
        <section className="all">
          <h2>{words.caseTitle}</h2>
          {cases.map(({ title, story, changed }) => (
            <div key={title} className="case">
              <h3>{title}</h3>
              <p>{story}</p>
              <p>
                <strong>{words.changed}</strong> {changed}
              </p>
            </div>
          ))}
        </section>
      )}
      {kpt && (
        <section className="all">
          <h2>{words.kptTitle}</h2>
          <dl className="facts">
            {parts.map((part) => (
              <div key={part}>
                <dt>{words.kpt[part]}</dt>
                <dd>{kpt[part]}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
