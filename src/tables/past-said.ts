import type { TextRemoval } from '../schema/removals.ts';
import { words } from '../text/past.ts';
import { recordHref, recordOf } from './addresses.ts';
import { pastOf } from './past.ts';
import { type Ledger, pastsOf } from './past-list.ts';
import type { ToldChange } from './told-changes.ts';
import type { Named } from './verify-names.ts';

/** Changes told in one line; the page of versions tells them all. */
const most = 3;
const longest = 40;

/**
 * What each version of a file changed, in one line, by the first ten digits of its commit and its name then, as
 * `0123456789 accounts/2026-q1.json`. A first version, and one that changed no field, has none.
 */
export function changesSaid(ledger: Ledger): Record<string, string> {
  return Object.fromEntries(
    ledger.paths().flatMap((file) => {
      const versions = ledger.versions(file);
      if (versions.length < 2) return [];
      const past = pastOf(file, versions);
      return versions.flatMap(({ commit, path }, i): [string, string][] => {
        const changes = past?.versions[i]?.changes ?? [];
        return changes.length > 0 ? [[`${commit.slice(0, 10)} ${path}`, lineOf(changes)]] : [];
      });
    }),
  );
}

function lineOf(changes: readonly ToldChange[]): string {
  const told = changes.slice(0, most).map(changeInWords).join(words.semicolon);
  return changes.length > most ? `${told}${words.more(changes.length)}` : told;
}

function changeInWords({
  label,
  before = words.none,
  after = words.none,
  prose,
  figures,
}: ToldChange): string {
  if (figures) return `${label}${words.comma}${words.figures(figures)}`;
  if (prose || before.length + after.length > longest) return words.reworded(label);
  return words.step(label, before, after);
}

/** What the records that were taken out are called, by their file, with the page their past has. */
export function removedNames(ledger: Ledger, marks: readonly TextRemoval[] = []): Record<string, Named> {
  const gone = new Map(ledger.removals().map((one) => [one.path, one]));
  const pasts = new Map(pastsOf(ledger, marks).map((past) => [past.href, past]));
  return Object.fromEntries(
    [...gone.keys()].flatMap((file): [string, Named][] => {
      const place = recordOf(file);
      const past = [...pasts.values()].find(({ removed }) => removed?.path === file);
      return place && past
        ? [[file, [past.name, past.gone ? recordHref(place.subject, place.key) : past.href]]]
        : [];
    }),
  );
}
