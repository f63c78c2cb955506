import { placeOf } from '../content.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { at } from './at.ts';
import type { Dated } from './ended-rows.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/** The lists that say what was changed of what was published, each entry with its day. */
const lists = ['corrections', 'amendments'];

/** A correction is dated when it is written; so many days may pass until another person has approved it. */
const review = 31;

/**
 * Corrections dated before the version that first held them by more than a review takes: nobody could read them then.
 * Those of the first version are passed over, they came with it from elsewhere.
 * @param versions the published texts of one file with their days, oldest first, and last the one that is to be published
 */
export function checkCorrectionDays(file: string, versions: readonly Dated[]): Finding[] {
  const place = placeOf(file);
  if (!place || versions.length < 2) return [];
  const { subject, key } = place;
  const all = versions.map(({ on, text }) => ({ on, data: readable(subject, file, text) }));
  return lists.flatMap((list) => {
    const firstHeld = (words: string) =>
      all.findIndex(({ data }) => data && entriesOf(data, list).some((one) => said(one) === words));
    return entriesOf(all.at(-1)?.data ?? {}, list).flatMap((entry, i) => {
      const first = firstHeld(said(entry));
      const { on } = all[first] ?? { on: '' };
      if (first < 1 || typeof entry.on !== 'string' || daysBetween(entry.on, on) <= review) return [];
      return [
        at(
          subject,
          key,
          [list, i, 'on'],
          `写的是 ${entry.on}，${on} 才公布；更正日期最多比公布早 ${review} 天：请改成 ${on}`,
        ),
      ];
    });
  });
}

function entriesOf(data: Data, list: string): Data[] {
  return Array.isArray(data[list]) ? (data[list] as Data[]) : [];
}

/** The same words in whatever order the file writes them. */
function said(entry: Data): string {
  return JSON.stringify(Object.entries(entry).sort());
}
