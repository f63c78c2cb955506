import type { FundStatement } from '../schema/fund.ts';
import type { UtilityShare } from '../schema/utilities.ts';
import { neighboursOf } from './periods.ts';

export { accountLines } from './account-lines.ts';
export { commonLines } from './common-lines.ts';

/** What one document proves of an amount, in fen. */
export interface Borne {
  document: string;
  amount: number;
}

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
  /** What it counts changed since a period it would be compared with, which is left out then. */
  moved?: true;
  budget?: number | undefined;
  note?: string | undefined;
  /** Keys of the documents that prove it. */
  documents: readonly string[];
  /** Its parts, where it is itemised. */
  details?: readonly {
    label: string;
    amount: number;
    documents: readonly string[];
    borne?: readonly Borne[];
  }[];
  /** What they prove of it, once it is counted; see `counted`. */
  borne?: readonly Borne[];
  /** Where the amount stands in the record. */
  path: PropertyKey[];
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
    line('paidIn', '业主交存', now.paidInNote),
    line('fromCommon', '公共收益转入'),
    line('gains', '增值收益', now.gainsNote),
    line('returned', '退回', now.returnedNote),
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
