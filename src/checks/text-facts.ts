import { numeral } from '../figures/tenths.ts';
import type { Fact } from './fact-kept.ts';
import { labelBefore, labelFact } from './text-labels.ts';

/** Figures that a text tells, by their units; a number of years (质保 3 年) is no calendar year. */
const figuresIn =
  /\d[\d,]*(?:\.\d+)?\s*(?:万?元|[%‰㎡户次件人票个台吨倍折度米层栋辆只份套项名家处条部盏株]|平方米|立方米|个?小时|分钟|天|工作日|个月|周|日[内前后]|千瓦时|°C)|(?<![\d.])\d{1,2}\s*年(?!\s*\d|[度月底初])/g;
/** The same told in Chinese numerals, of units that bind: 保修五年, 三天内, 八百元; not the third day, nor one day of many. */
const spelt =
  /(?<!(?<!提)前|[第每有同后另某这那头当几点十百千万零〇一二两三四五六七八九])([零〇一二两三四五六七八九十百千万]+|半)(?=\s?(?:万?元|个?半?年(?!级|度)|个半?月|天|个?小时|分钟|周(?!边|围|末)|户|票|倍|折|个工作日))/g;
const numbersIn = /[-−]?\d[\d,]*(?:\.\d+)?%?/g;

/**
 * The figures of a notice or document: those with a unit in its sentences, in their order, and those of every row of a
 * table, whatever the unit, by the words of the row and with the unit at the head of the column. Rows that come in
 * addition are new facts.
 */
export function textFacts(body: string): Fact[] {
  // NFKC makes two characters of ㎡, the second of which is a number.
  const plainBody = body
    .normalize('NFKC')
    .replace(/m([23])(?!\d)/g, (_, n) => (n === '2' ? '㎡' : '立方米'))
    .replace(spelt, (told: string) => String(numberOf(told)));
  const lines = plainBody.split('\n');
  const sentences = lines.filter((line) => !isRow(line)).join('\n');
  const told = [...sentences.matchAll(figuresIn)];
  const figures = told.map(([one]) => plain(one)).join('，');
  const named = told.map(
    ({ 0: one, index }) => [labelBefore(sentences.slice(0, index)), plain(one)] as const,
  );
  const prose: Fact[] =
    figures === '' ? [] : [{ path: 'body', values: new Map([['figures', figures]]), isWork: false }];
  return [...prose, ...labelFact(named), ...rowsIn(lines)];
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

/** A number up to 99,999,999 told in Chinese: 一百二十 is 120, 三万 30,000; half of something is 0.5. */
function numberOf(told: string): number {
  if (told === '半') return 0.5;
  const [many, few] = told.includes('万') ? told.split('万') : ['', told];
  const below = (part = '') =>
    [...part.matchAll(/([一二两三四五六七八九]?)([千百十]?)/g)].reduce(
      (sum, [all, digit = '', unit = '']) =>
        all === '' ? sum : sum + (digit ? numeral(digit) : 1) * (scale[unit] ?? 1),
      0,
    );
  return (many ? below(many) : 0) * 10_000 + below(few);
}

const scale: Record<string, number> = { 千: 1000, 百: 100, 十: 10 };

function plain(figure: string): string {
  return figure.replace(/[\s,]/g, '');
}
