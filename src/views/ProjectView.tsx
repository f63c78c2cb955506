import type { Keyed } from '../catalogue.ts';
import { apportioned } from '../figures/fund.ts';
import { dayInWords } from '../format/date.ts';
import { written, yuan } from '../format/number.ts';
import type { Objection } from '../schema/objections.ts';
import { type Project, project, selections } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import { correctionLabels, documentMarks, type Named } from '../tables/money-marks.ts';
import { homesTable, isUndecided, shareOfAll, voteTable } from '../tables/project-parts.ts';
import { projectSentences } from '../tables/project-sentences.ts';
import { projectMoneyTable } from '../tables/projects.ts';
import { words } from '../text/projects.ts';
import { CorrectionsView } from './CorrectionsView.tsx';
import { LineTable } from './LineTable.tsx';
import { Marks } from './Marks.tsx';
import { ObjectionsView } from './ObjectionsView.tsx';
import { StatementHead } from './StatementHead.tsx';
import { TableView } from './TableView.tsx';
import { Timeline } from './Timeline.tsx';

interface Props {
  project: Project & Partial<Keyed>;
  site: Site;
  documents?: readonly Named[];
  /** Objections to this project. */
  objections?: readonly Objection[];
  today: string;
}

/** A project paid by the fund: where it stands, every stage, the money, what a home bears, the vote. */
export function ProjectView({ project: p, site, documents = [], objections = [], today }: Props) {
  const { apportion } = p;
  const rounding = apportioned(p) - shareOfAll(p);
  return (
    <article className="statement">
      <StatementHead
        kicker={words.caption}
        title={p.name}
        proofs={[]}
        sentences={projectSentences(p, site)}
      />
      <Timeline project={p} documents={documents} />
      <section>
        <h2>{words.money}</h2>
        <LineTable table={projectMoneyTable({ key: p.code, ...p }, documents)} hideCaption />
      </section>
      <section>
        <h2>{words.apportion}</h2>
        <p>
          {isUndecided(p) && words.apportionIf}
          {words.apportionLead(
            yuan(apportioned(p)),
            written(apportion.area, 2),
            written(apportion.perSqm, 4),
          )}
          {rounding !== 0 && words.rounding(yuan(shareOfAll(p)), yuan(Math.abs(rounding)))}
        </p>
        <TableView table={homesTable(p, site)} hideCaption />
      </section>
      {p.vote && <VoteSection vote={p.vote} documents={documents} />}
      <ProjectFacts project={p} />
      <CorrectionsView corrections={p.corrections} labelOf={correctionLabels(project, [])} />
      <ObjectionsView objections={objections} terms={site.money} today={today} />
    </article>
  );
}

function VoteSection({
  vote,
  documents,
}: {
  vote: NonNullable<Project['vote']>;
  documents: readonly Named[];
}) {
  return (
    <section id="vote">
      <h2>{words.vote}</h2>
      <TableView table={voteTable(vote)} hideCaption stacked />
      <p className="faded note">{words.voteRule}</p>
      {vote.document && (
        <p>
          {words.voteDocument} <Marks marks={documentMarks([vote.document], documents)} />
        </p>
      )}
    </section>
  );
}

function ProjectFacts({ project: p }: { project: Project }) {
  const rows: [string, string | undefined][] = [
    [words.part, p.part],
    [words.reason, p.reason],
    [
      words.contractor,
      p.contractor && (p.selection ? words.selected(p.contractor, selections[p.selection]) : p.contractor),
    ],
    [words.published, dayInWords(p.publishedOn)],
  ];
  return (
    <section>
      <h2>{words.facts}</h2>
      <dl className="facts wide">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
