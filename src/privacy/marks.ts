import type { Found, Kind } from './kinds.ts';

const provinces = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]';
const standards = '(?!GB|JGJ|DB|CJ|ICP)';

const patterns: [Kind, RegExp][] = [
  [
    'email',
    /[\w.+-]{1,40} ?(?:@|\(at\)|\[at\]|（at）| at (?=[\w-]+\.(?:com|cn|net|org))) ?[A-Za-z0-9-]{1,30}(?: ?\. ?[A-Za-z]{2,10}){1,3}/gi,
  ],
  [
    'wechat',
    /(?<![A-Za-z企业])(?:微信|wechat|weixin|薇信|威信|[vw]x|v信|加v)[ \t]?(?:账号|帐号|号码?|id)?[ \t]*(?:[:：是为][ \t]*)?([A-Za-z][\w-]{5,19})(?![\w.])/gi,
  ],
  ['qq', /(?<![A-Za-z])(?:QQ|扣扣|企鹅)(?:群|号码?|群号)?[ \t]*(?:[:：是为][ \t]*)?([1-9]\d{4,10})(?!\d)/gi],
  [
    'landline',
    /(?:电话|座机|热线|致电|拨打|tel|☎)[^\d\n，。；]{0,6}([2-8]\d{2,3}[ -]?\d{4})(?![\d-]|\s?[元户])/gi,
  ],
  [
    'plate',
    new RegExp(
      `(?<!\\d)${provinces}${standards} ?[A-HJ-NP-Z][ ·.\\-]{0,3}(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳]|[A-HJK][ ·]\\d{5}|(?:[A-HJ-NP-Z0-9][ ·-]){4,5}[A-HJ-NP-Z0-9])(?![A-Za-z0-9])`,
      'gi',
    ),
  ],
  ['plate', /(?:车牌号?|车号|号牌)[码:：为是 ]{0,3}[A-HJ-NP-Z]?[·.-]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/gi],
];

const mayHold = new RegExp(
  `@|[aA][tT][)\\]）]| at |[微薇威vV]信|[wW][eExX]|[vV][xX]|加[vV]|[qQ]{2}|扣扣|企鹅|电话|座机|热线|致电|拨打|[tT][eE][lL]|☎|${provinces} ?[A-Za-z]|车牌|车号|号牌`,
);

/** Addresses of mail and chat, number plates, and telephones whose area code is left out. */
export function marksIn(text: string): Found[] {
  if (!mayHold.test(text)) return [];
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const value = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(value);
      return isMark(kind, match[0], value) ? [{ kind, start, end: start + value.length }] : [];
    }),
  );
}

function isMark(kind: Kind, written: string, value: string): boolean {
  if (kind === 'wechat')
    return /号|id|[:：是为]/i.test(written.slice(0, -value.length)) || /[\d_]/.test(value);
  if (kind !== 'plate') return true;
  const body = value.replace(/^(车牌号?|车号|号牌)[码:：为是 ]*/, '').replace(/[ ·.-]/g, '');
  const digits = body.replace(/\D/g, '').length;
  const own = body.replace(/^[\u4e00-\u9fa5]/, '').length;
  return digits >= 3 && !(own === 7 && digits === 6);
}
