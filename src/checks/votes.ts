import { written } from '../format/number.ts';
import type { Project } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import type { Found } from './projects.ts';

type Vote = NonNullable<Project['vote']>;

/** The two measures of a vote: people and floor area. */
const measures = {
  households: { base: 'householdsBase', taken: 'householdsTaken', agreed: 'householdsFor', word: '人数' },
  area: { base: 'areaBase', taken: 'areaTaken', agreed: 'areaFor', word: '面积' },
} as const;

/**
 * A vote on the use of the fund (民法典 art. 278): two thirds of the people and of the area take part, and more than
 * half of those who do agree, by both measures. A vote that failed stands as it is until a contract is signed on it.
 */
export function checkVote(project: Project, site: Site | undefined, found: Found): void {
  const { vote, stages } = project;
  if (!vote) return;
  const signed = stages.some(({ stage }) => stage === 'contract' || stage === 'work');
  for (const measure of ['households', 'area'] as const) {
    checkCounts(vote, measure, found);
    if (signed && !project.emergency) checkMajority(vote, measure, found);
  }
  if (site) checkBase(project, vote, site, found);
}

function checkCounts(vote: Vote, measure: keyof typeof measures, found: Found): void {
  const { base, taken, agreed, word } = measures[measure];
  if (vote[taken] > vote[base])
    found(['vote', taken], `参加${word}大于应参加${word}，不可能；请核对这两个数`);
  if (vote[agreed] > vote[taken])
    found(['vote', agreed], `同意${word}大于参加${word}，不可能；请核对这两个数`);
}

function checkMajority(vote: Vote, measure: keyof typeof measures, found: Found): void {
  const { base, taken, agreed, word } = measures[measure];
  if (vote[taken] * 3 < vote[base] * 2)
    found(
      ['vote', taken],
      `参加${word}不到应参加的三分之二，表决不成立，不能签约（《民法典》第二百七十八条）；请核对`,
    );
  if (vote[agreed] * 2 <= vote[taken])
    found(
      ['vote', agreed],
      `同意${word}没有超过参加的一半，表决没有通过，不能签约（《民法典》第二百七十八条）；请核对`,
    );
}

/** Those asked are the owners who share the cost, or the whole community; a person with several flats counts once. */
function checkBase(project: Project, vote: Vote, site: Site, found: Found): void {
  const { area, households } = project.apportion;
  if (vote.areaBase !== area && vote.areaBase !== site.chargedArea)
    found(
      ['vote', 'areaBase'],
      `应参加面积应为分摊面积 ${written(area, 2)} ㎡（全小区表决的为 ${written(site.chargedArea, 2)} ㎡），这里写的是 ${written(vote.areaBase, 2)} ㎡；请核对`,
    );
  const most = vote.areaBase === site.chargedArea ? site.households : households;
  if (vote.householdsBase > most)
    found(['vote', 'householdsBase'], `应参加人数 ${vote.householdsBase} 多于 ${most} 户；请核对`);
}
