/** The text of an element with line breaks, bold and links as Markdown. */
export function paragraph(element: Element): string {
  return tidy([...element.childNodes].map(inline).join(''));
}

/** The same on one line; an element that is bold as a whole is not marked so. */
export function oneLine(element: Element): string {
  return paragraph(element)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\*\*([^*]*)\*\*([。！？：；，、.!?:;,]?)$/, '$1$2');
}

/** A node within a block as Markdown. */
export function inline(node: Node): string {
  if (node.nodeType === 3) return escaped((node.textContent ?? '').replace(/[\s\u00A0]+/g, ' '));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.localName === 'br') return '\n';
  const text = [...element.childNodes].map(inline).join('');
  if (!text.trim()) return text;
  const address = addressOf(element);
  if (address) return linked(text, address);
  return isBold(element) ? bold(text) : text;
}

/** Where a link leads, when it leads somewhere for everybody: not into the document, the mailbox of a program or a disk. */
function addressOf(element: Element): string | undefined {
  if (element.localName !== 'a') return undefined;
  const address = (element.getAttribute('href') ?? '').trim();
  return /^(https?:\/\/|mailto:|tel:)[^\s<>]+$/i.test(address)
    ? address.replaceAll('(', '%28').replaceAll(')', '%29')
    : undefined;
}

function linked(text: string, address: string): string {
  const [, before = '', word = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before}[${word.replaceAll('**', '').replaceAll('\n', ' ')}](${address})${after}`;
}

/** Markdown reads marks beside punctuation within Chinese as stars, so punctuation at either end stays outside. */
function bold(text: string): string {
  const plain = text.replaceAll('**', '');
  if (plain.includes('](') || !/[^\s\p{P}\p{S}]/u.test(plain)) return plain;
  return plain
    .split('\n')
    .map((line) =>
      line.replace(
        /^([\s\p{P}\p{S}]*)([\s\S]*?)([\s\p{P}\p{S}]*)$/u,
        (_, a, word, z) => `${a}${word && `**${word}**`}${z}`,
      ),
    )
    .join('\n');
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

/** Text without doubled marks and needless blanks. */
export function tidy(text: string): string {
  return text
    .replace(/\*\*\*\*/g, '')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
