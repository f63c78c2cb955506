import { parseDecimal, shortest, written } from '../format/number.ts';

/** How a decimal field is read: how many decimals its integer hides, and its bounds in that integer. */
export interface DecimalRule {
  label: string;
  scale: number;
  unit: string;
  min?: number | undefined;
  max?: number | undefined;
}

/** The text of a stored value, as one would type it. */
export function decimalText(value: unknown, scale: number): string {
  return typeof value === 'number' && Number.isSafeInteger(value) ? shortest(value, scale) : '';
}

/** The value with separators and unit, to be compared with the paper; empty when there is none. */
export function decimalEcho(value: unknown, { scale, unit }: DecimalRule): string {
  return typeof value === 'number' ? `${written(value, scale)} ${unit}`.trim() : unit;
}

/** What is wrong with the text typed, as a sentence that says what to do; undefined when it is fine or empty. */
export function decimalTrouble(text: string, { label, scale, min, max }: DecimalRule): string | undefined {
  if (text.trim() === '') return undefined;
  const value = parseDecimal(text, scale);
  if (value === undefined)
    return `“${label}”要写成数字，最多 ${scale} 位小数，例如 ${shortest(12_345 * 10 ** scale + 60 * 10 ** (scale - 2), scale)}`;
  if (min !== undefined && value < min) return `“${label}”不能小于 ${written(min, scale)}`;
  if (max !== undefined && value > max) return `“${label}”不能大于 ${written(max, scale)}，请核对单位`;
  return undefined;
}
