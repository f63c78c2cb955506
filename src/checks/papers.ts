import type { Keyed, Records } from '../catalogue.ts';
import { numbersIn } from '../figures/stated.ts';
import { plain, written, yuan } from '../format/number.ts';
import type { Document } from '../schema/documents.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Project, ProjectStage } from '../schema/projects.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/**
 * The figures of a project are those of its papers: the budget stands in the plan, the contract sum and the audited
 * sum in contract and audit, the counts of the vote in its result; the fund closes with the balance of its keeper's
 * statement. A paper that gives no figure of the kind proves none.
 */
export function checkPapers({
  projects = [],
  documents = [],
  common = [],
  fund = [],
}: Partial<Records>): Finding[] {
  return [
    ...fund.flatMap((now) => checkClosing(now, documents)),
    ...projects.flatMap((project) => {
      const papersOf = (stage: ProjectStage) => {
        const cited = project.stages.filter((s) => s.stage === stage).flatMap((s) => s.documents ?? []);
        return documents.filter(({ code }) => cited.includes(code));
      };
      return [
        ...checkSum(project, 'budget', '预算', papersOf('plan')),
        ...checkSum(project, 'contractSum', '合同价', papersOf('contract'), 'contract'),
        ...checkSum(project, 'audited', '审定价', papersOf('audit'), 'audit'),
        ...checkCounts(
          project,
          documents.filter(({ code }) => code === project.vote?.document),
        ),
      ];
    }),
    ...common.flatMap(({ key, income }) =>
      income.flatMap((line, i) => {
        const message = wrongProduct(line);
        return message ? [at('common', key, ['income', i, 'note'], message)] : [];
      }),
    ),
  ];
}

/** One of the keeper's statements that the fund cites says its closing balance, where they say any. */
function checkClosing(
  { key, closing, documents: cited = [] }: FundStatement & Keyed,
  papers: readonly Document[],
): Finding[] {
  const stated = papers.filter(
    ({ code, kind, amount }) => cited.includes(code) && kind === 'statement' && amount !== undefined,
  );
  const [first] = stated;
  if (first?.amount === undefined || stated.some(({ amount }) => amount === closing)) return [];
  const message = `期末余额填的是 ${yuan(closing)} 元，对账单 ${first.code} 是 ${yuan(first.amount)} 元；请核对，引用的要是本期的对账单`;
  return [at('fund', key, ['closing'], message)];
}

/** A sum is the amount of its paper, or, where that names none, one of the amounts in its text. */
function checkSum(
  project: Project & Keyed,
  field: 'budget' | 'contractSum' | 'audited',
  label: string,
  papers: readonly Document[],
  kind?: Document['kind'],
): Finding[] {
  const sum = project[field];
  if (sum === undefined) return [];
  const stated = papers.filter((p) => kind && p.kind === kind && p.amount !== undefined);
  const texts = papers.filter(({ body }) => /\d\.\d{2}(?!\d)/.test(body));
  const isThere =
    stated.length > 0
      ? stated.some(({ amount }) => amount === sum)
      : texts.length === 0 || texts.some(({ body }) => numbersIn(body).has(plain(sum, 2)));
  if (isThere) return [];
  const [first] = stated.length > 0 ? stated : texts;
  const said = first?.amount === undefined ? '正文里没有这个数' : `是 ${yuan(first.amount)} 元`;
  return [
    at(
      'projects',
      project.key,
      [field],
      `${label}填的是 ${yuan(sum)} 元，文件 ${first?.code} ${said}；请核对`,
    ),
  ];
}

const measures = [
  { fields: ['householdsBase', 'householdsTaken', 'householdsFor'], decimals: 0 },
  { fields: ['areaBase', 'areaTaken', 'areaFor'], decimals: 2 },
] as const;

/** Where the result of a vote names one count of a measure, it names all three. */
function checkCounts({ key, vote }: Project & Keyed, papers: readonly Document[]): Finding[] {
  const [paper] = papers;
  if (!vote || !paper) return [];
  const named = numbersIn(paper.body);
  return measures.flatMap(({ fields, decimals }) => {
    const missing = fields.filter((field) => !named.has(plain(vote[field], decimals)));
    if (missing.length === fields.length) return [];
    return missing.map((field) =>
      at(
        'projects',
        key,
        ['vote', field],
        `这里是 ${written(vote[field], decimals)}，表决结果 ${paper.code} 里没有这个数；请核对`,
      ),
    );
  });
}

/** 148 个×150 元×3 个月应收 66,600.00 元: the product, the quantity of the line, and what is left after 少收. */
function wrongProduct(line: Records['common'][number]['income'][number]): string | undefined {
  const text = (line.note ?? '').normalize('NFKC').replace(/(?<=\d),(?=\d{3})|\s/g, '');
  const match = /(\d+)(\p{Script=Han})×(\d+)(?:\.(\d{1,2}))?元×(\d+)个月(?:应收|=)(\d+)\.(\d{2})元/u.exec(
    text,
  );
  if (!match) return undefined;
  const [, n = '', unit, whole = '', cents = '', months = '', yuanOf = '', fenOf = ''] = match;
  const product = Number(n) * Number(`${whole}${cents.padEnd(2, '0')}`) * Number(months);
  const said = Number(`${yuanOf}${fenOf}`);
  if (product !== said) return `“${match[0]}”应为 ${yuan(product)} 元；请核对说明`;
  if (line.quantity !== undefined && unit === line.unit && line.quantity !== Number(n))
    return `说明里是 ${n} ${unit}，数量填的是 ${line.quantity} ${unit}；请核对`;
  const [, lessYuan, lessFen] = /少收(\d+)\.(\d{2})元/.exec(text) ?? [];
  if (lessYuan === undefined) return undefined;
  const left = said - Number(`${lessYuan}${lessFen}`);
  return left === line.gross
    ? undefined
    : `照说明应收到 ${yuan(left)} 元，收入填的是 ${yuan(line.gross)} 元；请核对`;
}
