import { parseDecimal, plain, shortest, written } from '../format/number.ts';
import { numberWords as words } from '../text/sheets.ts';
import { fenInChinese } from './chinese-number.ts';
import type { Cell } from './grid.ts';

/** A reading that is only taken when the clerk confirms it. */
export interface Offer {
  say: string;
  value: number | string;
}

/** What a cell holds: a value, nothing, or a trouble in words with what it could mean. */
export type Outcome =
  | { value: number | string }
  | { blank: true }
  | { trouble: string; offers?: Offer[]; group?: 'dash' };

/** How a number is stored: the decimals its integer hides, its bounds, and what kind it is. */
export interface NumberRule {
  scale: number;
  min?: number | undefined;
  max?: number | undefined;
  kind?: string | undefined;
  /** Decimal places that a confirmed unit of the column moves the number: 4 for 万元. */
  shift?: number;
}

const units: Record<string, number> = { 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8 };

/** Decimal places of a unit of money by its name, `万元` is 4 and `元` 0; undefined when it is not known. */
export function shiftOf(unit: string): number | undefined {
  const name = unit.replace(/人民币/, '').replace(/[元圆]$/, '');
  return name === '' ? 0 : units[name];
}

/** Reads a number exactly or says why not; nothing is rounded, scaled or guessed without being asked for. */
export function readNumber(cell: Cell, rule: NumberRule): Outcome {
  const text = tidy(cell.text);
  if (text === '') return { blank: true };
  const outcome = withExact(cell, text, rule, bounded(readText(text, rule), rule));
  const merged = cell.span !== undefined && 'value' in outcome;
  return merged ? { trouble: words.merged } : outcome;
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

/** True when a text looks like a number to people, readable or not. */
export function numberish(text: string): boolean {
  return /^[-+(¥$]*\d[\d,. ]*([元圆万亿千%)]|e[-+]?\d+)*$/i.test(tidy(text));
}

function readText(text: string, rule: NumberRule): Outcome {
  const { scale, shift = 0 } = rule;
  const bare = withoutCurrency(text);
  const number = numberIn(bare);
  if (number === undefined) return strange(text, bare, rule);
  const value = parseDecimal(number, scale + shift);
  if (value === undefined) return tooFine(number, scale + shift, rule);
  if (rule.kind === 'percent' && value !== 0 && Math.abs(value) < 100) return fraction(value, rule);
  return { value };
}

/** `(1,234.50)` is −1234.50; signs and separators go where they may stand. Undefined when the text is no number. */
function numberIn(text: string): string | undefined {
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const signed = inBrackets === undefined ? text.replace(/^[−–]/, '-') : `-${inBrackets}`;
  const isNumber =
    /^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(signed) || /^[-+]?\d{1,3}(([, ])\d{3})(\2\d{3})*(\.\d*)?$/.test(signed);
  return isNumber ? signed.replace(/[+, ]/g, '').replace(/^(-?)\./, '$10.') : undefined;
}

function withoutCurrency(text: string): string {
  return text
    .replace(/^([-−(]?)(?:¥|rmb|cny|人民币) ?/i, '$1')
    .replace(/ ?[元圆](\)?)$/, '$1')
    .trim();
}

/** More decimals than are kept. */
function tooFine(number: string, scale: number, rule: NumberRule): Outcome {
  const [whole = '', rest = ''] = number.split('.');
  if (rest.length <= scale || whole.length > 13) return { trouble: words.large };
  if (rule.scale === 0) return { trouble: words.whole };
  const cut = parseDecimal(`${whole}.${rest.slice(0, scale)}`, scale) ?? 0;
  const up = Number(rest[scale]) >= 5 ? 1 : 0;
  const value = number.startsWith('-') ? cut - up : cut + up;
  return { trouble: words.decimals(rule.scale), offers: [offer(value, rule)] };
}

function fraction(value: number, rule: NumberRule): Outcome {
  const say = (percent: number) => words.reads(`${shortest(percent, rule.scale)}%`);
  const offers = [value * 100, value].map((percent) => ({ say: say(percent), value: percent }));
  return { trouble: words.fraction, offers };
}

/** Why a text is no number. */
function strange(text: string, bare: string, rule: NumberRule): Outcome {
  if (/^#+$/.test(text)) return { trouble: words.narrow };
  if (/^#[A-Z/0]+[!?]?$/i.test(text)) return { trouble: words.error(text) };
  if (text.startsWith('=')) return { trouble: words.formula };
  if (/^([-–—―−─/\\]{1,3}|无)$/.test(text))
    return { trouble: words.dash, group: 'dash', offers: [{ say: words.zero, value: 0 }] };
  if (/^[-+]?\d(\.\d+)?e[-+]?\d+$/i.test(text)) return { trouble: words.science };
  return withSuffix(bare, rule) ?? misspelt(bare, rule) ?? inChinese(text, rule) ?? notANumber(bare);
}

function withSuffix(bare: string, rule: NumberRule): Outcome | undefined {
  const [, front = '', suffix = ''] = /^(.*?) ?(十万|百万|千万|[千万亿%‰])$/.exec(bare) ?? [];
  const number = numberIn(front);
  if (number === undefined) return undefined;
  if (suffix === '‰') return { trouble: words.thousandth };
  if (suffix === '%') {
    const value = parseDecimal(number, rule.scale);
    if (rule.kind !== 'percent') return { trouble: words.percent };
    return value === undefined ? tooFine(number, rule.scale, rule) : { value };
  }
  const value = parseDecimal(number, rule.scale + (units[suffix] ?? 0));
  return {
    trouble: words.unit(suffix),
    ...(value !== undefined && { offers: [offer(value, rule)] }),
  };
}

function misspelt(bare: string, rule: NumberRule): Outcome | undefined {
  const behind = /^(.*\d)-$/.exec(bare)?.[1];
  const fixed = behind ? `-${behind}` : bare.replace(/[oO〇]/g, '0').replace(/[lI|]/g, '1');
  const number = fixed === bare || !/\d/.test(bare) ? undefined : numberIn(fixed);
  const value = number === undefined ? undefined : parseDecimal(number, rule.scale);
  if (value === undefined) return undefined;
  return { trouble: behind ? words.trailing : words.letters, offers: [offer(value, rule)] };
}

function inChinese(text: string, rule: NumberRule): Outcome | undefined {
  const fen = rule.kind === 'fen' ? fenInChinese(text) : undefined;
  return fen === undefined ? undefined : { trouble: words.chinese, offers: [offer(fen, rule)] };
}

function notANumber(bare: string): Outcome {
  if (/^\d{2,4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?|月)?$/.test(bare)) return { trouble: words.day };
  if (/^[-+]?[\d.,' ]+$/.test(bare)) return { trouble: words.separators };
  if (/^[\d.]+( ?[-+*/x×] ?[\d.]+)+$/.test(bare)) return { trouble: words.sum };
  return { trouble: words.text };
}

function bounded(outcome: Outcome, { min, max }: NumberRule): Outcome {
  const values = 'value' in outcome ? [outcome.value] : 'offers' in outcome ? outcome.offers : [];
  const numbers = (values ?? []).map((one) => Number(typeof one === 'object' ? one.value : one));
  if (min !== undefined && numbers.some((n) => n < min)) return { trouble: words.negative };
  if (max !== undefined && numbers.some((n) => n > max)) return { trouble: words.large };
  return outcome;
}

/** Compares what is shown with the number behind it, where the clipboard tells. */
function withExact({ exact }: Cell, text: string, rule: NumberRule, outcome: Outcome): Outcome {
  if (exact === undefined || text.endsWith('%') || !/^-?[\d.]+(e[-+]?\d+)?$/i.test(exact)) return outcome;
  const number = numberIn(plainOf(exact));
  const value = number === undefined ? undefined : parseDecimal(number, rule.scale + (rule.shift ?? 0));
  if ('value' in outcome && value !== outcome.value) {
    const shown = { say: words.shown(text), value: outcome.value };
    return { trouble: words.hidden(text, number ?? exact), offers: [shown] };
  }
  const unseen = /^#+$/.test(text) || /e[-+]?\d+$/i.test(text);
  return unseen && value !== undefined && 'trouble' in outcome
    ? { ...outcome, offers: [offer(value, rule)] }
    : outcome;
}

/** A number of the clipboard with the fifteen digits that Excel keeps, without an exponent. */
function plainOf(exact: string): string {
  const text = Number(exact).toPrecision(15);
  return /e/.test(text) ? exact : text.replace(/\.?0+$/, (zeros) => (text.includes('.') ? '' : zeros));
}

function offer(value: number, { scale, kind }: NumberRule): Offer {
  const text = kind === 'fen' ? written(value, scale) : plain(value, scale);
  return { say: words.reads(text), value };
}
