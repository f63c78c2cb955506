import { countOf, groupTotal } from '../figures/complaint-groups.ts';
import {
  closedInTime,
  isEnough,
  minimumForRate,
  monthBefore,
  monthLastYear,
  openAtEnd,
  stepCodes,
  stepInTime,
  sum,
  validComplaints,
} from '../figures/complaints.ts';
import { minutesInWords } from '../format/date.ts';
import { percentOf } from '../format/number.ts';
import {
  type ComplaintMonth,
  callers,
  channels,
  exclusions,
  intakeKinds,
  steps,
} from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/complaints.ts';
import { categoryLabel, shareText } from './complaints.ts';
import type { Row, Table } from './table.ts';

const cases = { kind: 'count', unit: words.cases } as const;

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
    categories: groupTable(months),
    steps: stepsTable(now, site),
    handled: handledTable(now),
  };
}

/** Categories of the month in its own groups; a dash where another month cannot be counted in them. */
function groupTable({ now, before, lastYear }: Compared): Table {
  const row = (id: string, label: string, of: (month: ComplaintMonth) => number | undefined): Row => ({
    id: `categories-${id}`,
    cells: [label, of(now), before && of(before), lastYear && of(lastYear)],
  });
  return {
    name: 'categories',
    caption: words.categoryTable,
    columns: [
      { key: 'label', label: words.category, kind: 'text' },
      { key: 'now', label: words.now, ...cases },
      { key: 'before', label: words.before, ...cases },
      { key: 'lastYear', label: words.lastYear, ...cases },
    ],
    rows: [
      ...now.categories.map(({ codes }) =>
        row(codes.join('-'), categoryLabel(codes), (m) => countOf(m.categories, codes)),
      ),
      { ...row('total', words.total, (m) => groupTotal(m.categories)), role: 'total' as const },
    ],
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

/** What became of the month's complaints: measure, value, how it is counted. */
function handledTable(month: ComplaintMonth): Table {
  const { carry, callbacks, repeats, escalated } = month;
  const [valid, open] = [validComplaints(month), openAtEnd(month)];
  const { handled } = words;
  const taken = Object.entries(exclusions).map(
    ([code, label]) => `${label} ${month.excluded[code as keyof typeof exclusions]}`,
  );
  const rows: [keyof typeof handled, string, string][] = [
    ['valid', words.casesOf(valid), words.excludedWords(month.intake.complaint, taken.join('、'))],
    ['onTime', shareText(closedInTime(month)), words.onTimeFormula],
    ['open', words.casesOf(open), words.carryLine(carry.opening, valid, carry.closed, open)],
    [
      'response',
      spreadText(month.responseMinutes, words.minutes),
      words.responseCounted(month.responseMinutes.n),
    ],
    ['close', spreadText(month.closeHours, words.hours), words.closeCounted(month.closeHours.n)],
    ['repeats', shareText({ part: repeats, whole: valid }), words.repeatsMeaning],
    ['escalated', shareText({ part: escalated, whole: valid }), words.escalatedMeaning],
    [
      'callback',
      shareText({ part: callbacks.attempted, whole: carry.closed }),
      words.callbackMeaning(callers[callbacks.by]),
    ],
    [
      'satisfied',
      shareText({ part: callbacks.satisfied, whole: callbacks.answered }),
      callbacks.by === 'company' ? words.selfRated : words.thirdRated,
    ],
    ['solved', shareText({ part: callbacks.solved, whole: callbacks.answered }), words.solvedMeaning],
  ];
  return {
    name: 'handled',
    caption: words.handledTable,
    columns: [
      { key: 'measure', label: words.measure, kind: 'text' },
      { key: 'value', label: words.value, kind: 'text' },
      { key: 'explanation', label: words.explanation, kind: 'text' },
    ],
    rows: rows.map(([id, value, meaning]) => ({ id: `handled-${id}`, cells: [handled[id], value, meaning] })),
  };
}

/** Median and 90th percentile in words, withheld under ten cases. */
function spreadText({ median, p90, n }: { median: number; p90: number; n: number }, unit: string): string {
  return n < minimumForRate ? words.tooFew : words.spread(median, p90, unit);
}
