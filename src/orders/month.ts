import { minutesInWords } from '../format/date.ts';
import { ages, outcomeKinds } from '../schema/complaint-parts.ts';
import { type ComplaintMonth, channels, exclusions, intakeKinds } from '../schema/complaints.ts';
import { againOf, ageOf, callbacksOf, hotlineOf, qualityOf } from './after.ts';
import { always, workingClock } from './clock.ts';
import type { Mapping } from './columns.ts';
import { timeKinds } from './columns.ts';
import { isDue, isFinished, isInTime, isPutOff } from './due.ts';
import { type Figure, Ledger } from './figures.ts';
import { categoriesOf, subcategoriesOf } from './groups.ts';
import { boundsOf, startOf } from './moment.ts';
import type { Order, Reading } from './order.ts';
import type { Settings } from './settings.ts';
import { closings, type Measure, responses, stepsOf } from './steps.ts';

/** What the orders say of a month: all of the record but its words, its date and its signatures. */
export type Counted = Omit<
  ComplaintMonth,
  | 'review'
  | 'preparedBy'
  | 'reviewedBy'
  | 'publishedOn'
  | 'cases'
  | 'kpt'
  | 'corrections'
  | 'rebase'
  | 'regrouped'
>;

/** The month with how every number came about. */
export interface Result {
  month: Counted;
  figures: Figure[];
}

const day = 86_400;
const codesOf = <T extends object>(labels: T) => Object.keys(labels) as (keyof T & string)[];

/**
 * The month of the orders. A matter belongs to the month in which it was reported, a closing to the month in which it
 * was closed, both by the calendar of Asia/Shanghai; only valid complaints are carried over.
 * @throws Error with a Chinese sentence when the hours of service cannot be read
 */
export function monthOf(reading: Reading, settings: Settings, mapping: Mapping): Result {
  const ledger = new Ledger();
  const measure = measureOf(settings, mapping, ledger);
  const { received, complaints, valid, closed } = chosen(reading.orders, settings.month);
  const month: Counted = {
    month: settings.month,
    cutoff: settings.cutoff,
    ...intakeOf(received, ledger),
    categories: categoriesOf(valid, ledger),
    subcategories: subcategoriesOf(valid, ledger),
    ...carryOf(complaints, closed, measure),
    steps: stepsOf(valid, closed, measure),
    ...clocked(settings),
    responseMinutes: responses(valid, measure),
    closeHours: closings(closed, measure),
    ...againOf(complaints, valid, ledger),
    callbacks: callbacksOf(closed, ledger),
    ...hotlineOf(received, mapping, ledger),
    quality: qualityOf(reading, [...new Set([...received, ...closed])], valid, ledger),
  };
  return { month, figures: ledger.figures };
}

function measureOf(settings: Settings, mapping: Mapping, ledger: Ledger): Measure {
  const { served, service } = settings;
  const serving = served.length > 0 ? workingClock(service) : always;
  const clock: Measure['clock'] = (step) => (served.includes(step) ? serving : always);
  const has = new Set(timeKinds.filter((kind) => mapping[kind] !== undefined));
  return { clock, settings, asOf: startOf(settings.cutoff) + day, has, ledger };
}

/** Which clock the limits ran by, as the page tells it. */
function clocked({ served }: Settings): Pick<Counted, 'clock' | 'served'> {
  return served.length > 0 ? { clock: 'working', served: [...served] } : { clock: 'always' };
}

/** All that came in the month, all complaints up to its end, those of the month, those closed in it; valid ones only. */
function chosen(orders: readonly Order[], month: string) {
  const { from, until } = boundsOf(month);
  const received = orders.filter(({ reported }) => reported.at >= from && reported.at < until);
  const complaints = orders.filter((o) => o.kind === 'complaint' && !o.excluded && o.reported.at < until);
  const valid = complaints.filter(({ reported }) => reported.at >= from);
  const closed = complaints.filter((o) => o.closed !== undefined && o.closed >= from && o.closed < until);
  return { received, complaints, valid, closed };
}

function intakeOf(received: readonly Order[], ledger: Ledger) {
  const complaints = received.filter(({ kind }) => kind === 'complaint');
  const out = complaints.filter(({ excluded }) => excluded);
  return {
    intake: ledger.counts(
      'intake',
      codesOf(intakeKinds),
      received,
      (o) => o.kind,
      '报事时间在本月的，按事项类型',
    ),
    channels: ledger.counts(
      'channels',
      codesOf(channels),
      received,
      (o) => o.channel,
      '报事时间在本月的，按渠道',
    ),
    excluded: ledger.counts('excluded', codesOf(exclusions), out, (o) => o.excluded, '本月的投诉里剔除的'),
  };
}

function carryOf(complaints: readonly Order[], closed: readonly Order[], measure: Measure) {
  const { ledger, settings } = measure;
  const { from, until } = boundsOf(settings.month);
  const wasOpen = (at: number) => (o: Order) =>
    o.reported.at < at && (o.closed === undefined || o.closed >= at);
  const open = complaints.filter(wasOpen(until));
  const due = complaints.filter((order) => isDue(order, from, until, measure));
  const inTime = due.filter((order) => isInTime(order, measure));
  const putOff = due.filter((order) => isPutOff(order, measure)).length;
  const days = ({ reported }: Order) => Math.floor((until - 1 - reported.at) / day);
  const age = (order: Order) => ageOf(days(order));
  const oldest = open.reduce((most, order) => Math.max(most, days(order)), 0);
  return {
    carry: {
      opening: ledger.count(
        ['carry', 'opening'],
        complaints.filter(wasOpen(from)),
        '上月底以前报的、上月底还没办结的有效投诉',
      ),
      closed: ledger.count(['carry', 'closed'], closed, '办结时间在本月的有效投诉'),
      due: ledger.count(
        ['carry', 'due'],
        due,
        `本月期限到了的，和没到期就在本月办结的；期限按承诺，报事后 ${minutesInWords(settings.limits.close)}${putOff > 0 ? `；其中 ${putOff} 件的“要求完成时间”晚于承诺，不按它算` : ''}`,
      ),
      closedInTime: ledger.count(['carry', 'closedInTime'], inTime, '其中在期限内办结的'),
      ...(measure.has.has('callback') && {
        finishedInTime: ledger.count(
          ['carry', 'finishedInTime'],
          due.filter((order) => isFinished(order, measure)),
          '其中办结和回访都在期限内的，从报事起算',
        ),
      }),
    },
    outcomes: ledger.counts(
      'outcomes',
      codesOf(outcomeKinds),
      closed,
      (o) => o.outcome,
      '本月办结的，按结果；业主没有说解决的算未确认',
    ),
    reopened: ledger.count(
      ['reopened'],
      closed.filter((o) => o.reopened),
      '本月办结的里标了重开的',
    ),
    openAges: ledger.counts('openAges', codesOf(ages), open, age, '月底还没办结的，按报事到月底的整天数'),
    oldestDays: ledger.value(
      ['oldestDays'],
      oldest,
      open.filter((o) => days(o) === oldest),
      '其中最久的一件',
    ),
  };
}
