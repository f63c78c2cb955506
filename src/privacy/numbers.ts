import { isBankCard, isIdNumber } from './digits.ts';
import { unseen } from './disguise.ts';
import type { Found, Kind } from './kinds.ts';

/** Digits that stand together, with the place of the first and behind the last. */
interface Group {
  digits: string;
  start: number;
  end: number;
}

const runs = new RegExp(`\\d(?:[\\d \\t.·/_*()（）~-]|${unseen.source}){5,}[\\dXx]`, 'g');
/** Spellings that only a mobile number has, whatever stands between its parts. */
const disguised = [
  /(?<![\d.,])1[3-9]\d([、，,…|+&#=]|\.\.\.)\d{4}\1\d{4}(?![\d.,]|\1\d)/g,
  /(?<![\d.,*]|(?:尺寸|规格|厚|宽|高|长|板|材|门|窗|砖)度?[为是:：]? ?)1[3-9]\d()\*\d{4}\*\d{4}(?![\d.,*]| ?(?:mm|cm|毫米|厘米|块|张|扇|的))/gi,
  /(?<![\d.,])1[3-9]\d ?\n ?(?!20\d{6})\d{4}[ -]?\d{4}(?![\d.,])/g,
  /(?<![\d.,] ?)1[3-9](?: \d\d){4} \d(?! ?[\d.,])/g,
];
const date = /(?<!\d)20\d\d[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12]\d|3[01])(?!\d)/;
const serialWord =
  /(票号|发票|流水|表号|订单|编号|凭证|合同|备案|代码|文号|许可证|标准号|序列号|运单|单号|批号|设备号|资产号)[^\d\n，。]{0,6}$/;
const counted = /^\s?(元|万|米|㎡|户(?!名)|只|个|度|吨|千瓦|k|m)/i;

/** Phones, ID numbers and bank cards: numbers of a known length, however their digits are grouped. */
export function numbersIn(text: string): Found[] {
  return [
    ...[...text.matchAll(runs)].flatMap((match) => inRun(text, match[0], match.index)),
    ...disguised.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => spelt(text, match))),
  ];
}

/** Not the numbers of a list: `131、1320、1333、1402`, 单号 131、1320、1333. */
function spelt(text: string, { 0: { length }, 1: divider = '', index }: RegExpExecArray): Found[] {
  const before = text.slice(Math.max(0, index - 12), index);
  if (serialWord.test(before) || (divider && new RegExp(`\\d{2}[${divider[0]}]$`).test(before))) return [];
  return [{ kind: 'mobile', start: index, end: index + length }];
}

function inRun(text: string, run: string, offset: number): Found[] {
  const groups: Group[] = [...run.matchAll(/\d+(?:[Xx](?![A-Za-z]))?/g)].map((m) => ({
    digits: m[0],
    start: offset + m.index,
    end: offset + m.index + m[0].length,
  }));
  const found: Found[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const window = windowFrom(text, groups, first);
    if (!window) continue;
    found.push(window.found);
    first = window.last;
  }
  return found;
}

function windowFrom(text: string, groups: readonly Group[], first: number) {
  let digits = '';
  let best: { found: Found; last: number } | undefined;
  for (let last = first; last < groups.length && digits.length <= 21; last += 1) {
    digits += groups[last]?.digits;
    const window = groups.slice(first, last + 1);
    const kind = digits.length < 10 ? undefined : kindOf(digits, window, text);
    if (kind) best = { found: { kind, start: window[0]?.start ?? 0, end: groups[last]?.end ?? 0 }, last };
  }
  return best;
}

function kindOf(digits: string, window: readonly Group[], text: string): Kind | undefined {
  const start = window[0]?.start ?? 0;
  const end = window.at(-1)?.end ?? 0;
  if (!standsAlone(text, start, end)) return undefined;
  const written = text.slice(start, end);
  if (!oneNumber(written) || date.test(written)) return undefined;
  const before = text.slice(Math.max(0, start - 12), start);
  if (isIdNumber(digits) || (/身份证/.test(before) && /^\d{17}[\dXx]$/.test(digits))) return 'idNumber';
  // In three, four and four nobody writes an amount.
  const sizes = window.map((group) => group.digits.length).join();
  if (serialWord.test(before)) return undefined;
  if (counted.test(text.slice(end, end + 3)) && sizes !== '3,4,4') return undefined;
  if (isMobile(digits, window)) return 'mobile';
  // Behind the number of a voucher often stands its day, and neither begins a telephone.
  if (isLandline(digits, window) && !date.test(text.slice(start, end + 3))) return 'landline';
  return isBankCard(
    digits,
    window.map((group) => group.digits.length),
  )
    ? 'bankCard'
    : undefined;
}

/** Not part of a hash, a version or a code with letters; `TEL138…` is still a telephone. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[A-Za-z]/.test(text[end] ?? '')) return false;
  return (
    !/[A-Za-z]/.test(text[start - 1] ?? '') ||
    /(tel|phone|mob|wechat|wx|vx|qq)$/i.test(text.slice(Math.max(0, start - 6), start))
  );
}

/** One sign divides one number: `138.50-1425.00` and `1380.00 1425.00` are two. */
function oneNumber(written: string): boolean {
  const gaps = written.replace(unseen, '').match(/[^\dXx]+/g) ?? [];
  if (gaps.some((gap) => gap.length > 3 || gap === '*')) return false;
  const kinds = new Set(gaps.map((gap) => gap.replace(/[ \t()（）]/g, '')[0] ?? ' '));
  return kinds.has('.') || kinds.has('/') ? kinds.size === 1 : kinds.size <= 2;
}

/** Pairs of digits are rather a list of small numbers; single digits all along are a number spelt out. */
function grouped(window: readonly Group[]): boolean {
  const sizes = window.map(({ digits }) => digits.length);
  return sizes.every((size) => size === 1) || (sizes.length <= 5 && sizes.some((size) => size >= 3));
}

function isMobile(digits: string, window: readonly Group[]): boolean {
  return /^(00)?(86)?1[3-9]\d{9}$/.test(digits) && grouped(window);
}

/** An area code of mainland China and 7 or 8 digits; codes that do not exist (000) are nobody's telephone. */
function isLandline(digits: string, window: readonly Group[]): boolean {
  const national = digits.replace(/^(00)?86(?=0?[1-9])/, (prefix) =>
    digits.length - prefix.length >= 9 ? '0' : prefix,
  );
  const plain = national.replace(/^00(?=[1-9])/, '0');
  return /^0(10|2\d)[2-9]\d{7}$|^0[3-9]\d{2}[2-9]\d{6,7}$/.test(plain) && grouped(window);
}
