import { type Compared, shareOver } from '../figures/complaint-run.ts';
import { type Share, stepCodes, stepInTime } from '../figures/complaints.ts';
import { promisesIn } from '../figures/promises.ts';
import { minutesInWords } from '../format/date.ts';
import { type ComplaintMonth, steps } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { rateWords, words } from '../text/complaints.ts';
import type { Sourced } from './complaint-marks.ts';
import { groupsOf, type Line } from './complaint-rate-lines.ts';
import { shareText } from './complaints.ts';
import type { Cell, Table } from './table.ts';

/** The five steps: limit, cases in time of those that came to it, and the rate of the month and of twelve months. */
export function stepsTable({ now, run }: Compared, site: Site): Omit<Table, 'rows'> & { rows: Sourced[] } {
  const cases = { kind: 'count', unit: words.cases } as const;
  const limits = promisesIn(site, now.month);
  return {
    name: 'steps',
    caption: words.stepTable,
    columns: [
      { key: 'step', label: words.step, kind: 'text' },
      { key: 'limit', label: words.limit, kind: 'text' },
      { key: 'entered', label: words.entered, ...cases },
      { key: 'inTime', label: words.stepInTime, ...cases },
      { key: 'rate', label: words.rate, kind: 'text' },
      { key: 'run', label: words.run, kind: 'text', secondary: true },
    ],
    rows: stepCodes.map((code) => {
      const share = stepInTime(now, code);
      const year = run && shareText(shareOver(run, (m) => stepInTime(m, code)));
      const limit = minutesInWords(limits[`${code}Minutes`]);
      return {
        id: `step-${code}`,
        cells: [steps[code], limit, share.whole, share.part, rateText(share), year],
        from: [`steps.${code}`],
      };
    }),
  };
}

/** The rate alone, where its counts stand beside it; withheld under ten cases. */
function rateText(share: Share): string {
  return shareText(share).replace(/^.*（(.*)）$/, '$1');
}

/** Everything that is a rate, a time or a count by itself, grouped: how many, in time, repeats, call-backs, 12345. */
export function ratesTable(months: Compared, site: Site): Omit<Table, 'rows'> & { rows: Sourced[] } {
  const row = rowOf(months);
  return {
    name: 'rates',
    caption: words.handledTable,
    columns: [
      { key: 'measure', label: words.measure, kind: 'text' },
      { key: 'now', label: words.now, kind: 'text', weight: 'main' },
      { key: 'before', label: words.before, kind: 'text' },
      { key: 'lastYear', label: words.lastYear, kind: 'text' },
      { key: 'run', label: words.run, kind: 'text' },
    ],
    rows: groupsOf(site).flatMap(([title, lines]) => [
      { cells: [title], role: 'group' as const },
      ...lines.map(row),
    ]),
  };
}

/** The share over twelve months; nothing where one of them does not tell it, for the others alone are no year. */
function shareOfYear(
  run: readonly ComplaintMonth[],
  of: (month: ComplaintMonth) => Share | undefined,
): string | undefined {
  return run.every(of) ? shareText(shareOver(run, of)) : undefined;
}

function rowOf({ now, before, lastYear, run }: Compared) {
  return (line: Line): Sourced => {
    const of = (month: ComplaintMonth | undefined): Cell => {
      if (!month) return undefined;
      if ('text' in line) return line.text(month);
      const share = line.share(month);
      return share && shareText(share);
    };
    const year = run && ('text' in line ? line.over?.(run) : shareOfYear(run, line.share));
    const cells = [rateWords[line.id], of(now), of(before), of(lastYear), year];
    return { id: `rate-${line.id}`, cells, from: line.from };
  };
}
