/** Separator of groups of three digits; minus is the typographic one, as in print. */
const group = /\B(?=(\d{3})+(?!\d))/g;

/**
 * An integer that hides `scale` decimals, written out with separators: `written(1234560, 2)` is `12,345.60`.
 * Never passes through a float.
 */
export function written(value: number, scale: number): string {
  const digits = Math.abs(value)
    .toString()
    .padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale).replace(group, ',');
  const rest = scale > 0 ? `.${digits.slice(digits.length - scale)}` : '';
  return `${value < 0 ? '−' : ''}${whole}${rest}`;
}

/** The same without separators and with an ASCII minus, for CSV and form: `plain(-1234560, 2)` is `-12345.60`. */
export function plain(value: number, scale: number): string {
  return written(value, scale).replaceAll(',', '').replace('−', '-');
}

/** As `plain`, without the zeros that say nothing: `shortest(28500, 4)` is `2.85`; at least `keep` decimals stay. */
export function shortest(value: number, scale: number, keep = 0): string {
  const text = plain(value, scale);
  if (scale === 0) return text;
  const [whole = '', rest = ''] = text.split('.');
  let end = rest.length;
  while (end > keep && rest[end - 1] === '0') end--;
  return end > 0 ? `${whole}.${rest.slice(0, end)}` : whole;
}

/**
 * Reads a decimal as typed (`12,345.6`, full-width digits, `￥`) into an integer with `scale` hidden decimals.
 * Undefined when it is no number or has more decimals than the scale keeps.
 */
export function parseDecimal(text: string, scale: number): number | undefined {
  const clean = text
    .normalize('NFKC')
    .replace(/[\s,¥￥]/g, '')
    .replace('−', '-');
  const match = /^(-?)(\d{1,13})(?:\.(\d*))?$/.exec(clean);
  if (!match) return undefined;
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > scale) return undefined;
  const value = Number(`${match[2]}${decimals.padEnd(scale, '0')}`);
  if (!Number.isSafeInteger(value)) return undefined;
  return match[1] && value !== 0 ? -value : value;
}

/** A number of a chart, with as many decimals as asked: `decimal(-1234.56, 1)` is `−1,234.6`. */
export function decimal(value: number, decimals: number): string {
  return written(Math.round(value * 10 ** decimals), decimals);
}

/** Money in a table: `12,345.60`, from fen. */
export function yuan(fen: number): string {
  return written(fen, 2);
}

/** Money in a sentence: from 10,000 yuan on in 万元 with two decimals, below in yuan. */
export function yuanInWords(fen: number): string {
  if (Math.abs(fen) < 1_000_000) return `${yuan(fen)} 元`;
  return `${written(divideRounded(fen, 10_000), 2)} 万元`;
}

/** `value × times ÷ divisor` in whole numbers, halves rounded away from zero. `divisor` is positive. */
export function divideRounded(value: number, divisor: number, times = 1): number {
  const half = BigInt(divisor);
  const doubled = BigInt(Math.abs(value)) * BigInt(times) * 2n;
  const quotient = Number((doubled + half) / (half * 2n));
  return value < 0 && quotient !== 0 ? -quotient : quotient;
}

/** `value ÷ by` to the nearest whole, halves away from zero; `by` is positive. */
export function rounded(value: bigint, by: bigint): bigint {
  const size = ((value < 0n ? -value : value) * 2n + by) / (by * 2n);
  return value < 0n ? -size : size;
}

/** A share as per cent with one decimal, from counts or sums: `percentOf(1, 3)` is `33.3%`. `whole` is positive. */
export function percentOf(part: number, whole: number): string {
  return `${written(divideRounded(part, whole, 1000), 1)}%`;
}

/** A whole number with separators. */
export function whole(value: number): string {
  return written(value, 0);
}
