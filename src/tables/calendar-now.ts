import type { Due, ItemCalendar } from '../figures/calendar.ts';
import { dueWithin, missingNow, type Score, scoreOf } from '../figures/calendar-score.ts';
import { daysAfter } from '../figures/deadlines.ts';
import type { Demand } from '../figures/demands.ts';
import { dayInWords } from '../format/date.ts';
import { chargeModes } from '../schema/accounts.ts';
import { disclosureItems, intervals } from '../schema/rules.ts';
import { dueInWords, scoreInWords, calendarWords as words } from '../text/calendar.ts';

/** How far ahead of its last day a publication stands in the list of what is next, in days. */
export const soonDays = 30;

/** What should be public and is not, then what falls due within thirty days. */
export function nowList(items: readonly ItemCalendar[], today: string): { missing: Due[]; soon: Due[] } {
  return { missing: missingNow(items), soon: dueWithin(items, today, soonDays) };
}

/** The line of the home page: what is missing, by name, and the score of the last twelve months. */
export function homeLine(items: readonly ItemCalendar[], today: string): string {
  const missing = missingNow(items);
  const names = [...new Set(missing.map(({ item }) => disclosureItems[item]))];
  const shown = names.slice(0, 2).join('、');
  const more = names.length > 2 ? words.homeMore(missing.length) : '';
  const since = daysAfter(today, -365);
  const year = items.flatMap(({ dues }) => dues.filter(({ due }) => due !== undefined && due > since));
  return words.home(
    missing.length > 0 ? words.homeMissing(`${shown}${more}`) : words.homeNone,
    words.homeYear(scoreInWords(scoreOf(year))),
  );
}

/** What is asked of an item, as pairs of name and words; what nobody fixed says so. */
export function demandFacts({ interval, due, postingDays, answerDays, item }: Demand): [string, string][] {
  if (item === 'answers')
    return [[words.answer, answerDays === undefined ? words.unset : words.answerDays(answerDays)]];
  return [
    [words.interval, interval ? intervals[interval] : words.unset],
    [words.due, due ? dueInWords(due, interval) : words.unset],
    [words.posting, postingDays === undefined ? words.unset : words.daysCount(postingDays)],
  ];
}

/** Where a demand is written: the articles, with the text they were checked against, and the community's own words. */
export function demandBasis({ laws, basis }: Demand): { text: string; checked?: string; source?: string }[] {
  return [
    ...laws.map(({ law, article, says, only, version, checkedOn, source }) => ({
      text: `${words.law(law, article, says)}${only ? words.only(chargeModes[only]) : ''}`,
      checked: words.checked(dayInWords(version), dayInWords(checkedOn)),
      source,
    })),
    ...(basis ? [{ text: words.own(basis) }] : []),
  ];
}

/** The times of an item by the year they belong to, newest first, each year with its score. */
export function byYear(dues: readonly Due[]): { year: string; dues: Due[]; score: Score }[] {
  const years = [...new Set(dues.map(({ spell }) => spell.slice(0, 4)))];
  return years.map((year) => {
    const own = dues.filter(({ spell }) => spell.startsWith(year));
    return { year, dues: own, score: scoreOf(own) };
  });
}
