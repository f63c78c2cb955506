import { paidSoFar } from '../figures/fund.ts';
import { dayInWords } from '../format/date.ts';
import { written, yuan, yuanInWords } from '../format/number.ts';
import { type Project, projectStages } from '../schema/projects.ts';
import type { Site } from '../schema/site.ts';
import { words } from '../text/projects.ts';
import { isUndecided, shareOfHome, typicalHomes, voteResult } from './project-parts.ts';
import { buildingsInWords, isOwed, stagesAhead, unpaid } from './projects.ts';

/** What a project comes to: stage, sums, share of a home, vote; a part whose figure is missing is left out. */
export function projectSentences(p: Project, site: Site): string[] {
  const last = p.stages.at(-1);
  const ahead = stagesAhead(p).map((stage) => projectStages[stage]);
  const next = ahead.length > 0 ? words.nextSentence(ahead.join('、')) : words.doneSentence;
  const home = typicalHomes(p, site)[0];
  const undecided = isUndecided(p);
  const asDecided = undecided ? words.shareIf : (sentence: string) => sentence;
  return [
    ...(last ? [`${words.stageSentence(projectStages[last.stage], dayInWords(last.on))}${next}。`] : []),
    words.sumSentence(sumsOf(p).join('；')),
    ...(undecided ? [words.undecided] : []),
    ...(home
      ? [
          asDecided(
            words.shareSentence(
              buildingsInWords(p.apportion.buildings, site),
              written(p.apportion.households, 0),
              written(p.apportion.perSqm, 4),
              written(home.area, 2),
              yuan(shareOfHome(home.area, p.apportion.perSqm)),
            ),
          ),
        ]
      : []),
    ...(p.vote ? [words.voteSentence(voteResult(p.vote).passed)] : []),
    ...(p.emergency ? [words.emergencyText] : []),
  ];
}

function sumsOf(p: Project): string[] {
  const { budget, contractSum, audited } = p;
  const saved = audited === undefined ? 0 : budget - audited;
  const compared =
    saved === 0
      ? ''
      : saved > 0
        ? words.belowBudget(yuanInWords(saved))
        : words.aboveBudget(yuanInWords(-saved));
  return [
    words.budgetIs(yuanInWords(budget)),
    ...(contractSum === undefined ? [] : [words.contractIs(yuanInWords(contractSum))]),
    ...(audited === undefined ? [] : [words.auditedIs(yuanInWords(audited), compared)]),
    paidSoFar(p) > 0 ? words.paidIs(yuanInWords(paidSoFar(p))) : words.paidNone,
    ...(isOwed(p) && unpaid(p) > 0 ? [words.unpaidIs(yuanInWords(unpaid(p)))] : []),
  ];
}
