/** Puts 今年, 上个月, 昨天 and the like into dates; `today` is YYYY-MM-DD, without it nothing changes. */
export function inDates(text: string, today: string): string {
  if (!today) return text;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const months = (step: number): string => {
    const count = year * 12 + month - 1 + step;
    return `${Math.floor(count / 12)}年${(count % 12) + 1}月`;
  };
  return text
    .replace(/今年|本年度?/g, `${year}年`)
    .replace(/去年|上年度?/g, `${year - 1}年`)
    .replace(/前年/g, `${year - 2}年`)
    .replace(/上个?月(?!报)/g, months(-1))
    .replace(/本月|这个月/g, months(0))
    .replace(/下个?月/g, months(1))
    .replace(/昨天|昨日/g, days(today, -1))
    .replace(/今天|今日/g, days(today, 0))
    .replace(/明天|明日/g, days(today, 1));
}

function days(today: string, step: number): string {
  const date = new Date(Date.parse(today) + step * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
