import { parseDecimal, shortest } from '../format/number.ts';
import { numberWords as words } from '../text/sheets.ts';
import { fenInChinese } from './chinese-number.ts';
import { measured, type NumberRule, numberIn, type Outcome, offer, units } from './numeral.ts';

/** More decimals than are kept. */
export function tooFine(number: string, scale: number, rule: NumberRule): Outcome {
  const [whole = '', rest = ''] = number.split('.');
  if (rest.length <= scale || whole.length > 13) return { trouble: words.large };
  if (rule.scale === 0) return { trouble: words.whole };
  const cut = parseDecimal(`${whole}.${rest.slice(0, scale)}`, scale) ?? 0;
  const up = Number(rest[scale]) >= 5 ? 1 : 0;
  const value = number.startsWith('-') ? cut - up : cut + up;
  return { trouble: words.decimals(rule.scale), offers: [offer(value, rule)] };
}

export function fraction(value: number, rule: NumberRule): Outcome {
  const say = (percent: number) => words.reads(`${shortest(percent, rule.scale)}%`);
  const offers = [value * 100, value].map((percent) => ({ say: say(percent), value: percent }));
  return { trouble: words.fraction, offers };
}

/** Why a text is no number. */
export function strange(text: string, bare: string, rule: NumberRule): Outcome {
  if (/^#+$/.test(text)) return { trouble: words.narrow };
  if (/^#[A-Z/0]+[!?]?$/i.test(text)) return { trouble: words.error(text) };
  if (text.startsWith('=')) return { trouble: words.formula };
  if (/^([-–—―−─/\\]{1,3}|无)$/.test(text))
    return { trouble: words.dash, group: 'dash', offers: [{ say: words.zero, value: 0 }] };
  if (/^[-+]?\d(\.\d+)?e[-+]?\d+$/i.test(text)) return { trouble: words.science };
  return (
    withMeasure(bare, rule) ??
    withSuffix(bare, rule) ??
    withMark(bare, rule) ??
    misspelt(bare, rule) ??
    inChinese(text, rule) ??
    notANumber(bare)
  );
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

/** `0.5283元/度` where a price is asked, `53,518度` where a usage is. */
function withMeasure(bare: string, rule: NumberRule): Outcome | undefined {
  const behind = measured.exec(bare)?.[0] ?? '';
  const isRight = /[元圆]/.test(behind) ? rule.kind === 'price' : rule.kind === 'quantity';
  const number = behind && isRight ? numberIn(bare.slice(0, -behind.length).trim()) : undefined;
  const value = number === undefined ? undefined : parseDecimal(number, rule.scale);
  if (value === undefined) return undefined;
  return { trouble: words.measured(behind.trim()), group: 'measured', offers: [offer(value, rule)] };
}

/** A mark of negatives or of a footnote that is no part of a number; what it may mean is asked. */
function withMark(bare: string, rule: NumberRule): Outcome | undefined {
  const minus = /^([△▲负]) ?(?=[\d¥])(.*)$/.exec(bare);
  const star = /^(.*[\d)])\*+$/.exec(bare);
  const number = numberIn((minus ? `-${minus[2]}` : (star?.[1] ?? '')).replace('¥', ''));
  const value = number === undefined ? undefined : parseDecimal(number, rule.scale + (rule.shift ?? 0));
  if (value === undefined) return undefined;
  return { trouble: minus ? words.minusMark(minus[1] ?? '') : words.star, offers: [offer(value, rule)] };
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
