import { divideRounded } from '../format/number.ts';
import type { UtilityShare } from '../schema/utilities.ts';

type Line = UtilityShare['lines'][number];

/** What a meter counted, in hundredths of its unit: (this reading − last reading) × multiplier. */
export function usageOf(line: Line): number {
  return (line.to - line.from) * line.multiplier;
}

/** What a meter's usage costs, in fen, rounded to the fen: usage × price. */
export function costOf(line: Line): number {
  return divideRounded(line.usage, 10_000, line.unitPrice);
}

/** All meters together, in fen. */
export function utilityTotal(share: UtilityShare): number {
  return share.lines.reduce((sum, line) => sum + line.amount, 0);
}

/** Usage of all meters of a kind, in hundredths of its unit. */
export function usageOfKind(share: UtilityShare, kind: Line['kind']): number {
  return share.lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.usage, 0);
}

/** The rate of an apportionment in ten-thousandths of a yuan: total ÷ base; undefined where nothing is apportioned. */
export function rateOf({ share, totals }: UtilityShare): number | undefined {
  return share && share.base > 0 ? divideRounded(totals.amount, share.base, 10_000) : undefined;
}
