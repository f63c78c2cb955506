import { inOrder, stateOf } from '../figures/rectifications.ts';
import { type Ledger, ledgerSummary } from '../tables/rectifications.ts';
import { words as complaintWords } from '../text/complaints.ts';
import { rectificationWords as words } from '../text/rectifications.ts';
import { RectificationList } from './RectificationRow.tsx';

interface Props {
  ledger: Ledger;
  /** YYYY-MM-DD */
  today: string;
}

/** The ledger of what was put right: what is overdue first, then what is under way, then what is done. */
export function LedgerView({ ledger, today }: Props) {
  const all = inOrder(ledger.rectifications, today);
  return (
    <article>
      <p className="kicker">
        <a href="/complaints/">{complaintWords.caption}</a>
      </p>
      <h1>{words.title}</h1>
      <div className="lead">
        {ledgerSummary(all, ledger, today).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {(['overdue', 'open', 'done'] as const).map((state) => {
        const own = all.filter((one) => stateOf(one, today).state === state);
        return (
          own.length > 0 && (
            <section key={state} id={state}>
              <h2>
                {words.sections[state]} <span className="faded">{words.number(own.length)}</span>
              </h2>
              <RectificationList all={own} today={today} />
            </section>
          )
        );
      })}
      <section id="rules">
        <h2>{words.rulesLead}</h2>
        <p className="prose">{words.rulesText}</p>
      </section>
    </article>
  );
}
