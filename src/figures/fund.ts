import { divideRounded } from '../format/number.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Project, ProjectStage } from '../schema/projects.ts';
import { daysOf } from './periods.ts';

/** Balance carried to the next period, in fen. */
export function fundClosing(fund: FundStatement): number {
  return fund.opening + fund.paidIn + fund.fromCommon + fund.gains + fund.returned - fund.used;
}

/** What came in, from wherever, in fen. */
export function fundAdded(fund: FundStatement): number {
  return fund.paidIn + fund.fromCommon + fund.gains + fund.returned;
}

/** Payments of all projects within a period, in fen. */
export function paidInPeriod(projects: readonly Project[], period: string): number {
  const { first, last } = daysOf(period);
  return projects
    .flatMap((project) => project.payments ?? [])
    .filter(({ on }) => on >= first && on <= last)
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** Payments of a project so far, in fen. */
export function paidSoFar(project: Project): number {
  return (project.payments ?? []).reduce((sum, { amount }) => sum + amount, 0);
}

/** What the apportionment goes by, in fen: the audited sum, before that the contract, before that the budget. */
export function apportioned(project: Project): number {
  return project.audited ?? project.contractSum ?? project.budget;
}

/** The apportioned sum per m², in ten-thousandths of a yuan. */
export function perSqmOf(project: Project): number {
  return divideRounded(apportioned(project), project.apportion.area, 10_000);
}

/** The stage a project has reached: the last one in its list. */
export function stageOf(project: Project): ProjectStage | undefined {
  return project.stages.at(-1)?.stage;
}

/** Buildings whose balance is below 30 % of their first payment: owners there must top up (165号令; domain fact M-21). */
export function belowThirty(fund: FundStatement): FundStatement['buildings'] {
  return fund.buildings.filter(({ closing, firstPayment }) => closing * 10 < firstPayment * 3);
}
