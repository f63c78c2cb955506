import type { Keyed } from '../catalogue.ts';
import type { Channel } from '../figures/complaint-channels.ts';
import {
  escalatedShare,
  hotlineShares,
  perArea,
  perHouseholds,
  repeatShare,
  told,
} from '../figures/complaint-run.ts';
import { verdictOf } from '../figures/complaint-signals.ts';
import {
  closedInTime,
  intakeTotal,
  isEnough,
  openAtEnd,
  type Share,
  validComplaints,
} from '../figures/complaints.ts';
import { siteIn } from '../figures/sizes.ts';
import { percentOf, written } from '../format/number.ts';
import {
  type Category,
  complaintCategories,
  complaintSubcategories,
  type Subcategory,
} from '../schema/complaint-parts.ts';
import { type ComplaintMonth, channels, complaintMonth } from '../schema/complaints.ts';
import type { Site } from '../schema/site.ts';
import { definitions } from '../text/complaint-definitions.ts';
import { shareInWords, words } from '../text/complaints.ts';
import { verdictText } from './complaint-verdict.ts';
import { recordTable } from './record.ts';
import type { Table } from './table.ts';

const cases = { kind: 'count', unit: words.cases } as const;

/** A share with its numerator and denominator; the rate is withheld under ten cases. */
export function shareText(share: Share): string {
  return shareInWords(
    share.part,
    share.whole,
    isEnough(share) ? percentOf(share.part, share.whole) : undefined,
  );
}

/** One category, or those merged because alone they were too few: `费用透明、环境管理`. */
export function categoryLabel(codes: readonly Category[]): string {
  return codes.map((code) => complaintCategories[code]).join('、');
}

/** One channel, or those merged. */
export function channelLabel(codes: readonly Channel[]): string {
  return codes.map((code) => channels[code]).join('、');
}

/** One kind of the second level, or those merged. */
export function subcategoryLabel(codes: readonly Subcategory[]): string {
  return codes.map((code) => complaintSubcategories[code]).join('、');
}

/** Every month as one row: all fields, and what is computed from them. */
export function complaintsTable(months: readonly (ComplaintMonth & Keyed)[], site: Site): Table {
  return recordTable('complaints', words.caption, complaintMonth, months, [
    { key: 'received', label: words.received, ...cases, formula: words.receivedFormula, value: intakeTotal },
    { key: 'valid', label: words.valid, ...cases, formula: words.validFormula, value: validComplaints },
    { key: 'open', label: words.open, ...cases, formula: words.openFormula, value: openAtEnd },
    ...computedShares.map(([key, of]) => ({
      key,
      label: definitions[key].label,
      kind: 'text' as const,
      formula: definitions[key].formula,
      value: (month: ComplaintMonth) => {
        const share = of(month);
        return share && shareText(share);
      },
    })),
    ...(['perHouseholds', 'perArea'] as const).map((key) => ({
      key,
      label: definitions[key].label,
      kind: 'text' as const,
      formula: definitions[key].formula,
      value: (month: ComplaintMonth) =>
        written(heads[key](validComplaints(month), siteIn(site, month.month)), 1),
    })),
    {
      key: 'signal',
      label: definitions.signal.label,
      kind: 'text',
      formula: definitions.signal.formula,
      value: ({ month }) => verdictText(verdictOf(month, months, 'valid')),
    },
    {
      key: 'households',
      label: definitions.households.label,
      kind: 'count',
      unit: '户',
      formula: definitions.households.formula,
      value: ({ month }) => siteIn(site, month).households,
    },
    {
      key: 'area',
      label: definitions.area.label,
      kind: 'area',
      unit: '㎡',
      formula: definitions.area.formula,
      value: ({ month }) => siteIn(site, month).chargedArea,
    },
  ]);
}

const heads = { perHouseholds, perArea };

const computedShares = [
  ['onTime', closedInTime],
  ['repeatRate', repeatShare],
  ['escalatedRate', escalatedShare],
  ['callbackRate', ({ callbacks: c, carry }) => ({ part: c.attempted, whole: carry.closed })],
  ['satisfiedRate', ({ callbacks: c }) => told(c.satisfied, c.answered)],
  ['solvedRate', ({ callbacks: c }) => told(c.solved, c.answered)],
  ['hotlineContactedRate', hotlineShares.contacted],
  ['hotlineSolvedRate', hotlineShares.solved],
  ['hotlineSatisfiedRate', hotlineShares.satisfied],
] as const satisfies readonly (readonly [
  keyof typeof definitions,
  (month: ComplaintMonth) => Share | undefined,
])[];
