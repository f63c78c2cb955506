import type { Account } from '../../src/schema/accounts.ts';
import { account } from '../records.ts';

const { costs } = account();

/** The account of `test/records.ts` with repairs itemised (one refund), a correction and a year to compare with. */
export function itemised(): Account & { key: string } {
  return account({
    costs: {
      ...costs,
      upkeep: {
        ...costs.upkeep,
        note: '多修了一次水泵',
        lines: [
          { name: '电梯维保', amount: 80_00, documents: ['lift-contract'] },
          { name: '水泵修理', amount: 25_00 },
          { name: '退回多收', amount: -5_00, documents: ['refund'] },
        ],
      },
    },
    corrections: [
      {
        on: '2026-10-20',
        kind: 'correction',
        path: 'costs.greening.actual',
        before: 90_00,
        after: 100_00,
        reason: '漏记一张租费单',
      },
    ],
  });
}

/** The account of `test/records.ts` with no item itemised. */
export function plain(): Account & { key: string } {
  return account({ costs: { ...costs, other: costs.staff } });
}

/** 包干制: income 2,000.00, costs 900.00, tax 60.00, a result of 1,040.00 yuan for the company. */
export function lumpSum(): Account & { key: string } {
  const { opening, remunerationRate, ...rest } = account();
  return {
    ...rest,
    mode: 'lumpSum',
    tax: 60_00,
    totals: { income: 2_000_00, costs: 900_00, result: 1_040_00 },
  };
}

export const documents = [
  { code: 'lift-contract', title: '电梯维保合同' },
  { code: 'refund', title: '退款单' },
];
