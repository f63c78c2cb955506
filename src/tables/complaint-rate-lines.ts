import {
  escalatedShare,
  hotlineShares,
  perArea,
  perHouseholds,
  repeatShare,
  sizeOver,
  sumOver,
  told,
} from '../figures/complaint-run.ts';
import {
  closedInTime,
  intakeTotal,
  minimumForRate,
  openAtEnd,
  type Share,
  validComplaints,
} from '../figures/complaints.ts';
import { siteIn } from '../figures/sizes.ts';
import { written } from '../format/number.ts';
import type { ComplaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { type rateWords, words } from '../text/complaints.ts';

type Size = Pick<Site, 'households' | 'chargedArea'>;

type Of<T> = (month: ComplaintMonth) => T | undefined;

/** A line of the table of rates: a share, or a text with how it is said of twelve months; `from` as in corrections. */
export type Line = { id: keyof typeof rateWords; from: string[] } & (
  | { share: Of<Share> }
  | { text: Of<string>; over?: (run: readonly ComplaintMonth[]) => string | undefined }
);

/** The lines of the table of rates under their headings. */
export function groupsOf(site: Site): [string, readonly Line[]][] {
  return [
    [words.groups.count, countLines(site)],
    [words.groups.time, time],
    [words.groups.again, again],
    [words.groups.callback, callback],
    [words.groups.hotline, hotline],
  ];
}

function countLines(site: Site): Line[] {
  const per = (each: (n: number, size: Size) => number) => ({
    text: (month: ComplaintMonth) => written(each(validComplaints(month), siteIn(site, month.month)), 1),
    over: (run: readonly ComplaintMonth[]) => {
      const n = sumOver(run, validComplaints);
      return n === undefined ? undefined : written(each(n * run.length, sizeOver(run, site)), 1);
    },
  });
  return [
    { id: 'received', from: [], ...total(intakeTotal, words.casesOf) },
    { id: 'valid', from: ['excluded'], ...total(validComplaints, words.casesOf) },
    { id: 'perHouseholds', from: [], ...per(perHouseholds) },
    { id: 'perArea', from: [], ...per(perArea) },
    { id: 'open', from: ['carry.opening', 'carry.closed'], text: (m) => words.casesOf(openAtEnd(m)) },
  ];
}

function total(of: (month: ComplaintMonth) => number, say: (n: number) => string) {
  return {
    text: (month: ComplaintMonth) => say(of(month)),
    over: (run: readonly ComplaintMonth[]) => {
      const n = sumOver(run, of);
      return n === undefined ? undefined : say(n);
    },
  };
}

const time: readonly Line[] = [
  { id: 'onTime', from: ['carry.due', 'carry.closedInTime'], share: closedInTime },
  {
    id: 'finished',
    from: ['carry.due', 'carry.finishedInTime'],
    share: ({ carry: { due, finishedInTime } }) =>
      finishedInTime === undefined ? undefined : { part: finishedInTime, whole: due },
  },
  { id: 'response', from: ['responseMinutes'], text: (m) => spread(m.responseMinutes, words.minutes) },
  { id: 'close', from: ['closeHours'], text: (m) => spread(m.closeHours, words.hours) },
];

const again: readonly Line[] = [
  { id: 'repeats', from: ['repeats'], share: repeatShare },
  { id: 'escalated', from: ['escalated'], share: escalatedShare },
];

const callback: readonly Line[] = [
  {
    id: 'callback',
    from: ['callbacks.attempted'],
    share: ({ callbacks, carry }) => ({ part: callbacks.attempted, whole: carry.closed }),
  },
  {
    id: 'answered',
    from: ['callbacks.answered'],
    share: ({ callbacks: c }) => ({ part: c.answered, whole: c.attempted }),
  },
  {
    id: 'satisfied',
    from: ['callbacks.satisfied'],
    share: ({ callbacks: c }) => told(c.satisfied, c.answered),
  },
  {
    id: 'solved',
    from: ['callbacks.solved'],
    share: ({ callbacks: c }) => told(c.solved, c.answered),
  },
];

const hotline: readonly Line[] = [
  { id: 'hotlineContacted', from: ['hotline.contacted', 'hotline.received'], share: hotlineShares.contacted },
  { id: 'hotlineSolved', from: ['hotline.solved', 'hotline.asked'], share: hotlineShares.solved },
  { id: 'hotlineSatisfied', from: ['hotline.satisfied'], share: hotlineShares.satisfied },
];

/** Median and 90th percentile in words, withheld under ten cases. */
function spread({ median, p90, n }: ComplaintMonth['closeHours'], unit: string): string {
  return n < minimumForRate || median === undefined || p90 === undefined
    ? words.tooFew
    : words.spread(median, p90, unit, n);
}
