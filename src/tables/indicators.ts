import type { Measured } from '../figures/indicators.ts';
import type { Proofs } from '../figures/kept.ts';
import { effectOf } from '../figures/rectifications.ts';
import { monthInWords } from '../format/date.ts';
import { shortest, whole } from '../format/number.ts';
import { complaintCategories, complaintSubcategories } from '../schema/complaint-parts.ts';
import { type Step, steps } from '../schema/complaints.ts';
import type { Indicator, Span } from '../schema/indicators.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { rectificationWords as words } from '../text/rectifications.ts';
import { keptShare } from './kept.ts';

const labels: Record<string, string> = { ...complaintCategories, ...complaintSubcategories };

/** What a figure is called, in words: `修了又坏投诉`, `“门禁故障恢复”做到`, `水样不合格数`. */
export function indicatorInWords({ kind, of = '', name }: Indicator, proofs: Proofs): string {
  const { indicators } = words;
  if (kind === 'category')
    return indicators.category(
      of
        .split('+')
        .map((code) => labels[code] ?? code)
        .join('、'),
    );
  if (kind === 'step') return indicators.step(steps[of as Step] ?? of);
  if (kind === 'promise') return indicators.promise(proofs.standards.find((s) => s.code === of)?.item ?? of);
  if (kind === 'faults') return indicators.faults(proofs.equipment.find((e) => e.code === of)?.name ?? of);
  return kind === 'other' ? (name ?? '') : indicators[kind];
}

/** A figure with its unit, a share with both its numbers; undefined where there is none. */
export function measuredInWords(
  { kind, unit = '' }: Indicator,
  measured: Measured | undefined,
): string | undefined {
  if (!measured) return undefined;
  if ('whole' in measured) return keptShare(measured);
  if ('value' in measured) return words.measured(shortest(measured.value, 2), unit);
  return words.measured(whole(measured.n), kind === 'faults' ? words.units.times : words.units.cases);
}

/** The months of a span: `2025年10月至2025年12月`. */
export function spanOfMonths({ from, to }: Span): string {
  return words.months(monthInWords(from), to && monthInWords(to));
}

/** What a matter did to its figure, in a sentence; nothing before the figure after it is known. */
export function effectInWords(one: Rectification, proofs: Proofs): string | undefined {
  const effect = effectOf(one, proofs);
  const [was, is] = [effect.before, effect.after].map((measured) => measuredInWords(one.indicator, measured));
  if (!was || !is) return undefined;
  return words.effectText(
    indicatorInWords(one.indicator, proofs),
    was,
    is,
    words.verdictWords[effect.verdict],
  );
}
