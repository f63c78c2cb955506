import { inline, oneLine, paragraph, tidy } from './clipboard-inline.ts';
import { type Cell, headed } from './clipboard-table.ts';
import { isListedInWord, listedInWord, nested } from './clipboard-word.ts';
import { tableOf } from './markdown.ts';

/** Blocks that stand apart; everything else is taken for text within them. */
const blocks =
  'h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dt,dd,table,div,section,article,blockquote,pre,header,footer,main,figure';
/** What never is text, in Word's markup too; and what was struck out or only comments on it. */
const dropped = [
  'script,style,meta,link,title,template,noscript,svg,img,video,audio,canvas,input,button,select,iframe,object,o\\:p,xml,head',
  'del,s,strike,.msocomanchor,.MsoCommentText,[style*="mso-element:comment"],[style*="mso-special-character:comment"]',
  '[hidden],[style*="display:none"],[style*="display: none"],[style*="mso-hide:all"],[style*="mso-hide: all"]',
].join(',');

/**
 * What was copied from Word, WPS, WeChat or a web page, as Markdown: headings, lists, tables, bold, links and the
 * text; colours, fonts, pictures, scripts and what was deleted or hidden are left out. Undefined when the plain text of
 * the clipboard does as well.
 */
export function markdownOf(html: string, parse: (html: string) => Document = parsed): string | undefined {
  const { body } = parse(html);
  for (const node of body.querySelectorAll(dropped)) node.remove();
  const telling =
    'h1,h2,h3,h4,h5,h6,ul,ol,table,b,strong,a[href],.MsoTitle,[style*="mso-list"],[style*="mso-outline-level"],[style*="font-weight"],[class*="MsoListParagraph"]';
  if (!body.querySelector(telling)) return undefined;
  const text = nested(blocksOf(body))
    .join('\n\n')
    .replace(/^( *(?:- |\d+\. ).*)\n\n(?= *(?:- |\d+\. ))/gm, '$1\n');
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
  const level = headingLevel(element);
  if (level && oneLine(element))
    return [`${'#'.repeat(Math.min(4, Math.max(2, level)))} ${oneLine(element)}`];
  if (name === 'ul' || name === 'ol') return [listOf(element, '')];
  if (name === 'table') return tableFrom(element);
  if (isListedInWord(element)) return [listedInWord(element)].filter(Boolean);
  if (name === 'p' || name === 'pre') return [paragraph(element)].filter(Boolean);
  return blocksOf(element);
}

/** 1 to 6 for a heading, by its tag or by what Word and WPS say of a paragraph; else undefined. */
function headingLevel(element: Element): number | undefined {
  const tag = /^h([1-6])$/.exec(element.localName)?.[1];
  if (tag) return Number(tag);
  if (element.localName !== 'p') return undefined;
  if (element.classList.contains('MsoTitle')) return 1;
  const outline = /mso-outline-level:\s*([1-6])/.exec(element.getAttribute('style') ?? '')?.[1];
  return outline ? Number(outline) : undefined;
}

function listOf(list: Element, indent: string): string {
  const first = Number(list.getAttribute('start')) || 1;
  let number = first;
  const lines: string[] = [];
  for (const child of list.children) {
    // Browsers accept a list right within a list, and Google writes it.
    if (child.localName === 'ul' || child.localName === 'ol') lines.push(listOf(child, `${indent}  `));
    if (child.localName !== 'li') continue;
    lines.push(itemOf(child, list.localName === 'ol' ? `${number++}. ` : '- ', indent));
  }
  return lines.join('\n');
}

function itemOf(item: Element, mark: string, indent: string): string {
  const inner = [...item.querySelectorAll('ul,ol')].filter(
    (list) => list.parentElement?.closest('li') === item,
  );
  const deeper = inner.map((list) => `\n${listOf(list, indent + ' '.repeat(mark.length))}`).join('');
  for (const list of inner) list.remove();
  const own = blocksOf(item).join(' ').replaceAll('\n', ' ');
  return `${indent}${mark}${own}${deeper}`;
}

/**
 * A table. Cells that span others stand at their first place and leave the rest empty; where headings do, each column
 * gets what stands above it, and a cell above the whole table becomes the sentence before it. One cell alone is a frame.
 */
function tableFrom(table: Element): string[] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const cells = rows.flatMap((row) => [...row.children]);
  if (cells.length <= 1) return cells.flatMap(blocksOf);
  const { title, grid } = headed(placed(rows));
  const filled = grid.filter((row) => row.some(Boolean));
  return [...(title ? [`**${title}**`] : []), ...(filled.length > 0 ? [tableOf(filled)] : [])];
}

function spanOf(cell: Element, name: string): number {
  return Math.min(50, Math.max(1, Number(cell.getAttribute(name)) || 1));
}

function cellText(cell: Element): string {
  return blocksOf(cell)
    .map((block) => block.replace(/\s*\n\s*/g, ' ').replace(/^#+ /, ''))
    .reduce(
      (text, block) => (text && !/[，。；：、！？,;:!?]$/.test(text) ? `${text}；${block}` : text + block),
      '',
    )
    .replaceAll('**', '')
    .replaceAll('|', '\\|');
}

/** The cells of rows at the places they take up. */
function placed(rows: readonly Element[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children) {
      while (grid[at]?.[column] !== undefined) column++;
      const [wide, high] = [spanOf(cell, 'colspan'), Math.min(spanOf(cell, 'rowspan'), rows.length - at)];
      const text = cellText(cell);
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++)
          (grid[at + down] ?? [])[column + right] = { text, wide, high, isFirst: down + right === 0 };
      column += wide;
    }
  });
  return grid;
}
