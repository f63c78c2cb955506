import { upTo } from '../figures/complaint-run.ts';
import { allMeasures, chartUpTo, type Measure, verdictOf } from '../figures/complaint-signals.ts';
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
      { key: 'verdict', label: words.verdict, kind: 'text', weight: 'main' },
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

/** The months of the year before this one in which the measure was no chance: `高于正常范围（2025-11、2025-12）`. */
function earlierSignals(now: ComplaintMonth, all: readonly ComplaintMonth[], measure: Measure): string {
  const months = upTo(now.month, all).slice(-12, -1);
  const said = new Map<string, { text: string; months: string[] }>();
  const points = chartUpTo(now.month, all, measure, 12).slice(0, -1);
  points.forEach(({ signals: [signal] }, i) => {
    const month = months[i]?.month;
    if (!signal || !month) return;
    const kind = `${signal.rule} ${signal.side}`;
    const earlier = said.get(kind)?.months ?? [];
    said.set(kind, { text: signalInWords(signal), months: [...earlier, month] });
  });
  return [...said.values()].map(({ text, months: named }) => words.inMonths(text, named)).join('；');
}
