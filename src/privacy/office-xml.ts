const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text or an attribute's value with the five named and all numbered references of XML written out. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return hex || decimal ? String.fromCodePoint(code) : (named[name] ?? whole);
    },
  );
}

/**
 * A part in XML as text, CDATA, comments and instructions turned into plain text, because whoever unpacks the file
 * reads them. @throws for another encoding than UTF-8 and UTF-16, and for entities of its own: they could hide a text
 */
export function xmlOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(wide, { fatal: true }).decode(bytes);
  if (/<!(DOCTYPE|ENTITY)|\0/.test(xml)) throw new Error('a part that cannot be read for certain');
  const shown = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, own: string) => shown(own))
    .replace(/<!--([\s\S]*?)-->|<\?(?!xml\s)([\s\S]*?)\?>/g, (_, note = '', order = '') =>
      shown(` ${note}${order} `),
    );
}

/** What stands within each element of a name, e.g. `w:comment`; elements of the same name are not nested. */
export function entriesOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([, own = '']) => own,
  );
}

/** The text of a piece of XML as it is read: runs are one word, tabs, breaks and values of cells stand apart. */
export function plain(xml: string): string {
  return unescaped(
    xml
      .replace(/<f>[\s\S]*?<\/f>/g, '')
      .replace(/<\/?(?:\w+:)?(?:tab|br|cr|v)(?=[\s/>])[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  ).trim();
}

/** Attributes in which programs keep what people typed or counted; the others hold positions, styles and marks. */
const typed = /^(v|val|name|title|descr|alt|target|tooltip|display|caption|text|string|prompt)$/i;

/** Values of attributes that may be words: typed by people, or in a script beyond ASCII, or an address. */
export function attributeText(xml: string): string {
  return [...xml.matchAll(/\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)]
    .map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')] as const)
    .filter(([name, value]) => typed.test(name) || /[^\0-\x7f]|@/.test(value))
    .filter(([, value]) => value.length > 1 && !/^(https?:\/\/schemas\.|\{[\w-]+\}$)/.test(value))
    .map(([, value]) => value)
    .join(' ')
    .replace(/\b(mailto|tel):/gi, ' ');
}

/** A part of any kind in pieces as long as a paragraph or a row, each with what its attributes tell; empty ones left out. */
export function blocksOf(xml: string): string[] {
  return xml
    .split(/<\/?(?:\w+:)?(?:p|row|si|sheet|pt|sdtPr)(?=[\s/>])(?=[^>]*>)/)
    .map((own, i) => (i > 0 ? `<x ${own}` : own))
    .map((own) => [plain(own), attributeText(own)].filter(Boolean).join(' '))
    .filter(Boolean);
}
