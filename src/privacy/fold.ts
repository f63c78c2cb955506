import { undressed } from './disguise.ts';
import type { Found } from './kinds.ts';

const wide =
  /[０-９Ａ-Ｚａ-ｚ＠＃－．／＋～＊　\u00A0\u2002-\u200A\u2010-\u2015\u2043\u2212\uFE58\uFE63•・‧∙●]/g;

/**
 * Full-width letters and digits, digits in other dress, all dashes, dots and blanks as their plain twin. One
 * character stays one character, so that places found in the result are places of the original.
 */
export function fold(text: string): string {
  return undressed(text).replace(wide, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code === 0xfe58 || code === 0xfe63) return '-';
    if (code >= 0x2010 && code <= 0x2212 && !'•‧∙'.includes(sign)) return '-';
    return '•・‧∙●'.includes(sign) ? '·' : ' ';
  });
}

const spoken = '〇零一二三四五六七八九幺○壹贰叁肆伍陆柒捌玖OoIl';
const values = '00123456789101234567890011';
const run =
  /[\d〇零一二三四五六七八九幺○壹贰叁肆伍陆柒捌玖OoIl][\d〇零一二三四五六七八九幺○壹贰叁肆伍陆柒捌玖OoIl .·-]{4,}/g;

const toldSomewhere =
  /[〇零一二三四五六七八九幺○壹贰叁肆伍陆柒捌玖][〇零一二三四五六七八九幺○壹贰叁肆伍陆柒捌玖 \d]{3}|\d[OoIl〇零一二三四五六七八九]|(?<![A-Za-z])[lI]\d/;

/**
 * The same text with numbers that are told digit by digit in Chinese, or with letters that look like digits, written
 * in digits; undefined where there are none as long as a telephone number.
 */
export function digitsToldInWords(folded: string): string | undefined {
  if (!toldSomewhere.test(folded)) return undefined;
  let found = false;
  const told = folded.replace(run, (piece) => {
    const letters = piece.replace(/[^A-Za-z]/g, '').length;
    const plain = piece.replace(/\D/g, '').length;
    if (plain === piece.length || letters > plain) return piece;
    if (!/[^\d .·-]/.test(piece)) return piece;
    found = true;
    return [...piece].map((sign) => values[spoken.indexOf(sign)] ?? sign).join('');
  });
  return found ? told : undefined;
}

/** Something that is looked for sentence by sentence. */
export interface Search {
  /** Sentences without it, most of them, cost next to nothing. */
  trigger: RegExp;
  find: (sentence: string) => Found[];
}

/** What the searches find in the sentences of a text, with places in the whole text. */
export function bySentence(text: string, searches: readonly Search[]): Found[] {
  const all: Found[] = [];
  let offset = 0;
  for (const sentence of text.split(/[\n。；;!！?？]/)) {
    for (const search of searches)
      for (const { kind, start, end } of foundIn(sentence, search))
        all.push({ kind, start: start + offset, end: end + offset });
    offset += sentence.length + 1;
  }
  return all;
}

/** A text is read as it is typed, as it is shown and line by line: most of its sentences come again at once. */
const foundLast = new WeakMap<Search, Map<string, readonly Found[]>>();
const most = 5000;

function foundIn(sentence: string, search: Search): readonly Found[] {
  const known = foundLast.get(search) ?? new Map<string, readonly Found[]>();
  if (known.size > most) known.clear();
  const found = known.get(sentence) ?? (search.trigger.test(sentence) ? search.find(sentence) : []);
  foundLast.set(search, known.set(sentence, found));
  return found;
}
