const digits = '零一二三四五六七八九';

/** One Chinese numeral as a number; 两 is 2, and 0 where it is none. */
export function numeral(sign: string): number {
  return sign === '两' ? 2 : Math.max(0, sign === '' ? 0 : digits.indexOf(sign));
}

/** A share in tenths, as text after `plainly`: 一成, 九成四, 两成半. */
export const tenth = '[一二两三四五六七八九]成[一二三四五六七八九半]?';

/** A share in tenths as units of so many per cent: 一成 is 1 of 10, 九成四 is 94 of 1, 一半 is 5 of 10. */
export function tenthOf(text: string): { value: number; unit: number } {
  if (/^一?半$/.test(text)) return { value: 5, unit: 10 };
  const [tens = '', , more = ''] = text;
  if (!more) return { value: numeral(tens), unit: 10 };
  return { value: numeral(tens) * 10 + (more === '半' ? 5 : numeral(more)), unit: 1 };
}
