import type { Keyed, Records } from '../catalogue.ts';
import { totalBudget, totalCosts, totalIncome } from '../figures/accounts.ts';
import { type Jump, jumpsOf } from '../figures/changes.ts';
import { commonCosts, grossIncome } from '../figures/common.ts';
import { commonGone, utilityGone } from '../figures/gone.ts';
import { accountLines, commonLines, type Line, utilityLines } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { moneyOf } from '../figures/terms.ts';
import { utilityTotal } from '../figures/utilities.ts';
import { yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { isReason, jumpsInWords } from './jumps.ts';

type Statement = { period: string; explanation?: string | undefined } & Keyed;

/** One sum of a statement: its name, how it is made of a record, and the lines that make it. */
interface Sum<R> {
  label: string;
  of: (record: R) => number;
  side: Line['side'];
  budget?: (record: R) => number;
}

/**
 * Sums jump too (V-6, V-7): a sum beyond the thresholds has its reason in the lines that moved it, which then carry
 * at least half of the change in its direction, or in the explanation of the period.
 */
export function checkTotals({
  accounts = [],
  common = [],
  utilities = [],
  site,
}: Partial<Records>): Finding[] {
  const money = site?.money;
  if (!money) return [];
  const check = <R extends Statement>(
    subject: 'accounts' | 'common' | 'utilities',
    all: readonly R[],
    linesOf: (record: R) => Line[],
    sums: Sum<R>[],
  ) =>
    all.flatMap((now) =>
      sums.flatMap((sum) => {
        const total = totalLine(now, all, sum);
        const lines = linesOf(now).filter(({ side }) => side === sum.side);
        const jumps = jumpsOf(total, moneyOf(money, now.period)).filter((jump) => !isExplained(jump, lines));
        return jumps.length === 0 || isReason(now.explanation)
          ? []
          : [at(subject, now.key, ['explanation'], sentence(total, jumps))];
      }),
    );
  return [
    ...check('accounts', accounts, (a) => accountLines(a, accounts), [
      { label: '收入合计', of: totalIncome, side: 'income' },
      { label: '九项支出合计', of: totalCosts, side: 'cost', budget: totalBudget },
    ]),
    ...check('common', common, (c) => [...commonLines(c, common), ...commonGone(c, common)], [
      { label: '收入合计', of: grossIncome, side: 'income' },
      { label: '成本合计', of: commonCosts, side: 'cost' },
    ]),
    ...check('utilities', utilities, (u) => [...utilityLines(u, utilities), ...utilityGone(u, utilities)], [
      { label: '金额合计', of: utilityTotal, side: 'cost' },
    ]),
  ];
}

function totalLine<R extends Statement>(
  now: R,
  all: readonly R[],
  { label, of, side, budget }: Sum<R>,
): Line {
  const { before, lastYear } = neighboursOf(now, all);
  return {
    id: 'total',
    label,
    side,
    amount: of(now),
    before: before && of(before),
    lastYear: lastYear && of(lastYear),
    budget: budget?.(now),
    documents: [],
    path: [],
  };
}

/** True when lines with a reason moved at least half as far as the sum, in its direction. */
function isExplained({ from, difference }: Jump, lines: readonly Line[]): boolean {
  const sign = Math.sign(difference);
  const told = lines
    .filter(({ note }) => isReason(note))
    .map((line) => (line.amount - (line[from] ?? 0)) * sign)
    .filter((moved) => moved > 0);
  return told.reduce((sum, moved) => sum + moved, 0) * 2 >= Math.abs(difference);
}

function sentence({ label, amount }: Line, jumps: readonly Jump[]): string {
  return `“${label}”本期 ${yuan(amount)} 元；${jumpsInWords(jumps)}。变动超过小区定的界限，写了原因的各行还不到这个变动的一半；请在“本期说明”里用一句话写明原因`;
}
