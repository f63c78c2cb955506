import { type Account, costItems, incomeItems } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { UtilityShare } from '../schema/utilities.ts';
import { costItemCodes, incomeItemCodes, remuneration } from './accounts.ts';
import { neighboursOf } from './periods.ts';

/** One published amount of a statement, with what it is compared with and what proves it. */
export interface Line {
  /** Anchor on the page of the statement, the same in every period: `cost-upkeep`. */
  id: string;
  /** Money that comes in, is spent, is taken by a rule, or goes to another pot. */
  side: 'income' | 'cost' | 'share' | 'use' | 'transfer';
  label: string;
  /** In fen. */
  amount: number;
  before?: number | undefined;
  lastYear?: number | undefined;
  budget?: number | undefined;
  note?: string | undefined;
  /** Keys of the documents that prove it. */
  documents: readonly string[];
  /** Its parts, where it is itemised. */
  details?: readonly { label: string; amount: number; documents: readonly string[] }[];
  /** Where the amount stands in the record. */
  path: PropertyKey[];
}

/** The lines of a service-fee account: income, the nine costs with their details, remuneration or tax. */
export function accountLines(now: Account, all: readonly Account[] = []): Line[] {
  const { before, lastYear } = neighboursOf(now, all);
  const compared = (of: (a: Account) => number | undefined) => ({
    before: before && of(before),
    lastYear: lastYear && of(lastYear),
  });
  const share = now.mode === 'commission' ? remuneration : (a: Account) => a.tax;
  const shared = share(now);
  return [
    ...incomeItemCodes.map((item) => ({
      id: `income-${item}`,
      side: 'income' as const,
      label: incomeItems[item],
      amount: now.income[item].actual,
      ...compared((a) => a.income[item].actual),
      note: now.income[item].note,
      documents: [],
      path: ['income', item, 'actual'],
    })),
    ...costItemCodes.map((item) => {
      const { actual, budget, note, lines = [] } = now.costs[item];
      const details = lines.map(({ name, amount, documents = [] }) => ({ label: name, amount, documents }));
      return {
        id: `cost-${item}`,
        side: 'cost' as const,
        label: costItems[item],
        amount: actual,
        ...compared((a) => a.costs[item].actual),
        budget,
        note,
        documents: [],
        ...(details.length > 0 && { details }),
        path: ['costs', item, 'actual'],
      };
    }),
    ...(shared === undefined
      ? []
      : [
          {
            id: now.mode === 'commission' ? 'remuneration' : 'tax',
            side: 'share' as const,
            label: now.mode === 'commission' ? '物业服务酬金' : '税金',
            amount: shared,
            ...compared(share),
            documents: [],
            path: now.mode === 'commission' ? ['totals', 'remuneration'] : ['tax'],
          },
        ]),
  ];
}

/** The lines of the common income: sites, costs, the company's share, tax, uses, the transfer to the fund. */
export function commonLines(now: CommonIncome, all: readonly CommonIncome[] = []): Line[] {
  const { before, lastYear } = neighboursOf(now, all);
  const compared = (of: (c: CommonIncome) => number | undefined) => ({
    before: before && (of(before) ?? 0),
    lastYear: lastYear && (of(lastYear) ?? 0),
  });
  const single = (
    id: string,
    side: Line['side'],
    label: string,
    of: (c: CommonIncome) => number,
    path: PropertyKey[],
  ) => ({
    id,
    side,
    label,
    amount: of(now),
    ...compared(of),
    documents: [],
    path,
  });
  return [
    ...now.income.map(({ code, site, gross, note, contract, documents = [] }, i) => ({
      id: `income-${code}`,
      side: 'income' as const,
      label: site,
      amount: gross,
      ...compared((c) => c.income.find((line) => line.code === code)?.gross),
      note,
      documents: contract ? [contract, ...documents] : documents,
      path: ['income', i, 'gross'],
    })),
    ...now.costs.map(({ code, name, amount, note, documents = [] }, i) => ({
      id: `cost-${code}`,
      side: 'cost' as const,
      label: name,
      amount,
      ...compared((c) => c.costs.find((line) => line.code === code)?.amount),
      note,
      documents,
      path: ['costs', i, 'amount'],
    })),
    single('share', 'share', '物业服务企业分成', (c) => c.companyShare.amount, ['companyShare', 'amount']),
    single('tax', 'share', '税金', (c) => c.tax, ['tax']),
    ...now.use.map(({ code, purpose, amount, decision, documents = [] }, i) => ({
      id: `use-${code}`,
      side: 'use' as const,
      label: purpose,
      amount,
      documents: decision ? [decision, ...documents] : documents,
      path: ['use', i, 'amount'],
    })),
    single('to-fund', 'transfer', '转入维修资金', (c) => c.toFund, ['toFund']),
  ];
}

/** The lines of the maintenance fund: paid in, from common income, gains, returned, used. */
export function fundLines(now: FundStatement, all: readonly FundStatement[] = []): Line[] {
  const { before, lastYear } = neighboursOf(now, all);
  const line = (
    field: 'paidIn' | 'fromCommon' | 'gains' | 'returned' | 'used',
    label: string,
    note?: string,
  ): Line => ({
    id: field,
    side: field === 'used' ? 'use' : 'income',
    label,
    amount: now[field],
    before: before?.[field],
    lastYear: lastYear?.[field],
    note,
    documents: now.documents ?? [],
    path: [field],
  });
  return [
    line('paidIn', '业主交存'),
    line('fromCommon', '公共收益转入'),
    line('gains', '增值收益', now.gainsNote),
    line('returned', '退回'),
    line('used', '使用', now.usedNote),
  ];
}

/** The lines of shared water and power: one a meter. */
export function utilityLines(now: UtilityShare, all: readonly UtilityShare[] = []): Line[] {
  const { before, lastYear } = neighboursOf(now, all);
  const of = (share: UtilityShare | undefined, code: string) =>
    share && (share.lines.find((line) => line.code === code)?.amount ?? 0);
  return now.lines.map(({ code, use, amount, note, documents = [] }, i) => ({
    id: `meter-${code}`,
    side: 'cost',
    label: use,
    amount,
    before: of(before, code),
    lastYear: of(lastYear, code),
    note,
    documents,
    path: ['lines', i, 'amount'],
  }));
}
