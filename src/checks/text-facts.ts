import type { Fact } from './fact-kept.ts';

/** Figures that a text tells, by their units. */
const figuresIn =
  /\d[\d,]*(?:\.\d+)?\s*(?:万?元|[%‰㎡户次件人票个台吨倍折度米层栋辆只份套项]|平方米|立方米|个?小时|分钟|天|工作日|个月|周|日[内前后]|千瓦时)/g;
const numbersIn = /[-−]?\d[\d,]*(?:\.\d+)?%?/g;

/**
 * The figures of a notice or document: those with a unit in its sentences, in their order, and those of every row of a
 * table, whatever the unit, by the words of the row and with the unit at the head of the column. Rows that come in
 * addition are new facts.
 */
export function textFacts(body: string): Fact[] {
  // NFKC makes two characters of ㎡, the second of which is a number.
  const plainBody = body.normalize('NFKC').replace(/m([23])(?!\d)/g, (_, n) => (n === '2' ? '㎡' : '立方米'));
  const lines = plainBody.split('\n');
  const told =
    lines
      .filter((line) => !isRow(line))
      .join('\n')
      .match(figuresIn) ?? [];
  const figures = told.map(plain).join('，');
  const prose: Fact[] =
    figures === '' ? [] : [{ path: 'body', values: new Map([['figures', figures]]), isWork: false }];
  return [...prose, ...rowsIn(lines)];
}

function rowsIn(lines: readonly string[]): Fact[] {
  const seen = new Map<string, number>();
  let units: string[] | undefined;
  return lines.flatMap((line): Fact[] => {
    if (!isRow(line)) units = undefined;
    const [label = '', ...cells] = isRow(line) ? cellsOf(line) : [];
    if (!isRow(line) || /^:?-+:?$/.test(label)) return [];
    if (!units) {
      units = cells.map((cell) => /\((.+)\)/.exec(cell)?.[1] ?? '');
      return [];
    }
    const told = cells.flatMap((cell, i) =>
      (cell.match(numbersIn) ?? []).map((one) => plain(one) + (units?.[i] ?? '')),
    );
    const nth = (seen.get(label) ?? 0) + 1;
    seen.set(label, nth);
    const path = `body.${label}${nth > 1 ? `.${nth}` : ''}`.slice(0, 200);
    return told.length === 0 ? [] : [{ path, values: new Map([['cells', told.join('，')]]), isWork: false }];
  });
}

function isRow(line: string): boolean {
  return line.trim().startsWith('|');
}

function cellsOf(line: string): string[] {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
  return cells.map((cell) => cell.replace(/\*\*|\s/g, ''));
}

function plain(figure: string): string {
  return figure.replace(/[\s,]/g, '');
}
