import { repeatShare } from '../figures/complaint-run.ts';
import {
  closedInTime,
  intakeTotal,
  minimumForRate,
  openAtEnd,
  validComplaints,
} from '../figures/complaints.ts';
import { monthInWords } from '../format/date.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { rateWords, words } from '../text/complaints.ts';
import { shareText } from './complaints.ts';
import type { Table } from './table.ts';

const cases = { kind: 'count', unit: words.cases } as const;

/** The months at a glance, newest first; a month whose figures were changed later says so. */
export function monthsTable(months: readonly ComplaintMonth[], href: (month: string) => string): Table {
  return {
    name: 'complaint-months',
    caption: words.monthsTable,
    columns: [
      { key: 'month', label: words.month, kind: 'text' },
      { key: 'received', label: words.received, ...cases, secondary: true },
      { key: 'valid', label: words.valid, ...cases },
      { key: 'closed', label: words.closed, ...cases, secondary: true },
      { key: 'open', label: words.open, ...cases },
      { key: 'onTime', label: words.onTime, kind: 'text' },
      { key: 'median', label: words.median, kind: 'count', unit: '分钟', secondary: true },
      { key: 'restated', label: words.corrected, kind: 'text', secondary: true },
    ],
    rows: months.map((m) => ({
      id: m.month,
      href: href(m.month),
      cells: [
        monthInWords(m.month),
        intakeTotal(m),
        validComplaints(m),
        m.carry.closed,
        openAtEnd(m),
        shareText(closedInTime(m)),
        m.responseMinutes.n < minimumForRate ? undefined : m.responseMinutes.median,
        m.corrections?.length ? words.restated : undefined,
      ],
    })),
  };
}

/** What was repeated in each month and what was done about it, newest first; a month that says nothing says so. */
export function repeatsTable(months: readonly ComplaintMonth[], href: (month: string) => string): Table {
  return {
    name: 'complaint-repeats',
    caption: words.repeatsDone,
    columns: [
      { key: 'month', label: words.month, kind: 'text' },
      { key: 'repeats', label: rateWords.repeats, kind: 'text' },
      { key: 'done', label: words.done, kind: 'text' },
    ],
    rows: months
      .filter((m) => m.repeats > 0 || m.repeatsDone)
      .map((m) => ({
        href: href(m.month),
        cells: [monthInWords(m.month), shareText(repeatShare(m)), m.repeatsDone ?? words.notWritten],
      })),
  };
}
