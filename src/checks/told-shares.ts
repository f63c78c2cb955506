import { numeral, tenth, tenthOf } from '../figures/tenths.ts';

const spelt = new RegExp(
  `百分之([一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?![百千万])|(?<![一二两三四五六七八九十\\d])(${tenth})(?=[。，；、的业住满解按办左上多]|$)`,
  'g',
);

/** A text in which shares in Chinese words are written in per cent: 百分之九十五 is 95%, 七成五 is 75%. */
export function sharesInDigits(written: string): string {
  const text = written
    .replace(/百分百/g, '百分之百')
    .replace(
      /(?<![\d.])(\d)(?:\.(\d))? ?成(?=[。，；、的业住满解按办左上多]|$)/g,
      (_, n, tenth = '0') => `${n}${tenth}%`,
    );
  return text.replace(spelt, (_, hundredth: string | undefined, tenths: string | undefined) => {
    if (hundredth !== undefined) return `${belowHundred(hundredth)}%`;
    const { value, unit } = tenthOf(tenths ?? '');
    return `${value * unit}%`;
  });
}

function belowHundred(words: string): number {
  const [, tens, ten, ones = ''] = /^([^十]?)(十?)(.?)$/.exec(words) ?? [];
  return ten ? (tens ? numeral(tens) : 1) * 10 + numeral(ones) : numeral(tens ?? '');
}

/** The rate that follows its number: 百分之百满意 tells the same as 满意率百分之百. */
export function rateBehind(rest: string): string | undefined {
  const [, name] =
    /^\s?的?(?:业主|住户|人|投诉)?(?:都|表示|觉得|已)?(满意|解决|接通|按时(?:办结|受理|到场|答复|回访)?)/.exec(
      rest,
    ) ?? [];
  return name && `${name}率`;
}
