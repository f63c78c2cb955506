import { isNode, LineCounter, parseDocument } from 'yaml';

/** The file that was asked for last: of one that is wrong all findings are asked for. */
let last: ({ text: string } & ReturnType<typeof placesIn>) | undefined;

function placesIn(text: string) {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(clean);
  const lines = new LineCounter();
  const source = front ? (front[1] ?? '') : clean;
  return { front, lines, document: parseDocument(source, { lineCounter: lines, uniqueKeys: false }) };
}

/**
 * The line, counted from 1, on which a field stands in a JSON file or a Markdown file with front matter; where the field
 * itself is missing, that of the group it belongs to. Undefined for the file as a whole.
 */
export function lineOf(text: string, path: readonly PropertyKey[]): number | undefined {
  // Nobody looks for a line in a file of that size, and the reader takes long.
  if (text.length > 200_000) return undefined;
  if (last?.text !== text) last = { text, ...placesIn(text) };
  const { front, document, lines } = last;
  if (front && path[0] === 'body') return front[0].split('\n').length;
  for (let end = path.length; end > 0; end--) {
    const node = document.getIn(path.slice(0, end), true);
    const at = isNode(node) ? node.range?.[0] : undefined;
    if (at !== undefined) return lines.linePos(at).line + (front ? 1 : 0);
  }
  return undefined;
}
