import type { Records } from '../catalogue.ts';
import { versionsOf } from '../figures/versions.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

/** Yearly reviews: held in their year, and every change is a version of a standard that holds after the review. */
export function checkReviews({ reviews = [], standards = [] }: Partial<Records>): Finding[] {
  const byCode = new Map(standards.map((s) => [s.code, s]));
  return reviews.flatMap((review) => {
    const found = (path: PropertyKey[], message: string) => at('reviews', review.key, path, message);
    const { year, heldOn } = review;
    const wrongYear = heldOn.startsWith(year) ? [] : [found(['heldOn'], `${heldOn} 不在 ${year} 年，请核对`)];
    const wrongChanges = review.changes.flatMap(({ standard, version: number }, i) => {
      const own = byCode.get(standard);
      const near = own ? undefined : nearest(standard, [...byCode.keys()]);
      if (!own)
        return [
          found(
            ['changes', i, 'standard'],
            `服务标准里没有 ${standard}；${near ? `是不是 ${near}？` : ''}请改正编号`,
          ),
        ];
      const version = versionsOf(own).find((v) => v.version === number);
      if (!version)
        return [found(['changes', i, 'version'], `“${own.item}”没有第 ${number} 版；请先修改服务标准`)];
      if (version.effectiveFrom > heldOn) return [];
      return [
        found(
          ['changes', i, 'version'],
          `“${own.item}”第 ${number} 版 ${version.effectiveFrom} 就生效，早于开会的 ${heldOn}；请核对`,
        ),
      ];
    });
    return [...wrongYear, ...wrongChanges];
  });
}
