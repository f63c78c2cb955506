import type { Keyed } from '../catalogue.ts';
import { isEnough, type Share } from '../figures/complaints.ts';
import { countVerdicts, judgedMonths, type Kept, keptIn, type Proofs } from '../figures/kept.ts';
import { monthInWords } from '../format/date.ts';
import { percentOf, written } from '../format/number.ts';
import { type Performance, performance } from '../schema/performance.ts';
import { chapters, evidenceSources } from '../schema/standards.ts';
import { keptWords as words } from '../text/kept.ts';
import { recordTable } from './record.ts';
import { measureInWords } from './standards.ts';
import type { Column, Table } from './table.ts';

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const short = (key: string, label: string): Column => ({ key, label, kind: 'text', weight: 'short' });

/** All months of performance, every field. */
export function performanceTable(months: readonly (Performance & Keyed)[]): Table {
  return recordTable('performance', words.caption, performance, months);
}

/** How much of what was due was done; the rate is withheld below ten, and nothing due is no figure. */
export function keptShare(share: Share | undefined): string | undefined {
  if (!share || share.whole === 0) return undefined;
  const { part, whole } = share;
  return isEnough(share)
    ? words.shareText(percentOf(part, whole), written(part, 0), written(whole, 0))
    : words.tooFew(part, whole);
}

/** Why a promise stands as it does: what a whole year or quarter fell short of, and the reason on record. */
export function noteOf({
  short,
  note,
  version,
}: Pick<Kept, 'short' | 'note' | 'version'>): string | undefined {
  const span = version.measure?.unit === 'perYear' ? words.wholeYear : words.wholeQuarter;
  const told = short && words.short(span, short.promised, short.due, short.missing);
  return [told, note].filter(Boolean).join('；') || undefined;
}

/** Every month and every measurable promise, one row each: what the CSV holds. */
export function keptTable(proofs: Proofs): Table {
  return {
    name: 'performance-kept',
    caption: words.csvCaption,
    columns: [
      text('month', words.month),
      text('code', words.code),
      text('item', words.item),
      text('chapter', words.chapter),
      { key: 'version', label: words.version, kind: 'count' },
      text('measure', words.measure),
      { key: 'due', label: words.due, kind: 'count' },
      { key: 'done', label: words.done, kind: 'count' },
      text('verdict', words.verdict),
      text('note', words.note),
      text('source', words.source),
    ],
    rows: judgedMonths(proofs).flatMap((month) =>
      keptIn(month, proofs).map(({ standard, version, verdict, tally, ...rest }) => ({
        cells: [
          month,
          standard.code,
          standard.item,
          chapters[standard.chapter],
          version.version,
          measureInWords(version),
          tally?.whole,
          tally?.part,
          words.plain[verdict],
          noteOf({ version, ...rest }),
          standard.evidence && evidenceSources[standard.evidence],
        ],
      })),
    ),
  };
}

/** One promise month by month, newest first. */
export function standardMonthsTable(kept: readonly (Kept & { month: string })[]): Table {
  return {
    name: 'standard-months',
    caption: words.monthsTable,
    columns: [
      text('month', words.month),
      text('share', words.share),
      short('verdict', words.verdict),
      text('note', words.note),
    ],
    rows: kept.map(({ month, ...one }) => ({
      href: `/standards/kept/${month}/`,
      cells: [monthInWords(month), keptShare(one.tally), words.verdicts[one.verdict], noteOf(one)],
    })),
  };
}

/** What a month of promises comes to, in one to three sentences. */
export function keptSummary(when: string, kept: readonly Kept[]): string[] {
  const counts = countVerdicts(kept);
  return [
    words.sentence(when, kept.length, counts.kept, counts.missed),
    ...(counts.none > 0 ? [words.none(counts.none)] : []),
    ...(counts.idle > 0 ? [words.idle(counts.idle)] : []),
  ];
}
