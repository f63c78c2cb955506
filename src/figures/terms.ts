import type { Records } from '../catalogue.ts';
import type { DisclosureItem } from '../schema/rules.ts';
import type { Site } from '../schema/site.ts';
import { daysOf } from './periods.ts';

/** Days of a profile that were replaced by others, each with the last day it held. */
type Ended<T> = T & { until: string };

/** What held on a day (YYYY-MM-DD): of the earlier terms the one that ended next, else those of now. */
export function termsOn<T>(now: T, earlier: readonly Ended<T>[] = [], day: string): T {
  return earlier.filter(({ until }) => until >= day).sort(byEnd)[0] ?? now;
}

function byEnd(a: { until: string }, b: { until: string }): number {
  return a.until < b.until ? -1 : 1;
}

/** One value that an earlier row may leave out where it did not change: what held on a day (YYYY-MM-DD). */
function valueOn<T>(now: T, earlier: readonly { until: string; value?: T | undefined }[], day: string): T {
  const then = earlier.filter(({ until, value }) => until >= day && value !== undefined).sort(byEnd)[0];
  return then?.value ?? now;
}

/** How fees were charged on a day: which rules of a place hold depends on it. */
export function chargeModeOn(
  { chargeMode, earlierModes = [] }: Pick<Site, 'chargeMode' | 'earlierModes'>,
  day: string,
): Site['chargeMode'] {
  return termsOn({ chargeMode }, earlierModes, day).chargeMode;
}

/** Within how many days after its publication an objection to a statement may be raised. */
export function objectionPeriodOn(
  { objectionPeriod, earlier = [] }: Pick<Site['money'], 'objectionPeriod' | 'earlier'>,
  publishedOn: string,
): number {
  const rows = earlier.map((row) => ({ until: row.until, value: row.objectionPeriod }));
  return valueOn(objectionPeriod, rows, publishedOn);
}

/** The days of `site.money` by which lateness is judged, and those that held earlier. */
export type PublishTerms = Pick<Site['money'], 'publishDays'> & {
  earlier?: readonly { until: string; publishDays: number }[] | undefined;
};

/** Within how many days after a last day of a period its statement comes in time. */
export function publishDaysOn({ publishDays, earlier }: PublishTerms, last: string): number {
  return termsOn({ publishDays }, earlier, last).publishDays;
}

/** Beyond which changes a line has its reason, in the shares and the sum of `site.money`. */
const jumpLimits = ['jumpPeriod', 'jumpYear', 'jumpBudget', 'jumpFloor'] as const;
type JumpLimits = Pick<Site['money'], (typeof jumpLimits)[number]>;

/** The community's rules of money with the thresholds that held when a period ended: new ones ask nothing less of what is past. */
export function moneyOf(money: Site['money'], period: string): Site['money'] {
  return moneyOn(money, daysOf(period).last);
}

/** The same for a day (YYYY-MM-DD). */
export function moneyOn(money: Site['money'], day: string): Site['money'] {
  const now = Object.fromEntries(jumpLimits.map((name) => [name, money[name]])) as unknown as JumpLimits;
  const then: JumpLimits = termsOn<JumpLimits>(now, money.earlierJumps, day);
  const rows = money.earlierJumps?.map(({ until, commonToFund: value }) => ({ until, value })) ?? [];
  const commonToFund = valueOn(money.commonToFund, rows, day);
  const limits = Object.fromEntries(jumpLimits.map((name) => [name, then[name]]));
  return { ...money, ...limits, commonToFund };
}

/** The promise to answer objections: a number of days, or that of the profile with what held earlier. */
export type AnswerTerms =
  | number
  | (Pick<Site['money'], 'objectionDays'> & {
      earlier?: readonly { until: string; objectionDays: number }[] | undefined;
    });

/** Within how many days an objection that came in on a day is to be answered. */
export function answerDaysOn(terms: AnswerTerms, receivedOn: string): number {
  if (typeof terms === 'number') return terms;
  return termsOn({ objectionDays: terms.objectionDays }, terms.earlier, receivedOn).objectionDays;
}

/** The profile as far as it says what is asked of an item, as it held on a day. */
export function siteOn(site: Site, item: DisclosureItem, day: string): Site {
  const { publishDays, objectionDays } = termsOn(site.money, site.money.earlier as never, day);
  const money = { ...site.money, publishDays, objectionDays };
  if (!site.disclosure) return { ...site, chargeMode: chargeModeOn(site, day), money };
  const { own, earlier, profile } = site.disclosure;
  const held = own.filter((row) => row.item === item && row.until && row.until >= day).sort(byLast)[0];
  const { until: _, endedWhy: __, ...row } = held ?? { item };
  const rows = held ? [row as (typeof own)[number]] : own.filter(({ until }) => !until);
  return {
    ...site,
    chargeMode: chargeModeOn(site, day),
    money,
    disclosure: { ...site.disclosure, profile: termsOn({ profile }, earlier, day).profile, own: rows },
  };
}

function byLast(a: { until?: string | undefined }, b: { until?: string | undefined }): number {
  return (a.until ?? '') < (b.until ?? '') ? -1 : 1;
}

/** The rules of all places as they held on a day; without one as they hold once all that is known has begun. */
export function rulesOn(rules: Records['rules'], day?: string): Records['rules'] {
  const holds = ({ since = '', until }: Records['rules'][number]['items'][number]) =>
    day === undefined ? !until : since <= day && (!until || day <= until);
  return rules.map((one) => ({ ...one, items: one.items.filter(holds) }));
}

/** The last days of what was asked of an item and is not asked like that any more, oldest first. */
export function endsOf(item: DisclosureItem, site: Site, rules: Records['rules']): string[] {
  const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  const own = site.disclosure?.own.filter((row) => row.item === item) ?? [];
  const rows = rules.flatMap(({ items }) => items.filter((row) => row.item === item));
  const begun = rows.flatMap(({ since }) => (since ? dayBefore(since) : []));
  const ended = [...own, ...rows, ...(site.money.earlier ?? []), ...(site.disclosure?.earlier ?? [])];
  const modes = rows.some(({ only }) => only) ? (site.earlierModes ?? []) : [];
  return [...new Set([...begun, ...[...ended, ...modes].flatMap(({ until }) => until ?? [])])].sort();
}
