import { addressMeant, mayMean } from './disguise.ts';
import { bySentence, digitsToldInWords, fold, type Search } from './fold.ts';
import { type Found, type Kind, mayBeOpen, sentences } from './kinds.ts';
import { marksIn } from './marks.ts';
import { numbersIn } from './numbers.ts';
import { persons } from './persons.ts';
import { rooms } from './rooms.ts';

/** A piece of text that tells of a person, with the exact characters and a sentence of what to do. */
export interface Hit extends Found {
  /** The characters as typed. */
  text: string;
  /** What it looks like and what to do, in Chinese. */
  sentence: string;
}

/**
 * Everything in a text that tells of a person: telephones, ID numbers, bank cards, plates, homes, names with a home,
 * debtors, addresses of mail and chat. All hits, in the order of the text; where two overlap they are one.
 * @param allowed numbers and addresses that are public (work phones, the company's plates), in any spelling
 */
export function privacyHits(text: string, allowed: Iterable<string> = []): Hit[] {
  const plain = fold(text);
  const told = digitsToldInWords(plain);
  const found = [
    ...numbersIn(plain),
    ...(told ? [...numbersIn(told), ...marksIn(told)] : []),
    ...marksIn(plain),
    ...bySentence(plain, [rooms, persons, disguisedRooms]),
  ];
  if (found.length === 0) return [];
  const open = new Set([...allowed].map(bare));
  return united(
    found.filter(({ kind, start, end }) => !(mayBeOpen.has(kind) && isOpen(plain.slice(start, end), open))),
  ).map(({ kind, start, end: last }) => {
    // A mathematical digit is two units of which the folded text has a digit and a filler.
    const end = /[\uDC00-\uDFFF]/.test(text[last] ?? '') ? last + 1 : last;
    const written = text.slice(start, end);
    return { kind, start, end, text: written, sentence: sentenceOf(kind, written) };
  });
}

/** Homes that are only seen when the address is read as it is meant, at their places in the sentence. */
const disguisedRooms: Search = {
  trigger: mayMean,
  find: (sentence) => {
    const meant = addressMeant(sentence);
    if (!meant || !rooms.trigger.test(meant.text)) return [];
    const place = (i: number) => meant.at[i] ?? sentence.length;
    return rooms
      .find(meant.text)
      .map(({ kind, start, end }) => ({ kind, start: place(start), end: place(end - 1) + 1 }));
  },
};

function sentenceOf(kind: Kind, written: string): string {
  const { like, mend } = sentences[kind];
  const open = mayBeOpen.has(kind) ? '；单位公开使用的，先登记到小区档案的“可以公开的号码”' : '';
  return `“${written}”像是${like}；${mend}${open}`;
}

const weight = (kind: Kind) => ['person', 'debtor'].indexOf(kind);

/** Hits that overlap become one, from the first character to the last: `8幢503室` and `503室王女士`. */
function united(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const hit of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push({ ...hit });
    else {
      if (weight(hit.kind) > weight(last.kind)) last.kind = hit.kind;
      last.end = Math.max(last.end, hit.end);
    }
  }
  return kept;
}

/** A number written with the area code is allowed without it too. */
function isOpen(written: string, open: ReadonlySet<string>): boolean {
  const value = bare(written);
  if (open.has(value)) return true;
  return /^\d{7,8}$/.test(value) && [...open].some((known) => known.startsWith('0') && known.endsWith(value));
}

/** What is compared: no blanks and dashes, no country code, capitals. */
function bare(text: string): string {
  return fold(text)
    .toUpperCase()
    .replace(/[^0-9A-Z@_\u4e00-\u9fa5]/g, '')
    .replace(/^(00)?86(?=\d{10})/, '');
}
