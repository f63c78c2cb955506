import type { Records } from '../catalogue.ts';
import { calendarOf, type Due, type FirstPublished } from '../figures/calendar.ts';
import type { DutyCalendar } from '../figures/calendar-duties.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { dayInWords, monthInWords, periodInWords } from '../format/date.ts';
import { chargeModes } from '../schema/accounts.ts';
import { duties, equipmentKinds } from '../schema/equipment.ts';
import { disclosureItems, intervals } from '../schema/rules.ts';
import { dueInWords, scoreInWords, calendarWords as words } from '../text/calendar.ts';
import type { Column, Table } from './table.ts';

const text = (key: string, label: string, formula?: string): Column => ({
  key,
  label,
  kind: 'text',
  ...(formula && { formula }),
});
const short = (key: string, label: string): Column => ({ key, label, kind: 'text', weight: 'short' });

/** As of which day, and who knows when a record was first public. */
export interface AsOf {
  /** YYYY-MM-DD */
  today: string;
  firstPublished: FirstPublished;
}

/** A period or a day of effect as people say it: `2026年第三季度`, `2026年10月`, `2026年1月1日起`. */
export function spellInWords(spell: string): string {
  if (spell.length === 10) return words.takesHold(dayInWords(spell));
  return /^\d{4}-\d\d$/.test(spell) ? monthInWords(spell) : periodInWords(spell);
}

/** How one publication stands, in words; of what is not published, the days as of `today`. */
export function stateInWords(one: Due, today: string): string {
  const { removed } = one;
  return removed
    ? words.removed(publishedInWords(one, today), dayInWords(removed))
    : publishedInWords(one, today);
}

function publishedInWords({ state, late = 0, due }: Due, today: string): string {
  if (state === 'early') return words.early(-late);
  if (state === 'late') return words.lateBy(late);
  if (state === 'missing') return words.missing(String(late));
  if (state === 'ahead' && !due) return words.aheadUndated;
  if (state === 'ahead')
    return due === today ? words.lastDay : words.ahead(String(daysBetween(today, due ?? today)));
  return { onDay: words.onDay, undated: words.undated, gap: words.gap }[state];
}

/** The duties of equipment: how they went and when they are due next. */
export function dutiesTable(all: readonly DutyCalendar[]): Table {
  return {
    name: 'calendar-duties',
    caption: words.equipment,
    columns: [text('duty', words.duty), text('score', words.score), short('next', words.next)],
    rows: all.map(({ kind, duty, score, next }) => ({
      href: `/equipment/#${kind}`,
      cells: [
        `${equipmentKinds[kind]}${duties[duty]}`,
        scoreInWords(score, words.times, words.notDone),
        next && dayInWords(next),
      ],
    })),
  };
}

/** The whole calendar, one row a period: what the CSV holds. */
export function calendarTable(records: Records, { today, firstPublished }: AsOf): Table {
  return {
    name: 'calendar',
    caption: words.table,
    columns: [
      text('item', words.tableItem),
      text('spell', words.spell),
      text('due', words.due, words.tableDueFormula),
      text('published', words.published, words.tablePublishedFormula),
      { key: 'late', label: words.late, kind: 'number', unit: '天', formula: words.tableLateFormula },
      text('posted', words.posted, words.tablePostedFormula),
      text('state', words.state),
      text('page', words.page),
    ],
    rows: calendarOf(records, today, firstPublished).flatMap(({ dues }) =>
      dues.map(({ item, spell, due, published, late, postedUntil, state, removed, path }) => ({
        cells: [
          disclosureItems[item],
          spell,
          due,
          published,
          published && late,
          postedUntil,
          removed ? words.removed(words.states[state], removed) : words.states[state],
          path,
        ],
      })),
    ),
  };
}

/** Every rule of every place with the article it stands in: what the CSV holds. */
export function rulesTable(rules: Records['rules']): Table {
  const days = (key: string, label: string): Column => ({ key, label, kind: 'count', unit: '天' });
  return {
    name: 'rules',
    caption: words.rules,
    columns: [
      text('place', words.place),
      text('item', words.tableItem),
      text('only', words.applies),
      text('says', words.says),
      text('interval', words.interval),
      text('due', words.due),
      days('postingDays', words.posting),
      days('answerDays', words.answer),
      text('law', words.lawName),
      text('article', words.article),
      text('version', words.version),
      text('checkedOn', words.checkedOn),
      text('source', words.sourceUrl),
    ],
    rows: rules.flatMap(({ place, items }) =>
      items.map((rule) => ({
        cells: [
          place,
          disclosureItems[rule.item],
          rule.only && chargeModes[rule.only],
          rule.says,
          rule.interval ? intervals[rule.interval] : words.unset,
          rule.due ? dueInWords(rule.due, rule.interval) : words.unset,
          rule.postingDays,
          rule.answerDays,
          rule.law,
          rule.article,
          rule.version,
          rule.checkedOn,
          rule.source,
        ],
      })),
    ),
  };
}
