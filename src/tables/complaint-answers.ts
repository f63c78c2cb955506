import {
  comparedMonths,
  escalatedShare,
  perArea,
  perHouseholds,
  repeatShare,
  shareOver,
  sumOver,
  upTo,
} from '../figures/complaint-run.ts';
import { allMeasures, verdictOf } from '../figures/complaint-signals.ts';
import {
  change,
  closedInTime,
  intakeTotal,
  isEnough,
  openAtEnd,
  type Share,
  stepCodes,
  stepInTime,
  validComplaints,
} from '../figures/complaints.ts';
import { monthInWords } from '../format/date.ts';
import { shortest, written } from '../format/number.ts';
import { ages } from '../schema/complaint-parts.ts';
import { type ComplaintMonth, steps } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { answers, changeInWords, type Question } from '../text/complaint-answers.ts';
import { measureWords, signalWords } from '../text/complaint-signals.ts';
import { usualText, verdictText } from './complaint-verdict.ts';
import { categoryLabel, shareText } from './complaints.ts';

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

function better(now: ComplaintMonth, all: readonly ComplaintMonth[], site: Site): string[] {
  const { before, lastYear, run, runBefore } = comparedMonths(now, all);
  const valid = validComplaints(now);
  const than = (n: number) => {
    const tenths = change(valid, n);
    return changeInWords(tenths === undefined ? undefined : percent(tenths), valid > n);
  };
  const top = now.categories.reduce((most, group) => (group.n > most.n ? group : most));
  const parts = [
    before && answers.before(validComplaints(before), than(validComplaints(before))),
    lastYear && answers.lastYear(validComplaints(lastYear), than(validComplaints(lastYear))),
  ].filter((part) => part !== undefined);
  const year = run && sumOver(run, validComplaints);
  const earlier = runBefore && sumOver(runBefore, validComplaints);
  const tenths = year === undefined ? undefined : change(year, earlier);
  return [
    answers.lead(answers.received(monthInWords(now.month), intakeTotal(now), valid), parts.join('；')),
    answers.top(categoryLabel(top.codes), top.n),
    ...(year === undefined
      ? []
      : [
          answers.run(
            year,
            earlier,
            tenths === undefined ? undefined : percent(tenths),
            year > (earlier ?? 0),
          ),
          answers.perHead(written(perHouseholds(year, site), 1), written(perArea(year, site), 1)),
        ]),
  ];
}

function percent(tenths: number): string {
  return `${written(Math.abs(tenths), 1)}%`;
}

function real(now: ComplaintMonth, all: readonly ComplaintMonth[]): string[] {
  const valid = verdictOf(now.month, all, 'valid');
  if (!valid.point.limits) return [signalWords.tooEarlySentence];
  const others = allMeasures
    .filter((measure) => measure !== 'valid')
    .map((measure) => verdictOf(now.month, all, measure))
    .filter(({ better: known }) => known !== undefined)
    .map((verdict) => `${measureWords[verdict.measure].label}${verdictText(verdict)}`);
  return [
    valid.better === undefined
      ? signalWords.ordinaryValid(usualText(valid.point.limits, 'valid'))
      : signalWords.signalValid(verdictText(valid), usualText(valid.point.limits, 'valid')),
    others.length > 0 ? signalWords.others(others.join('；')) : signalWords.allOrdinary,
  ];
}

function promise(now: ComplaintMonth, all: readonly ComplaintMonth[], { promises }: Site): string[] {
  const { run } = comparedMonths(now, all);
  const target = `${shortest(promises.onTimeTarget, 2)}%`;
  const keeps = ({ part, whole }: Share) => part * 10_000 >= whole * promises.onTimeTarget;
  const share = closedInTime(now);
  const missed = stepCodes.filter((code) => {
    const step = stepInTime(now, code);
    return isEnough(step) && !keeps(step);
  });
  const list = missed.map((code) => answers.step(steps[code], shareText(stepInTime(now, code))));
  return [
    answers.onTime(shareText(share), target, isEnough(share) ? keeps(share) : undefined),
    ...(run ? [answers.onTimeRun(shareText(shareOver(run, closedInTime)))] : []),
    missed.length > 0 ? answers.steps(target, list.join('、')) : answers.stepsKept(target),
  ];
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
  const last = upTo(now.month, all).findLast((m) => m.repeatsDone);
  return [
    now.repeats === 0 ? answers.noRepeats : answers.repeats(shareText(repeatShare(now)), now.repeatsDone),
    ...(run ? [answers.repeatsRun(shareText(shareOver(run, repeatShare)))] : []),
    ...(last?.repeatsDone && last.month !== now.month
      ? [answers.lastDone(monthInWords(last.month), last.repeatsDone)]
      : []),
    answers.escalated(shareText(escalatedShare(now))),
  ];
}
