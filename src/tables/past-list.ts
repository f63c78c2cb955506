import { catalogue } from '../catalogue.ts';
import type { TextRemoval } from '../schema/removals.ts';
import { historyHref, recordOf } from './addresses.ts';
import { type Past, type Published, type PublishedText, pastOf } from './past.ts';

/** What is asked of the ledger here. */
export interface Ledger {
  paths(): string[];
  versions(path: string): PublishedText[];
  removals(): Published[];
}

/**
 * The files that have a page of their past: those published in more than one version, those no longer there, and those
 * of which a text was taken out of the history itself.
 */
export function pastPaths(ledger: Ledger, marks: readonly TextRemoval[] = []): string[] {
  const named = [...ledger.removals().map(({ path }) => path), ...marks.map(({ file }) => file)];
  const several = ledger.paths().filter((path) => ledger.versions(path).length > 1);
  return [...new Set([...several, ...named])].filter((path) => recordOf(path)).sort();
}

/** All of these pages. */
export function pastsOf(ledger: Ledger, marks: readonly TextRemoval[] = []): Past[] {
  const removed = new Map(ledger.removals().map((one) => [one.path, one]));
  return pastPaths(ledger, marks).flatMap((path) => {
    const own = marks.filter(({ file }) => file === path);
    return pastOf(path, ledger.versions(path), removed.get(path), own) ?? [];
  });
}

/** These pages by the label of their subject, for a list. */
export function pastIndex(ledger: Ledger, marks: readonly TextRemoval[] = []): [string, Past[]][] {
  const paths = pastPaths(ledger, marks);
  const known = new Map(pastsOf(ledger, marks).map((past) => [past.href, past]));
  const groups = Map.groupBy(paths, (path) => recordOf(path)?.subject ?? 'site');
  return [...groups].map(([subject, files]) => [
    catalogue[subject].label,
    files.flatMap((file) => known.get(historyHref(file)) ?? []),
  ]);
}

/** The statements of money that were published once and taken out, newest first, of one pot or of all. */
export function removedStatements(
  ledger: Ledger,
  marks: readonly TextRemoval[] = [],
  pot?: 'accounts' | 'common' | 'fund' | 'utilities',
): { name: string; href: string; removed: Published }[] {
  const pots = pot ? [pot] : ['accounts', 'common', 'fund', 'utilities'];
  const removed = new Map(ledger.removals().map((one) => [one.path, one]));
  return [...removed.values()]
    .filter(({ path }) => pots.includes(path.split('/')[0] ?? ''))
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .flatMap((one) => {
      const past = pastOf(
        one.path,
        ledger.versions(one.path),
        one,
        marks.filter(({ file }) => file === one.path),
      );
      return past ? [{ name: past.name, href: past.gone ? `/${past.gone}/` : past.href, removed: one }] : [];
    });
}
