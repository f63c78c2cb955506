/** When the office serves. Hours after 24:00 belong to the shift that began the day before. */
export interface Service {
  /** Monday to Sunday, each a list of `08:30-18:00`; `20:00-08:00` ends on the next morning. */
  week: readonly (readonly string[])[];
  /** Days without service, YYYY-MM-DD. */
  holidays: readonly string[];
  /** Days that serve like a Monday although they are a weekend or a holiday (调休上班). */
  workdays: readonly string[];
}

/** Counts seconds from one moment to another; never less than 0. */
export type Clock = (from: number, to: number) => number;

const day = 86_400;

/** Round the clock: nights, weekends and holidays count. */
export const always: Clock = (from, to) => Math.max(0, to - from);

/**
 * Only hours of service count. Shifts that overlap count once. A shift that began before a holiday runs to its end.
 * @throws Error with a Chinese sentence when hours are written wrongly or there are none at all
 */
export function workingClock(service: Service): Clock {
  const week = service.week.map((shifts) => shifts.map(shiftOf));
  if (week.flat().length === 0) throw new Error('没有填写服务时间，例如 08:30-18:00');
  const closed = new Set(service.holidays.map(numberOf));
  const open = new Set(service.workdays.map(numberOf));
  const shiftsOf = (date: number) => {
    if (open.has(date)) return week[0] ?? [];
    // 1970-01-01 was a Thursday.
    return closed.has(date) ? [] : (week[(((date + 3) % 7) + 7) % 7] ?? []);
  };
  const spansOf = remembered((date) => merged(shiftsOf(date), shiftsOf(date - 1)));
  const total = summed((date) => spansOf(date).reduce((sum, [from, until]) => sum + until - from, 0));
  const served = (at: number) => {
    const date = Math.floor(at / day);
    const second = at - date * day;
    return spansOf(date).reduce(
      (sum, [from, until]) => sum + Math.max(0, Math.min(second, until) - from),
      total(date),
    );
  };
  return (from, to) => Math.max(0, served(to) - served(from));
}

type Span = readonly [from: number, until: number];

function shiftOf(text: string): Span {
  const match = /^(\d{1,2})[:：](\d\d)\s?[-–—~至到]\s?(\d{1,2})[:：](\d\d)$/.exec(text.trim());
  const [a = 0, b = 0, c = 0, d = 0] = (match ?? []).slice(1).map(Number);
  if (!match || a > 24 || c > 24 || b > 59 || d > 59)
    throw new Error(`服务时间“${text}”写法不对，请写成 08:30-18:00`);
  const from = (a * 60 + b) * 60;
  const until = (c * 60 + d) * 60;
  return [from, until <= from ? until + day : until];
}

/** What of today's shifts and of last night's lies in today, without overlaps. */
function merged(today: readonly Span[], yesterday: readonly Span[]): Span[] {
  const parts = [...today, ...yesterday.map(([from, until]): Span => [from - day, until - day])]
    .map(([from, until]): Span => [Math.max(0, from), Math.min(day, until)])
    .filter(([from, until]) => until > from)
    .sort(([a], [b]) => a - b);
  const spans: Span[] = [];
  for (const [from, until] of parts) {
    const last = spans.at(-1);
    if (last && from <= last[1]) spans[spans.length - 1] = [last[0], Math.max(last[1], until)];
    else spans.push([from, until]);
  }
  return spans;
}

function remembered<T>(make: (date: number) => T): (date: number) => T {
  const known = new Map<number, T>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const made = make(date);
    known.set(date, made);
    return made;
  };
}

/** The sum of all days since 2000 before a day; days before it count nothing. */
function summed(of: (date: number) => number): (date: number) => number {
  const first = 10_957;
  const sums = [0];
  return (date) => {
    const wanted = Math.max(0, date - first);
    while (sums.length <= wanted) sums.push((sums.at(-1) ?? 0) + of(first + sums.length - 1));
    return sums[wanted] ?? 0;
  };
}

function numberOf(date: string): number {
  const at = Date.parse(`${date.trim()}T00:00:00Z`);
  if (Number.isNaN(at)) throw new Error(`日期“${date}”写法不对，请写成 2026-10-01`);
  return at / 1000 / day;
}
