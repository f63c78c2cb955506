import { tableOf } from './markdown.ts';

/** Blocks that stand apart; everything else is taken for text within them. */
const blocks = 'h1,h2,h3,h4,h5,h6,p,ul,ol,table,div,section,article,blockquote,pre';
/** What never is text, in Word's markup too. */
const dropped = 'script,style,meta,link,title,template,noscript,svg,img,input,button,iframe,object,o\\:p';

/**
 * What was copied from Word, WPS or a web page, as Markdown: headings, lists, tables, bold and the text; colours,
 * fonts, pictures, links and scripts are left out. Undefined when the plain text of the clipboard does as well.
 */
export function markdownOf(html: string, parse: (html: string) => Document = parsed): string | undefined {
  const { body } = parse(html);
  for (const node of body.querySelectorAll(dropped)) node.remove();
  if (!body.querySelector('h1,h2,h3,h4,h5,h6,ul,ol,table,b,strong,p[class*="MsoListParagraph"]'))
    return undefined;
  const text = blocksOf(body)
    .join('\n\n')
    .replace(/^((?:- |\d+\. ).*)\n\n(?=- |\d+\. )/gm, '$1\n');
  return text.trim() || undefined;
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function blocksOf(parent: Element): string[] {
  if (!parent.querySelector(blocks)) return [paragraph(parent)].filter(Boolean);
  const found: string[] = [];
  let loose = '';
  for (const node of parent.childNodes) {
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element && (element.matches(blocks) || element.querySelector(blocks))) {
      found.push(tidy(loose), ...blockOf(element));
      loose = '';
    } else loose += inline(node);
  }
  return [...found, tidy(loose)].filter(Boolean);
}

function blockOf(element: Element): string[] {
  const name = element.localName;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) return [`${'#'.repeat(Math.max(2, Number(level)))} ${oneLine(element)}`];
  if (name === 'ul' || name === 'ol') return [listOf(element, '')];
  if (name === 'table') return [tableFrom(element)].filter(Boolean);
  if (name === 'p') return [listedInWord(element) ?? paragraph(element)].filter(Boolean);
  return blocksOf(element);
}

/** Word writes lists as paragraphs that carry their bullet or number as text. */
function listedInWord(element: Element): string | undefined {
  if (!/MsoListParagraph/.test(element.className)) return undefined;
  const text = oneLine(element);
  const number = /^(\d+)[.、．)）]\s*/.exec(text);
  return number
    ? `${number[1]}. ${text.slice(number[0].length)}`
    : `- ${text.replace(/^[·•●○■□▪◆\-–—\uF000-\uF0FF]\s*/u, '')}`;
}

function listOf(list: Element, indent: string): string {
  const items = [...list.children].filter((child) => child.localName === 'li');
  return items
    .map((item, index) => itemOf(item, list.localName === 'ol' ? `${index + 1}. ` : '- ', indent))
    .join('\n');
}

function itemOf(item: Element, mark: string, indent: string): string {
  const inner = [...item.children].filter((child) => child.localName === 'ul' || child.localName === 'ol');
  const own = tidy(
    [...item.childNodes]
      .filter((node) => !inner.includes(node as Element))
      .map(inline)
      .join(''),
  ).replaceAll('\n', ' ');
  const deeper = inner.map((list) => `\n${listOf(list, indent + ' '.repeat(mark.length))}`).join('');
  return `${indent}${mark}${own}${deeper}`;
}

function tableFrom(table: Element): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => oneLine(cell).replaceAll('**', '').replaceAll('|', '\\|')),
  );
  return rows.length > 0 ? tableOf(rows) : '';
}

function paragraph(element: Element): string {
  return tidy([...element.childNodes].map(inline).join(''));
}

function oneLine(element: Element): string {
  return paragraph(element)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\*\*(.*)\*\*$/, '$1');
}

function inline(node: Node): string {
  if (node.nodeType === 3) return escaped((node.textContent ?? '').replace(/[\s\u00A0]+/g, ' '));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.localName === 'br') return '\n';
  const text = [...element.childNodes].map(inline).join('');
  return isBold(element) && text.trim() ? text.replace(/^(\s*)([\s\S]*?)(\s*)$/, '$1**$2**$3') : text;
}

function isBold(element: Element): boolean {
  const weight = /font-weight:\s*(\w+)/.exec(element.getAttribute('style') ?? '')?.[1];
  if (weight) return weight === 'bold' || Number(weight) >= 600;
  return element.localName === 'b' || element.localName === 'strong';
}

/** Signs that Markdown would take for marks or markup. */
function escaped(text: string): string {
  return text.replace(/[\\*_`<>[\]]/g, '\\$&');
}

function tidy(text: string): string {
  return text
    .replace(/\*\*\*\*/g, '')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
