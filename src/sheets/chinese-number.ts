const digits: Record<string, number> = Object.fromEntries(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map((sign) => [sign, value]),
  ),
);
const tens: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Money written in Chinese numerals (壹万贰仟元整, 三千五百元五角), in fen; undefined when it is none. */
export function fenInChinese(text: string): number | undefined {
  const match = /^([^元圆角分]+)[元圆](?:(.)角)?零?(?:(.)分)?[整正]?$/.exec(text.replace(/^人民币/, ''));
  const whole = wholeOf(match?.[1] ?? text);
  if (whole === undefined) return undefined;
  const cents = [match?.[2], match?.[3]].map((sign) => (sign ? digits[sign] : 0));
  if (cents.includes(undefined)) return undefined;
  return whole * 100 + (cents[0] ?? 0) * 10 + (cents[1] ?? 0);
}

/** A whole number in Chinese numerals, up to 亿; undefined when it is none. */
export function wholeOf(text: string): number | undefined {
  if (text === '') return undefined;
  for (const [sign, times] of [
    ['亿', 100_000_000],
    ['万', 10_000],
  ] as const) {
    const at = text.indexOf(sign);
    if (at < 0) continue;
    const high = wholeOf(text.slice(0, at));
    const low = at + 1 < text.length ? wholeOf(text.slice(at + 1)) : 0;
    return high === undefined || low === undefined ? undefined : high * times + low;
  }
  return belowTenThousand(text);
}

function belowTenThousand(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const ten = tens[sign];
    if (ten) {
      sum += (digit ?? 1) * ten;
      digit = undefined;
    } else if (digits[sign] === undefined || (digit ?? 0) > 0) return undefined;
    else digit = digits[sign];
  }
  return sum + (digit ?? 0);
}
