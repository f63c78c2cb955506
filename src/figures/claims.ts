import type { JumpFrom } from './changes.ts';
import type { Line } from './lines.ts';

/** A comparison with a figure that a reason states in words: 比去年同期多 35,813.03 元, 环比下降 3.2%, 超预算 1.2 万元. */
export interface Claim {
  from: JumpFrom;
  /** What was written, blanks and thousands separators taken out. */
  text: string;
  /** The difference as written, below zero where it says less; in units of the last digit written. */
  value: bigint;
  /** How many fen (of a sum) or hundred-thousandths (of a share) one unit of `value` is. */
  unit: bigint;
  kind: 'sum' | 'share';
}

const before = '上(?:一?个?)(?:季度?|期|半年)';
const lastYear = '(?:去年|上一?年)(?:度|同期|同季度?|第?[一二三四1-4]季度?|[上下]半年)?|同期';
const budget = '预算|计划';
const filler = '(?:也|又|都|就|还|则|要|共|一共|合计|总共|总的|实际|只|仅|反而|略|稍)*';
const less = '减少|少|减|低|节省|节约|节余|下降|降低|下跌|缩减|降|跌';
const more = '增加|增长|增|多|高|超出|超过|超支|超|上涨|上升|提高|涨';
const spent = '(?:了|出|收回|收入|收|支出|支|付出|付|花|用|缴|交)*(?:大约|约|将近|近|共)?';
const figure = `(?<less>${less})?(?:${more})?${spent}(?<number>\\d+(?:\\.(?<decimals>\\d+))?)(?<tens>[万千])?(?<sign>元|%)?(?<next>.)?`;
const verb = `(?=${less}|${more})`;

const than = `(?:比|较|[与和同跟](?=[^,。;:]{2,24}比))(?:起|照)?(?:(?<before>${before})|(?<lastYear>${lastYear})|(?<budget>${budget}))(?:的[^,。;:、]{0,24}?)?(?:相比|比较|比)?,?${filler}${verb}${figure}`;
const ratio = `(?:(?<lastYear>同比)|(?<before>环比))${filler}${verb}${figure}`;
const over = `(?:超(?:出|过|支|了)*|(?<under>低于|少于|不到))(?<budget>预算)${spent}${figure}`;
const beyond = `(?:高出|多出|超出)(?:(?<before>${before})|(?<lastYear>${lastYear}))${spent}(?<number>\\d+(?:\\.(?<decimals>\\d+))?)(?<tens>[万千])?(?<sign>元|%)`;
const patterns = [than, ratio, over, beyond].map((pattern) => new RegExp(pattern, 'g'));

/**
 * The comparisons with a figure in a reason. A figure of another unit (m³, 个) is none, nor one that names what it is
 * the sum of (比上季另多审计费 4,800.00).
 */
export function claimsIn(text: string): Claim[] {
  const plain = plainly(text);
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match) => claimOf(match[0], match.groups ?? {})),
  );
}

/** A text with plain digits, without blanks and thousands separators. */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\s+/g, '');
}

function claimOf(text: string, g: Record<string, string | undefined>): Claim[] {
  const { number = '', decimals = '', tens, sign, next = '' } = g;
  // Without 元 or % the figure is in yuan only where nothing else is counted.
  if (!sign && /[\p{L}\p{N}㎡°℃]/u.test(next)) return [];
  const from = g.before ? 'before' : g.lastYear ? 'lastYear' : 'budget';
  const kind = sign === '%' ? 'share' : 'sum';
  const whole = kind === 'share' ? 1000n : tens === '万' ? 1_000_000n : tens === '千' ? 100_000n : 100n;
  const step = 10n ** BigInt(decimals.length);
  if (whole % step !== 0n) return [];
  const size = BigInt(number.replace('.', ''));
  return [
    {
      from,
      text: next && !sign ? text.slice(0, -next.length) : text.replace(/(?<=元|%).$/u, ''),
      value: g.less || g.under ? -size : size,
      unit: whole / step,
      kind,
    },
  ];
}

/**
 * Whether a claim agrees with the figures of its line: a sum in yuan to the fen, in 万 or 千 rounded as written; a share
 * rounded as written. Undefined where the line has nothing to compare with.
 */
export function claimHolds({ from, value, unit, kind }: Claim, line: Line): boolean | undefined {
  const then = line[from];
  if (then === undefined || (kind === 'share' && then === 0)) return undefined;
  const difference = BigInt(line.amount - then);
  if (kind === 'share') return rounded(difference * 100_000n, unit * BigInt(Math.abs(then))) === value;
  return unit <= 100n ? difference === value * unit : rounded(difference, unit) === value;
}

/**
 * A reason without the comparisons it begins with, as far as they agree with its line; for where the site itself
 * says them first. A reason that is nothing but comparisons stays whole.
 * @param told what the site says itself
 */
export function withoutClaims(reason: string, line: Line, told: readonly JumpFrom[]): string {
  const clause =
    /^(?:比|较|超)[^，。；：,;:]{2,30}\d[^，。；：;:]{0,12}?(?:元|%)(?:（[^）]*）)?[，；：,;:]\s*/.exec(
      reason,
    )?.[0];
  const claims = clause ? claimsIn(clause) : [];
  const repeats = claims.every((claim) => told.includes(claim.from) && claimHolds(claim, line));
  if (!clause || claims.length !== 1 || !repeats || clause.length + 4 > reason.length) return reason;
  return withoutClaims(reason.slice(clause.length), line, told);
}

/** `value ÷ by` to the nearest whole, halves away from zero. */
function rounded(value: bigint, by: bigint): bigint {
  const size = ((value < 0n ? -value : value) * 2n + by) / (by * 2n);
  return value < 0n ? -size : size;
}
