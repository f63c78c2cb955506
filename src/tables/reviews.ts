import type { Keyed } from '../catalogue.ts';
import { isEnough } from '../figures/complaints.ts';
import { type Effect, effectOf } from '../figures/effect.ts';
import type { Proofs } from '../figures/kept.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import { percentOf } from '../format/number.ts';
import { type Review, review, reviewSides } from '../schema/reviews.ts';
import { reviewWords as words } from '../text/reviews.ts';
import { keptShare } from './kept.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

/** All yearly reviews, every field. */
export function reviewsTable(reviews: readonly (Review & Keyed)[]): Table {
  return recordTable('reviews', words.caption, review, reviews);
}

/** Every change of every review with its measured effect, one row a change. */
export function reviewChangesTable(reviews: readonly Review[], proofs: Proofs): Table {
  const text = (key: string, label: string) => ({ key, label, kind: 'text' }) as const;
  return {
    name: 'reviews-changes',
    caption: words.changesCsv,
    columns: [
      text('year', words.year),
      text('standard', words.standard),
      { key: 'version', label: words.version, kind: 'count' },
      text('proposedBy', words.proposedBy),
      text('why', words.reason),
      { key: 'monthsBefore', label: words.monthsBefore, kind: 'count' },
      text('before', words.beforeColumn),
      { key: 'monthsAfter', label: words.monthsAfter, kind: 'count' },
      text('after', words.afterColumn),
    ],
    rows: reviews.flatMap(({ year, changes }) =>
      changes.map(({ standard, version, proposedBy, why, effectAfter }) => {
        const own = proofs.standards.find((s) => s.code === standard);
        const effect = own && effectOf(own, version, effectAfter, proofs);
        return {
          cells: [
            year,
            standard,
            version,
            reviewSides[proposedBy],
            why,
            effect?.monthsBefore,
            keptShare(effect?.before),
            effect?.monthsAfter,
            keptShare(effect?.after),
          ],
        };
      }),
    ),
  };
}

/** What a yearly review comes to, in a sentence. */
export function reviewSummary({ heldOn, participants, proposals, adopted }: Review): string {
  const people = Object.values(participants).reduce((sum, n) => sum + n, 0);
  const percent = isEnough({ part: adopted, whole: proposals }) ? percentOf(adopted, proposals) : undefined;
  return words.lead(dayInWords(heldOn), people, proposals, words.adopted(adopted, percent));
}

/** Whether a change helped, in sentences: before against after, each by the promise of its time, or why not yet. */
export function effectInWords(effect: Effect | undefined, months: number): string[] {
  if (!effect) return [];
  const [before, after] = [keptShare(effect.before), keptShare(effect.after)];
  if (effect.monthsAfter === 0 && effect.waitsUntil)
    return [words.notYet(months, monthInWords(effect.waitsUntil))];
  if (!before || !after) return [words.noData];
  const soFar = effect.waitsUntil ? words.soFar : '';
  return [
    `${words.before(effect.monthsBefore, before)}；${words.after(effect.monthsAfter, after)}${soFar}。`,
    words.versus,
  ];
}
