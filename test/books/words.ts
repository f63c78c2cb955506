import type { Records } from '../../src/catalogue.ts';
import { remuneration, result, totalCosts, totalIncome, totalSpending } from '../../src/figures/accounts.ts';
import { grossIncome } from '../../src/figures/common.ts';
import { percentOf, yuan } from '../../src/format/number.ts';
import { type Random, randomFrom } from './random.ts';

/*
 * Honest explanations: each template tells a published figure, a part of one, another time or a plan, as clerks write
 * them. What the checks find in them is invented.
 */

type Account = Records['accounts'][number];
type Common = Records['common'][number];
type Fund = Records['fund'][number];
type Templates<R> = readonly ((now: R, before: R | undefined, some: () => string) => string | undefined)[];

/** 比上季多 1.00 元, where there is a period before and it is another figure. */
function compared(name: string, now: number, then: number | undefined): string | undefined {
  if (then === undefined || then === now) return undefined;
  return `${name}比上期${now > then ? '多' : '少'} ${yuan(Math.abs(now - then))} 元。`;
}

const ofAccount: Templates<Account> = [
  (a) => `本期收入合计 ${yuan(totalIncome(a))} 元，九项支出 ${yuan(totalCosts(a))} 元。`,
  (a) => `总支出 ${yuan(totalSpending(a))} 元，期末欠费 ${yuan(a.arrearsTotal)} 元。`,
  (a) => `收缴率 ${percentOf(a.income.currentFees.actual, a.receivable)}，比上期稳定。`,
  (a) => `本期收支差额 ${yuan(result(a)).replace('−', '-').replace(/^-/, '为亏损 ')} 元。`,
  (a, b) => compared('收入', totalIncome(a), b && totalIncome(b)),
  (a, b) => compared('九项支出', totalCosts(a), b && totalCosts(b)),
  (a, b) => compared('总支出', totalSpending(a), b && totalSpending(b)),
  (a, b) => compared('期末欠费', a.arrearsTotal, b?.arrearsTotal),
  (a) => {
    const fee = remuneration(a);
    return fee === undefined ? undefined : `酬金 ${yuan(fee)} 元，按实收计提。`;
  },
  (_a, _b, some) => `今年以来，收入合计 ${some()} 元，收缴率 12.3%。`,
  (_a, _b, some) => `商铺部分，收缴率 100%；9 号楼，欠费 ${some()} 元。`,
  (_a, _b, some) => `地下车位：应收 ${some()} 元，实收 ${some()} 元。`,
  (_a, _b, some) => `下期预算，九项支出 ${some()} 元。`,
  (_a, _b, some) => `去年同期没有大修，盈余 ${some()} 元；台风清理，支出 ${some()} 元。`,
  (_a, _b, some) => `维护费一项，支出合计 ${some()} 元，其中电梯，金额 ${some()} 元。`,
];

const ofCommon: Templates<Common> = [
  (c) => `本期收入合计 ${yuan(grossIncome(c))} 元，净收益 ${yuan(c.totals.net)} 元。`,
  (c, b) => compared('净收益', c.totals.net, b?.totals.net),
  (_c, _b, some) => `今年前三季度，净收益 ${some()} 元。`,
  (_c, _b, some) => `停车一项，成本合计 ${some()} 元；电梯广告，净收益 ${some()} 元。`,
];

const ofFund: Templates<Fund> = [
  (f) => `期末余额 ${yuan(f.closing)} 元，增值收益 ${yuan(f.gains)} 元。`,
  (f, b) => compared('期末余额', f.closing, b?.closing),
  (_f, _b, some) => `9 号楼，期末余额 ${some()} 元。`,
  (_f, _b, some) => `自建账以来，公共收益转入 ${some()} 元。`,
];

/** Writes an explanation of two sentences beside most statements. Statements stand newest first. */
export function explain(
  seed: number,
  { accounts, common, fund }: Pick<Records, 'accounts' | 'common' | 'fund'>,
): void {
  const random = randomFrom(seed + 77_777);
  write(random, accounts, ofAccount);
  write(random, common, ofCommon);
  write(random, fund, ofFund);
}

function write<R extends { explanation?: string | undefined }>(
  random: Random,
  all: readonly R[],
  templates: Templates<R>,
): void {
  for (const [i, now] of all.entries()) {
    if (random.chance(15)) continue;
    const some = () => yuan(random.whole(1, 90_000_000));
    const told = [1, 2].map(() => random.pick(templates)(now, all[i + 1], some));
    const text = [...new Set(told.filter(Boolean))].join('');
    if (text) now.explanation = text;
  }
}
