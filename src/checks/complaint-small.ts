import { channelCodes } from '../figures/complaint-channels.ts';
import { intakeTotal, minimumForRate } from '../figures/complaints.ts';
import { type ComplaintMonth, channels } from '../schema/complaints.ts';
import type { Rule } from './complaints.ts';

/**
 * A channel too small to stand alone is left out with another one, and both are told as one sum. The city's hotline
 * stands alone: how often it had to pass something on is told whatever it comes to, what its callers answered is not.
 * When all other channels together are too few, nothing is left to merge them with, and their sum may stand.
 */
export function channelRules(month: ComplaintMonth, least: number): Rule[] {
  const { merged, hotline = 0 } = month.channels;
  const small = channelCodes.filter((code) => {
    const n = month.channels[code] ?? 0;
    return code !== 'hotline' && n > 0 && n < least;
  });
  const absent = channelCodes.filter((code) => month.channels[code] === undefined);
  const isHidden = absent.length === 0 || (absent.length > 1 && (merged === 0 || (merged ?? 0) >= least));
  return [
    ...small.map(
      (code): Rule => [
        false,
        ['channels', code],
        `“${channels[code]}” ${month.channels[code]} 件，不足 ${least} 件，可能认出是谁家；请把它和件数最少的另一个渠道留空，合计写在最后一项`,
      ],
    ),
    [
      isHidden || intakeTotal(month) - hotline < least,
      ['channels', 'merged'],
      `合在一起的渠道要有两个以上、合计不少于 ${least} 件；请再并入一个渠道`,
    ],
    [absent.length > 0 || !merged, ['channels', 'merged'], '各渠道都单独写了，最后一项请留空'],
    [!absent.includes('hotline'), ['channels', 'hotline'], '12345 热线单独写，不与别的渠道合并；没有写 0'],
  ];
}

/** Times of few cases are withheld: of one case they say how long this one household waited. */
export function timeRules(month: ComplaintMonth, least: number): Rule[] {
  return (['responseMinutes', 'closeHours'] as const).flatMap((name) => {
    const { median, p90, n } = month[name];
    const isFew = n > 0 && n < least;
    return Object.entries({ median, p90 }).map(
      ([field, value]): Rule => [
        isFew ? value === undefined : value !== undefined,
        [name, field],
        isFew ? `只计入 ${n} 件，不足 ${least} 件，写出来就是那几户等了多久；请留空` : '请填写用时，没有写 0',
      ],
    );
  });
}

/** Of call-backs fewer than ten answers are withheld: where all say the same, everybody's is known. */
export function callbackMinimum(least: number): number {
  return Math.max(least, minimumForRate);
}

/** What few people answered is withheld: who was asked is known to some, and what he said could be read off. */
export function answerRules(
  asked: number,
  { solved, satisfied }: { solved?: number | undefined; satisfied?: number | undefined },
  field: 'hotline' | 'callbacks',
  least: number,
): Rule[] {
  const isFew = asked > 0 && asked < least;
  return Object.entries({ solved, satisfied }).map(([name, n]) => [
    isFew ? n === undefined : n !== undefined,
    [field, name],
    isFew
      ? `只有 ${asked} 件作答，不足 ${least} 件，写出来可能认得出谁说了什么；请留空`
      : '请填写件数，没有写 0',
  ]);
}
