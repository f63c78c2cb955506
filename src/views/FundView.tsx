import { counted } from '../figures/coverage.ts';
import { type Books, fundProofs } from '../figures/proof.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import type { Document } from '../schema/documents.ts';
import { creditRules, type FundStatement, fundStatement } from '../schema/fund.ts';
import type { Objection } from '../schema/objections.ts';
import type { Site } from '../schema/site.ts';
import { fundBuildingsTable, fundDetailLines, fundStatementTable } from '../tables/fund.ts';
import { fundSentences, lowInWords } from '../tables/fund-sentences.ts';
import { detailsTable } from '../tables/money-lines.ts';
import { correctionLabels } from '../tables/money-marks.ts';
import { words } from '../text/fund.ts';
import { LineTable } from './LineTable.tsx';
import { ProofLine } from './ProofView.tsx';
import { StatementHead } from './StatementHead.tsx';
import { StatementTail } from './StatementTail.tsx';

interface Props {
  fund: FundStatement;
  all: readonly FundStatement[];
  /** The other books: projects that were paid, common income that was transferred. */
  books?: Books;
  site: Site;
  documents?: readonly Document[];
  /** Objections to this statement. */
  objections?: readonly Objection[];
  today: string;
}

/** A period of the maintenance fund: answers, seal, statement, payments of projects, every building, proofs. */
export function FundView({
  fund: now,
  all,
  books = {},
  site,
  documents = [],
  objections = [],
  today,
}: Props) {
  const projects = books.projects ?? [];
  const lines = fundDetailLines(now, all, projects);
  const proofs = fundProofs(now, { ...books, documents, fund: all, buildings: site.buildings });
  const details = counted(lines, documents, now.period).flatMap((line) => {
    const table = detailsTable(line, documents);
    return table ? [{ line, table }] : [];
  });
  return (
    <article className="statement">
      <StatementHead
        kicker={words.caption}
        title={periodInWords(now.period)}
        proofs={proofs}
        sentences={fundSentences(now, projects, site)}
      />
      <LineTable
        table={fundStatementTable(now, all, { ...books, documents, objections, money: site.money })}
        hideCaption
      />
      <ProofLine proofs={proofs} />
      {details.map(({ line, table }) => (
        <section key={line.id} id={`lines-${line.id}`}>
          <h2>{words.details(line.label)}</h2>
          <LineTable table={table} hideCaption />
        </section>
      ))}
      {now.explanation && <p className="prose">{now.explanation}</p>}
      <Buildings now={now} site={site} />
      <Kept now={now} />
      <StatementTail
        record={now}
        proofs={proofs}
        lines={lines}
        labelOf={correctionLabels(fundStatement, lines)}
        documents={documents}
        objections={objections}
        money={site.money}
        today={today}
      />
    </article>
  );
}

function Buildings({ now, site }: { now: FundStatement; site: Site }) {
  const low = lowInWords(now, site);
  const { gains = 'opening', fromCommon = 'area' } = now.credit ?? {};
  return (
    <section id="buildings">
      <h2>{words.buildings}</h2>
      <p>{words.buildingsLead}</p>
      <p className="faded note">
        {words.credited(creditRules[gains], creditRules[fromCommon], now.credit?.basis)}
      </p>
      <LineTable table={fundBuildingsTable(now, site)} hideCaption even />
      {low && (
        <>
          <h3>{words.lowTitle}</h3>
          <p className="prose">{low}</p>
        </>
      )}
    </section>
  );
}

function Kept({ now }: { now: FundStatement }) {
  return (
    <dl className="facts wide">
      <div>
        <dt>{words.kept}</dt>
        <dd>{now.keptAt}</dd>
      </div>
      <div>
        <dt>{words.checked}</dt>
        <dd>{dayInWords(now.bankCheckedOn)}</dd>
      </div>
    </dl>
  );
}
