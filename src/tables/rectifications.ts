import type { Keyed, Records } from '../catalogue.ts';
import type { Proofs } from '../figures/kept.ts';
import {
  countLevels,
  countStates,
  dueNow,
  effectOf,
  inOrder,
  type Level,
  levelOf,
  stateOf,
} from '../figures/rectifications.ts';
import { dayInWords, monthInWords } from '../format/date.ts';
import { complaintCategories, complaintSubcategories } from '../schema/complaint-parts.ts';
import { type Rectification, rectification } from '../schema/rectifications.ts';
import { rectificationWords as words } from '../text/rectifications.ts';
import { indicatorInWords, measuredInWords } from './indicators.ts';
import { noticeHref } from './notices.ts';
import { type Computed, recordTable } from './record.ts';
import type { Mark, Table } from './table.ts';

type Published = Rectification & Keyed;

/** What a page of a rectification needs besides it. */
export type Ledger = Proofs & Pick<Records, 'rectifications' | 'assessments' | 'owners-days' | 'notices'>;

/** Where a rectification stands on the site. */
export function rectificationHref({ code }: Pick<Rectification, 'code'>): string {
  return `/rectifications/${code}/`;
}

/**
 * Every rectification as one row: all fields, what follows from them and from the records, and its address. A file knows
 * no day of reading, so of what is not done it tells the last day in time, not whether it has passed.
 */
export function rectificationsTable(all: readonly Published[], proofs: Proofs): Table {
  const text = (key: string, label: string, formula: string, value: Computed<Published>['value']) =>
    ({ key, label, kind: 'text', formula, value }) as const;
  const { formulas } = words;
  const level = (r: Published) => levelOf(r, r.doneOn ?? r.begunOn);
  return recordTable('rectifications', words.caption, rectification, all, [
    text('level', words.level, formulas.level, (r) => words.plainLevels[level(r).level]),
    text('rule', words.rule, formulas.rule, (r) => words.rules[level(r).rule]),
    text('dueNow', words.dueNow, formulas.dueNow, dueNow),
    {
      key: 'late',
      label: words.lateColumn,
      kind: 'count',
      unit: words.days,
      formula: formulas.late,
      value: (r) => (r.doneOn ? stateOf(r, r.doneOn).late : undefined),
    },
    text('figure', words.indicatorColumn, formulas.figure, (r) => indicatorInWords(r.indicator, proofs)),
    text('was', words.before, formulas.before, (r) =>
      measuredInWords(r.indicator, effectOf(r, proofs).before),
    ),
    text('is', words.after, formulas.after, (r) => measuredInWords(r.indicator, effectOf(r, proofs).after)),
    text('verdict', words.verdict, formulas.verdict, (r) =>
      r.after ? words.verdictWords[effectOf(r, proofs).verdict] : undefined,
    ),
    { key: 'address', label: words.address, kind: 'text', value: rectificationHref },
  ]);
}

/** Where a matter came from, in words and with the page it stands on. */
export function sourceOf({ source }: Rectification, { assessments, notices }: Ledger): Mark {
  const { month = '', category, subcategory, assessment, notice, told = '' } = source;
  if (source.kind === 'complaints' && category) {
    const label = subcategory ? complaintSubcategories[subcategory] : complaintCategories[category];
    return { text: words.sources.complaints(monthInWords(month), label), href: `/complaints/${month}/` };
  }
  if (source.kind === 'ownersDay')
    return { text: words.sources.ownersDay(monthInWords(month)), href: `/owners-days/${month}/` };
  const report = assessments.find(({ code }) => code === assessment);
  if (source.kind === 'assessment' && report)
    return { text: words.sources.assessment(report.title), href: `/assessments/${report.code}/` };
  const told2 = notices.find(({ id }) => id === notice);
  if (source.kind === 'notice' && told2)
    return { text: words.sources.notice(told2.title), href: noticeHref(told2) };
  const equipment = source.equipment && { href: `/equipment/${source.equipment}/` };
  return { text: words.sources.inspection(told), ...equipment };
}

/** How a matter stands on a day, in words. */
export function stateInWords(one: Rectification, today: string): string {
  const { state, left, late } = stateOf(one, today);
  return words.stateText[state](state === 'open' ? left : late);
}

/** How the ledger stands on a day: how many, what is overdue, the levels of what is open, and whether it helped. */
export function ledgerSummary(all: readonly Rectification[], proofs: Proofs, today: string): string[] {
  if (all.length === 0) return [words.none];
  const { done, open, overdue } = countStates(all, today);
  const due = all
    .filter((one) => stateOf(one, today).state === 'overdue')
    .map(dueNow)
    .sort()[0];
  const levels = Object.entries(countLevels(all, today)).filter(([, n]) => n > 0) as [Level, number][];
  const parts = levels.map(([level, n]) => words.levelPart(words.plainLevels[level], n)).join(words.comma);
  return [
    words.lead(dayInWords(today), all.length, done, open + overdue),
    due ? words.overdueLead(overdue, dayInWords(due)) : words.noneOverdue,
    ...(parts ? [words.levelsLead(parts)] : []),
    ...(done > 0 ? [effectSentence(all, proofs, today)] : []),
  ];
}

function effectSentence(all: readonly Rectification[], proofs: Proofs, today: string): string {
  const counts = countVerdicts(all, proofs, today);
  return words.effectLead(counts);
}

/** Of what is done by a day, how many there are of each verdict on their figure. */
export function countVerdicts(all: readonly Rectification[], proofs: Proofs, today: string) {
  const counts = { better: 0, worse: 0, same: 0, single: 0, unsaid: 0 };
  for (const one of all) if (stateOf(one, today).state === 'done') counts[effectOf(one, proofs).verdict]++;
  return counts;
}

/** What is overdue on a day, in a sentence, with the oldest by name and its due day, which holds on every later day too; nothing while nothing is. */
export function overdueInWords(all: readonly Rectification[], today: string): string | undefined {
  const late = inOrder(all, today).filter((one) => stateOf(one, today).state === 'overdue');
  const [oldest] = late;
  return oldest && words.home(late.length, oldest.title, dayInWords(dueNow(oldest)));
}
