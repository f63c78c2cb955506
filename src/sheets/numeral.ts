import { plain, written } from '../format/number.ts';
import { numberWords as words } from '../text/sheets.ts';

/** A reading that is only taken when the clerk confirms it. */
export interface Offer {
  say: string;
  value: number | string;
}

/** What a cell holds: a value, nothing, or a trouble in words with what it could mean. */
export type Outcome =
  | { value: number | string }
  | { blank: true }
  | { trouble: string; offers?: Offer[]; group?: 'dash' | 'measured' };

/** How a number is stored: the decimals its integer hides, its bounds, and what kind it is. */
export interface NumberRule {
  scale: number;
  min?: number | undefined;
  max?: number | undefined;
  kind?: string | undefined;
  /** Decimal places that a confirmed unit of the column moves the number: 4 for 万元. */
  shift?: number;
}

export const units: Record<string, number> = { 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };

/** Units below the yuan, which only whole sheets and columns are kept in. */
const small: Record<string, number> = { 角: -1, 分: -2 };

/** Decimal places of a unit of money by its name, `万元` is 4, `元` 0 and `分` −2; undefined when it is not known. */
export function shiftOf(unit: string): number | undefined {
  const name = unit.replace(/人民币/, '').replace(/[元圆]$/, '');
  return name === '' ? 0 : (units[name] ?? small[name]);
}

/** Text without what nobody sees, in half-width signs. */
export function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'/, '');
}

/** What a price or a usage is for or measured in, written behind the number: `0.5283元/度`, `53,518 度`. */
export const measured =
  / ?(?:[元圆]\/)?(?:度|吨|kwh|千瓦时|立方米?|方|m3|m2|平方米|平米)(?:[/·.]月)?$|(?<=\d) ?[元圆]\/(?:月|个|户|位)$/i;

/** True when a text looks like a number to people, readable or not. */
export function numberish(text: string): boolean {
  const bare = tidy(text)
    .replace(/\*+$/, '')
    .replace(measured, '')
    .replace(/^[△▲负] ?(?=[\d(¥])/, '');
  return /^[-−–+(¥$]*\d[\d,. ]*([元圆万亿千%)]|e[-+]?\d+)*$/i.test(bare);
}

/** `(1,234.50)` is −1234.50; signs and separators go where they may stand. Undefined when the text is no number. */
export function numberIn(text: string): string | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const signed = inBrackets === undefined ? text.replace(/^[−–]/, '-') : `-${inBrackets}`;
  const isNumber =
    /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(signed) || /^[-+]?\d{1,3}(([, ])\d{3})(\2\d{3})*(\.\d*)?$/.test(signed);
  return isNumber ? signed.replace(/[+, ]/g, '').replace(/^(-?)\./, '$10.') : undefined;
}

export function offer(value: number, { scale, kind }: NumberRule): Offer {
  const text = kind === 'fen' ? written(value, scale) : plain(value, scale);
  return { say: words.reads(text), value };
}
