import { type Claim, claimHolds, claimsIn, plainly } from './claims.ts';
import type { Line } from './lines.ts';
import { daysOf } from './periods.ts';
import {
  agrees,
  inPlainDecimals,
  type Quantity,
  shareOf,
  sharePattern,
  sumOf,
  sumPattern,
} from './quantities.ts';

/** A figure of a statement and the words that tell of it, as sources of patterns. */
export interface Named {
  line: Line;
  /** Begin a clause that compares it. */
  names: string;
  /** Say the whole of it, before an amount. */
  whole: string;
  /** What the words can mean besides, in fen: 结余 is that of the period or that at its end. */
  or?: readonly number[] | undefined;
  /** The other figure that its name can mean in a comparison: 支出 with the remuneration or without it. */
  either?: Line | undefined;
  /** 亏损 says that the figure is below zero, 盈余 that it is above. */
  sign?: 1 | -1 | undefined;
  /** The figure is a share, in 10⁻¹² of the whole. */
  share?: bigint | undefined;
}

/** What an explanation says of a figure: a comparison, or how much it is (without a quantity only on which side of zero). */
export type Told = {
  named: Named;
  text: string;
  /** What its sentence says before. */
  lead: string;
  claim?: Claim;
  quantity?: Quantity | undefined;
};

const now = '本[期季年]度?[末底]?|[期季年][末底]|其中|我们|全?小区|全体业主|业主|全部|物业费|年度';
const start = `(?<=^|[,。;:!?、])(?:截至|截止|到|至|${now})*(?:账[上面户]?|账户)?的?`;
const adverb = '(?:合计|总额)?(?:仍|只|还|也|共|一共|总的)*';
const link =
  '(?:金额|合计|总额|总共|一共|共计|共|总计|余额|仍|还|也|就|已经?|只|仅|才|都|为|是|有|首次|[高多]达|达到?|[降减升增]到|[降升]至|下降到|增加到|减少到|[剩余]下?|[花用支收][了掉]?|支出了?|收到了?|:|=|计)*';
const side = '(?:(?<loss>亏损?|赤字|倒欠)|盈余|盈)?(?:了|为)?';
// 欠费 3,200.00 元的一户 is not all of it.
const end = '(?:整|人民币)?(?![的户起以左上多余来人次个㎡平方k度立吨m])';

/**
 * What an explanation says of the figures of its statement: 收入比去年同期多 57,776.75 元, 期末结余 138,160.04 元, 九项支出一共
 * 花了 88 万元, 收缴率 99.9%. Only a clause that begins with the name of the figure is read, and no amount of another day;
 * what is not understood stays the writer's own words, and so is, of a quarter, what is said of the year.
 * @param own the period of the statement, for comparisons with a quarter by its name
 */
export function toldSums(text: string, sums: readonly Named[], own?: string): Told[] {
  const plain = ownDays(inPlainDecimals(plainly(inSentences(text))), own);
  const isYear = own === undefined || /^\d{4}$/.test(own);
  return sums
    .flatMap((named) => [
      ...comparisons(plain, named, own),
      ...amounts(plain, named),
      ...(named.sign ? sides(plain, named) : []),
    ])
    .filter(({ text, lead }) => isYear || !ofYear.test(/^,?本[期季]/.test(text) ? text : lead + text));
}

/** Of the year so far, which a statement of a quarter does not tell: 本年转入维修资金 123,890.00 元. */
const ofYear = /本年|全年|年度/;

/** A text without its marks of setting, each paragraph a sentence of its own. */
function inSentences(text: string): string {
  return text.replace(/[*_`#>]/g, '').replace(/\n+/g, '。');
}

/** Whether it is what was published. @param then the figure a comparison is made with */
export function toldHolds({ named, claim, quantity }: Told, then: number | undefined): boolean {
  const { line, share, or = [], sign = 1 } = named;
  if (claim) return claimHolds(claim, line, then) === true;
  if (!quantity) return line.amount * sign >= 0;
  if (share !== undefined) return agrees(quantity, share);
  return [line.amount * sign, ...or].some((amount) => agrees(quantity, BigInt(amount)));
}

/** The last day of the statement, however it is written, says no more than 期末. */
function ownDays(plain: string, own: string | undefined): string {
  if (own === undefined) return plain;
  const [year, month = '', day = ''] = daysOf(own).last.split('-');
  return plain.replace(
    new RegExp(`(?:${year}年)?${Number(month)}月(?:${Number(day)}日|[底末])|20\\d\\d-Q\\d末`, 'g'),
    '期末',
  );
}

function comparisons(plain: string, named: Named, own: string | undefined): Told[] {
  const clauses = plain.matchAll(
    new RegExp(`${start}(?:${named.names})${adverb}(?=比|较|与|和|同|环|超|低|高|多)`, 'g'),
  );
  return [...clauses].flatMap((match) => {
    const rest = plain.slice(match.index + match[0].length);
    const claims = claimsIn(rest, own).filter((claim) => rest.startsWith(claim.text));
    return claims.map((claim) => ({
      named,
      text: match[0] + claim.text,
      lead: leadOf(plain, match.index),
      claim,
    }));
  });
}

function amounts(plain: string, named: Named): Told[] {
  const isShare = named.share !== undefined;
  const said = plain.matchAll(
    new RegExp(`${start}(?:${named.whole})${link}${side}${isShare ? sharePattern : sumPattern}${end}`, 'g'),
  );
  return [...said].flatMap((match) => {
    const { groups = {}, index } = match;
    const quantity = isShare ? shareOf(groups) : sumOf(groups);
    if (!quantity || isOfOtherDay(plain, index)) return [];
    const value = groups.loss ? -quantity.value : quantity.value;
    return [{ named, text: match[0], lead: leadOf(plain, index), quantity: { ...quantity, value } }];
  });
}

/** 本期收不抵支, and no word of how much. */
function sides(plain: string, named: Named): Told[] {
  const said = plain.matchAll(
    new RegExp(`${start}(?:收支差额)?(?:为|是|有|略有|出现)*(?:${named.whole})(?=$|[,。;!?、])`, 'g'),
  );
  return [...said].flatMap((match) =>
    isOfOtherDay(plain, match.index)
      ? []
      : [{ named, text: match[0], lead: leadOf(plain, match.index), quantity: undefined }],
  );
}

const otherDay =
  /(?:截[至止]|到|至)[^,]*\d+月|(?:^|,)(?:截[至止]|到|至)?[去前上]一?[年期季]度?(?:同期|[末底])?,|年初|目前|现在|至今|今天/;

/** Whether the sentence has named another time before: 截至 10 月 13 日, 欠费还有… */
function isOfOtherDay(plain: string, index: number): boolean {
  return otherDay.test(leadOf(plain, index));
}

function leadOf(plain: string, index: number): string {
  return /[^。;!?]*$/.exec(plain.slice(0, index))?.[0] ?? '';
}

// A part, another time, a plan, a place, an item or a target, of which the figure after it may be.
const aside =
  /[去前上下明次]一?[年期季]|今年|\d年|月|以来|预[算计]|目标|计划|要求|约定|合同|其中|部分|方面|一项|户|楼|幢|栋|室|位|停车|商铺|商|电梯|广告|项目|维护|维修|保洁|绿化|秩序|公共|水|电|屋面|首期|最[高低多少]|平均|[每人]|:/;
const ofPeriod = /^,?(?:本[期季年]度?|全[季年])/;
const figures =
  /^(?:本[期季年]度?|期[末初]|全部|总|九项|物业费|业主)*(?:收入|支出|成本|结余|余额|欠费|酬金|盈余|亏损|收缴率|净收益|应收|实收)/;

/**
 * Whether it is said of the whole without a doubt: in the first clause of its sentence, after others that tell figures of
 * the whole, or with 本期 before it; with nothing named before that it could be of. Anything else is asked about.
 */
export function isOfWhole({ text, lead }: Told): boolean {
  if (lead === '') return true;
  if (aside.test(lead)) return false;
  const clauses = lead.split(/[,、]/).filter((clause) => clause !== '');
  return ofPeriod.test(text) || clauses.every((clause) => figures.test(clause));
}
