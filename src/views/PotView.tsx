import { periodInWords } from '../format/date.ts';
import type { PotAnswer } from '../tables/money-answers.ts';
import { potWords as words } from '../text/money-answers.ts';
import { proofTable } from '../text/proofs.ts';

interface Props {
  answer: PotAnswer;
  /** Where all periods of the pot are listed, when that is another page. */
  all?: string | undefined;
}

/** One pot on the page of all pots: its answers, what is late, and the way to the figures. */
export function PotView({ answer, all }: Props) {
  const { pot, title, href, period, reconciled, sentences, late, next } = answer;
  return (
    <section id={pot} className="pot">
      <h2>{title}</h2>
      {reconciled && (
        <a className="seal" href={`${href}#proof`}>
          {proofTable.seal}
        </a>
      )}
      <div className="lead">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {late.map((sentence) => (
        <p key={sentence} className="late">
          {sentence}
        </p>
      ))}
      {next && <p className="faded note">{next}</p>}
      <p className="ways">
        <a href={href}>{words.open(periodInWords(period))}</a>
        {all && <a href={all}>{words.earlier}</a>}
      </p>
    </section>
  );
}
