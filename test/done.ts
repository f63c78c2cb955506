import type { Keyed } from '../src/catalogue.ts';
import type { Assessment } from '../src/schema/assessments.ts';
import type { OwnersDay } from '../src/schema/owners-days.ts';
import type { Rectification } from '../src/schema/rectifications.ts';

/** Small valid records of what was done. */
export function matter(changes: Partial<Rectification> = {}): Rectification & Keyed {
  const code = changes.code ?? 'access';
  return {
    code,
    title: '门禁修了又坏',
    source: { kind: 'inspection', told: '月检' },
    foundOn: '2026-09-28',
    problem: '坏',
    rootCause: '老化',
    measure: '换',
    safety: false,
    times: 1,
    responsible: '工程主管',
    begunOn: '2026-10-01',
    due: '2026-10-20',
    indicator: { kind: 'other', name: '坏的门', unit: '扇', source: '逐扇试', better: 'lower' },
    before: { from: '2026-09', value: 300 },
    preparedBy: '客服主管',
    reviewedBy: '项目经理',
    publishedOn: '2026-11-01',
    key: code,
    ...changes,
  };
}

/** What makes a matter done. */
export const done = (doneOn: string) => ({ doneOn, acceptedBy: '业委会', acceptedHow: '逐扇试过' });

export function survey(changes: Partial<Assessment> = {}): Assessment & Keyed {
  const code = changes.code ?? 'survey-2026';
  return {
    code,
    kind: 'survey',
    title: '2026 年调查',
    from: '2026-06-01',
    to: '2026-06-10',
    method: 'phone',
    sampling: 'random',
    by: 'third',
    agency: '示范调查中心',
    methodNote: '随机',
    asked: { population: 1000, sent: 200, answered: 100 },
    rates: [{ dimension: 'overall', answered: 100, satisfied: 80 }],
    summary: '还行',
    preparedBy: '客服主管',
    reviewedBy: '项目经理',
    publishedOn: '2026-07-01',
    key: code,
    ...changes,
  };
}

export function day(month: string, changes: Partial<OwnersDay> = {}): OwnersDay & Keyed {
  return {
    month,
    kind: 'held',
    heldOn: `${month}-10`,
    place: '架空层',
    attended: 12,
    hosts: '项目经理',
    topics: [],
    preparedBy: '客服主管',
    reviewedBy: '项目经理',
    publishedOn: `${month}-12`,
    key: month,
    ...changes,
  };
}

export function topic(changes: Partial<OwnersDay['topics'][number]> = {}): OwnersDay['topics'][number] {
  return { question: '灯坏了', answer: '换', responsible: '工程主管', ...changes };
}
