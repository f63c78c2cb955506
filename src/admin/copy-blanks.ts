/** Numbers, alone, in a row or from one to another: `3`, `3、5`, `3–5`. */
const numbers = String.raw`\d{1,3}(?:\s*[、,，和及与–—~～至到-]\s*\d{1,3})*`;
const to = String.raw`\s*(?:[–—~～至到-]|——)\s*`;
const clock = String.raw`(?:\d{1,2}[:：]\d{2}|\d{1,2}\s*[点时](?!\s*[段候光])(?:\s*半|\s*\d{1,2}\s*分)?)`;
const part = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|今晚|明晚|当晚)';
const weekday = '(?:[本下上这每]?(?:周|星期|礼拜)[一二三四五六日天末])';
const day = String.raw`(?:(?:20\d\d\s*年\s*)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[日号](?!\s*楼))?|20\d\d[-/.]\d{1,2}[-/.]\d{1,2}|20\d\d\s*年(?:\s*\d{1,2}\s*月份?)?|\d{1,2}\s*月(?:份|底|初|中旬|上旬|下旬)?|\d{1,2}\s*日(?!常)|\d{1,2}\s*号(?=[起前后至到止（，。]))`;
const bracketed = String.raw`(?:\s*[（(]\s*${weekday}\s*[）)])?`;
const about =
  '(?:今天|今日|明天|明日|后天|昨天|昨日|本周|下周|上周|本月|下个?月|月底|年底|第?[一二三四1-4]\\s*季度|[上下]半年)';

/** What only the one occasion knows, each with the word of its blank; earlier ones win. */
const kinds: [word: string, pattern: string][] = [
  ['楼号', String.raw`(?:${numbers}\s*(?:号楼|栋|幢|座)\s*[、和及与]?\s*)+`],
  ['哪一处', String.raw`${numbers}\s*(?:单元|层|号梯|号电梯)(?:及?以[上下])?`],
  ['日期', `${day}${bracketed}(?:${to}${day}${bracketed})?`],
  ['日期', `${weekday}|${about}`],
  ['时间', String.raw`${part}?\s*${clock}(?:${to}(?:次日|第二天)?\s*${part}?\s*${clock})?|${part}`],
  ['多久', String.raw`(?<!\d)(?!24\s*个?小时)\d+(?:\.\d+)?\s*(?:个?小时|天(?!然)|个?工作日)`],
];

const occasion = new RegExp(kinds.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');

/** What stays whatever it says: blanks that stand already, addresses of links, telephone numbers. */
const kept = /(【填[：:][^【】]*】|\]\([^)]*\)|\d{3,4}[-\s]\d{3,4}(?:[-\s]\d{4})?)/u;

/**
 * A text of an earlier occasion with its days, times, lengths, buildings and floors as blanks that say what stood there:
 * `3 号楼停水` becomes `【填：楼号，上次 3 号楼】停水`. Around-the-clock numbers (24 小时) stay.
 */
export function blanked(text: string): string {
  return text
    .split(kept)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(occasion, blank)))
    .join('');
}

function blank(whole: string, ...groups: unknown[]): string {
  const kind = kinds.find((_, at) => groups[at] !== undefined)?.[0] ?? '';
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)([\s、]*)$/su.exec(whole) ?? [];
  return `${before}【填：${kind}，上次 ${words}】${after}`;
}
