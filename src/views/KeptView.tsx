import { type Kept, keptIn, type Proofs } from '../figures/kept.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import { keptSummary } from '../tables/kept.ts';
import { verdictTable } from '../tables/kept-verdicts.ts';
import type { Correction } from '../tables/money-marks.ts';
import { keptWords as words } from '../text/kept.ts';
import { RecordCorrections } from './RecordCorrections.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  month: string;
  proofs: Proofs;
}

/** A month of promises: how many were kept, then the missed ones with their reasons, those without data, the rest. */
export function KeptView({ month, proofs }: Props) {
  const kept = keptIn(month, proofs);
  const record = proofs.performance.find((p) => p.month === month);
  return (
    <article className="kept">
      <p className="kicker">
        <a href="/standards/kept/">{words.title}</a>
      </p>
      <h1>{words.monthTitle(monthInWords(month))}</h1>
      <div className="lead">
        {keptSummary(monthInWords(month), kept).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {(['missed', 'none', 'kept', 'idle'] as const).map((verdict) => (
        <VerdictView
          key={verdict}
          month={month}
          kept={kept}
          verdict={verdict}
          corrections={record?.corrections}
        />
      ))}
      {record && <RecordCorrections subject="performance" record={{ ...record, key: month }} />}
      <p className="note faded">
        {words.definition}{' '}
        {record
          ? words.prepared(record.preparedBy, record.reviewedBy, dayInWords(record.publishedOn))
          : words.noRecord}
      </p>
    </article>
  );
}

interface Part {
  month: string;
  kept: readonly Kept[];
  verdict: Kept['verdict'];
  corrections: Correction[] | undefined;
}

function VerdictView({ month, kept, verdict, corrections }: Part) {
  const table = verdictTable(month, kept, verdict, corrections);
  if (table.rows.length === 0) return null;
  return (
    <section id={verdict}>
      <h2>
        {words.sections[verdict]} <span className="faded">{words.items(table.rows.length)}</span>
      </h2>
      <TableView table={table} hideCaption stacked />
    </section>
  );
}
