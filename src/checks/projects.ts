import type { Keyed, Records } from '../catalogue.ts';
import { apportioned, paidSoFar, perSqmOf } from '../figures/fund.ts';
import { siteOn } from '../figures/sizes.ts';
import { written, yuan } from '../format/number.ts';
import type { Project, ProjectStage } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { checkStages } from './stages.ts';
import { checkVote } from './votes.ts';

export type Found = (path: PropertyKey[], message: string, severity?: Finding['severity']) => void;

/**
 * Projects of the maintenance fund: stages in order, payments within what was agreed and not before the contract,
 * apportionment by the buildings as they stand in the community's record, a vote that meets 民法典 art. 278.
 */
export function checkProjects({ projects = [], site }: Partial<Records>): Finding[] {
  const findings: Finding[] = [];
  for (const project of projects) {
    const found: Found = (path, message, severity) =>
      findings.push(at('projects', project.key, path, message, severity));
    checkStages(project, found);
    checkSums(project, found);
    checkPayments(project, found);
    // Who shares the cost is settled with the vote; buildings that came later change nothing.
    const then = site && siteOn(site, dayOf(project, 'vote') ?? project.publishedOn);
    checkApportion(project, then, found);
    checkVote(project, then, found);
  }
  return findings;
}

/** The day a stage was reached first, or undefined. */
export function dayOf(project: Project, stage: ProjectStage): string | undefined {
  return project.stages.find((s) => s.stage === stage)?.on;
}

/** With the contract come contractor, choice and sum; with the audit the audited sum, and not before. */
function checkSums(project: Project & Keyed, found: Found): void {
  const { contractor, selection, contractSum, audited } = project;
  const signed = dayOf(project, 'contract') !== undefined;
  if (signed && contractor === undefined) found(['contractor'], '已经签约，请填写施工单位');
  if (signed && selection === undefined) found(['selection'], '已经签约，请填写施工单位是怎么选的');
  if (signed && contractSum === undefined) found(['contractSum'], '已经签约，请填写合同价');
  const isAudited = dayOf(project, 'audit') !== undefined;
  if (isAudited && audited === undefined) found(['audited'], '已经审价，请填写审定价');
  if (!isAudited && audited !== undefined)
    found(['audited'], '填写了审定价，各阶段里却没有“审价”；请补上这一步');
}

function checkPayments(project: Project & Keyed, found: Found): void {
  const paid = paidSoFar(project);
  const most = apportioned(project);
  if (paid > most)
    found(
      ['payments'],
      `付款合计 ${yuan(paid)} 元，多于${project.audited === undefined ? (project.contractSum === undefined ? '预算' : '合同价') : '审定价'} ${yuan(most)} 元，多 ${yuan(paid - most)} 元；请核对`,
    );
  const contract = dayOf(project, 'contract');
  project.payments?.forEach(({ on, what }, i) => {
    if (contract === undefined && !project.emergency)
      found(['payments', i, 'on'], `“${what}”付了款，各阶段里却没有“签约”；请补上这一步，或核对付款`);
    else if (contract !== undefined && on < contract)
      found(['payments', i, 'on'], `“${what}”的日期 ${on} 早于签约 ${contract}；签约以前不能付款，请核对`);
  });
}

/** Whole buildings share a project: area and households are theirs, to the last hundredth of a square metre. */
function checkApportion(project: Project & Keyed, site: Site | undefined, found: Found): void {
  const { area, perSqm } = project.apportion;
  const rate = perSqmOf(project);
  if (perSqm !== rate)
    found(
      ['apportion', 'perSqm'],
      `${yuan(apportioned(project))} 元÷${written(area, 2)} ㎡应为每平方米 ${written(rate, 4)} 元，这里写的是 ${written(perSqm, 4)} 元；请核对`,
    );
  if (site) checkBuildings(project, site, found);
}

function checkBuildings(project: Project & Keyed, site: Site, found: Found): void {
  const { buildings, area, households } = project.apportion;
  const known = new Map(site.buildings.map((b) => [b.code, b]));
  buildings.forEach((code, i) => {
    if (!known.has(code))
      found(
        ['apportion', 'buildings', i],
        `小区档案里没有 ${code} 号楼；可填的楼号：${[...known.keys()].join('、')}`,
      );
    else if (buildings.indexOf(code) !== i) found(['apportion', 'buildings', i], `${code} 号楼写了两次`);
  });
  const sum = (of: 'area' | 'households') =>
    buildings.reduce((t, code) => t + (known.get(code)?.[of] ?? 0), 0);
  if (sum('area') !== area)
    found(
      ['apportion', 'area'],
      `这几栋楼的面积合计应为 ${written(sum('area'), 2)} ㎡，这里写的是 ${written(area, 2)} ㎡；请核对`,
    );
  if (sum('households') !== households)
    found(
      ['apportion', 'households'],
      `这几栋楼的户数合计应为 ${sum('households')} 户，这里写的是 ${households} 户；请核对`,
    );
}
