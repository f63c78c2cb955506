import type { Keyed, Records } from '../catalogue.ts';
import { lastDay, monthBefore } from '../figures/complaints.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import { cellMinimum } from '../schema/privacy.ts';
import { at } from './at.ts';
import { chainRules } from './complaint-chain.ts';
import { closureRules, openRules, stepRules } from './complaint-handling.ts';
import { groupRules, intakeRules } from './complaint-intake.ts';
import { answerRules, callbackMinimum, timeRules } from './complaint-small.ts';
import { toldRules } from './complaint-told.ts';
import type { Finding } from './finding.ts';

/** Something that must hold: whether it does, the field to mend, and what is wrong with which numbers. */
export type Rule = [holds: boolean, path: PropertyKey[], message: string];

/** A month's numbers hold together, and months follow each other: what was open at the end opens the next one. */
export function checkComplaints({ complaints = [], site }: Partial<Records>): Finding[] {
  const byMonth = new Map(complaints.map((m) => [m.month, m]));
  const first = complaints.reduce((least, { month }) => (month < least ? month : least), '9');
  return complaints.flatMap((month) => {
    const least = cellMinimum(site?.privacy, 'estate', month.month);
    const before = byMonth.get(monthBefore(month.month));
    const chain = month.month === first ? [] : chainRules(month, before);
    return [
      ...broken(month, [...rulesOf(month, least), ...chain, ...toldRules(month, before)]),
      ...advice(month),
    ];
  });
}

/** What must hold within one month; `least` cases may stand alone. */
function rulesOf(month: ComplaintMonth, least: number): Rule[] {
  const end = lastDay(month.month);
  return [
    [month.cutoff >= end, ['cutoff'], `统计截止日不能早于当月最后一天 ${end}`],
    [
      month.publishedOn >= month.cutoff,
      ['publishedOn'],
      `公布日期 ${month.publishedOn} 早于统计截止日 ${month.cutoff}；截止以后才能公布`,
    ],
    ...intakeRules(month, least),
    ...groupRules(month, least),
    ...closureRules(month),
    ...answerRules(month.callbacks.answered, month.callbacks, 'callbacks', callbackMinimum(least)),
    ...timeRules(month, least),
    ...openRules(month),
    ...stepRules(month),
  ];
}

function broken(month: Keyed, rules: readonly Rule[]): Finding[] {
  return rules
    .filter(([holds]) => !holds)
    .map(([, path, message]) => at('complaints', month.key, path, message));
}

/** What is worth writing but stops nobody from publishing. */
function advice(month: ComplaintMonth & Keyed): Finding[] {
  if (month.repeats < 3 || month.repeatsDone) return [];
  return [
    at(
      'complaints',
      month.key,
      ['repeatsDone'],
      `重复投诉 ${month.repeats} 件，请写一句查出了什么原因、做了什么`,
      'warning',
    ),
  ];
}
