import type { Keyed } from '../catalogue.ts';
import {
  closedInTime,
  intakeTotal,
  isEnough,
  monthBefore,
  monthLastYear,
  openAtEnd,
  type Share,
  stepCodes,
  stepInTime,
  sum,
  validComplaints,
} from '../figures/complaints.ts';
import { minutesInWords, monthInWords } from '../format/date.ts';
import { percentOf } from '../format/number.ts';
import {
  type ComplaintMonth,
  callers,
  channels,
  complaintCategories,
  complaintMonth,
  intakeKinds,
  steps,
} from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { shareInWords, words } from '../text/complaints.ts';
import { recordTable } from './record.ts';
import type { Column, Row, Table } from './table.ts';

const cases = { kind: 'count', unit: words.cases } as const;

/** A share with its numerator and denominator; the rate is withheld under ten cases. */
export function shareText(share: Share): string {
  return shareInWords(
    share.part,
    share.whole,
    isEnough(share) ? percentOf(share.part, share.whole) : undefined,
  );
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

/** One kind of count of a month beside last month and the same month last year. */
function comparedTable(
  name: string,
  caption: string,
  heading: string,
  labels: Record<string, string>,
  of: (month: ComplaintMonth) => Record<string, number>,
  months: Compared,
): Table {
  const line = (id: string, label: string, value: (month: ComplaintMonth) => number | undefined): Row => ({
    id: `${name}-${id}`,
    cells: [
      label,
      value(months.now),
      months.before && value(months.before),
      months.lastYear && value(months.lastYear),
    ],
  });
  return {
    name,
    caption,
    columns: [
      { key: 'label', label: heading, kind: 'text' },
      { key: 'now', label: words.now, ...cases },
      { key: 'before', label: words.before, ...cases },
      { key: 'lastYear', label: words.lastYear, ...cases },
    ],
    rows: [
      ...Object.entries(labels).map(([code, label]) => line(code, label, (m) => of(m)[code])),
      { ...line('total', words.total, (m) => sum(of(m))), role: 'total' },
    ],
  };
}

interface Compared {
  now: ComplaintMonth;
  before: ComplaintMonth | undefined;
  lastYear: ComplaintMonth | undefined;
}

/** The tables of one month: intake, channels, categories, steps, handling. */
export function monthTables(
  now: ComplaintMonth,
  all: readonly ComplaintMonth[],
  site: Site,
): Record<MonthTable, Table> {
  const months: Compared = {
    now,
    before: all.find((m) => m.month === monthBefore(now.month)),
    lastYear: all.find((m) => m.month === monthLastYear(now.month)),
  };
  return {
    intake: comparedTable('intake', words.intakeTable, words.kind, intakeKinds, (m) => m.intake, months),
    channels: comparedTable(
      'channels',
      words.channelTable,
      words.channel,
      channels,
      (m) => m.channels,
      months,
    ),
    categories: comparedTable(
      'categories',
      words.categoryTable,
      words.category,
      complaintCategories,
      (m) => m.categories,
      months,
    ),
    steps: stepsTable(now, site),
    handled: handledTable(now),
  };
}

type MonthTable = 'intake' | 'channels' | 'categories' | 'steps' | 'handled';

function stepsTable(month: ComplaintMonth, { promises }: Site): Table {
  const limits = {
    intake: promises.intakeMinutes,
    dispatch: promises.dispatchMinutes,
    onSite: promises.onSiteMinutes,
    answer: promises.answerMinutes,
    callback: promises.callbackMinutes,
  };
  return {
    name: 'steps',
    caption: words.stepTable,
    columns: [
      { key: 'step', label: words.step, kind: 'text' },
      { key: 'limit', label: words.limit, kind: 'text' },
      { key: 'entered', label: words.entered, ...cases },
      { key: 'inTime', label: words.stepInTime, ...cases },
      { key: 'rate', label: words.rate, kind: 'text' },
    ],
    rows: stepCodes.map((code) => {
      const share = stepInTime(month, code);
      const rate = isEnough(share) ? percentOf(share.part, share.whole) : words.tooFew;
      return {
        id: `step-${code}`,
        cells: [steps[code], minutesInWords(limits[code]), share.whole, share.part, rate],
      };
    }),
  };
}

function handledTable(month: ComplaintMonth): Table {
  const { carry, callbacks, responseMinutes, closeHours } = month;
  const columns: Column[] = [
    { key: 'measure', label: words.measure, kind: 'text' },
    { key: 'value', label: words.value, kind: 'text' },
    { key: 'explanation', label: words.explanation, kind: 'text' },
  ];
  const spread = (s: { median: number; p90: number; n: number }, unit: string) =>
    s.n < 10 ? words.tooFew : `中位数 ${s.median} ${unit}，九成不超过 ${s.p90} ${unit}`;
  const rows: [string, string, string, string][] = [
    ['onTime', words.onTime, shareText(closedInTime(month)), words.onTimeFormula],
    [
      'open',
      words.open,
      `${openAtEnd(month)} 件`,
      words.carryLine(carry.opening, validComplaints(month), carry.closed, openAtEnd(month)),
    ],
    [
      'response',
      '首次响应用时',
      spread(responseMinutes, '分钟'),
      `从登记到有人联系，计入 ${responseMinutes.n} 件，夜间也算`,
    ],
    [
      'close',
      '办结用时',
      spread(closeHours, '小时'),
      `从登记到办结，计入 ${closeHours.n} 件；没办完的不在内`,
    ],
    [
      'repeats',
      '重复投诉',
      shareText({ part: month.repeats, whole: validComplaints(month) }),
      '同一户同一小类，办结后 30 天内又来的',
    ],
    [
      'escalated',
      '升级',
      shareText({ part: month.escalated, whole: validComplaints(month) }),
      '转到上级、街道、12345 或法院的',
    ],
    [
      'callback',
      '回访',
      shareText({ part: callbacks.attempted, whole: carry.closed }),
      `回访件数 ÷ 办结件数；${callers[callbacks.by]}`,
    ],
    [
      'satisfied',
      '表示满意',
      shareText({ part: callbacks.satisfied, whole: callbacks.answered }),
      callbacks.by === 'company' ? words.selfRated : words.thirdRated,
    ],
    [
      'solved',
      '认为已解决',
      shareText({ part: callbacks.solved, whole: callbacks.answered }),
      '业主说解决了，不是物业说办结了',
    ],
  ];
  return {
    name: 'handled',
    caption: words.handledTable,
    columns,
    rows: rows.map(([id, ...cells]) => ({ id: `handled-${id}`, cells })),
  };
}
