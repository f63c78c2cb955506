import type { Figure } from './figures.ts';
import type { Correction } from './kept-corrections.ts';
import { retoldKeys } from './retold.ts';

type Figures = ReadonlyMap<string, Figure>;

/**
 * Rows of a list without names may be put together otherwise as far as corrections of rows of that list tell of it: a
 * row that is gone is what a correction was before, or all that are gone besides are what corrections added to others.
 * @param figure a row that is gone
 * @param older the last version that held it
 */
export function isRegrouped(
  { unnamed, value }: Figure,
  older: Figures,
  now: Figures,
  told: readonly Correction[],
): boolean {
  if (unnamed === undefined) return false;
  const cut = unnamed.lastIndexOf('.');
  const [list, field] = [unnamed.slice(0, cut + 1), unnamed.slice(cut)];
  const own = told.filter(({ path }) => path.startsWith(list) && path.endsWith(field));
  const retold = retoldKeys(older, now);
  const left = [...older].flatMap(([key, one]) =>
    one.unnamed === unnamed && !now.has(key) && !retold.has(key) ? [one.value] : [],
  );
  for (const { before } of own) {
    const found = left.indexOf(before);
    if (found >= 0) left.splice(found, 1);
  }
  if (own.length > 0 && !left.includes(value)) return true;
  const added = own.reduce((sum, { before, after }) => sum + after - before, 0);
  return own.length > 0 && added === left.reduce((sum, one) => sum + one, 0);
}

/**
 * Rows below zero that came into a published list without a correction, and what came with them to offset them: they
 * leave every total as it was and tell another story of it. A row below zero that was told in other words is none.
 * @param versions the figures of each published version, oldest first, and last of the one that is to be published
 */
export function addedBelowZero(versions: readonly Figures[], told: readonly Correction[]): Figure[] {
  const now = versions.at(-1) ?? new Map<string, Figure>();
  const fresh = [...now].flatMap(([key, figure]) => {
    const step = versions.findIndex((figures) => figures.has(key));
    const older = versions[step - 1];
    const list = listOf(key);
    return older && list && [...older.keys()].some((one) => listOf(one) === list)
      ? [{ key, figure, older, list: `${step} ${list}` }]
      : [];
  });
  const isTold = ({ path, value }: Figure) => told.some((one) => one.path === path && one.after === value);
  const untold = fresh.filter(({ figure, older }) => !isTold(figure) && !isRenamed(figure, older, now));
  const below = new Set(untold.filter(({ figure }) => figure.value < 0).map(({ list }) => list));
  return untold
    .filter(({ list, figure }) => below.has(list) && figure.value !== 0)
    .map(({ figure }) => figure);
}

/** The list a row stands in and the field, without what the row is called. */
function listOf(key: string): string | undefined {
  const [, list, field] = /^(.*)\[.*#\d+\]([^[\]]*)$/s.exec(key) ?? [];
  return list === undefined ? undefined : `${list}[]${field}`;
}

function isRenamed({ unnamed, value }: Figure, older: Figures, now: Figures): boolean {
  const retold = retoldKeys(older, now);
  return [...older].some(([key, one]) => retold.has(key) && one.unnamed === unnamed && one.value === value);
}
