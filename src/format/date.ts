const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** A day in full: `2026年3月5日`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** A day with its weekday: `2026年3月5日（周四）`. */
export function dayWithWeekday(day: string): string {
  return `${dayInWords(day)}（${weekdayOf(day)}）`;
}

/** A moment in full: `2026年3月5日（周四）09:00`. */
export function momentInWords(moment: string): string {
  return `${dayWithWeekday(moment)}${moment.slice(11, 16)}`;
}

/**
 * From when to when; a day or year that both share is named once: `2026年3月5日（周四）09:00–16:00`.
 * @param year the year the reader stands in, which then goes without saying
 */
export function spanInWords(
  from: string | undefined,
  until: string | undefined,
  year?: string,
): string | undefined {
  const short = (moment: string, known: string | undefined) =>
    moment.slice(0, 4) === known ? momentInWords(moment).slice(5) : momentInWords(moment);
  if (from && until) {
    if (from.slice(0, 10) === until.slice(0, 10)) return `${short(from, year)}–${until.slice(11, 16)}`;
    return `${short(from, year)} 至 ${short(until, from.slice(0, 4))}`;
  }
  if (from) return `${short(from, year)} 起`;
  return until ? `${short(until, year)} 止` : undefined;
}

/** A span of days; a year that both share is named once: `2026年3月5日至4月2日`. */
export function daysInWords(from: string, until: string): string {
  if (from.slice(0, 10) === until.slice(0, 10)) return dayInWords(from);
  const end = dayInWords(until);
  return `${dayInWords(from)}至${from.slice(0, 4) === until.slice(0, 4) ? end.slice(5) : end}`;
}

/** A month: `2026年10月`. */
export function monthInWords(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** A period of accounts: `2026年第三季度`, `2026年上半年`, `2026年`. */
export function periodInWords(period: string): string {
  const year = `${period.slice(0, 4)}年`;
  const n = Number(period.slice(6));
  if (period[5] === 'Q') return `${year}第${'一二三四'[n - 1]}季度`;
  return period[5] === 'H' ? `${year}${n === 1 ? '上' : '下'}半年` : year;
}

/** The weekday of a day, `周四`; of the calendar, so no time zone matters. */
export function weekdayOf(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return weekdays[date.getUTCDay()] ?? '';
}

/** The wall clock of Asia/Shanghai (UTC+8, no daylight saving since 1991) at an instant, `YYYY-MM-DDTHH:mm`. */
export function shanghai(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** Minutes as people say them: `30 分钟`, `4 小时`, `3 天`. */
export function minutesInWords(minutes: number): string {
  if (minutes >= 2880 && minutes % 1440 === 0) return `${minutes / 1440} 天`;
  if (minutes >= 60 && minutes % 60 === 0) return `${minutes / 60} 小时`;
  return `${minutes} 分钟`;
}
