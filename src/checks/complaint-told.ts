import { hotlineShares } from '../figures/complaint-run.ts';
import {
  closedInTime,
  isEnough,
  minimumForChange,
  minimumForRate,
  type Share,
  stepInTime,
  validComplaints,
} from '../figures/complaints.ts';
import { percentOf } from '../format/number.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Rule } from './complaints.ts';
import { rateBehind, sharesInDigits } from './told-shares.ts';

type Of = (month: ComplaintMonth) => Share | undefined;

const part = (n: number | undefined, whole: number): Share | undefined =>
  n === undefined ? undefined : { part: n, whole };

/** What a rate in a sentence is the rate of, longest names first. */
const rates: readonly (readonly [name: RegExp, of: Of])[] = [
  [/受理(?:按时|及时)率?$|(?:按时|及时)受理率?$/, (m) => stepInTime(m, 'intake')],
  [/派单(?:按时|及时)率?$|(?:按时|及时)派单率?$/, (m) => stepInTime(m, 'dispatch')],
  [/到场(?:按时|及时)率?$|(?:按时|及时)到场率?$/, (m) => stepInTime(m, 'onSite')],
  [/(?:答复|回复)(?:按时|及时)率?$|(?:按时|及时)(?:答复|回复)率?$/, (m) => stepInTime(m, 'answer')],
  [/回访(?:按时|及时)率?$|(?:按时|及时)回访率?$/, (m) => stepInTime(m, 'callback')],
  [/(?:12345|热线).*满意[率度]?$/, hotlineShares.satisfied],
  [/(?:12345|热线).*解决率$/, hotlineShares.solved],
  [/(?:12345|热线).*(?:响应|联系)率$/, hotlineShares.contacted],
  [/满意[率度]?$/, ({ callbacks: c }) => part(c.satisfied, c.answered)],
  [/解决率$/, ({ callbacks: c }) => part(c.solved, c.answered)],
  [/(?:接通|作答)率$/, ({ callbacks: c }) => part(c.answered, c.attempted)],
  [/回访率$/, ({ callbacks: c, carry }) => part(c.attempted, carry.closed)],
  [/(?:按时|及时|按期)(?:办结|完成)?率?$|(?:办结|完成)(?:按时|及时)率?$/, closedInTime],
  [/升级率$/, (m) => part(m.escalated, validComplaints(m))],
  [/重复(?:投诉)?率$/, (m) => part(m.repeats, validComplaints(m))],
];

/** A percentage with what stands before it in its clause. */
const percentage =
  /([^。；;，,、（(\n]{0,40}?)(\d+(?:\.\d+)?)\s?[%％]|([^。；;，,、（(\n]{0,40}?)百分之(百|\d+(?:\.\d+)?)/g;
const otherTime =
  /上个?月|去年|上年|前年|上季|前[一三]?个?月|近 ?[一两三半\d]|全年|累计|\d{4} ?年|\d+ ?月|承诺|目标|要求|不低于|至少|不少于|标准|问卷|测评|调查|第三方/;
const changed =
  /(?:比|较|环比|同比).{0,12}?(?:少|多|降|升|减|增|涨|高|低|长|加)了?\s?$|(?:下降|上升|减少|增加|增长|降低|提高|少|多)了?\s?$/;
const whole =
  /^(?:本月)?(?:有效)?投诉(?:量|件数)?\s?(?:\d+ ?件)?\s?(?:(?:比|较)?上个?月|(?=[少多降升减增下上]))/;

/**
 * What sentences of a month say in per cent is what the figures say: rates of fewer than ten cases are no more told in
 * words than in figures, nor changes on a base under twenty, and a rate of this month is the computed one.
 * @param before the month before, undefined for the first
 */
export function toldRules(month: ComplaintMonth, before: ComplaintMonth | undefined): Rule[] {
  const { review, repeatsDone, cases, kpt } = month;
  return textsIn({ review, repeatsDone, cases, kpt }, []).flatMap(({ path, text: written }) => {
    const text = sharesInDigits(written);
    return [...text.matchAll(percentage)].flatMap((match): Rule[] => {
      const [whole, first, digits, second, spelt] = match;
      const name = rateBehind(text.slice(match.index + whole.length));
      const lead = name ?? first ?? second ?? '';
      const number = digits ?? (spelt === '百' ? '100' : (spelt ?? ''));
      const message = wrongIn(lead, number, month, before);
      return message ? [[false, path, `“${whole.trim()}${name ? name.slice(0, -1) : ''}”：${message}`]] : [];
    });
  });
}

function wrongIn(lead: string, number: string, month: ComplaintMonth, before?: ComplaintMonth) {
  if (changed.test(lead)) return wrongChange(lead, number, month, before);
  const [year, one] = month.month.split('-').map(Number);
  const own = new RegExp(`(?:${year} ?年 ?)?(?<!\\d)0?${one} ?月份?`);
  if (otherTime.test(lead.replace(own, ''))) return undefined;
  const name = lead.replace(/\s*(?:为|是|高?达到?|到|有|：|:|约|均|都|全部|也)*\s*$/, '');
  const share = rates.find(([pattern]) => pattern.test(name))?.[1];
  if (share) return wrongRate(share(month), number);
  const n = validComplaints(month);
  return n >= minimumForRate
    ? undefined
    : `本月有效投诉 ${n} 件，不足 ${minimumForRate} 件，样本不足，不写百分比；请写几件里几件`;
}

function wrongRate(share: Share | undefined, number: string): string | undefined {
  if (!share) return '这项没有公布件数，不能写比率；请删去';
  if (!isEnough(share))
    return `只有 ${share.whole} 件，不足 ${minimumForRate} 件，样本不足，不写百分比；请写 ${share.whole} 件里 ${share.part} 件`;
  return agrees(share, number)
    ? undefined
    : `按月报是 ${percentOf(share.part, share.whole)}（${share.part}／${share.whole}），两者要一样`;
}

function wrongChange(lead: string, number: string, month: ComplaintMonth, before?: ComplaintMonth) {
  if (/去年|同比|上年/.test(lead)) return undefined;
  const base = before && validComplaints(before);
  if (base === undefined || base < minimumForChange)
    return `上月${base === undefined ? '没有月报' : `有效投诉 ${base} 件，不足 ${minimumForChange} 件`}，不写增减的百分比；请写各是几件`;
  if (!whole.test(lead.trim())) return undefined;
  const now = validComplaints(month);
  const share = { part: Math.abs(now - base), whole: base };
  return agrees(share, number) && /[少降减低]/.test(lead) === now < base
    ? undefined
    : `有效投诉上月 ${base} 件、本月 ${now} 件，${now < base ? '少' : '多'} ${percentOf(share.part, base)}，两者要一样`;
}

/** Whether a number is the share in per cent as far as it is written out: 93 and 92.6 are both 25 of 27. */
function agrees({ part, whole }: Share, number: string): boolean {
  const [units = '', decimals = ''] = number.split('.');
  const distance = part * 100 * 10 ** decimals.length - Number(units + decimals) * whole;
  return Math.abs(distance) * 2 <= whole;
}

function textsIn(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
