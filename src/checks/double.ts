import type { Keyed, Records } from '../catalogue.ts';
import { costItemCodes } from '../figures/accounts.ts';
import { precedingOf } from '../figures/periods.ts';
import { yuan } from '../format/number.ts';
import type { Account } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { projectNamedIn } from './major-repair.ts';

/**
 * Money is booked once: a project of the maintenance fund is no cost of common income, a payment of one is no use of it
 * as well, what common income paid is no cost of the service fee, and no more old arrears come in than were owed.
 */
export function checkDouble({ accounts = [], common = [], projects = [] }: Partial<Records>): Finding[] {
  return [
    ...accounts.flatMap((now) => [
      ...checkArrears(now, precedingOf(now, accounts)),
      ...paidByCommon(now, common),
    ]),
    ...common.flatMap((now) => [...projectCosts(now, projects), ...projectUses(now, projects)]),
  ];
}

function checkArrears(now: Account & Keyed, before: Account | undefined): Finding[] {
  const { actual } = now.income.oldArrears;
  if (!before || actual <= before.arrearsTotal) return [];
  const message = `收回以前欠费 ${yuan(actual)} 元，大于上期期末欠费 ${yuan(before.arrearsTotal)} 元；收回的不会比欠的多，本期的物业费请填在“本期物业费”`;
  return [at('accounts', now.key, ['income', 'oldArrears', 'actual'], message)];
}

/** Costs of common income come back each period under the same words, so those of the same period are asked only. */
function paidByCommon(now: Account & Keyed, common: readonly CommonIncome[]): Finding[] {
  const paid = common.flatMap((one) => [
    ...one.use.map(({ purpose, amount }) => ({ name: purpose, amount, period: one.period })),
    ...(one.period === now.period ? one.costs.map((cost) => ({ ...cost, period: one.period })) : []),
  ]);
  return costItemCodes.flatMap((item) =>
    (now.costs[item].lines ?? []).flatMap(({ name, amount }, i) => {
      const twin = paid.find((one) => amount > 0 && one.amount === amount && isSame(name, one.name));
      if (!twin) return [];
      const message = `“${name}” ${yuan(amount)} 元，${twin.period} 的公共收益里已经付过（“${twin.name}”）；一笔钱只能记在一处，请移出一笔，不是同一件的请把名称写清楚`;
      return [at('accounts', now.key, ['costs', item, 'lines', i, 'name'], message)];
    }),
  );
}

function projectCosts(now: CommonIncome & Keyed, projects: Records['projects']): Finding[] {
  const titles = projects.map(({ name }) => name);
  return now.costs.flatMap(({ name }, i) => {
    const title = projectNamedIn(name, titles);
    if (!title) return [];
    const message = `“${name}”与维修资金的项目“${title}”是同一件事，不能再列入公共收益的成本；请移出这笔支出，不是同一件的请把名称写清楚`;
    return [at('common', now.key, ['costs', i, 'name'], message)];
  });
}

/** Owners may decide that common income bears a part of a project; a payment the fund made is none. */
function projectUses(now: CommonIncome & Keyed, projects: Records['projects']): Finding[] {
  return now.use.flatMap(({ purpose, amount, kind }, i) => {
    const project =
      kind === 'spent' ? projects.find(({ name }) => projectNamedIn(purpose, [name])) : undefined;
    if (!project) return [];
    const twin = project.payments?.find((one) => one.amount === amount);
    const message = twin
      ? `“${purpose}” ${yuan(amount)} 元，维修资金 ${twin.on} 已经付过（“${project.name}”${twin.what}）；一笔钱只能记在一处，请移出一笔`
      : `“${purpose}”与维修资金的项目“${project.name}”是同一件事；请核对没有两处各付一次`;
    return [at('common', now.key, ['use', i, 'purpose'], message, twin ? 'error' : 'warning')];
  });
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''));
  return one === other || projectNamedIn(a, [b]) !== undefined;
}
