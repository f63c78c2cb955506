import { named } from './tokens.ts';

/** The token of a number, separators and final zeros taken out. */
export const number = (value: string): string => named('u', value);

/** The token of an amount said in 万. */
export const tenThousands = (value: string): string => named('w', value);

/** The token of an amount as exact as it was typed. */
export function amountToken(asked: { value: string; tenThousands?: string }): string {
  return asked.tenThousands ? tenThousands(asked.tenThousands) : number(asked.value);
}

/** An amount of ten thousand or more is found in 万 with two, one and no decimals too. */
export function rounded(value: string): string[] {
  if (Number(value) < 10_000) return [];
  const scales = [100, 10, 1].map((scale) => Math.round((Number(value) / 10_000) * scale) / scale);
  return [...new Set(scales)].map((rough) => tenThousands(String(rough)));
}
