import type { Records } from '../catalogue.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** A promise is never weaker than the law: a limit is no longer, a frequency or rate no smaller than the legal one. */
export function checkStandards({ standards = [] }: Partial<Records>): Finding[] {
  return standards.flatMap((standard) => {
    const { measure, legalMinimum } = standard;
    if (!measure || legalMinimum?.value === undefined) return [];
    const weaker =
      measure.kind === 'limit' ? measure.value > legalMinimum.value : measure.value < legalMinimum.value;
    if (!weaker) return [];
    return [
      at(
        'standards',
        standard.key,
        ['measure', 'value'],
        `承诺 ${measure.value} 低于法定要求 ${legalMinimum.value}（${legalMinimum.law}），请改到不低于法定要求`,
      ),
    ];
  });
}
