import type { Kept, Verdict } from '../figures/kept.ts';
import { whole } from '../format/number.ts';
import { evidenceSources, type Standard, type Version } from '../schema/standards.ts';
import { keptWords as words } from '../text/kept.ts';
import { words as standardWords } from '../text/standards.ts';
import { keptShare, noteOf } from './kept.ts';
import { type Correction, correctionMark, marksText } from './money-marks.ts';
import { sourceMark } from './sources.ts';
import { measureInWords, standardHref, targetInWords } from './standards.ts';
import type { Column, Mark, Table } from './table.ts';

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const short = (key: string, label: string): Column => ({ key, label, kind: 'text', weight: 'short' });

/**
 * The promises of one verdict in a month, as people read them; the source leads to the records it names, and a figure
 * that was changed after publication has the old one beside it.
 */
export function verdictTable(
  month: string,
  kept: readonly Kept[],
  verdict: Verdict,
  corrections: readonly Correction[] = [],
): Table {
  const own = kept.filter((k) => k.verdict === verdict);
  const counts = verdict === 'kept' || verdict === 'missed';
  const notes = own.some(noteOf);
  return {
    name: `kept-${verdict}`,
    caption: words.sections[verdict],
    columns: [
      text('item', words.item),
      text('measure', words.measure),
      ...(counts ? [short('share', words.share)] : []),
      ...(notes ? [text('note', words.note)] : []),
      text('marks', words.source),
    ],
    rows: own.map(({ standard, version, tally, ...rest }) => ({
      id: standard.code,
      href: standardHref(standard.code),
      cells: [
        standard.item,
        promiseInWords(version),
        ...(counts ? [keptShare(tally)] : []),
        ...(notes ? [noteOf({ version, ...rest })] : []),
        [sourceOf(standard), marksText(correctedMarks(standard.code, corrections))]
          .filter(Boolean)
          .join('；'),
      ],
      marks: [
        standard.evidence ? sourceMark(standard.evidence, month, tally) : { text: sourceOf(standard) },
        ...correctedMarks(standard.code, corrections),
      ],
    })),
  };
}

function sourceOf({ evidence }: Standard): string {
  return evidence ? evidenceSources[evidence] : standardWords.noEvidence;
}

function correctedMarks(code: string, corrections: readonly Correction[]): Mark[] {
  return corrections
    .filter(({ path }) => path.startsWith(`rows.${code}.`))
    .map((one) => ({ ...correctionMark(one, whole), rest: '' }));
}

/** The measure of a version with its line: `不超过 30 分钟，做到 95% 算兑现`. */
function promiseInWords(version: Version): string {
  return [measureInWords(version), targetInWords(version)].filter(Boolean).join('，');
}
