import { divideRounded, written } from '../format/number.ts';
import { type Facts, factsOf, type Year } from './facts.ts';
import { type Measure, measures, type Value } from './measures.ts';
import { faultOf, packageAt } from './package.ts';
import { words } from './words.ts';

/** From how many communities a median is told: fewer are each other's neighbours, not a measure. */
export const fewest = 5;

/** Upper bounds of the bands of area in hundredths of a m²; the last is open. */
const areaBands = [3_000_000, 10_000_000, 30_000_000];

/** A community that is compared, by the name of its folder. */
export interface Compared {
  name: string;
  facts: Facts;
}

/** Communities that are alike by the rule of `kindOf`. */
export interface Group {
  /** File name of its page, e.g. `commission-1-lift`. */
  id: string;
  label: string;
  members: Compared[];
  lines: Line[];
}

/** A measure within a group. */
export interface Line {
  measure: Measure;
  values: { name: string; title: string; value: Value }[];
  /** How many have a value. */
  n: number;
  /** Undefined with fewer than `fewest`. */
  median?: number;
}

/** The comparison of a fleet and who is not part of it, with the reason. */
export interface Comparison {
  groups: Group[];
  without: { name: string; title?: string; why: string }[];
}

/** A site whose published package is compared; `folder` is undefined where there is no site yet. */
export interface SiteAt {
  name: string;
  title?: string;
  folder?: string;
}

/** Compares what sites have published of a year, like with like. Reads nothing but their data packages. */
export function comparisonOf(sites: readonly SiteAt[], year: Year): Comparison {
  const found = sites.map((site) => ({ ...site, facts: factsAt(site, year) }));
  const compared = found.flatMap(({ name, facts }) => (typeof facts === 'string' ? [] : [{ name, facts }]));
  const without = found.flatMap(({ name, title, facts }) =>
    typeof facts === 'string' ? [{ name, ...(title !== undefined && { title }), why: facts }] : [],
  );
  const kinds = new Map<string, { label: string; members: Compared[] }>();
  for (const one of compared) {
    const { id, label } = kindOf(one.facts);
    const kind = kinds.get(id) ?? { label, members: [] };
    kind.members.push(one);
    kinds.set(id, kind);
  }
  const sorted = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  const alone = sorted.flatMap(([, { label, members }]) =>
    members.length >= fewest ? [] : members.map((one) => aloneIn(one, label, members.length)),
  );
  const groups = sorted
    .filter(([, { members }]) => members.length >= fewest)
    .map(([id, kind]) => grouped(id, kind, year));
  return { groups, without: [...without, ...alone] };
}

/** A community that has no equals, or too few. */
function aloneIn({ name, facts }: Compared, label: string, n: number): Comparison['without'][number] {
  return { name, title: facts.title, why: words.alone(label, n, fewest) };
}

function factsAt({ folder }: SiteAt, year: Year): Facts | string {
  try {
    const published = folder === undefined ? undefined : packageAt(folder);
    return published ? factsOf(published, year) : words.noPackage;
  } catch (error) {
    return faultOf(error);
  }
}

/** The rule by which communities are alike: charging mode, band of area, lifts, age; the last two where published. */
export function kindOf({ mode, area, lifts, built }: Facts): { id: string; label: string } {
  const band = areaBands.filter((most) => area >= most).length;
  const lift = lifts === undefined ? 'unknown' : lifts > 0 ? 'lifts' : 'none';
  const age = built === undefined ? 'unknown' : built < 2000 ? 'old' : built < 2012 ? 'middle' : 'new';
  const parts = [mode, words.bands[band], words.lifts[lift], words.ages[age]];
  return {
    id: [words.modeIds[mode] ?? 'other', band, lift, age].join('-'),
    label: parts.filter(Boolean).join('，'),
  };
}

function grouped(id: string, { label, members }: Omit<Group, 'id' | 'lines'>, year: Year): Group {
  const named = [...members].sort((a, b) => a.facts.title.localeCompare(b.facts.title, 'zh-CN'));
  return { id, label, members: named, lines: measures.map((measure) => lineOf(measure, named, year)) };
}

function lineOf(measure: Measure, members: readonly Compared[], year: Year): Line {
  const values = members.map(({ name, facts }) => {
    return { name, title: facts.title, value: measure.of(facts, year) };
  });
  const known = values.flatMap(({ value }) => (value.value === undefined ? [] : [value.value]));
  const median = medianOf(known);
  return {
    measure,
    values,
    n: known.length,
    ...(known.length >= fewest && median !== undefined && { median }),
  };
}

/** The middle value; of an even number the mean of the two in the middle, halves away from zero. Undefined of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : divideRounded(low + high, 2);
}

/** A value of a measure as people read it: `2.61`. */
export function shown({ scale }: Measure, value: number): string {
  return written(value, scale);
}
