import { divideRounded, percentOf, written } from '../format/number.ts';
import type { Project } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import { enoughInWords, words } from '../text/projects.ts';
import type { Table } from './table.ts';

/** Stages at which nothing is decided yet. */
const early: ReadonlySet<string> = new Set(['plan', 'posting']);

const fen = { kind: 'fen', unit: '元' } as const;

/** What a home of an area (hundredths of a m²) bears, in fen, at a rate in ten-thousandths of a yuan per m². */
export function shareOfHome(area: number, perSqm: number): number {
  return divideRounded(area, 10_000, perSqm);
}

/** True while a project is only an estimate: no emergency, and neither voted on nor under contract. */
export function isUndecided(p: Pick<Project, 'emergency' | 'vote' | 'contractSum' | 'stages'>): boolean {
  return (
    !p.emergency && !p.vote && p.contractSum === undefined && p.stages.every(({ stage }) => early.has(stage))
  );
}

/** What the rounded rate per m² comes to over the whole area, in fen; the total differs from it by the rounding. */
export function shareOfAll({ apportion }: Pick<Project, 'apportion'>): number {
  return shareOfHome(apportion.area, apportion.perSqm);
}

/** Homes as they are common in the buildings concerned: area and how many; without types of flats the average. */
export function typicalHomes({ apportion }: Project, { flats = [] }: Pick<Site, 'flats'>) {
  const own = flats.filter(({ building }) => apportion.buildings.includes(building));
  const areas = [...new Set(own.map(({ area }) => area))].sort((a, b) => a - b);
  if (areas.length === 0)
    return [{ area: divideRounded(apportion.area, apportion.households || 1), households: undefined }];
  return areas.map((area) => ({
    area,
    households: own.filter((f) => f.area === area).reduce((sum, f) => sum + f.households, 0),
  }));
}

/** What typical homes bear; never a list of households. */
export function homesTable(p: Project, site: Pick<Site, 'flats'>): Table {
  return {
    name: 'project-homes',
    caption: words.apportion,
    columns: [
      { key: 'area', label: words.home, kind: 'text' },
      { key: 'share', label: words.share, ...fen },
      { key: 'homes', label: words.homes, kind: 'count', unit: '户' },
    ],
    rows: typicalHomes(p, site).map(({ area, households }) => {
      const text = written(area, 2);
      return {
        cells: [
          households === undefined ? words.average(text) : words.homeArea(text),
          shareOfHome(area, p.apportion.perSqm),
          households,
        ],
      };
    }),
  };
}

type Vote = NonNullable<Project['vote']>;

/** Whether a vote holds (民法典 art. 278): two thirds take part, more than half of them agree, by people and by area. */
export function voteResult(vote: Vote) {
  const sides = [
    { base: vote.householdsBase, taken: vote.householdsTaken, agreed: vote.householdsFor },
    { base: vote.areaBase, taken: vote.areaTaken, agreed: vote.areaFor },
  ].map((side) => ({
    ...side,
    quorate: side.base > 0 && side.taken * 3 >= side.base * 2,
    agreedEnough: side.agreed * 2 > side.taken,
  }));
  return { sides, passed: sides.every((side) => side.quorate && side.agreedEnough) };
}

/** A vote by people and by area, with both bases and whether each share is enough. */
export function voteTable(vote: Vote): Table {
  return {
    name: 'project-vote',
    caption: words.vote,
    columns: [
      { key: 'counted', label: words.counted, kind: 'text' },
      { key: 'base', label: words.base, kind: 'text' },
      { key: 'taken', label: words.taken, kind: 'text' },
      { key: 'takenShare', label: words.takenShare, kind: 'text', formula: words.takenFormula },
      { key: 'agreed', label: words.agreed, kind: 'text' },
      { key: 'agreedShare', label: words.agreedShare, kind: 'text', formula: words.agreedFormula },
    ],
    rows: voteResult(vote).sides.map(({ base, taken, agreed, quorate, agreedEnough }, i) => {
      const say = (value: number) => written(value, i === 0 ? 0 : 2);
      return {
        cells: [
          i === 0 ? words.people : words.area,
          say(base),
          say(taken),
          enoughInWords(percentOf(taken, base || 1), quorate),
          say(agreed),
          enoughInWords(percentOf(agreed, taken || 1), agreedEnough),
        ],
      };
    }),
  };
}
