/** A text read another way, with the place of each of its characters in the text it was made from. */
export interface Reading {
  text: string;
  /** For every character where it stood; one more for the end. */
  at: readonly number[];
}

const capital = '壹贰叁肆伍陆柒捌玖拾';
const plain = '一二三四五六七八九十';
const told = '一二三四五六七八九〇零○';
/** Most sentences mean what they say. */
export const mayMean = new RegExp(
  `[壹贰叁肆伍陆柒捌玖拾]|[\\d一二三四五六七八九〇零][OoIl]|[\\d一-龥] [\\d一-龥]|\\d[\\u200B\\u200C\\u200D\\u2060\\uFEFF\\u00AD]|[楼栋幢座元] ?${'[(（\\[【「『〔<:：]'}`,
);
/** Between a building or a unit and a number, brackets and colons are only dress: `2栋（1单元）501`, `2栋：501`. */
const dress =
  /(?<=[楼栋幢座元][ )）\]】」』〕>]{0,2}) ?[(（[【「『〔<:：] ?(?=[\d一二三四五六七八九])|(?<=元 ?)[)）\]】」』〕>](?= ?[\d一二三四五六七八九])/g;
const part = /[\d〇零○一二三四五六七八九十百号楼栋幢座单元室层#-]/;

/**
 * An address as it is meant: capital numerals as common ones, letters between digits as the digit they look like,
 * and characters that stand one by one (`三 号 楼 五 零 一`) together. Undefined when nothing differs.
 */
export function addressMeant(folded: string): Reading | undefined {
  const clear = folded
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (sign) => plain[capital.indexOf(sign)] ?? sign)
    .replace(/(?<=\d)[Oo](?=\d)/g, '0')
    .replace(/(?<=\d)[Il](?=\d)/g, '1')
    .replace(new RegExp(`(?<=[${told}])[Oo](?=[${told}])`, 'g'), '零');
  const reading = together(clear);
  return reading.text === folded ? undefined : reading;
}

function together(text: string): Reading {
  const kept: number[] = [];
  const worn = new Set(
    [...text.matchAll(dress)].flatMap(({ 0: signs, index }) => [...signs].map((_, i) => index + i)),
  );
  for (let i = 0; i < text.length; i += 1)
    if (!worn.has(i) && !invisible.includes(text[i] ?? '') && (text[i] !== ' ' || !isSpelt(text, i)))
      kept.push(i);
  return { text: kept.map((i) => text[i]).join(''), at: [...kept, text.length] };
}

/** Whether a blank divides two parts of an address of which one is a single character. */
function isSpelt(text: string, i: number): boolean {
  const is = (place: number) => part.test(text[place] ?? '');
  return is(i - 1) && is(i + 1) && (!is(i - 2) || !is(i + 2));
}

const invisible = '\u200B\u200C\u200D\u2060\uFEFF\u00AD';

/** What may stand between two digits without being seen. */
export const unseen = new RegExp(`[${invisible}]`, 'g');

/** Letters of other alphabets that look like a digit. */
const lookAlike = 'ЗзОоΟο';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits in other dress as plain ones: circled, Roman, mathematical, raised (five or more, for m² is none). */
export function undressed(text: string): string {
  return text
    .replace(/[①-⑨⓪]/g, (sign) => (sign === '⓪' ? '0' : String(sign.charCodeAt(0) - 0x245f)))
    .replace(/[Ⅰ-Ⅸ]/g, (sign) => String(sign.charCodeAt(0) - 0x215f))
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{5,}/g, (run) => [...run].map((sign) => raised.indexOf(sign)).join(''))
    .replace(/[\u{1D7CE}-\u{1D7FF}]/gu, (sign) => `${((sign.codePointAt(0) ?? 0) - 0x1d7ce) % 10}\u2060`)
    .replace(/[ЗзОоΟο]/g, (sign) => '330000'[lookAlike.indexOf(sign)] ?? sign)
    .replace(/[棟號單樓戶層]/g, (sign) => '栋号单楼户层'['棟號單樓戶層'.indexOf(sign)] ?? sign);
}
