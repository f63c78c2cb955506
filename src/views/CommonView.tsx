import { type Books, commonProofs } from '../figures/proof.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import { shortest, yuan } from '../format/number.ts';
import { type CommonIncome, commonIncome, holders } from '../schema/common.ts';
import type { Document } from '../schema/documents.ts';
import type { Objection } from '../schema/objections.ts';
import type { Site } from '../schema/site.ts';
import { commonDetailLines, commonStatement } from '../tables/common.ts';
import { sitesTable } from '../tables/common-lists.ts';
import { commonSentences, sourceChart } from '../tables/common-sentences.ts';
import { correctionLabels } from '../tables/money-marks.ts';
import { words } from '../text/common-income.ts';
import { words as figureWords } from '../text/figure.ts';
import { Figure } from './Figure.tsx';
import { LineTable } from './LineTable.tsx';
import { ProofLine } from './ProofView.tsx';
import { StatementHead } from './StatementHead.tsx';
import { StatementTail } from './StatementTail.tsx';

interface Props {
  common: CommonIncome;
  /** All periods of common income, for comparison. */
  all: readonly CommonIncome[];
  /** The other books, where the transfer to the fund stands too. */
  books?: Books;
  site: Site;
  documents?: readonly Document[];
  /** Objections to this statement. */
  objections?: readonly Objection[];
  today: string;
}

/** A period's account of the common income: answers, seal, statement, sites with contracts, where the money is, proofs. */
export function CommonView({ common: now, all, books, site, documents = [], objections = [], today }: Props) {
  const fund = books?.fund ?? [];
  const lines = commonDetailLines(now, all, fund);
  const proofs = commonProofs(now, { ...books, documents, common: all });
  return (
    <article className="statement">
      <StatementHead
        kicker={words.caption}
        title={periodInWords(now.period)}
        proofs={proofs}
        sentences={commonSentences(now, all, site)}
      />
      <LineTable table={commonStatement(now, all, site, { fund, documents, objections })} hideCaption />
      <ProofLine proofs={proofs} />
      <Figure
        chart={sourceChart(now, all)}
        heading={words.source}
        source={figureWords.source(words.sheet, dayInWords(now.publishedOn))}
        csv="/data/common-lines.csv"
      />
      {now.explanation && <p className="prose">{now.explanation}</p>}
      <section id="sites">
        <h2>{words.sites}</h2>
        <LineTable table={sitesTable(now, documents)} hideCaption />
      </section>
      <section>
        <h2>{words.shareTitle}</h2>
        <ShareRule now={now} />
        <h2>{words.accountTitle}</h2>
        <AccountFacts now={now} />
      </section>
      <StatementTail
        record={now}
        proofs={proofs}
        lines={lines}
        labelOf={correctionLabels(commonIncome, lines)}
        documents={documents}
        objections={objections}
        money={site.money}
        today={today}
      />
    </article>
  );
}

function ShareRule({ now: { companyShare: s } }: { now: CommonIncome }) {
  return <p>{words.shareText(s.rule, yuan(s.base), shortest(s.rate, 2), yuan(s.amount))}</p>;
}

function AccountFacts({ now: { account } }: { now: CommonIncome }) {
  return (
    <dl className="facts wide">
      <div>
        <dt>{words.holder}</dt>
        <dd>{holders[account.holder]}</dd>
      </div>
      <div>
        <dt>{words.bank}</dt>
        <dd>{account.bank}</dd>
      </div>
      {account.balance !== undefined && (
        <div>
          <dt>{words.bankBalance}</dt>
          <dd>{yuan(account.balance)}</dd>
        </div>
      )}
    </dl>
  );
}
