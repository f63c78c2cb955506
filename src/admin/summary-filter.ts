import { written } from '../format/number.ts';

/** A filter for Decap's summaries: `{{actual | decimal(2)}}` writes 1234560 as `12,345.60`. */
export const decimalFilter = {
  pattern: /^decimal\((\d)\)$/,
  transform(value: unknown, match: RegExpMatchArray): string {
    const number = Number(value);
    return value !== '' && Number.isSafeInteger(number) ? written(number, Number(match[1])) : '';
  },
};
