import { comparedMonths, escalatedShare, repeatShare, shareOver, upTo } from '../figures/complaint-run.ts';
import { openAtEnd } from '../figures/complaints.ts';
import { monthInWords } from '../format/date.ts';
import { ages } from '../schema/complaint-parts.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { answers, type Question } from '../text/complaint-answers.ts';
import { better, real } from './complaint-better.ts';
import { promise } from './complaint-promise.ts';
import { shareText } from './complaints.ts';

/** The five questions of the committee, answered from the figures of a month, each in one to four sentences. */
export function answersOf(
  now: ComplaintMonth,
  all: readonly ComplaintMonth[],
  site: Site,
): Record<Question, string[]> {
  return {
    better: better(now, all, site),
    real: real(now, all),
    promise: promise(now, all, site),
    open: open(now),
    repeats: repeats(now, all),
  };
}

function open(now: ComplaintMonth): string[] {
  const { outcomes, carry, openAges, oldestDays } = now;
  const n = openAtEnd(now);
  const kept = answers.kept(outcomes.confirmed, outcomes.unconfirmed, carry.closed);
  if (n === 0) return [answers.noneOpen, kept];
  const list = (Object.keys(ages) as (keyof typeof ages)[])
    .filter((code) => openAges[code] > 0)
    .map((code) => answers.age(ages[code], openAges[code]));
  return [answers.open(n, oldestDays), answers.ages(list.join('、')), kept];
}

function repeats(now: ComplaintMonth, all: readonly ComplaintMonth[]): string[] {
  const { run } = comparedMonths(now, all);
  const months = upTo(now.month, all).slice(-12);
  const last = months.findLast((m) => m.repeatsDone);
  const silent = months.filter((m) => m.repeats > 0 && !m.repeatsDone);
  return [
    now.repeats === 0 ? answers.noRepeats : answers.repeats(shareText(repeatShare(now)), now.repeatsDone),
    ...(run ? [answers.repeatsRun(shareText(shareOver(run, repeatShare)))] : []),
    ...(last?.repeatsDone && last.month !== now.month
      ? [answers.lastDone(monthInWords(last.month), last.repeatsDone)]
      : []),
    ...(silent.length > 0
      ? [answers.notDone(silent.map(({ month }) => monthInWords(month)).join('、'))]
      : []),
    answers.escalated(shareText(escalatedShare(now))),
  ];
}
