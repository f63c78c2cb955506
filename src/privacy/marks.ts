import type { Found, Kind } from './kinds.ts';

const provinces = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]';
const standards = '(?!GB|JGJ|DB|CJ|ICP)';

const patterns: [Kind, RegExp][] = [
  [
    'email',
    /[\w.+-]{1,40} ?(?:@|[([（【{<]\s?at\s?[)\]）】}>]|艾特|#(?=(?:qq|163|126|139|189|sina|sohu|gmail|foxmail|outlook|hotmail)\.)| at (?=[\w-]+\.(?:com|cn|net|org))) ?[A-Za-z0-9-]{1,30}(?: ?(?:\.|点|dot|[([（【{<]\s?dot\s?[)\]）】}>]|。(?=com|cn|net|org)) ?[A-Za-z]{2,10}){1,3}/gi,
  ],
  ['idNumber', /护照(?:号码?)?[ \t]*(?:[:：是为][ \t]*)?([DEGPS][A-Z]?\d{7,8})(?!\d)/gi],
  [
    'idNumber',
    /(?:(?:港澳|来往内地|往来(?:港澳|台湾)|大陆)通行证|回乡证|台胞证)(?:号码?)?[ \t]*(?:[:：是为][ \t]*)?([A-Z]?\d{8,11})(?!\d)/gi,
  ],
  [
    'email',
    /(?<![A-Za-z\d])[A-Za-z][\w.-]{2,30} ?@?(?:163|126|139|qq|sina|sohu|gmail|foxmail|outlook)的?邮箱/gi,
  ],
  ['wechat', /(?<!企业)微 ?(?:❤️?|♥️?|心|芯|xin|信)[ \t]?[:：]?[ \t]?([A-Za-z][\w-]{5,19})(?![\w.])/gi],
  ['landline', /(?<![\d.-])([2-8]\d{3}[ -]?\d{4}) ?(?:分机|转) ?\d{2,5}(?!\d)/g],
  [
    'wechat',
    /(?<![A-Za-z企业])(?:微 ?信|wechat|weixin|薇 ?信|威信|[vw] ?x|v ?信|加 ?v)[ \t]?(?:账号|帐号|号码?|id)?[ \t]*(?:[:：是为][ \t]*)?([A-Za-z][\w-]{5,19})(?![\w.])/gi,
  ],
  [
    'qq',
    /(?<![A-Za-z])(?:Q ?Q|扣 ?扣|企鹅|加(?:我|一下|个)?的? ?q)(?:群|号码?|群号)?[ \t]*(?:[:：是为][ \t]*)?([1-9]\d{4,10})(?!\d)/gi,
  ],
  [
    'landline',
    /(?:电话|座机|热线|致电|拨打|tel|☎)[^\d\n，。；]{0,6}([2-8]\d{2,3}[ -]?\d{4})(?![\d-]|\s?[元户])/gi,
  ],
  [
    'landline',
    /(?:打|拨|联系)(?:这个|她|他|我|我的|家里|号码)?[ :：]?(?!20\d\d[01]\d[0-3]\d)([2-8]\d{3}[ -]?\d{4})(?![\d-]|\s?[元户张份])/g,
  ],
  [
    'plate',
    /尾号[为是]? ?[A-Z0-9]{3,5}(?= ?的?(?:那辆)?[白黑红灰蓝银]?色?(?:小|轿|客|货)?(?:车(?![库位道棚场])|宝马|奔驰|奥迪|大众|丰田|本田|比亚迪|特斯拉|别克|日产|五菱|福特|现代))/g,
  ],
  ['plate', new RegExp(`WJ ?${provinces} ?[A-Z0-9]{4,5}(?![A-Za-z0-9])`, 'g')],
  [
    'plate',
    /(?<![A-Za-z0-9-])[A-HJ-NP-Z][A-HJ-NP-Z0-9]{5,6}(?= ?的(?:那辆|[白黑红灰蓝银]色?)?(?:小|轿|客|货|面包|电动)?车(?![库位道棚场]))/g,
  ],
  [
    'plate',
    new RegExp(
      `(?<!\\d)${provinces}牌?${standards} ?[A-HJ-NP-Z][ ·.\\-]{0,3}(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳]|[A-HJK][ ·]\\d{5}|(?:[A-HJ-NP-Z0-9][ ·-]){4,5}[A-HJ-NP-Z0-9])(?![A-Za-z0-9])`,
      'gi',
    ),
  ],
  ['plate', /(?:车牌号?|车号|号牌)[码:：为是 ]{0,3}[A-HJ-NP-Z]?[·.-]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/gi],
];

const mayHold = new RegExp(
  `@|护照|通行证|[乡胞]证|邮箱|分机|转 ?\\d|微 ?[❤♥心芯xX]|艾特|#[qQ\\dsSgGfFoOhH]|[aA][tT] ?[)\\]）】}>]| at |[微薇威vV] ?信|[wW][eE]|[vVwW] ?[xX]|加 ?[vV]|[qQ] ?[qQ]|加.{0,3}[qQ]|扣 ?扣|企鹅|电话|座机|热线|致电|打|拨|联系|[tT][eE][lL]|☎|${provinces}牌? ?[A-Za-z]|WJ|尾号|的.{0,4}车|车牌|车号|号牌`,
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
