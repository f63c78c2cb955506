/** One figure of a table that a document reproduces: its row, its column, and the amount in fen. */
export interface Stated {
  row: string;
  column: string;
  amount: number;
}

/** Every amount with two decimals in the Markdown tables of a text, in fen; notes in brackets are left off the names. */
export function statedIn(body: string): Stated[] {
  let head: string[] = [];
  return body.split('\n').flatMap((line) => {
    if (!line.trim().startsWith('|')) {
      head = [];
      return [];
    }
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(bare);
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) return [];
    if (head.length === 0) {
      head = cells.map(named);
      return [];
    }
    const [row = '', ...rest] = cells;
    return rest.flatMap((cell, i): Stated[] => {
      const match = /^([−-]?)(\d{1,3}(?:,\d{3})*|\d+)\.(\d{2})$/.exec(cell);
      if (!match) return [];
      const fen = Number(`${match[2]?.replaceAll(',', '')}${match[3]}`);
      return [{ row: named(row), column: head[i + 1] ?? '', amount: match[1] ? -fen : fen }];
    });
  });
}

/** Every number in a text without its separators, as it is written: `23,528.00` is `23528.00`. */
export function numbersIn(text: string): Set<string> {
  return new Set((text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(',', '')));
}

/** The numbers of one text that another has not, and the other way round; one that stands twice counts twice. */
export function numbersChanged(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before, after].map((text) =>
    (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(',', '')),
  ) as [string[], string[]];
  return { gone: beyond(old, now), come: beyond(now, old) };
}

function beyond(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const found = left.indexOf(one);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function bare(cell: string): string {
  return cell.replaceAll('**', '').trim();
}

function named(cell: string): string {
  return cell.replace(/[（(].*$/, '').replace(/\s+/g, '');
}
