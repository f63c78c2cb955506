import { oneLine } from './clipboard-inline.ts';

/** Bullets as text, and the letters that Wingdings and Symbol draw as bullets. */
const bullet = /^[·•●○■□▪◆◇➢✓\-–—\uF000-\uF0FF]$|^[lnuvoqpØü§]$/;

/** Whether a paragraph is an entry of a list for Word or WPS, which write lists as paragraphs. */
export function isListedInWord(element: Element): boolean {
  if (element.localName !== 'p') return false;
  const style = element.getAttribute('style') ?? '';
  return (
    /MsoListParagraph|MsoListBullet|MsoListNumber/.test(element.className) || /mso-list:\s*l\d+/.test(style)
  );
}

/** Stands before an entry as often as its level says, until the entries around it are known. */
const deeper = '\uE000';

/**
 * That entry as Markdown, for `nested` to put at its level. Markdown counts in numbers only: `a.` and `ii.` become those.
 * Numbers in words (一、 （一） ①) stay as they are.
 */
export function listedInWord(element: Element): string {
  const level = Number(/level(\d)/.exec(element.getAttribute('style') ?? '')?.[1] ?? 1);
  const mark = element.querySelector('[style*="mso-list:Ignore"],[style*="mso-list: Ignore"]');
  const said = mark?.textContent?.replace(/[\s\u00A0]+/g, '') ?? '';
  mark?.remove();
  const text = oneLine(element);
  if (!text) return '';
  const at = deeper.repeat(level);
  const [whole = '', number] = /^(\d{1,3})(?:[.、．)）]|(?=$))\s*/.exec(said || text) ?? [];
  const rest = said ? text : text.slice(whole.length);
  if (number) return `${at}${number}. ${rest}`;
  if (!said) return `${at}- ${text.replace(/^[·•●○■□▪◆\-–—\uF000-\uF0FF]\s*/u, '')}`;
  if (bullet.test(said)) return `${at}- ${text}`;
  const counted = lettered(said);
  if (counted) return `${at}${counted}. ${text}`;
  return level > 1 ? `${at}- ${said}${text}` : `${said}${text}`;
}

/** The number that a mark of letters stands for: `a.` 1, `(c)` 3, `iv.` 4; undefined for another mark. */
function lettered(mark: string): number | undefined {
  const letters = /^[（(]?([a-z]{1,5})[.．、)）]$/i.exec(mark)?.[1]?.toLowerCase();
  if (!letters) return undefined;
  const roman =
    ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].indexOf(letters) + 1;
  return roman || (letters.length === 1 ? letters.charCodeAt(0) - 96 : undefined);
}

/** Blocks with each entry of a list below the one it belongs to; one whose upper entry is missing moves up, whole. */
export function nested(blocks: readonly string[]): string[] {
  let above: { level: number; indent: number }[] = [];
  return blocks.map((block) => {
    const [whole = '', levels = '', mark = ''] = /^(\uE000+)(- |\d+\. )/.exec(block) ?? [];
    above = above.filter(({ level }) => level < levels.length);
    if (!levels) return block.replaceAll(deeper, '');
    const indent = above.at(-1)?.indent ?? 0;
    above.push({ level: levels.length, indent: indent + mark.length });
    return `${' '.repeat(indent)}${mark}${block.slice(whole.length)}`;
  });
}
