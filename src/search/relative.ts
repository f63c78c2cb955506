import { dayAfter } from './span.ts';

const daysAway: [pattern: RegExp, step: number][] = [
  [/大前天/g, -3],
  [/前天/g, -2],
  [/昨[天日晚夜]|昨儿/g, -1],
  [/今[天日晚夜早]|今儿/g, 0],
  [/大后天/g, 3],
  [/后天/g, 2],
  [/明[天日晚早]|明儿/g, 1],
];
const week = '(?:周|个?星期|个?礼拜)';
const weeks = new RegExp(`(上|本|这|下下?)${week}(末|[一二三四五六日天](?![天日]))?`, 'g');
const weeksAway: Record<string, number> = { 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };

/** Puts 今年, 上个月, 昨天, 下周三 and the like into dates; `today` is YYYY-MM-DD, without it nothing changes. */
export function inDates(text: string, today: string): string {
  if (!today) return text;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = (step: number): string => {
    const count = year * 12 + month - 1 + step;
    return `${Math.floor(count / 12)}年${(count % 12) + 1}月`;
  };
  const dated = text
    .replace(/今年|本年度?/g, `${year}年`)
    .replace(/去年|上年度?/g, `${year - 1}年`)
    .replace(/前年/g, `${year - 2}年`)
    .replace(/上个?月(?!报)/g, months(-1))
    .replace(/本月|这个月/g, months(0))
    .replace(/下个?月/g, months(1))
    .replace(weeks, (_, which: string, day?: string) => ofWeek(today, weeksAway[which] ?? 0, day));
  return daysAway.reduce(
    (so, [pattern, step]) => so.replace(pattern, range(dayAfter(today, step), dayAfter(today, step))),
    dated,
  );
}

/** A week from Monday to Sunday, its weekend, or a day of it. */
function ofWeek(today: string, weeks: number, day: string | undefined): string {
  const monday = dayAfter(today, weeks * 7 - ((new Date(today).getUTCDay() + 6) % 7));
  if (!day) return range(monday, dayAfter(monday, 6));
  if (day === '末') return range(dayAfter(monday, 5), dayAfter(monday, 6));
  const at = '一二三四五六日'.indexOf(day === '天' ? '日' : day);
  return range(dayAfter(monday, at), dayAfter(monday, at));
}

/** Written as no reader writes it, so that only the day itself is meant, not that day of every year. */
function range(from: string, to: string): string {
  return ` ${from}~${to} `;
}
