import type { Measure, Verdict } from '../figures/complaint-signals.ts';
import type { Limits } from '../figures/xmr.ts';
import { decimal } from '../format/number.ts';
import { measureWords, signalInWords, signalWords as words } from '../text/complaint-signals.ts';

/** The limits as ordinary months can reach them: no count below nothing, no rate above all. */
export function usual({ lower, upper }: Limits, measure: Measure): { lower: number; upper: number } {
  const most = measure === 'onTime' ? 100 : Number.POSITIVE_INFINITY;
  return { lower: Math.max(0, lower), upper: Math.min(most, upper) };
}

/** The ordinary range in words: `30.8–57.4 件`. */
export function usualText(limits: Limits, measure: Measure): string {
  const { lower, upper } = usual(limits, measure);
  return words.unit(words.range(decimal(lower, 1), decimal(upper, 1)), measureWords[measure].unit);
}

/** What is said of a month: `属正常波动`, `不是偶然，变差了：连续 8 个月高于平均`, or of complaints only `不是偶然，少了：…`. */
export function verdictText({ point, better }: Verdict): string {
  if (point.value === null) return words.withheld;
  if (!point.limits) return words.tooEarly;
  const [signal] = point.signals;
  if (!signal) return words.ordinary;
  const side = signal.side === 'above' ? words.more : words.fewer;
  const verdict = better === undefined ? side : better ? words.better : words.worse;
  return words.says(verdict, signalInWords(signal));
}
