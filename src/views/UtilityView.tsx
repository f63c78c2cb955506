import { utilityLines } from '../figures/lines.ts';
import { utilityProofs } from '../figures/proof.ts';
import { periodInWords } from '../format/date.ts';
import { written, yuan } from '../format/number.ts';
import type { Document } from '../schema/documents.ts';
import type { Objection } from '../schema/objections.ts';
import type { Site } from '../schema/site.ts';
import { type UtilityShare, utilityShare } from '../schema/utilities.ts';
import { correctionLabels, documentMarks } from '../tables/money-marks.ts';
import { sharedDocuments, utilityStatement } from '../tables/utilities.ts';
import { readingsTable } from '../tables/utility-lists.ts';
import { utilitySentences } from '../tables/utility-sentences.ts';
import { words } from '../text/utilities.ts';
import { LineTable } from './LineTable.tsx';
import { Marks } from './Marks.tsx';
import { ProofLine } from './ProofView.tsx';
import { StatementHead } from './StatementHead.tsx';
import { StatementTail } from './StatementTail.tsx';

interface Props {
  utility: UtilityShare;
  all: readonly UtilityShare[];
  site: Site;
  documents?: readonly Document[];
  /** Objections to this statement. */
  objections?: readonly Objection[];
  today: string;
}

/** A period of shared water and power: answers, seal, every meter, how it is divided, proofs. */
export function UtilityView({ utility: now, all, site, documents = [], objections = [], today }: Props) {
  const lines = utilityLines(now, all);
  const shared = sharedDocuments(now);
  const proofs = utilityProofs(now, { utilities: all });
  return (
    <article className="statement">
      <StatementHead
        kicker={words.caption}
        title={periodInWords(now.period)}
        proofs={proofs}
        sentences={utilitySentences(now, all, site)}
      />
      <LineTable table={utilityStatement(now, all, site, { documents, objections })} hideCaption />
      <ProofLine proofs={proofs} />
      {shared.length > 0 && (
        <p>
          {words.provedBy} <Marks marks={documentMarks(shared, documents)} />
        </p>
      )}
      <section id="readings">
        <h2>{words.readingsTitle}</h2>
        <p>{words.usageFormula}</p>
        <LineTable table={readingsTable(now)} hideCaption />
      </section>
      {now.explanation && <p className="prose">{now.explanation}</p>}
      {now.share && <Share now={now} share={now.share} />}
      <StatementTail
        record={now}
        proofs={proofs}
        lines={lines}
        labelOf={correctionLabels(utilityShare, lines)}
        documents={documents}
        objections={objections}
        money={site.money}
        today={today}
      />
    </article>
  );
}

function Share({ now, share }: { now: UtilityShare; share: NonNullable<UtilityShare['share']> }) {
  const { method, base, rate } = share;
  const written2 = written(base, 2).replace(/\.00$/, '');
  return (
    <section id="share">
      <h2>{words.shareTitle}</h2>
      <p>{words.shareText(yuan(now.totals.amount), written2, words.units[method], written(rate, 4))}</p>
    </section>
  );
}
