/** A text with a selection, as in a textarea. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** Puts marks around the selection, or takes them away when they are there. */
export function wrapped({ text, start, end }: Selected, mark: string, sample: string): Selected {
  const inner = text.slice(start, end);
  const size = mark.length;
  if (inner && text.slice(start - size, start) === mark && text.slice(end, end + size) === mark)
    return {
      text: text.slice(0, start - size) + inner + text.slice(end + size),
      start: start - size,
      end: end - size,
    };
  const word = inner || sample;
  return {
    text: text.slice(0, start) + mark + word + mark + text.slice(end),
    start: start + size,
    end: start + size + word.length,
  };
}

/** Puts something before each line of the selection; `number` counts from one. */
export function prefixed({ text, start, end }: Selected, prefix: (number: number) => string): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = endOfLine(text, end);
  const lines = text.slice(from, to).split('\n');
  const next = lines
    .map((line, index) => `${prefix(index + 1)}${line.replace(/^(#{1,6} |[-*+] |\d+\. )/, '')}`)
    .join('\n');
  return {
    text: text.slice(0, from) + next + text.slice(to),
    start: from + next.length,
    end: from + next.length,
  };
}

/** Puts a block of its own below the line of the selection, with empty lines around it. */
export function inserted({ text, end }: Selected, block: string): Selected {
  const at = endOfLine(text, end);
  const before = text.slice(0, at).replace(/\n+$/, '');
  const after = text.slice(at).replace(/^\n+/, '');
  const head = before ? `${before}\n\n` : '';
  const caret = head.length + block.length;
  return { text: `${head}${block}\n${after ? `\n${after}` : ''}`, start: caret, end: caret };
}

/** Replaces the selection by a text, e.g. by what was pasted. */
export function replaced({ text, start, end }: Selected, by: string): Selected {
  return {
    text: text.slice(0, start) + by + text.slice(end),
    start: start + by.length,
    end: start + by.length,
  };
}

/** The smallest piece of one text that has to be replaced to make another of it. */
export function difference(before: string, after: string): { from: number; to: number; by: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < most - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, to: before.length - tail, by: after.slice(from, after.length - tail) };
}

/** A Markdown table; the first row is the heading. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => row[i] ?? '').join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
