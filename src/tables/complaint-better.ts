import { silentChannels } from '../figures/complaint-channels.ts';
import { comparedMonths, perArea, perHouseholds, sizeOver, sumOver } from '../figures/complaint-run.ts';
import { allMeasures, hasGoodSide, type Verdict, verdictOf } from '../figures/complaint-signals.ts';
import { change, intakeTotal, validComplaints } from '../figures/complaints.ts';
import { monthInWords } from '../format/date.ts';
import { written } from '../format/number.ts';
import { type ComplaintMonth, channels } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { answers, changeInWords } from '../text/complaint-answers.ts';
import { measureWords, signalWords } from '../text/complaint-signals.ts';
import { usualText, verdictText } from './complaint-verdict.ts';
import { categoryLabel } from './complaints.ts';

/** Better or worse: how many beside earlier months, what is better and what is worse beyond chance, silent channels. */
export function better(now: ComplaintMonth, all: readonly ComplaintMonth[], site: Site): string[] {
  const { before, lastYear } = comparedMonths(now, all);
  const valid = validComplaints(now);
  const than = (n: number) => {
    const tenths = change(valid, n);
    return changeInWords(tenths === undefined ? undefined : percent(tenths), valid > n);
  };
  const parts = [
    before && answers.before(validComplaints(before), than(validComplaints(before))),
    lastYear && answers.lastYear(validComplaints(lastYear), than(validComplaints(lastYear))),
  ].filter((part) => part !== undefined);
  return [
    answers.lead(answers.received(monthInWords(now.month), intakeTotal(now), valid), parts.join('；')),
    ...top(now),
    ...verdict(now, all),
    ...silent(now, all),
    ...year(now, all, site),
  ];
}

function percent(tenths: number): string {
  return `${written(Math.abs(tenths), 1)}%`;
}

/** The categories most complained about, all of them where several are even, none where they are told together; nothing while there is no complaint. */
function top({ categories }: ComplaintMonth): string[] {
  const most = Math.max(...categories.map(({ n }) => n));
  const reached = categories.filter(({ n }) => n === most);
  const first = reached.map(({ codes }) => categoryLabel(codes));
  if (most === 0) return [];
  const merged = reached.find(({ codes }) => codes.length > 1);
  if (merged) return [answers.topMerged(categoryLabel(merged.codes), most)];
  return [first.length > 1 ? answers.topEven(first.join('、'), most) : answers.top(first.join(''), most)];
}

/** Of what has a good side: what is better, what is worse, what differs by no more than chance, what cannot be judged. */
function verdict(now: ComplaintMonth, all: readonly ComplaintMonth[]): string[] {
  const known = allMeasures.filter(hasGoodSide).map((measure) => verdictOf(now.month, all, measure));
  if (known.every(({ point }) => !point.limits)) return [];
  const named = (list: readonly Verdict[]) =>
    list.map(({ measure }) => measureWords[measure].label).join('、');
  const judged = known.filter(({ point }) => point.value !== null && point.limits);
  const by = (is: boolean | undefined) => named(judged.filter((one) => one.better === is));
  const rest = named(known.filter((one) => !judged.includes(one)));
  return [answers.verdict(by(true), by(false), by(undefined), rest)];
}

function silent(now: ComplaintMonth, all: readonly ComplaintMonth[]): string[] {
  const list = silentChannels(now, all).map(({ channel, before }) =>
    answers.silentChannel(channels[channel], before),
  );
  return list.length > 0 ? [answers.silent(list.join('；'))] : [];
}

function year(now: ComplaintMonth, all: readonly ComplaintMonth[], site: Site): string[] {
  const { run, runBefore } = comparedMonths(now, all);
  const sum = run && sumOver(run, validComplaints);
  const earlier = runBefore && sumOver(runBefore, validComplaints);
  if (sum === undefined) return [];
  const size = sizeOver(run ?? [], site);
  const tenths = change(sum, earlier);
  return [
    answers.run(sum, earlier, tenths === undefined ? undefined : percent(tenths), sum > (earlier ?? 0)),
    answers.perHead(written(perHouseholds(sum * 12, size), 1), written(perArea(sum * 12, size), 1)),
  ];
}

/** Chance or not, of how many complain and of every other measure; fewer is never called better. */
export function real(now: ComplaintMonth, all: readonly ComplaintMonth[]): string[] {
  const valid = verdictOf(now.month, all, 'valid');
  if (!valid.point.limits) return [signalWords.tooEarlySentence];
  const others = allMeasures
    .filter((measure) => measure !== 'valid')
    .map((measure) => verdictOf(now.month, all, measure))
    .filter(({ point }) => point.signals.length > 0);
  const list = others.map((one) => `${measureWords[one.measure].label}${verdictText(one)}`);
  return [
    valid.point.signals.length === 0
      ? signalWords.ordinaryValid(usualText(valid.point.limits, 'valid'))
      : signalWords.signalValid(verdictText(valid), usualText(valid.point.limits, 'valid')),
    list.length > 0 ? signalWords.others(list.join('；')) : signalWords.allOrdinary,
    ...([valid, ...others].some(isFewer) ? [signalWords.fewerNote] : []),
  ];
}

function isFewer({ measure, point }: Verdict): boolean {
  return !hasGoodSide(measure) && point.signals[0]?.side === 'below';
}
