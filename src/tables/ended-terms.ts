import type { Records } from '../catalogue.ts';
import { chargeModeOn, moneyOn, objectionPeriodOn, termsOn } from '../figures/terms.ts';
import { dayInWords } from '../format/date.ts';
import { shortest, yuan } from '../format/number.ts';
import { chargeModes } from '../schema/accounts.ts';
import { type DueRule, disclosureItems, type Interval, intervals } from '../schema/rules.ts';
import { dueInWords, endedWords as words } from '../text/calendar.ts';

/** A rule by which lateness was judged and that holds no more: until when (YYYY-MM-DD), what it said, why it ended. */
export interface EndedTerm {
  until: string;
  text: string;
  why: string;
}

/** The days, places, agreements and articles that ended or were replaced, those that ended last first. */
export function endedTerms({ site, rules }: Pick<Records, 'site' | 'rules'>): EndedTerm[] {
  return [
    ...dayTerms(site),
    ...jumpTerms(site),
    ...modeTerms(site),
    ...placeTerms(site, rules),
    ...rowTerms(site, rules),
  ].sort((a, b) => (a.until < b.until ? 1 : -1));
}

function dayTerms({ money }: Records['site']): EndedTerm[] {
  const { earlier = [], publishDays, objectionDays } = money;
  return earlier.map((row) => {
    const now = termsOn({ publishDays, objectionDays }, earlier, dayAfter(row.until));
    const objection = objectionPeriodOn(money, row.until);
    const next = objectionPeriodOn(money, dayAfter(row.until));
    const parts = [
      ...(row.publishDays === now.publishDays ? [] : [words.publish(row.publishDays, now.publishDays)]),
      ...(row.objectionDays === now.objectionDays
        ? []
        : [words.answer(row.objectionDays, now.objectionDays)]),
      ...(objection === next ? [] : [words.objection(objection, next)]),
    ];
    return { until: row.until, text: parts.join(words.and), why: row.why };
  });
}

function jumpTerms({ money }: Records['site']): EndedTerm[] {
  const { earlierJumps = [] } = money;
  return earlierJumps.map((row) => {
    const now = termsOn<Limits>(money, earlierJumps, dayAfter(row.until));
    const [was, is] = [limitsOf(row), limitsOf(now)];
    const [share, next] = [row.until, dayAfter(row.until)].map((day) => minimumOn(money, day));
    const parts = [
      ...(`${was}` === `${is}` ? [] : [words.jumps(was, is)]),
      ...(share === next ? [] : [words.toFund(share ?? '', next ?? '')]),
    ];
    return { until: row.until, text: parts.join(words.and), why: row.why };
  });
}

/** The least share of the common income that goes to the fund, as it held on a day. */
function minimumOn(money: Records['site']['money'], day: string): string {
  const { commonToFund = 0 } = moneyOn(money, day);
  return commonToFund === 0 ? words.noMinimum : `${shortest(commonToFund, 2)}%`;
}

function modeTerms(site: Records['site']): EndedTerm[] {
  return (site.earlierModes ?? []).map(({ until, chargeMode, why }) => {
    const now = chargeModes[chargeModeOn(site, dayAfter(until))];
    return { until, text: words.mode(chargeModes[chargeMode], now), why };
  });
}

type Limits = Pick<Records['site']['money'], 'jumpPeriod' | 'jumpYear' | 'jumpBudget' | 'jumpFloor'>;

function limitsOf({ jumpPeriod, jumpYear, jumpBudget, jumpFloor }: Limits): string[] {
  const shares = [jumpPeriod, jumpYear, jumpBudget].map((share) => `${shortest(share, 2)}%`);
  return [...shares, `${yuan(jumpFloor)} 元`];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function placeTerms({ disclosure }: Records['site'], rules: Records['rules']): EndedTerm[] {
  const nameOf = (code: string) => rules.find((one) => one.code === code)?.place ?? code;
  const { earlier = [], profile = '' } = disclosure ?? {};
  return earlier.map((row) => {
    const now = termsOn({ profile }, earlier, dayAfter(row.until)).profile;
    return { until: row.until, text: words.place(nameOf(row.profile), nameOf(now)), why: row.why };
  });
}

interface Row {
  item: keyof typeof disclosureItems;
  interval?: Interval | undefined;
  due?: DueRule | undefined;
  until?: string | undefined;
  endedWhy?: string | undefined;
}

/** Agreements, and the articles of the places that hold or held here. */
function rowTerms({ disclosure }: Records['site'], rules: Records['rules']): EndedTerm[] {
  const { profile, earlier = [], own = [] } = disclosure ?? {};
  const codes = new Set(['national', profile, ...earlier.map((row) => row.profile)]);
  const laws = rules
    .filter(({ code }) => codes.has(code))
    .flatMap(({ items }) => items.map((row) => ({ row, by: words.law(row.law, row.article) })));
  const all: { row: Row; by: string }[] = [...own.map((row) => ({ row, by: words.own })), ...laws];
  return all.flatMap(({ row, by }) => {
    const { item, interval, due, until, endedWhy = '' } = row;
    const asked = [...(interval ? [intervals[interval]] : []), ...(due ? [dueInWords(due, interval)] : [])];
    return until ? [{ until, text: words.row(by, disclosureItems[item], asked), why: endedWhy }] : [];
  });
}

/** One of them in a sentence. */
export function endedInWords({ until, text, why }: EndedTerm): string {
  return words.line(dayInWords(until), text, why);
}
