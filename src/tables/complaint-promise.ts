import { comparedMonths, shareOver } from '../figures/complaint-run.ts';
import {
  closedInTime,
  isEnough,
  monthBefore,
  type Share,
  stepCodes,
  stepInTime,
} from '../figures/complaints.ts';
import { type PromiseChange, promiseChanges, promisesIn } from '../figures/promises.ts';
import { minutesInWords, monthInWords } from '../format/date.ts';
import { shortest } from '../format/number.ts';
import { type ComplaintMonth, steps } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { answers } from '../text/complaint-answers.ts';
import { words } from '../text/complaints.ts';
import { shareText } from './complaints.ts';

const percent = (target: number) => `${shortest(target, 2)}%`;

/** Whether the promise of the month was kept: closed in time, each of the five steps, and what of it cannot be said. */
export function promise(now: ComplaintMonth, all: readonly ComplaintMonth[], site: Site): string[] {
  const { run } = comparedMonths(now, all);
  const { onTimeTarget } = promisesIn(site, now.month);
  const target = percent(onTimeTarget);
  const keeps = ({ part, whole }: Share) => part * 10_000 >= whole * onTimeTarget;
  const share = closedInTime(now);
  return [
    answers.onTime(shareText(share), target, isEnough(share) ? keeps(share) : undefined),
    ...(run ? [answers.onTimeRun(shareText(shareOver(run, closedInTime)))] : []),
    ...stepSentences(now, target, keeps),
    ...promiseNotes(now.month, site),
  ];
}

/** The five steps: those below the target, those that reached it, those of too few cases and those without any figure. */
function stepSentences(now: ComplaintMonth, target: string, keeps: (share: Share) => boolean): string[] {
  const all = stepCodes.map((code) => ({ label: steps[code], share: stepInTime(now, code) }));
  const counted = all.filter(({ share }) => isEnough(share));
  const few = all.filter(({ share }) => !isEnough(share) && share.whole > 0);
  const none = all.filter(({ share }) => share.whole === 0);
  const missed = counted.filter(({ share }) => !keeps(share));
  const named = (list: typeof all) =>
    list.map(({ label, share }) => answers.step(label, shareText(share))).join('、');
  const kept =
    counted.length === all.length ? answers.stepsKept(target) : answers.someKept(counted.length, target);
  return [
    ...(missed.length > 0 ? [answers.steps(target, named(missed))] : []),
    ...(missed.length === 0 && counted.length > 0 ? [kept] : []),
    ...(few.length > 0 ? [answers.stepsFew(named(few))] : []),
    ...(none.length > 0 ? [answers.stepsNone(none.map(({ label }) => label).join('、'))] : []),
  ];
}

/** What changed in the promise during the twelve months that end with one, and what was changed after it: a sentence each. */
export function promiseNotes(month: string, site: Site): string[] {
  let first = month;
  for (let n = 1; n < 12; n++) first = monthBefore(first);
  return promiseChanges(site)
    .filter(({ now }) => now.from && now.from > first)
    .map((change) => noteOf(change, month));
}

function noteOf({ now, before, changed }: PromiseChange, month: string): string {
  const from = now.from ?? '';
  const list = changed.map((figure) => {
    const say = (value: number) => (figure === 'onTimeTarget' ? percent(value) : minutesInWords(value));
    return words.promiseStep(words.promiseFigures[figure], say(before[figure]), say(now[figure]));
  });
  return words.promiseChanged(monthInWords(from), list.join('，'), now.why ?? '', from > month);
}
