import { htmlOf } from '../format/markdown.ts';
import { privacyHits } from '../privacy/hits.ts';
import { readOf, visible } from '../privacy/seen.ts';
import { hitsIn } from './privacy.ts';

/** Stands for what tells of a person, in texts that were published once and are told as history. */
const mark = '[已隐去]';

/**
 * A text of before with a mark in the place of what tells of a person: it was published, so the way it was stays told,
 * but for that. Where Markdown hides it, the text is given as its page showed it. The same text where there is nothing.
 * @param allowed numbers that are public
 */
export function masked(text: string, rendered: boolean, allowed: readonly string[]): string {
  const isClean = (said: string) => hitsIn(said, rendered, allowed).length === 0;
  if (isClean(text)) return text;
  const ways = [text, visible(text), ...(rendered ? [readOf(htmlOf(text)).trim()] : [])];
  return ways.map((way) => marked(way, allowed)).find(isClean) ?? mark;
}

/** The whole text first, then each line of it, which alone may say more. */
function marked(text: string, allowed: readonly string[]): string {
  const once = (said: string) =>
    privacyHits(said, allowed).reduceRight(
      (left, { start, end }) => `${left.slice(0, start)}${mark}${left.slice(end)}`,
      said,
    );
  return once(text).split('\n').map(once).join('\n');
}

/** The same for a content file as it once was. What cannot be read as its kind of file stays as it is: nobody tells it. */
export function maskedFile(path: string, text: string, allowed: readonly string[]): string {
  if (!/\.md(@|$)/.test(path)) return maskedJson(text, allowed);
  const [, head = '', body = ''] =
    /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (!head) return text;
  const lines = head.split('\n').map((line) => maskedLine(line, allowed));
  return `${lines.join('\n')}${masked(body, true, allowed)}`;
}

/** A line of front matter; what is marked is put in quotes, for a bracket means a list there. */
function maskedLine(line: string, allowed: readonly string[]): string {
  const [, name = '', value = ''] = /^(\s*(?:- )?(?:\w+: )?)(.*)$/.exec(line) ?? [];
  const plain = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
  const said = masked(plain, false, allowed);
  if (said === plain) return line;
  return name.trim() ? `${name}${JSON.stringify(said)}` : `${name}${said}`;
}

function maskedJson(text: string, allowed: readonly string[]): string {
  const strings = (_: string, value: unknown) =>
    typeof value === 'string' ? masked(value, false, allowed) : value;
  try {
    return JSON.stringify(JSON.parse(text, strings));
  } catch {
    return text;
  }
}
