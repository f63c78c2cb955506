import { rounded } from '../format/number.ts';
import { numeral, tenth, tenthOf } from './tenths.ts';

/** A sum (in fen) or a share (in 10⁻¹² of the whole) as a text writes it. */
export interface Quantity {
  value: bigint;
  /** How much one of the last digit written is: 10,000 yuan of 88 万元. */
  unit: bigint;
  /** `over`: 80 多万 is 80 to 90 万. */
  how: 'written' | 'about' | 'above' | 'below' | 'over';
}

const about = '大?约|大概|将近|接近|近|差不多';
const below = '不到|不足|不超过|少于|低于';
const above = '超过|多于|高于|突破|逾|超';
const lead = `(?:(?<about>${about})|(?<below>${below})|(?<above>${above}))?(?:了|有|到)?`;
const trail = '(?:(?<around>左右|上下)|(?<under>以下|以内)|(?<upward>以上))?';
const ones = '零一二三四五六七八九';

/** A sum in a text after `plainly`: 约88万元, 一百万元, 11万多元, 7万元以下. */
export const sumPattern = `${lead}(?<minus>[-−负])?(?<number>[\\d.${ones}〇两十百千万亿]+)(?<over>[多余来])?(?<scale>[万亿])?(?:元|块钱?|(?<=[万亿]|\\.\\d\\d)(?![元块\\d]))${trail}`;

/** A share in a text after `plainly`: 94.4%, 百分之九十, 九成四. */
export const sharePattern = `${lead}(?:(?<percent>\\d+(?:\\.\\d+)?)%|百分之(?<hundredth>[\\d.${ones}两十百]+)|(?<tenth>${tenth}))(?<over>多)?${trail}`;

/** A text in which 九十九点九 is 99.9. */
export function inPlainDecimals(text: string): string {
  const decimals = new RegExp(`([${ones}两十百]+)点([${ones}]+)`, 'g');
  return text.replace(decimals, (all, head: string, rest: string) => {
    const whole = belowTenThousand(head);
    return whole ? `${whole.value}.${[...rest].map(numeral).join('')}` : all;
  });
}

type Groups = Record<string, string | undefined>;

/** What the groups of `sumPattern` say, in fen; undefined where the number is none. */
export function sumOf(g: Groups): Quantity | undefined {
  const read = numberIn(`${g.number ?? ''}${g.scale ?? ''}`, 100n);
  return read && { ...read, value: g.minus ? -read.value : read.value, how: howOf(g) };
}

const percent = 10n ** 10n;

/** What the groups of `sharePattern` say, in 10⁻¹² of the whole; undefined where the number is none. */
export function shareOf(g: Groups): Quantity | undefined {
  const read = g.tenth ? ofTenths(g.tenth) : numberIn(g.percent ?? g.hundredth ?? '', percent);
  if (read && g.hundredth && read.unit > percent) read.unit = percent;
  return read && { ...read, how: howOf(g) };
}

function ofTenths(text: string): NonNullable<Read> {
  const { value, unit } = tenthOf(text);
  return { value: BigInt(value * unit) * percent, unit: BigInt(unit) * percent };
}

function howOf(g: Groups): Quantity['how'] {
  if (g.about || g.around) return 'about';
  if (g.below || g.under) return 'below';
  if (g.above || g.upward) return 'above';
  return g.over ? 'over' : 'written';
}

/**
 * Whether a figure is what a text says: to the fen where it is written so, rounded or cut off as written where it is
 * not (88 万元), within a twentieth after 约. @param truth in the unit of the quantity: fen, or 10⁻¹²
 */
export function agrees({ value, unit, how }: Quantity, truth: bigint): boolean {
  if (how === 'below') return truth <= value;
  if (how === 'above') return truth >= value;
  if (how === 'over') return truth >= value && truth < value + stepOf(value, unit);
  const [size, away] = [magnitude(value), magnitude(truth - value)];
  if (how === 'about') return away * 20n <= size;
  const isRounded = rounded(truth, unit) * unit === value;
  const isCut = (truth / unit) * unit === value;
  return isRounded || isCut;
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** One of the last digit that is not 0. */
function stepOf(value: bigint, unit: bigint): bigint {
  return value !== 0n && value % (unit * 10n) === 0n ? stepOf(value, unit * 10n) : unit;
}

type Read = Pick<Quantity, 'value' | 'unit'> | undefined;

function numberIn(text: string, one: bigint): Read {
  return /\d/.test(text) ? inDigits(text, one) : inWords(text, one);
}

const scales: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** 104, 104.03万, 1百万, 104万332.30. */
function inDigits(text: string, one: bigint): Read {
  if (!/^(?:\d+(?:\.\d+)?[百千]?[万亿]?)+$/.test(text)) return undefined;
  let [value, unit] = [0n, 0n];
  for (const [, digits = '', decimals = '', signs = ''] of text.matchAll(/(\d+)(?:\.(\d+))?([百千万亿]*)/g)) {
    const scale = [...signs].reduce((product, sign) => product * (scales[sign] ?? 1n), one);
    const step = 10n ** BigInt(decimals.length);
    if (scale % step !== 0n || (unit > 0n && scale >= unit)) return undefined;
    unit = scale / step;
    value += BigInt(digits + decimals) * unit;
  }
  return { value, unit };
}

const words = /^(?:(.+?)亿)?(?:零?(.+?)万)?(.*)$/;

/** 一百万, 八十八万, 三千五百, 三千五; digits without their places (一二三) are no number. */
function inWords(text: string, one: bigint): Read {
  const [, hundredMillions = '', tenThousands = '', rest = ''] =
    words.exec(text.replaceAll('〇', '零')) ?? [];
  const parts: [string, bigint][] = [
    [hundredMillions, 100_000_000n],
    [tenThousands, 10_000n],
    [rest, 1n],
  ];
  let [value, unit] = [0n, 0n];
  for (const [part, scale] of parts.filter(([words]) => words !== '')) {
    // 十二万五 is 125,000.
    const read = unit > 1n && part.length === 1 ? thousands(part) : belowTenThousand(part);
    if (!read) return undefined;
    value += read.value * scale * one;
    unit = read.unit > 1n && scale === 1n ? read.unit : scale;
  }
  return unit === 0n ? undefined : { value, unit: unit * one };
}

function thousands(sign: string): Read {
  return numeral(sign) > 0 ? { value: BigInt(numeral(sign)) * 1000n, unit: 1000n } : undefined;
}

/** 三千五百零四, 三千五, 十二. */
function belowTenThousand(text: string): Read {
  const match = /^(?:(.)千)?(零)?(?:(.)百)?(零)?(?:([^零千百])?(十))?(零)?([^零千百十])?$/.exec(text);
  if (!match) return undefined;
  const [, k = '', , h = '', , t = '', ten, , o = ''] = match;
  if ([k, h, t, o].some((sign) => sign !== '' && numeral(sign) === 0)) return undefined;
  const last = o ? 1 : ten ? 10 : h ? 100 : 1000;
  const isShort = /[千百][^零千百十]$/.test(text);
  const place = isShort ? (h ? 10 : 100) : 1;
  const tens = ten ? (numeral(t) || 1) * 10 : 0;
  const value = numeral(k) * 1000 + numeral(h) * 100 + tens + numeral(o) * place;
  return { value: BigInt(value), unit: BigInt(isShort ? place : last) };
}
