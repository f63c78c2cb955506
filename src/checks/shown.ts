import type { Keyed, Records } from '../catalogue.ts';
import { htmlOf } from '../format/markdown.ts';
import { unseen, unseenSentence } from '../schema/fields.ts';
import { shared } from '../watch.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** Where Markdown drops words: definitions of links, a word behind a fence, cells beside a table, what lies too deep. Others need no look. */
const drops = /^\s{0,3}\[[^\]]+\]:|```|~~~|^[ >]*\|?[ :]*-+[ :|-]*$|^(?: *[->*+]){20}|^ {60}/m;

/** The words of a text that its page does not show, for each text that was looked at. */
const looked = shared('shown', () => new Map<string, string | undefined>());

/** A picture of another site is never shown; of notices `checkNotices` says so. */
const foreignPicture = /!\[[^\]]*\]\((?!\/files\/)/;

/** A character told by its number or name: `&#8203;`, `&shy;`. */
const told = /&(?:#\w+|\w+);/;

/**
 * Everything typed into the text of a notice or a document stands on its page; Markdown drops some of it in silence, and
 * makes characters that may not be typed of others that may.
 */
export function checkShown(records: Partial<Records>): Finding[] {
  return (['notices', 'documents'] as const).flatMap((subject) =>
    ((records[subject] ?? []) as readonly (Keyed & { body: string })[]).flatMap(({ key, body }) => {
      const lost = drops.test(body) ? lostOnce(body) : undefined;
      const message = `正文里的“${lost}”不会显示在网页上：表格每行的格数要一样，方括号加冒号、三个反引号后面的字和套了许多层的列表不显示；请改写`;
      return [
        ...(told.test(body) && unseen.test(htmlOf(body))
          ? [
              at(
                subject,
                key,
                ['body'],
                `正文里的“${told.exec(body)?.[0]}”一类的写法在网页上${unseenSentence}`,
              ),
            ]
          : []),
        ...(lost === undefined ? [] : [at(subject, key, ['body'], message)]),
        ...(subject === 'documents' && foreignPicture.test(body)
          ? [at(subject, key, ['body'], '正文里引用了别的网站的图片，不会显示；请上传图片再引用')]
          : []),
      ];
    }),
  );
}

function lostOnce(body: string): string | undefined {
  if (!looked.has(body)) looked.set(body, lostWord(body));
  return looked.get(body);
}

/** The first word that stands more often in a text than on its page. */
function lostWord(body: string): string | undefined {
  const shown = new Map<string, number>();
  for (const word of wordsOf(readable(htmlOf(body).replace(/ class="[^"]*"/g, ''))))
    shown.set(word, (shown.get(word) ?? 0) + 1);
  for (const word of wordsOf(withoutMarks(body))) {
    const left = (shown.get(word) ?? 0) - 1;
    if (left < 0) return word.slice(0, 30);
    shown.set(word, left);
  }
  return undefined;
}

/** A text without the numbers of its lists, which the browser draws, and without the names of links that are used. */
function withoutMarks(body: string): string {
  const used = (label: string) => body.split(`[${label}]`).length > 2;
  return body
    .replace(/^[\s>]*\d+[.)](?=\s)/gm, '')
    .replace(/^\s{0,3}\[([^\]]+)\]:/gm, (all, label: string) => (used(label) ? '' : all))
    .replace(/\]\[[^\]]*\]/g, ']');
}

function readable(html: string): string {
  try {
    return decodeURI(html);
  } catch {
    return html;
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Han}]+|[\p{L}\p{N}]+/gu) ?? [];
}
