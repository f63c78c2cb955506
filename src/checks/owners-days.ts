import type { Keyed, Records } from '../catalogue.ts';
import { dayMonths, topicState } from '../figures/owners-days.ts';
import type { OwnersDay } from '../schema/owners-days.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { broken, brokenAhead, named, type Rule } from './rules.ts';

type Published = OwnersDay & Keyed;

/**
 * Owners' days: what a question led to exists, nothing is done before it is; a question past its day and a month
 * without a record are pointed out.
 * @param today the day the question is asked; without one nothing is said of what is late
 */
export function checkOwnersDays(records: Partial<Records>, today?: string): Finding[] {
  const days = records['owners-days'] ?? [];
  const codes = (records.rectifications ?? []).map(({ code }) => code);
  return [
    ...days.flatMap((day) => [
      ...broken('owners-days', day.key, topicRules(day, codes)),
      ...brokenAhead('owners-days', day.key, doneRules(day, today)),
      ...(today ? overdue(day, today) : []),
    ]),
    ...(today ? missed(days, today) : []),
  ];
}

function topicRules({ topics }: Published, codes: readonly string[]): Rule[] {
  return topics.flatMap(({ rectification: code }, i): Rule[] => [
    ...(code ? [named('rectifications', '整改台账', code, codes, ['topics', i, 'rectification'])] : []),
  ]);
}

function doneRules({ topics }: Published, today?: string): Rule[] {
  return topics.map(
    ({ doneOn }, i): Rule => [
      !doneOn || !today || doneOn <= today,
      ['topics', i, 'doneOn'],
      `办完日期 ${doneOn} 还没有到；办完以后再填`,
    ],
  );
}

function overdue(day: Published, today: string): Finding[] {
  return day.topics.flatMap((topic, i) => {
    const { state, late } = topicState(topic, today);
    if (state !== 'overdue') return [];
    const message = `说好 ${topic.due} 办完，已逾期 ${late} 天，网站照实显示；办完请填办完日期`;
    return [at('owners-days', day.key, ['topics', i, 'doneOn'], message, 'warning')];
  });
}

/** A missed month is told of at the record that follows it. */
function missed(days: readonly Published[], today: string): Finding[] {
  const months = dayMonths(days, today);
  return months.flatMap(({ month, state }, i) => {
    if (state !== 'missed') return [];
    const next = months.slice(0, i).findLast((one) => one.day)?.day ?? days[0];
    const message = `${month} 没有记录，网站写“没有开”；开过请补记录，取消了请写明原因`;
    return next ? [at('owners-days', next.key, ['month'], message, 'warning')] : [];
  });
}
