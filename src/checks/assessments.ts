import type { Keyed, Records } from '../catalogue.ts';
import { yearsInARow, yearsWorthSaying } from '../figures/assessments.ts';
import { siteOn } from '../figures/sizes.ts';
import { type Assessment, dimensions } from '../schema/assessments.ts';
import { cellMinimum } from '../schema/privacy.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { broken, named, type Rule } from './rules.ts';

type Published = Assessment & Keyed;

/**
 * Assessments: no more answers than people asked, means within the scale, no question of so few answers that they point
 * at a person, no dimension twice; what they name exists; an agency that comes for the third year is pointed out.
 */
export function checkAssessments(records: Partial<Records>): Finding[] {
  const { assessments = [], rectifications = [], documents, site } = records;
  const codes = rectifications.map(({ code }) => code);
  const leastOf = (one: Published) => cellMinimum(site?.privacy, 'estate', one.from.slice(0, 7));
  return assessments.flatMap((one) => [
    ...broken('assessments', one.key, [
      ...rateRules(one, leastOf(one)),
      ...scoreRules(one, leastOf(one)),
      ...(one.followUp ?? []).map((code, i) =>
        named('rectifications', '整改台账', code, codes, ['followUp', i]),
      ),
      ...(one.followUp ?? []).flatMap((code, i): Rule[] => {
        const begun = rectifications.find((r) => r.code === code)?.begunOn;
        const message = `整改 ${code} 在 ${begun} 就开始了，早于这次测评（${one.from}），不是因它立的；请删去，可在小结里写“复查了它的效果”`;
        return begun ? [[begun >= one.from, ['followUp', i], message]] : [];
      }),
      [
        !one.report || !documents || documents.some(({ code }) => code === one.report),
        ['report'],
        `“文件”栏目里没有 ${one.report}；请先登记文件，或改正编号`,
      ],
      [
        !one.asked || !site || one.asked.population <= siteOn(site, one.from).households,
        ['asked', 'population'],
        `总体 ${one.asked?.population} 户，多于全小区 ${site && siteOn(site, one.from).households} 户`,
      ],
    ]),
    ...sameAgency(one, assessments),
  ]);
}

function rateRules({ rates = [], asked }: Published, least: number): Rule[] {
  return rates.flatMap(({ dimension, answered, satisfied }, i): Rule[] => [
    [satisfied <= answered, ['rates', i, 'satisfied'], `满意 ${satisfied} 份，多于作答的 ${answered} 份`],
    [
      !asked || answered <= asked.answered,
      ['rates', i, 'answered'],
      `作答 ${answered} 份，多于收回的 ${asked?.answered} 份`,
    ],
    [answered >= least, ['rates', i, 'answered'], tooFew(dimension, least)],
    [rates.findIndex((r) => r.dimension === dimension) === i, ['rates', i, 'dimension'], twice(dimension)],
  ]);
}

function scoreRules({ scores = [], scale, asked, kind }: Published, least: number): Rule[] {
  const [low, high] = [(scale?.lowest ?? 0) * 100, (scale?.highest ?? 0) * 100];
  return scores.flatMap(({ dimension, mean, n, deviation = 0 }, i): Rule[] => [
    [
      mean >= low && mean <= high,
      ['scores', i, 'mean'],
      `平均分不在 ${scale?.lowest} 到 ${scale?.highest} 分之间；满意率请填到上面“满意率”里`,
    ],
    [deviation <= high - low, ['scores', i, 'deviation'], '标准差比整个尺度还宽，请核对'],
    [
      kind !== 'survey' || !asked || n <= asked.answered,
      ['scores', i, 'n'],
      `打分 ${n} 个，多于收回的 ${asked?.answered} 份`,
    ],
    [kind !== 'survey' || n >= least, ['scores', i, 'n'], tooFew(dimension, least)],
    [scores.findIndex((s) => s.dimension === dimension) === i, ['scores', i, 'dimension'], twice(dimension)],
  ]);
}

function tooFew(dimension: keyof typeof dimensions, least: number): string {
  return `“${dimensions[dimension]}”不到 ${least} 人作答，公布出来可能认得出人；请删去这一问，或并入别的维度`;
}

function twice(dimension: keyof typeof dimensions): string {
  return `“${dimensions[dimension]}”写了两次；一个维度一行`;
}

function sameAgency(one: Published, all: readonly Assessment[]): Finding[] {
  const years = yearsInARow(one, all);
  if (one.by !== 'third' || years < yearsWorthSaying) return [];
  const message = `${one.agency}已连续 ${years} 年做这一种测评，网站会写出来；建议换一家，以免互相依赖`;
  return [at('assessments', one.key, ['agency'], message, 'warning')];
}
