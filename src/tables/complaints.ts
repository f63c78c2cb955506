import type { Keyed } from '../catalogue.ts';
import {
  closedInTime,
  intakeTotal,
  isEnough,
  openAtEnd,
  type Share,
  validComplaints,
} from '../figures/complaints.ts';
import { monthInWords } from '../format/date.ts';
import { percentOf } from '../format/number.ts';
import { type Category, complaintCategories } from '../schema/complaint-parts.ts';
import { type ComplaintMonth, complaintMonth } from '../schema/complaints.ts';
import { shareInWords, words } from '../text/complaints.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

const cases = { kind: 'count', unit: words.cases } as const;

/** A share with its numerator and denominator; the rate is withheld under ten cases. */
export function shareText(share: Share): string {
  return shareInWords(
    share.part,
    share.whole,
    isEnough(share) ? percentOf(share.part, share.whole) : undefined,
  );
}

/** One category, or those merged because alone they were too few: `费用透明、环境管理`. */
export function categoryLabel(codes: readonly Category[]): string {
  return codes.map((code) => complaintCategories[code]).join('、');
}

/** Every month as one row: all fields, and what is computed from them. */
export function complaintsTable(months: readonly (ComplaintMonth & Keyed)[]): Table {
  return recordTable('complaints', words.caption, complaintMonth, months, [
    { key: 'received', label: words.received, ...cases, formula: words.receivedFormula, value: intakeTotal },
    { key: 'valid', label: words.valid, ...cases, formula: words.validFormula, value: validComplaints },
    { key: 'open', label: words.open, ...cases, formula: words.openFormula, value: openAtEnd },
    {
      key: 'onTime',
      label: words.onTime,
      kind: 'text',
      formula: words.onTimeFormula,
      value: (month) => shareText(closedInTime(month)),
    },
  ]);
}

/** The months at a glance, newest first. */
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
        m.responseMinutes.n < 10 ? undefined : m.responseMinutes.median,
      ],
    })),
  };
}
