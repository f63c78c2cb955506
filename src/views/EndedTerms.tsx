import { type EndedTerm, endedInWords } from '../tables/ended-terms.ts';
import { endedWords as words } from '../text/calendar.ts';

/** The rules of lateness that ended or were replaced, each with its last day and why; nothing where there are none. */
export function EndedTerms({ terms }: { terms: readonly EndedTerm[] }) {
  if (terms.length === 0) return null;
  return (
    <section id="ended">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ul className="related">
        {terms.map((term) => (
          <li key={`${term.until}${term.text}`}>{endedInWords(term)}</li>
        ))}
      </ul>
    </section>
  );
}
