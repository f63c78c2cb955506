import { daysBetween } from '../figures/deadlines.ts';
import { type Project, type ProjectStage, projectStages } from '../schema/projects.ts';
import type { Found } from './projects.ts';

const order = Object.keys(projectStages) as ProjectStage[];

/** What must be done before a stage; an emergency may work first and vote never. Source: domain fact M-18. */
const needs: Partial<Record<ProjectStage, ProjectStage[]>> = {
  vote: ['posting'],
  contract: ['posting', 'vote'],
  work: ['contract'],
  acceptance: ['work'],
  audit: ['contract'],
  result: ['acceptance'],
};
const neededInEmergency: typeof needs = { acceptance: ['work'], result: ['acceptance'] };

/** Stages stand in the order of the law and of the calendar, none is skipped, and a posting hangs its days. */
export function checkStages(project: Project, found: Found): void {
  const { stages, emergency } = project;
  const required = emergency ? neededInEmergency : needs;
  stages.forEach((now, i) => {
    const before = stages[i - 1];
    const name = projectStages[now.stage];
    if (before && now.on < before.on)
      found(
        ['stages', i, 'on'],
        `“${name}” ${now.on} 早于前一步“${projectStages[before.stage]}” ${before.on}；请核对日期和次序`,
      );
    if (before && !emergency && order.indexOf(now.stage) < order.indexOf(before.stage))
      found(['stages', i, 'stage'], `“${name}”应排在“${projectStages[before.stage]}”以前；请核对次序`);
    for (const stage of required[now.stage] ?? [])
      if (!stages.slice(0, i).some((s) => s.stage === stage))
        found(['stages', i, 'stage'], `“${name}”以前没有“${projectStages[stage]}”这一步；请补上或核对`);
    checkPosting(now, i, found);
    if (!emergency && before?.stage === 'posting' && before.until && now.on < before.until)
      found(
        ['stages', i, 'on'],
        `“${name}” ${now.on} 时公示还没有结束（公示到 ${before.until}）；请核对日期`,
      );
  });
}

/** From the day it is put up to the day it comes down: that many days, both named, when it is a posting. */
function checkPosting(
  { stage, on, until, minimumDays }: Project['stages'][number],
  i: number,
  found: Found,
): void {
  const name = projectStages[stage];
  if (until === undefined) {
    if (minimumDays !== undefined || stage === 'posting')
      found(['stages', i, 'until'], `“${name}”要写明公示到哪一天`);
    return;
  }
  if (stage === 'posting' && minimumDays === undefined)
    found(['stages', i, 'minimumDays'], `“${name}”要写明最少公示几天`);
  const days = daysBetween(on, until);
  if (days < (minimumDays ?? 0))
    found(['stages', i, 'until'], `${on} 至 ${until} 公示 ${days} 天，少于规定的 ${minimumDays} 天`);
}
