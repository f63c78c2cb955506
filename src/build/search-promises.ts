import type { Records } from '../catalogue.ts';
import { judgedMonths, keptIn } from '../figures/kept.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import { duties, equipmentKinds } from '../schema/equipment.ts';
import { keptSummary } from '../tables/kept.ts';
import { reviewSummary } from '../tables/reviews.ts';
import { equipmentWords } from '../text/equipment.ts';
import { keptWords } from '../text/kept.ts';
import { reviewWords } from '../text/reviews.ts';
import type { SearchDocument } from './search.ts';

/** What a reader can search for about promises kept, equipment and yearly reviews. */
export function promiseDocuments(records: Records): SearchDocument[] {
  return [...months(records), ...reviews(records), ...equipment(records)];
}

function months(records: Records): SearchDocument[] {
  return judgedMonths(records).map((month) => {
    const kept = keptIn(month, records);
    const missed = kept.filter(({ verdict }) => verdict === 'missed');
    return {
      url: `/standards/kept/${month}/`,
      title: keptWords.monthTitle(monthInWords(month)),
      kind: keptWords.caption,
      date: records.performance.find((p) => p.month === month)?.publishedOn ?? `${month}-28`,
      buildings: [],
      text: [
        ...keptSummary(monthInWords(month), kept),
        keptWords.sections.missed,
        ...missed.map(({ standard, note }) => [standard.item, note].filter(Boolean).join('，')),
      ].join('\n'),
    };
  });
}

function reviews({ reviews }: Records): SearchDocument[] {
  return reviews.map((review) => ({
    url: `/standards/reviews/${review.key}/`,
    title: reviewWords.title(review.year),
    kind: reviewWords.caption,
    date: review.publishedOn,
    buildings: [],
    text: [
      reviewSummary(review),
      review.summary,
      ...review.changes.map(({ why }) => why),
      ...(review.refused ?? []).flatMap(({ what, why }) => [what, why]),
    ]
      .filter(Boolean)
      .join('\n'),
  }));
}

function equipment({ equipment }: Records): SearchDocument[] {
  return equipment.map((one) => ({
    url: `/equipment/${one.key}/`,
    title: equipmentWords.pageTitle(one.name),
    kind: equipmentWords.caption,
    category: equipmentKinds[one.kind],
    date: one.publishedOn,
    buildings: one.buildings ?? [],
    text: [
      one.duties.map(({ duty }) => duties[duty]).join('、'),
      one.maintainer.name,
      ...(one.stops ?? []).map(({ from, why }) => `${dayInWords(from)}，${why}`),
    ].join('\n'),
  }));
}
