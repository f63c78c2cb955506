import type { Keyed } from '../catalogue.ts';
import { countTopics, type DayMonth, dayMonths, type Topic, topicState } from '../figures/owners-days.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import { type OwnersDay, ownersDay } from '../schema/owners-days.ts';
import { dayWords as words } from '../text/owners-days.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

type Published = OwnersDay & Keyed;

/** Where an owners' day stands on the site. */
export function ownersDayHref({ month }: Pick<OwnersDay, 'month'>): string {
  return `/owners-days/${month}/`;
}

/** Every recorded owners' day as one row, every field. */
export function ownersDaysTable(days: readonly Published[]): Table {
  return recordTable('owners-days', words.caption, ownersDay, days, [
    {
      key: 'asked',
      label: words.topics,
      kind: 'count',
      unit: words.items,
      formula: words.formulas.asked,
      value: ({ topics }) => topics.length,
    },
  ]);
}

/** Every question of every owners' day, one row each, with the days it took; what is not done has its last day. */
export function topicsTable(days: readonly Published[]): Table {
  const text = (key: string, label: string) => ({ key, label, kind: 'text' }) as const;
  return {
    name: 'owners-days-topics',
    caption: words.topicsCsv,
    columns: [
      text('month', words.month),
      text('question', words.question),
      text('answer', words.answer),
      text('responsible', words.responsible),
      text('due', words.due),
      text('doneOn', words.doneOn),
      { key: 'late', label: words.lateDays, kind: 'count', unit: words.days },
      { ...text('status', words.status), formula: words.formulas.status },
      text('rectification', words.rectificationCode),
    ],
    rows: days.flatMap(({ month, topics }) =>
      topics.map((topic) => {
        const { state, late } = topicState(topic, topic.doneOn ?? topic.due ?? '');
        return {
          cells: [
            month,
            topic.question,
            topic.answer,
            topic.responsible,
            topic.due,
            topic.doneOn,
            topic.doneOn ? late : undefined,
            words.plainStates[state],
            topic.rectification,
          ],
        };
      }),
    ),
  };
}

/** Every month in which a day was due, a missed one among them, newest first. */
export function dayMonthsTable(days: readonly Published[], today: string): Table {
  return {
    name: 'owners-day-months',
    caption: words.monthsTable,
    columns: [
      { key: 'month', label: words.month, kind: 'text', weight: 'short' },
      { key: 'state', label: words.state, kind: 'text', weight: 'short' },
      { key: 'what', label: words.what, kind: 'text' },
    ],
    rows: dayMonths(days, today).map((month) => monthRow(month, today)),
  };
}

function monthRow({ month, state, day }: DayMonth<Published>, today: string) {
  return {
    id: `month-${month}`,
    ...(day && { href: ownersDayHref(day) }),
    cells: [monthInWords(month), words.kinds[state], day ? heldInWords(day, today) : words.missedText],
  };
}

/** Who came, how much was asked and what is not done, or why there was no day. */
function heldInWords(day: OwnersDay, today: string): string {
  if (day.kind === 'cancelled') return day.cancelledWhy ?? '';
  const { open, overdue } = countTopics(day.topics, today);
  return words.held(day.attended ?? 0, day.topics.length, open + overdue, overdue);
}

/** How the days stand: how many were held, what was asked, what is not done. */
export function daysSummary(days: readonly Published[], today: string): string[] {
  const months = dayMonths(days, today);
  if (months.length === 0) return [words.none];
  const n = (state: DayMonth['state']) => months.filter((month) => month.state === state).length;
  const topics = days.flatMap((day) => day.topics);
  const counts = countTopics(topics, today);
  return [
    words.lead(months.length, n('held'), n('cancelled'), n('missed')),
    words.topicsLead(topics.length, counts.answered, counts.done, counts.refused),
    words.openLead(counts.open, counts.overdue),
  ];
}

/** One day in a sentence, or why there was none. */
export function daySummary(day: OwnersDay): string {
  if (day.kind === 'cancelled') return words.cancelledText(day.cancelledWhy ?? '');
  return words.summary(dayInWords(day.heldOn ?? ''), day.place ?? '', day.attended ?? 0, day.topics.length);
}

/** Questions that are not done, with the month they were asked in, the oldest promise first. */
export function openTopics(days: readonly OwnersDay[], today: string): { month: string; topic: Topic }[] {
  return days
    .flatMap(({ month, topics }) => topics.map((topic) => ({ month, topic })))
    .filter(({ topic }) => ['open', 'overdue'].includes(topicState(topic, today).state))
    .toSorted((a, b) => (a.topic.due ?? '').localeCompare(b.topic.due ?? ''));
}
