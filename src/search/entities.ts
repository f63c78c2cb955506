import { day, month, quarter, yearOf } from './calendar.ts';
import { numeral, numeralChars } from './numerals.ts';
import { daysBetween, span } from './span.ts';

/** A thing a text names in one of several spellings, and where in the folded text it does. */
export type Entity = { start: number; end: number } & (
  | { is: 'buildings'; numbers: string[]; loose?: true; or?: string }
  | { is: 'everywhere' }
  | { is: 'unit'; number: string }
  | { is: 'day'; year?: number; month: number; day: number }
  | { is: 'month'; year?: number; month: number }
  | { is: 'quarter'; year?: number; quarter: number }
  | { is: 'year'; year: number }
  | { is: 'days'; days: string[] }
  | { is: 'number'; value: string; tenThousands?: string; or?: string }
);
// `or` is the day it may be meant for as well (12号, 11.25), YYYY-MM-DD or MM-DD; see shorthand.ts.

/** What a rule finds, without its place. */
export type Found = Entity extends infer One
  ? One extends Entity
    ? Omit<One, 'start' | 'end'>
    : never
  : never;
type Rule = [pattern: RegExp, read: (match: RegExpExecArray) => Found | undefined];

const n = `(?:\\d{1,3}|[${numeralChars}]{1,4}|[a-z](?![a-z]))`;
const house =
  '(?:号?楼栋|号?住宅楼|号?楼(?![上下道梯顶层])|号?楼(?=[上下道顶][的渗漏扔抛掉])|栋|幢|座|号栋|号幢|#楼|#栋|#)';
const strictHouse = '(?:号楼|号?住宅楼|栋|幢|座|号栋|号幢|#楼|#栋|#)';
const join = '\\s*(?:、|,|，|和|及|与|/|-|—|–|~|至|到)\\s*';
const year = '(\\d{4}|[零〇一二三四五六七八九]{4})';
const small = `(\\d{1,2}|[${numeralChars}]{1,3})`;

const rules: Rule[] = [
  [
    /(20\d\d-\d\d-\d\d)~(20\d\d-\d\d-\d\d)/y,
    (m) => ({ is: 'days', days: daysBetween(m[1] ?? '', m[2] ?? '') }),
  ],
  [/(\d{1,2})号或(20\d\d-\d\d-\d\d)/y, (m) => ({ is: 'buildings', numbers: [m[1] ?? ''], or: m[2] ?? '' })],
  [/(\d+\.\d+)或(\d\d-\d\d)/y, (m) => ({ is: 'number', value: plain(m[1] ?? ''), or: m[2] ?? '' })],
  [/(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y, (m) => day(m[1], m[2], m[3])],
  [new RegExp(`${year}年(?:度)?${small}月(?:份)?${small}[日号]`, 'y'), (m) => day(m[1], m[2], m[3])],
  [new RegExp(`${year}年(?:度)?${small}月(?:份)?`, 'y'), (m) => month(m[1], m[2])],
  [/(20\d\d)[-/.](0?[1-9]|1[0-2])(?![\d.])/y, (m) => month(m[1], m[2])],
  [/(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/y, (m) => day(m[1], m[2], m[3])],
  [/(20\d\d)(0[1-9]|1[0-2])(?!\d)/y, (m) => month(m[1], m[2])],
  [new RegExp(`(?:${year}年?度?)?第?([1-4一二三四])季度?`, 'y'), (m) => quarter(m[1], m[2])],
  [/(?:(20\d\d)年?)?q([1-4])(?![a-z\d])/y, (m) => quarter(m[1], m[2])],
  [new RegExp(`${year}年度?`, 'y'), (m) => yearOf(m[1])],
  [/([12]\d)年(?=度|物业|供暖|停车|公共|财务|维修|业主|第|$|\s)/y, (m) => yearOf(`20${m[1]}`)],
  [new RegExp(`${small}月(?:份)?${small}[日号](?!楼|栋|幢|电梯)`, 'y'), (m) => day(undefined, m[1], m[2])],
  [
    new RegExp(`${small}月(?!租|卡)(?:份)?`, 'y'),
    // 3个6月 counts half-years; look-behind would say so too, but older Safari cannot read it.
    (m) => (m.input[m.index - 1] === '个' ? undefined : month(undefined, m[1])),
  ],
  [
    new RegExp(`第?(${n})${strictHouse}?${join}第?(${n})(?:${join}${n}${strictHouse}?)*?${strictHouse}`, 'y'),
    buildings,
  ],
  [new RegExp(`(?:第|#)?(${n})${house}`, 'y'), buildings],
  [/(\d{1,2})-(\d{1,2})-(\d{3,4})(?!\d)/y, (m) => ({ is: 'buildings', numbers: [String(Number(m[1]))] })],
  [/全小区|整个小区|全体住户|全区(?!别)|各楼栋|所有楼栋/y, () => ({ is: 'everywhere' })],
  [new RegExp(`(${n})(?:号)?单元`, 'y'), (m) => ({ is: 'unit', number: count(m[1]) })],
  [/(20[1-4]\d)(?![\d.,元块万户件次个人米平度吨%])/y, (m) => yearOf(m[1])],
  [
    /(\d+(?:,\d{3})*(?:\.\d+)?)(?![a-z\d])(万)?(?:元|块钱?|件|次|户|人|度|平方米|米|平|岁|%)?/y,
    (m) => amount(m[1], m[2]),
  ],
  [
    new RegExp(
      `([${numeralChars}万]{2,8}|[${numeralChars}](?=[元块][一二三四五六七八九]))(?:元|块钱?)(?!面)(?:([一二两三四五六七八九])毛?([一二两三四五六七八九])?)?`,
      'y',
    ),
    (m) => amount(spoken(m[1], m[2], m[3]), undefined),
  ],
  [
    new RegExp(`([${numeralChars}]{1,4})点([零一二三四五六七八九]{2,4})(?![分十])`, 'y'),
    (m) => amount(`${numeral(m[1] ?? '') ?? ''}.${[...(m[2] ?? '')].map(numeral).join('')}`, undefined),
  ],
];

/** Every entity of a folded text, in order, none overlapping another. */
export function entities(text: string): Entity[] {
  const found: Entity[] = [];
  let at = 0;
  while (at < text.length) {
    const entity = starts(text, at) ? entityAt(text, at) : undefined;
    if (entity) found.push(entity);
    at = entity ? entity.end : at + 1;
  }
  return found;
}

const opening = new RegExp(`[\\d#a-z第全整各所${numeralChars}]`);

function starts(text: string, at: number): boolean {
  if (!opening.test(text[at] ?? '')) return false;
  return !(/[a-z\d]/.test(text[at] ?? '') && /[a-z\d]/.test(text[at - 1] ?? ''));
}

function entityAt(text: string, at: number): Entity | undefined {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match ? read(match) : undefined;
    if (match && found) return { ...found, start: at, end: at + match[0].length } as Entity;
  }
  return undefined;
}

function count(text: string | undefined): string {
  return text === undefined ? '' : String(numeral(text) ?? text);
}

/** 一百五十块, 两块八毛五: yuan, tenths and hundredths in words, as a decimal. */
function spoken(yuan = '', tenths = '', hundredths = ''): string {
  const whole = numeral(yuan);
  if (whole === undefined) return '';
  const part = [...(tenths + hundredths)].map(numeral).join('');
  return part ? `${whole}.${part}` : String(whole);
}

function amount(text: string | undefined, tenThousand: string | undefined): Found | undefined {
  const value = Number((text ?? '').replaceAll(',', '')) * (tenThousand ? 10_000 : 1);
  if (!text || Number.isNaN(value)) return undefined;
  if (!tenThousand) return { is: 'number', value: plain(text) };
  return { is: 'number', value: String(Math.round(value)), tenThousands: plain(text) };
}

function plain(text: string): string {
  const bare = text.replaceAll(',', '');
  return bare.includes('.') ? bare.replace(/\.?0+$/, '') : bare;
}

function buildings(match: RegExpExecArray): Found | undefined {
  const parts = match[0]
    .replace(new RegExp(strictHouse, 'g'), '')
    .replace(new RegExp(house, 'g'), '')
    .replace(/[第#]/g, '');
  const numbers = new Set<string>();
  for (const part of parts.split(/\s*(?:、|,|，|和|及|与|\/)\s*/)) {
    const [from, to] = part.split(/\s*(?:-|—|–|~|至|到)\s*/).map((end) => count(end.trim()));
    for (const number of span(from ?? '', to)) numbers.add(number);
  }
  if (!numbers.size) return undefined;
  // 13楼 may be a floor; no house has a hundred of them.
  const loose =
    /^第?[^楼]{1,4}楼$/.test(match[0]) &&
    !/[号#栋宅]/.test(match[0]) &&
    ![...numbers].some((code) => Number(code) > 99);
  return { is: 'buildings', numbers: [...numbers], ...(loose ? { loose } : {}) };
}
