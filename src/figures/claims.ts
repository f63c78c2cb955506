import { rounded } from '../format/number.ts';
import type { JumpFrom } from './changes.ts';
import { namedPeriod, periodNamed, standingOf } from './claim-periods.ts';
import type { Line } from './lines.ts';
import { tenth, tenthOf } from './tenths.ts';

/** A comparison with a figure that a reason states in words: 比去年同期多 35,813.03 元, 环比下降 3.2%, 超预算 1.2 万元. */
export interface Claim {
  /** `other`: a period named by itself that is neither, in `period`. */
  from: JumpFrom | 'other';
  period?: string | undefined;
  /** What was written, blanks and thousands separators taken out. */
  text: string;
  /** The difference as written, below zero where it says less; in units of the last digit written. */
  value: bigint;
  /** How many fen (of a sum or an amount) or hundred-thousandths (of a share) one unit of `value` is. */
  unit: bigint;
  /** `size` is a share that does not say which way; `amount` is what the figure was then; `times` cannot be checked. */
  kind: 'sum' | 'share' | 'size' | 'amount' | 'times';
  /** Where it begins in the text, as `plainly` writes it. */
  index?: number;
  /** Cut off instead of rounded: 两成多. */
  isCut?: boolean;
}

const before = '上(?:一?个?)(?:季度?|期|半年)';
const lastYear = '(?:去年|上一?年)(?:度|同期|同季度?)?|同期';
const budget = '预算|计划';
const filler = '(?:也|又|都|就|还|则|要|共|一共|合计|总共|总的|实际|只|仅|反而|略|稍)*';
const less = '减少|少|减|低|节省|节约|节余|下降|降低|下跌|缩减|降|跌';
const more = '增加|增长|增|多|高|超出|超过|超支|超|上涨|上升|提高|涨';
const spent = '(?:了|出|收回|收入|收|支出|支|付出|付|花|用|缴|交)*(?:大约|约|将近|近|共)?';
const number = '(?<number>\\d+(?:\\.(?<decimals>\\d+))?)(?<tens>[万千])?';
const tenths = `(?<tenth>${tenth}|一半|(?<=减)半)(?<over>多)?`;
const figure = `(?<less>${less})?(?:${more})?${spent}(?:${number}(?<sign>元|%)?(?<next>.)?|${tenths})`;
const verb = `(?=${less}|${more})`;
const past = `(?:(?<named>${namedPeriod})|(?<before>${before})|(?<lastYear>${lastYear}))`;

const than = `(?:比|较|[与和同跟](?=[^,。;:]{2,24}比))(?:起|照)?(?:${past}|(?<budget>${budget}))(?:的[^,。;:、]{0,24}?)?(?:相比|比较|比)?,?${filler}${verb}${figure}`;
const ratio = `(?:(?<lastYear>同比)|(?<before>环比))${filler}${verb}${figure}`;
const size = `(?:(?<lastYear>同比)|(?<before>环比))(?:为|约|变动)*[+-]?${number}(?<sign>%)`;
const over = `(?:超(?:出|过|支|了)*|(?<under>低于|少于|不到))(?<budget>预算)${spent}${figure}`;
const beyond = `(?:高出|多出|超出)${past}${spent}${number}(?<sign>元|%)`;
// What the figure itself was then; after a colon it is that of a part.
const amount = `(?<=^|[,。;])[而但]?${past}(?<amount>(?:金额)?(?:是|为|只有|只|仅|才|共)?)${number}元`;
const times = `(?:比|较|[与和同跟])?${past}[^,。;:]{0,8}?(?<times>翻了?[一两二三]?[番倍]|[\\d.一二两三四五六七八九十半]+倍)`;
const ratioTimes = `(?:(?<lastYear>同比)|(?<before>环比))[^,。;:]{0,8}?(?<times>翻了?[一两二三]?[番倍]|[\\d.一二两三四五六七八九十半]+倍)`;
const patterns = [than, ratio, size, over, beyond, amount, times, ratioTimes].map(
  (pattern) => new RegExp(pattern, 'g'),
);

/**
 * The comparisons with a figure in a reason. A figure of another unit (m³, 个) is none, nor one that names what it is
 * the sum of (比上季另多审计费 4,800.00).
 * @param own the period of the statement, for those that name a quarter; without it 去年三季度 is a year ago
 */
export function claimsIn(text: string, own?: string): Claim[] {
  const plain = plainly(text);
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap((match) =>
      claimOf(match[0], match.groups ?? {}, own).map((claim) => ({ ...claim, index: match.index })),
    ),
  );
}

/** A text with plain digits, without blanks and thousands separators. */
export function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\s+/g, '');
}

type Groups = Record<string, string | undefined>;

function claimOf(text: string, g: Groups, own: string | undefined): Claim[] {
  const base = baseOf(g, own);
  if (!base) return [];
  if (g.times) return [{ ...base, text, value: 0n, unit: 1n, kind: 'times' }];
  if (g.tenth) {
    const { value, unit } = tenthOf(g.tenth);
    const signed = BigInt(g.less || g.under ? -value : value);
    return [
      { ...base, text, value: signed, unit: BigInt(unit) * 1000n, kind: 'share', isCut: Boolean(g.over) },
    ];
  }
  const { number = '', decimals = '', tens, sign, next = '' } = g;
  // Without 元 or % the figure is in yuan only where nothing else is counted.
  const isAmount = g.amount !== undefined;
  if (!sign && !isAmount && /[\p{L}\p{N}㎡°℃]/u.test(next)) return [];
  const share = /^[同环]比[^减少增多]*%$/.test(text) ? 'size' : 'share';
  const kind = isAmount ? 'amount' : sign === '%' ? share : 'sum';
  const whole = sign === '%' ? 1000n : tens === '万' ? 1_000_000n : tens === '千' ? 100_000n : 100n;
  const step = 10n ** BigInt(decimals.length);
  if (whole % step !== 0n) return [];
  const value = BigInt(number.replace('.', ''));
  return [
    {
      ...base,
      text: next && !sign ? text.slice(0, -next.length) : text.replace(/(?<=元|%).$/u, ''),
      value: g.less || g.under ? -value : value,
      unit: whole / step,
      kind,
    },
  ];
}

function baseOf(g: Groups, own: string | undefined): Pick<Claim, 'from' | 'period'> | undefined {
  if (!g.named) return { from: g.before ? 'before' : g.lastYear ? 'lastYear' : 'budget' };
  if (own === undefined) return /^[去上]/.test(g.relative ?? '') ? { from: 'lastYear' } : undefined;
  const period = periodNamed(g, own);
  return period === undefined ? undefined : { from: standingOf(period, own), period };
}

/**
 * Whether a claim agrees with the figures of its line: a sum in yuan to the fen, in 万 or 千 rounded as written; a share
 * rounded as written. Undefined where there is nothing to compare with.
 * @param then the figure it is compared with, for a period that the line itself is not compared with
 */
export function claimHolds(claim: Claim, line: Line, then = thenOf(claim, line)): boolean | undefined {
  const { value, unit, kind } = claim;
  const isShare = kind === 'share' || kind === 'size';
  if (then === undefined || kind === 'times' || (isShare && then === 0)) return undefined;
  const difference = BigInt(kind === 'amount' ? then : line.amount - then);
  if (isShare) {
    const [part, whole] = [difference * 100_000n, unit * BigInt(Math.abs(then))];
    const share = claim.isCut ? part / whole : rounded(part, whole);
    return (kind === 'size' && share < 0n ? -share : share) === value;
  }
  return unit <= 100n ? difference === value * unit : rounded(difference, unit) === value;
}

/** The figure of the line that a claim compares with; undefined for a period that the line is not compared with. */
export function thenOf({ from }: Claim, line: Line): number | undefined {
  return from === 'other' ? undefined : line[from];
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
  const repeats = claims.every(
    (claim) => told.some((from) => from === claim.from) && claimHolds(claim, line),
  );
  if (!clause || claims.length !== 1 || !repeats || clause.length + 4 > reason.length) return reason;
  return withoutClaims(reason.slice(clause.length), line, told);
}
