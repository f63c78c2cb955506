import type { Records } from '../catalogue.ts';
import type { DisclosureItem, DueRule, Interval, Rule } from '../schema/rules.ts';
import type { Site } from '../schema/site.ts';
import { dueDay, isRegular, regular } from './spells.ts';
import { endsOf, rulesOn, siteOn } from './terms.ts';

/** What is asked of one item, as far as anybody fixed it; what is undefined is 未规定. */
export interface Demand {
  item: DisclosureItem;
  interval?: Interval;
  due?: DueRule;
  postingDays?: number;
  answerDays?: number;
  /** From which day on it counts. */
  since?: string;
  /** The articles that ask for it. */
  laws: readonly Rule[];
  /** What the community agreed on top: where that is written. */
  basis?: string;
}

/** Items whose last day is said once for all statements of money, in `site.money`. */
export const statementItems: readonly DisclosureItem[] = ['accounts', 'commonIncome', 'fundUse', 'utilities'];

/** The articles that bind a community for an item and have not ended: those of the whole country and those of its place. */
export function lawsOf(item: DisclosureItem, site: Site, rules: Records['rules']): Rule[] {
  const codes = new Set(['national', site.disclosure?.profile]);
  return rulesOn(rules)
    .filter(({ code }) => codes.has(code))
    .flatMap(({ items }) => items)
    .filter((rule) => rule.item === item && (!rule.only || rule.only === site.chargeMode));
}

/** What the law alone asks: of several articles the strictest. */
export function lawDemand(item: DisclosureItem, site: Site, rules: Records['rules']): Demand {
  const laws = lawsOf(item, site, rules);
  const interval = strictest(laws.flatMap(({ interval }) => interval ?? []));
  const due = soonest(laws.filter((rule) => rule.due && (!rule.interval || rule.interval === interval)));
  const posting = laws.flatMap(({ postingDays }) => postingDays ?? []);
  const answer = laws.flatMap(({ answerDays }) => answerDays ?? []);
  return {
    item,
    laws,
    ...(interval && { interval }),
    ...(due && { due }),
    ...(posting.length > 0 && { postingDays: Math.max(...posting) }),
    ...(answer.length > 0 && { answerDays: Math.min(...answer) }),
  };
}

/** Days on which a rule is tried: ends of months of every length, of quarters, half-years and years. */
const samples = ['2026-02-28', '2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31', '2028-02-29'];

/** True when a last day lies after another for some period. */
export function isLater(due: DueRule, than: DueRule): boolean {
  return samples.some((day) => dueDay(due, day) > dueDay(than, day));
}

function soonest(laws: readonly Rule[]): DueRule | undefined {
  const dues = laws.flatMap(({ due }) => due ?? []);
  return dues.reduce<DueRule | undefined>(
    (best, due) => (best && !isLater(best, due) ? best : due),
    undefined,
  );
}

function strictest(all: readonly Interval[]): Interval | undefined {
  return regular.find((interval) => all.includes(interval)) ?? all[0];
}

/** What is asked of an item in a community: what it agreed, and the law where it agreed nothing. */
export function demandOf(item: DisclosureItem, site: Site, rules: Records['rules']): Demand {
  const law = lawDemand(item, site, rules);
  const own = agreedOn(item, site);
  const due = ownDue(item, site) ?? law.due;
  const interval = own?.interval ?? law.interval;
  const postingDays = own?.postingDays ?? law.postingDays;
  const answerDays = item === 'answers' ? site.money.objectionDays : law.answerDays;
  const since = own?.since ?? site.disclosure?.since;
  const basis = own?.basis ?? (statementItems.includes(item) ? site.money.publishBasis : undefined);
  return {
    item,
    laws: law.laws,
    ...(interval && { interval }),
    ...(due && { due }),
    ...(postingDays !== undefined && { postingDays }),
    ...(answerDays !== undefined && { answerDays }),
    ...(since && { since }),
    ...(basis && { basis }),
  };
}

type Agreed = NonNullable<Site['disclosure']>['own'][number];

/** What the community agrees on an item now; what ended is past. */
function agreedOn(item: DisclosureItem, site: Site): Agreed | undefined {
  return site.disclosure?.own.find((row) => row.item === item && !row.until);
}

/**
 * What was asked of an item while days, places, agreements or rules held that have ended since: for each stretch of
 * time its last day and the one before its first, oldest first.
 */
export function pastDemands(
  item: DisclosureItem,
  site: Site,
  rules: Records['rules'],
): { demand: Demand; after: string; until: string }[] {
  return endsOf(item, site, rules).map((until, i, all) => ({
    demand: demandOf(item, siteOn(site, item, until), rulesOn(rules, until).map(unended)),
    after: all[i - 1] ?? '',
    until,
  }));
}

/** Rows that held on a day, told as those that hold. */
function unended(rules: Records['rules'][number]): Records['rules'][number] {
  return { ...rules, items: rules.items.map(({ until: _, endedWhy: __, ...rule }) => rule) };
}

/** The community's own last day for an item; that of statements stands in `site.money`. */
export function ownDue(item: DisclosureItem, site: Site): DueRule | undefined {
  if (statementItems.includes(item)) return { rule: 'after', n: site.money.publishDays };
  return agreedOn(item, site)?.due;
}

/** True when one interval asks for fewer publications than another; what has no periods asks for none in particular. */
export function isRarer(interval: Interval, than: Interval): boolean {
  if (!isRegular(than)) return false;
  return !isRegular(interval) || regular.indexOf(interval) > regular.indexOf(than);
}
