import type { Found } from './entities.ts';
import { numeral } from './numerals.ts';

function within(value: number | undefined, low: number, high: number): value is number {
  return value !== undefined && value >= low && value <= high;
}

function yearNumber(text: string | undefined): { year?: number } {
  const value = text === undefined ? undefined : numeral(text);
  return within(value, 1990, 2099) ? { year: value } : {};
}

/** A year, if it is a likely one. */
export function yearOf(text: string | undefined): Found | undefined {
  const { year } = yearNumber(text);
  return year === undefined ? undefined : { is: 'year', year };
}

/** A month, with its year if it is written. */
export function month(yearText: string | undefined, monthText: string | undefined): Found | undefined {
  const value = numeral(monthText ?? '');
  return within(value, 1, 12) ? { is: 'month', month: value, ...yearNumber(yearText) } : undefined;
}

/** A day of a month, with its year if it is written. */
export function day(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): Found | undefined {
  const [m, d] = [numeral(monthText ?? ''), numeral(dayText ?? '')];
  if (!within(m, 1, 12) || !within(d, 1, 31)) return undefined;
  return { is: 'day', month: m, day: d, ...yearNumber(yearText) };
}

/** A quarter of a year. */
export function quarter(yearText: string | undefined, text: string | undefined): Found | undefined {
  const value = numeral(text ?? '');
  return within(value, 1, 4) ? { is: 'quarter', quarter: value, ...yearNumber(yearText) } : undefined;
}
