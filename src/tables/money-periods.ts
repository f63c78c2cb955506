import type { Keyed, Records } from '../catalogue.ts';
import { closing, result, totalIncome, totalSpending } from '../figures/accounts.ts';
import { daysLate } from '../figures/deadlines.ts';
import { accountProofs, isReconciled, waitingIn } from '../figures/proof.ts';
import { dayInWords, periodInWords } from '../format/date.ts';
import type { Account } from '../schema/accounts.ts';
import { words } from '../text/accounts.ts';
import { money } from '../text/money.ts';
import { openSeal } from '../text/proofs.ts';
import { feesPage } from '../text/site.ts';
import type { Row, Table } from './table.ts';

/** All periods of the service fee, newest first, with a sum for each year that has more than one. */
export function periodsTable(records: Pick<Records, 'accounts' | 'site' | 'utilities'>): Table {
  const { accounts } = records;
  const years = [...new Set(accounts.map((a) => a.period.slice(0, 4)))];
  const fen = { kind: 'fen', unit: '元' } as const;
  return {
    name: 'account-periods',
    caption: words.periodsCaption,
    columns: [
      { key: 'period', label: words.period, kind: 'text' },
      { key: 'spending', label: words.spent, ...fen, weight: 'main' },
      { key: 'income', label: words.received, ...fen, weight: 'aside' },
      { key: 'result', label: words.result, ...fen, weight: 'aside' },
      { key: 'closing', label: words.closing, ...fen, weight: 'aside' },
      { key: 'published', label: feesPage.published, kind: 'text' },
      { key: 'state', label: words.state, kind: 'text' },
    ],
    rows: years.flatMap((year) => {
      const of = accounts.filter((a) => a.period.startsWith(year));
      return [...of.map((a) => periodRow(a, records)), ...(of.length > 1 ? [yearRow(year, of)] : [])];
    }),
  };
}

function periodRow(a: Account & Keyed, records: Pick<Records, 'accounts' | 'site' | 'utilities'>): Row {
  const late = daysLate(a, records.site.money);
  const proofs = accountProofs(a, records);
  const open = waitingIn(proofs).length > 0 ? openSeal(proofs) : words.broken;
  const corrected = a.corrections?.length ?? 0;
  const state = [
    isReconciled(proofs) ? words.reconciled : open,
    late > 0 ? money.late(late) : money.inTime,
    ...(corrected > 0 ? [money.corrected(corrected)] : []),
  ];
  return {
    id: a.key,
    href: `/fees/${a.key}/`,
    cells: [
      periodInWords(a.period),
      totalSpending(a),
      totalIncome(a),
      result(a),
      closing(a),
      dayInWords(a.publishedOn),
      state.join('，'),
    ],
  };
}

function yearRow(year: string, accounts: readonly Account[]): Row {
  const sum = (of: (a: Account) => number) => accounts.reduce((total, a) => total + of(a), 0);
  return {
    role: 'total',
    cells: [
      words.yearSum(year, accounts.length),
      sum(totalSpending),
      sum(totalIncome),
      sum(result),
      undefined,
      undefined,
      undefined,
    ],
  };
}
