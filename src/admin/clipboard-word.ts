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

/** That entry as Markdown, indented by its level. Numbers in words (一、 （一） ①) stay as they are. */
export function listedInWord(element: Element): string {
  const level = Number(/level(\d)/.exec(element.getAttribute('style') ?? '')?.[1] ?? 1);
  const indent = '   '.repeat(level - 1);
  const mark = element.querySelector('[style*="mso-list:Ignore"],[style*="mso-list: Ignore"]');
  const said = mark?.textContent?.replace(/[\s\u00A0]+/g, '') ?? '';
  mark?.remove();
  const text = oneLine(element);
  if (!text) return '';
  const [whole = '', number] = /^(\d{1,3})(?:[.、．)）]|(?=$))\s*/.exec(said || text) ?? [];
  const rest = said ? text : text.slice(whole.length);
  if (number) return `${indent}${number}. ${rest}`;
  if (!said) return `${indent}- ${text.replace(/^[·•●○■□▪◆\-–—\uF000-\uF0FF]\s*/u, '')}`;
  if (bullet.test(said)) return `${indent}- ${text}`;
  return level > 1 ? `${indent.slice(3)}- ${said}${text}` : `${said}${text}`;
}
