import type { Rectification } from '../schema/rectifications.ts';
import { daysBetween } from './deadlines.ts';
import { compare, type EffectVerdict, type Measured, meansTheSame, measuredIn } from './indicators.ts';
import type { Proofs } from './kept.ts';

/** How grave a matter is (红黄蓝): domain facts SD-8, §9.11. */
export type Level = 'red' | 'yellow' | 'blue';

/** The rule that gives a level, the gravest first: the first that holds decides. */
export type LevelRule = 'safety' | 'late' | 'repeated' | 'extended' | 'ordinary';

/** From how many times within twelve months a matter counts as repeated. */
export const repeatedFrom = 3;

const levels: Record<LevelRule, Level> = {
  safety: 'red',
  late: 'red',
  repeated: 'yellow',
  extended: 'yellow',
  ordinary: 'blue',
};

/** The last day in time: that of the last extension, else the first one set. */
export function dueNow({ due, extensions = [] }: Pick<Rectification, 'due' | 'extensions'>): string {
  return extensions.at(-1)?.due ?? due;
}

/** Where a matter stands on a day: under way with days left, overdue, or done, by so many days late. */
export type RectificationState = { state: 'open' | 'overdue' | 'done'; left: number; late: number };

/**
 * The state of a matter on a day. The last day still counts; what is done later than `today` is not done yet.
 * @param today YYYY-MM-DD
 */
export function stateOf(
  one: Pick<Rectification, 'due' | 'extensions' | 'doneOn'>,
  today: string,
): RectificationState {
  const isDone = one.doneOn !== undefined && one.doneOn <= today;
  const left = daysBetween(isDone ? (one.doneOn ?? today) : today, dueNow(one));
  const late = Math.max(0, -left);
  return { state: isDone ? 'done' : late > 0 ? 'overdue' : 'open', left: Math.max(0, left), late };
}

/** The level on a day and the rule that gave it; a matter done late stays as grave as it had become. */
export function levelOf(one: Rectification, today: string): { level: Level; rule: LevelRule } {
  const rule = ruleOf(one, today);
  return { level: levels[rule], rule };
}

function ruleOf(one: Rectification, today: string): LevelRule {
  if (one.safety) return 'safety';
  if (stateOf(one, today).late > 0) return 'late';
  if (one.times >= repeatedFrom) return 'repeated';
  return one.extensions?.length ? 'extended' : 'ordinary';
}

/** Overdue first, the oldest before the others; then what is under way by its day; then what is done, newest first. */
export function inOrder<R extends Rectification>(all: readonly R[], today: string): R[] {
  const rank = { overdue: 0, open: 1, done: 2 };
  return all.toSorted((a, b) => {
    const [one, other] = [stateOf(a, today).state, stateOf(b, today).state];
    if (one !== other) return rank[one] - rank[other];
    if (one === 'done') return (b.doneOn ?? '').localeCompare(a.doneOn ?? '');
    return dueNow(a).localeCompare(dueNow(b));
  });
}

/** The one figure before and after, and what can be said of it. */
export interface Effect {
  before: Measured | undefined;
  after: Measured | undefined;
  verdict: EffectVerdict;
}

/** What a rectification did to its figure, read from the records. */
export function effectOf({ indicator, before, after }: Rectification, proofs: Proofs): Effect {
  const [was, is] = [measuredIn(indicator, before, proofs), after && measuredIn(indicator, after, proofs)];
  const isSame = !after || meansTheSame(indicator, before, after, proofs);
  return { before: was, after: is, verdict: isSame ? compare(indicator, was, is) : 'unsaid' };
}

/** How many matters stand in each state on a day, and how many are of each level. */
export function countStates(all: readonly Rectification[], today: string) {
  const counts = { open: 0, overdue: 0, done: 0 };
  for (const one of all) counts[stateOf(one, today).state]++;
  return counts;
}

/** How many matters that are not done stand at each level on a day. */
export function countLevels(all: readonly Rectification[], today: string): Record<Level, number> {
  const counts = { red: 0, yellow: 0, blue: 0 };
  for (const one of all) if (stateOf(one, today).state !== 'done') counts[levelOf(one, today).level]++;
  return counts;
}
