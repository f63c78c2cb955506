import { tidy } from './numeral.ts';

const many = '[十百千万亿拾佰仟]{1,2}';
/** The tail of a heading or label that is only its unit: `（万元）`, `/万元`, `（元）`. */
const tail = new RegExp(
  `(\\([^()]*[元圆%㎡][^()]*\\)|\\((单位:?)?(人民币)?${many}\\)|[/、]?(人民币)?(${many}[元圆])|/(元|${many})|\\([角分]\\))$`,
);

/** Where a unit can stand, the surest first; a multiple of yuan counts wherever it is not part of an amount in words. */
const places = [
  new RegExp(`(?:^|[^\\d.一二两三四五六七八九几数壹贰叁肆伍陆柒捌玖十百千万亿拾佰仟])(${many}[元圆])`),
  new RegExp(`[(/](?:单位[:： ]*)?(?:人民币)?(${many})\\)?$`),
  new RegExp(`单位[: ]*(?:人民币)?[ (]*(${many}[元圆]?)(?:[^\\p{Script=Han}]|$)`, 'u'),
  /\((?:单位:)?((?:人民币)?[^()]{0,2}[元圆])\)$/,
  /\((?:单位:)?(?:人民币)?([角分])\)$/,
  /单位(?:[: 为是])*(?:人民币)?[ (]*([角分])(?:[^\p{Script=Han}]|$)/u,
  /以(?:人民币)?([元圆角分])(?:为单位|计|列示|表示)/,
  /(?:^|[ (,;、]|金额|计量|货币)单位(?:: ?| |为|是)(?:人民币)?[ (]*(\p{Script=Han}{0,3}[元圆币镑])/u,
];

/** Unit of money in a heading, a label or a line above the data: `实际（万元）`, `金额/万元`, `币种：人民币 单位：万元`. */
export function unitIn(text: string): string | undefined {
  const clean = tidy(text);
  const close = clean.replace(/ /g, '');
  for (const pattern of places) {
    const found = pattern.exec(pattern.unicode ? clean : close)?.[1];
    if (found) return found;
  }
  return undefined;
}

/** A name without the unit at its end. */
export function withoutUnit(name: string): string {
  return name.startsWith('单位') ? name : name.replace(tail, '');
}

/** `注：单位万元`, `以上数字为万元`: a sentence that ends with the unit; `单位房租（元）` is none. */
const bareUnit = new RegExp(
  `(?:单位|(?:数字?|数据|数额|金额)(?:[均都皆]?[为是用按]))(?:人民币)?(?:${many})?[元圆]\\)?[.。;]?$`,
);

/** True for a text that speaks of the unit of a whole sheet. */
export function saysUnit(text: string): boolean {
  const clean = tidy(text);
  const isSaid =
    /^.{0,20}单位 ?[: 为是]/.test(clean) ||
    /以.{1,6}(为单位|计|列示|表示)/.test(clean) ||
    bareUnit.test(clean.replace(/ /g, ''));
  return isSaid && clean.length < 50 && unitIn(text) !== undefined;
}
