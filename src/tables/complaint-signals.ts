import { upTo } from '../figures/complaint-run.ts';
import { allMeasures, chartUpTo, type Measure, verdictOf } from '../figures/complaint-signals.ts';
import { monthInWords } from '../format/date.ts';
import { decimal } from '../format/number.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { measureWords, signalInWords, signalWords as words } from '../text/complaint-signals.ts';
import { usualText, verdictText } from './complaint-verdict.ts';
import type { Table } from './table.ts';

/** Every measure of a month: value, ordinary range, what is said of it, and which other months were no chance. */
export function signalsTable(now: ComplaintMonth, all: readonly ComplaintMonth[]): Table {
  return {
    name: 'signals',
    caption: words.table,
    columns: [
      { key: 'measure', label: words.measure, kind: 'text' },
      { key: 'now', label: words.now, kind: 'text' },
      { key: 'usual', label: words.usual, kind: 'text' },
      { key: 'verdict', label: words.verdict, kind: 'text' },
      { key: 'earlier', label: words.earlier, kind: 'text', secondary: true },
    ],
    rows: allMeasures.map((measure) => {
      const verdict = verdictOf(now.month, all, measure);
      const { value, limits } = verdict.point;
      const { label, unit } = measureWords[measure];
      return {
        id: `signal-${measure}`,
        cells: [
          label,
          value === null ? words.withheld : words.unit(decimal(value, measure === 'onTime' ? 1 : 0), unit),
          limits && usualText(limits, measure),
          verdictText(verdict),
          earlierSignals(now, all, measure),
        ],
      };
    }),
  };
}

/** The months of the year before this one in which the measure was no chance: `2025 年 11 月高于正常范围`. */
function earlierSignals(now: ComplaintMonth, all: readonly ComplaintMonth[], measure: Measure): string {
  const months = upTo(now.month, all);
  return chartUpTo(now.month, all, measure)
    .flatMap(({ signals: [signal] }, i) => {
      const month = months[i];
      const recent = i >= months.length - 12 && i < months.length - 1;
      return signal && month && recent ? [`${monthInWords(month.month)}${signalInWords(signal)}`] : [];
    })
    .join('；');
}
