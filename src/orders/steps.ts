import { minutesInWords } from '../format/date.ts';
import { type Step, steps } from '../schema/complaints.ts';
import { always, type Clock } from './clock.ts';
import type { TimeKind } from './columns.ts';
import { type Ledger, median, p90 } from './figures.ts';
import type { Order, Time } from './order.ts';
import type { Settings } from './settings.ts';

/** What the steps are measured by. */
export interface Measure {
  /** By which clock the limit of a step runs. */
  clock: (step: Step) => Clock;
  settings: Settings;
  /** The second after the last that is looked at. */
  asOf: number;
  /** Times that the export has a column for. */
  has: ReadonlySet<TimeKind>;
  ledger: Ledger;
}

const doneBy: Record<Step, TimeKind> = {
  intake: 'accepted',
  dispatch: 'dispatched',
  onSite: 'onSite',
  answer: 'answered',
  callback: 'callback',
};

type Spread = Record<'median' | 'p90' | 'n', number>;
type Count = { entered: number; inTime: number };

/**
 * The five steps. The first four begin when the matter was reported and are asked of the month's valid complaints, the
 * call-back begins with closing and is asked of what was closed in the month. A step without a time counts as not done
 * once its limit has passed; to a site somebody must go in matters of repair, or when somebody went.
 */
export function stepsOf(
  valid: readonly Order[],
  closed: readonly Order[],
  measure: Measure,
): Record<Step, Count> {
  const entries = (Object.keys(steps) as Step[]).map((step) => {
    const counted = stepOf(step, step === 'callback' ? closed : valid, measure);
    return [step, counted];
  });
  return Object.fromEntries(entries) as Record<Step, Count>;
}

function stepOf(step: Step, orders: readonly Order[], measure: Measure): Count {
  const { ledger, settings, has } = measure;
  const isKnown = has.has(doneBy[step]);
  const states = orders.map((order) => ({ order, state: isKnown ? stateOf(step, order, measure) : 'none' }));
  const entered = states.filter(({ state }) => state !== 'none').map(({ order }) => order);
  const inTime = states.filter(({ state }) => state === 'inTime').map(({ order }) => order);
  const hours = settings.served.includes(step) ? '（只算服务时间）' : '';
  const limit = `${minutesInWords(settings.limits[step])}${hours}`;
  const begin = step === 'callback' ? '本月办结的有效投诉，从办结起算' : '本月的有效投诉，从业主报事起算';
  const how = isKnown
    ? `${begin}，时限 ${limit}；还没到期的不算进入，过期没有时间的算没按时`
    : '导出表里没有这一列时间';
  return {
    entered: ledger.count(['steps', step, 'entered'], entered, how),
    inTime: ledger.count(['steps', step, 'inTime'], inTime, `其中 ${limit}内完成的`),
  };
}

function stateOf(step: Step, order: Order, { clock, settings, asOf }: Measure): 'none' | 'missed' | 'inTime' {
  const from = step === 'callback' ? order.times.closed : order.reported;
  const done = order.times[doneBy[step]];
  if (!from || from.dayOnly || done?.dayOnly || order.outcome === 'passedOn') return 'none';
  const limit = settings.limits[step] * 60;
  if (done && done.at < asOf) {
    if (done.at < from.at) return 'none';
    return clock(step)(from.at, done.at) <= limit ? 'inTime' : 'missed';
  }
  if (step === 'onSite' && order.category !== 'repairs') return 'none';
  return clock(step)(from.at, asOf) > limit ? 'missed' : 'none';
}

/** From reporting to the first human contact: of the month's valid complaints, in minutes. */
export function responses(valid: readonly Order[], { clock, has, ledger }: Measure): Spread {
  const order = ['responded', 'accepted', 'dispatched', 'onSite', 'answered'] as const;
  const kind = order.find((one) => has.has(one));
  const taken = durations(valid, clock('intake'), ({ reported, times }) => [reported, kind && times[kind]]);
  const names = {
    responded: '首次响应',
    accepted: '受理',
    dispatched: '派单',
    onSite: '到场',
    answered: '答复',
  };
  const how = kind
    ? `本月有效投诉从报事到${names[kind]}的分钟数；缺时间、时间颠倒、只有日期的不计入`
    : '导出表里没有能说明首次响应的时间';
  return spreadOf('responseMinutes', taken, 60, ledger, how);
}

/** From reporting to closing, round the clock: of what was closed in the month, in hours. */
export function closings(closed: readonly Order[], { ledger }: Measure): Spread {
  const taken = durations(closed, always, ({ reported, times }) => [reported, times.closed]);
  const how = '本月办结的有效投诉从报事到办结的小时数；缺时间、时间颠倒、只有日期的不计入';
  return spreadOf('closeHours', taken, 3600, ledger, how);
}

interface Taken {
  order: Order;
  seconds: number;
}

function durations(
  orders: readonly Order[],
  clock: Clock,
  ends: (order: Order) => readonly [Time, Time | undefined],
): Taken[] {
  return orders.flatMap((order) => {
    const [from, to] = ends(order);
    if (!to || from.dayOnly || to.dayOnly || to.at < from.at) return [];
    return [{ order, seconds: clock(from.at, to.at) }];
  });
}

function spreadOf(name: string, taken: readonly Taken[], unit: number, ledger: Ledger, how: string): Spread {
  const values = taken.map(({ seconds }) => seconds / unit);
  const orders = taken.map(({ order }) => order);
  return {
    median: ledger.value([name, 'median'], median(values), orders, `${how}；中位数`),
    p90: ledger.value([name, 'p90'], p90(values), orders, '同上；从小到大第九成的一件'),
    n: ledger.count([name, 'n'], orders, '计入的件数'),
  };
}
