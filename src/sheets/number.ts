import { parseDecimal } from '../format/number.ts';
import { numberWords as words } from '../text/sheets.ts';
import type { Cell } from './grid.ts';
import { type NumberRule, numberIn, type Outcome, offer, tidy } from './numeral.ts';
import { fraction, strange, tooFine } from './strange.ts';

/** Signs that become digits when they are made plain: footnotes, circled numbers. */
const marks = /[¹²³⁰-⁹₀-₉①-⓿❶-➓㉑-㊿^]/u;

/** Reads a number exactly or says why not; nothing is rounded, scaled or guessed without being asked for. */
export function readNumber(cell: Cell, rule: NumberRule): Outcome {
  const text = tidy(cell.text);
  if (text === '') return cell.half ? { trouble: words.half(cell.half) } : { blank: true };
  if (/\n/.test(cell.text.trim()) && /\d/.test(text)) return { trouble: words.lines };
  if (marks.test(cell.text)) return { trouble: words.mark };
  const outcome = withExact(cell, text, rule, bounded(readText(text, rule), rule));
  const merged = cell.span !== undefined && 'value' in outcome;
  return merged ? { trouble: words.merged } : outcome;
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

function withoutCurrency(text: string): string {
  return text
    .replace(/^([-−(]?)(?:¥|rmb|cny|人民币) ?/i, '$1')
    .replace(/ ?[元圆](\)?)$/, '$1')
    .trim();
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
  // Accounting formats show 0 as a dash.
  if (value === 0 && 'group' in outcome && outcome.group === 'dash') return { value };
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
