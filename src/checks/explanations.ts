import type { Keyed, Records } from '../catalogue.ts';
import { totalBudget, totalCosts, totalIncome } from '../figures/accounts.ts';
import { claimHolds, thenOf } from '../figures/claims.ts';
import { commonCosts, grossIncome } from '../figures/common.ts';
import type { Line } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { type Told, toldSums } from '../figures/told-sums.ts';
import { utilityTotal } from '../figures/utilities.ts';
import { yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { claimSentence } from './reasons.ts';

type Statement = { period: string; explanation?: string | undefined } & Keyed;
type Sum<R> = {
  label: string;
  names: string;
  whole: string;
  of: (record: R) => number | undefined;
  budget?: (record: R) => number;
};

const income = { label: '收入合计', names: '收入|总收入', whole: '收入合计|总收入' };

/** What the explanation of a period says of its sums, beside the seal, is what the statement says. */
export function checkExplanations(records: Partial<Records>): Finding[] {
  const { accounts = [], common = [], fund = [], utilities = [] } = records;
  return [
    ...check('accounts', accounts, [
      { ...income, of: totalIncome },
      {
        label: '九项支出合计',
        names: '九项支出|支出|总支出',
        whole: '九项支出合计|支出合计|总支出',
        of: totalCosts,
        budget: totalBudget,
      },
      { ...same('期末结余', '期末结余|期末[还仅只]?(?:剩|余)'), of: ({ totals }) => totals.closing },
      { ...same('期末欠费总额', '期末欠费|欠费|欠费总额|期末欠费总额'), of: (a) => a.arrearsTotal },
    ]),
    ...check('common', common, [
      { ...income, of: grossIncome },
      { label: '成本合计', names: '成本|总成本', whole: '成本合计|总成本', of: commonCosts },
      { ...same('业主净收益', '业主净收益'), of: ({ totals }) => totals.net },
      { ...same('期末结余', '期末结余|期末[还仅只]?(?:剩|余)'), of: ({ totals }) => totals.closing },
    ]),
    ...check('fund', fund, [
      { ...same('期末余额', '期末余额|期末[还仅只]?(?:剩|余)'), of: (f) => f.closing },
    ]),
    ...check('utilities', utilities, [
      { ...same('金额合计', '金额合计|公共水电费?合计'), names: '金额|公共水电费?', of: utilityTotal },
    ]),
  ];
}

function same(label: string, names: string): { label: string; names: string; whole: string } {
  return { label, names, whole: names };
}

function check<R extends Statement>(
  subject: 'accounts' | 'common' | 'fund' | 'utilities',
  all: readonly R[],
  sums: readonly Sum<R>[],
): Finding[] {
  return all.flatMap((now) => {
    const named = sums.flatMap((sum) => {
      const line = lineOf(now, all, sum);
      return line ? [{ line, names: sum.names, whole: sum.whole }] : [];
    });
    const then = ({ line, claim }: Told) => {
      if (claim?.from !== 'other') return claim && thenOf(claim, line);
      const other = all.find(({ period }) => period === claim.period);
      return other && sums.find(({ label }) => label === line.label)?.of(other);
    };
    return toldSums(now.explanation ?? '', named, now.period)
      .filter((told) => !holds(told, then(told)))
      .map((told) => at(subject, now.key, ['explanation'], sentence(told, then(told))));
  });
}

function lineOf<R extends Statement>(
  now: R,
  all: readonly R[],
  { label, of, budget }: Sum<R>,
): Line | undefined {
  const { before, lastYear } = neighboursOf(now, all);
  const amount = of(now);
  if (amount === undefined) return undefined;
  return {
    id: 'total',
    label,
    side: 'income',
    amount,
    before: before && of(before),
    lastYear: lastYear && of(lastYear),
    budget: budget?.(now),
    documents: [],
    path: [],
  };
}

function holds({ line, claim, amount }: Told, then: number | undefined): boolean {
  return claim ? claimHolds(claim, line, then) === true : amount === line.amount;
}

function sentence({ line, text, claim }: Told, then: number | undefined): string {
  if (claim) return claimSentence(line, claim, then);
  return `“本期说明”写“${text}”，公布的${line.label}是 ${yuan(line.amount)} 元；请改正`;
}
