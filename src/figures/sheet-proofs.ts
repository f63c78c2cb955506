import { type Account, costItems, incomeItems } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import { costItemCodes, incomeItemCodes } from './accounts.ts';
import { type Books, type Proof, proof, waiting } from './identity.ts';
import { type Stated, statedIn } from './stated.ts';

/** A figure of a statement by the names that the sealed sheet may give it; a detail need not stand there. */
type Figure = [names: string[], amount: number | undefined, path: PropertyKey[], isDetail?: boolean];

/** The sealed sheet of a service-fee account says what the account says (V-16). */
export function accountSheet(now: Account, documents: Books['documents']): Proof[] {
  const { totals } = now;
  return sheetProofs(now.signedSheet, documents, [
    [['期初结余'], now.opening, ['opening']],
    ...incomeItemCodes.map(
      (item): Figure => [[incomeItems[item]], now.income[item].actual, ['income', item, 'actual'], true],
    ),
    [['收入合计'], totals.income, ['totals', 'income']],
    ...costItemCodes.map(
      (item): Figure => [[costItems[item]], now.costs[item].actual, ['costs', item, 'actual'], true],
    ),
    [['九项支出合计', '支出合计'], totals.costs, ['totals', 'costs']],
    [['物业服务酬金', '酬金'], totals.remuneration, ['totals', 'remuneration']],
    [['税金'], now.tax, ['tax']],
    [['本期收支差额', '收支差额'], totals.result, ['totals', 'result']],
    [['期末结余'], totals.closing, ['totals', 'closing']],
    [['期末欠费总额', '欠费总额'], now.arrearsTotal, ['arrearsTotal']],
  ]);
}

/** The sealed sheet of common income says what the statement says (V-16). */
export function commonSheet(now: CommonIncome, documents: Books['documents']): Proof[] {
  const { totals } = now;
  return sheetProofs(now.signedSheet, documents, [
    [['期初结余'], now.opening, ['opening']],
    [['收入合计'], totals.gross, ['totals', 'gross']],
    [['成本合计'], totals.costs, ['totals', 'costs']],
    [['物业服务企业分成', '分成'], now.companyShare.amount, ['companyShare', 'amount']],
    [['税金'], now.tax, ['tax']],
    [['业主净收益'], totals.net, ['totals', 'net']],
    [['使用', '使用合计'], totals.use, ['totals', 'use']],
    [['转入维修资金'], now.toFund, ['toFund']],
    [['期末结余'], totals.closing, ['totals', 'closing']],
  ]);
}

/** The sealed sheet of the fund says what the statement says, in all and for each building (V-16). */
export function fundSheet(
  now: FundStatement,
  documents: Books['documents'],
  nameOf: (code: string) => string,
): Proof[] {
  return sheetProofs(now.signedSheet, documents, [
    [['期初余额'], now.opening, ['opening'], true],
    [['业主交存'], now.paidIn, ['paidIn'], true],
    [['公共收益转入'], now.fromCommon, ['fromCommon'], true],
    [['增值收益'], now.gains, ['gains'], true],
    [['使用', '合计使用'], now.used, ['used'], true],
    [['退回'], now.returned, ['returned'], true],
    [['期末余额', '合计期末'], now.closing, ['closing']],
    ...now.buildings.flatMap(({ building, firstPayment, closing }, i): Figure[] => {
      const names = (column: string) => [
        `${building}${column}`,
        `${nameOf(building).replace(/\s+/g, '')}${column}`,
      ];
      return [
        [names('首期交存'), firstPayment, ['buildings', i, 'firstPayment'], true],
        [names('期末'), closing, ['buildings', i, 'closing']],
      ];
    }),
  ]);
}

function sheetProofs(code: string | undefined, documents: Books['documents'], figures: Figure[]): Proof[] {
  const sheet = code === undefined ? undefined : documents?.find((d) => d.code === code);
  if (!sheet) return [];
  const stated = statedIn(sheet.body);
  const proofs = figures.flatMap(([names, amount, path, isDetail]): Proof[] => {
    if (amount === undefined) return [];
    const there = foundBy(names, stated);
    const [first] = there;
    if (new Set(there.map((one) => one.amount)).size > 1)
      return [{ ...waiting('sheet', amount, path, 'column'), of: names[0] ?? '' }];
    if (first) return [compared(first, names, amount, path)];
    return isDetail ? [] : [{ ...waiting('sheet', amount, path, 'sheet'), of: names[0] ?? '' }];
  });
  const isBare = proofs.every(({ missing }) => missing === 'sheet');
  return isBare ? [{ ...waiting('sheet', 0, ['signedSheet'], 'sheet'), of: '各数' }] : proofs;
}

/** The figures of a sheet by one of their names; of several columns those of the period, where one says so. */
function foundBy(names: readonly string[], stated: readonly Stated[]): Stated[] {
  const exact = stated.filter(({ row, column }) => names.includes(`${row}${column}`));
  if (exact.length > 0) return exact;
  const rows = stated.filter(
    ({ row }) => names.includes(row) || names.includes(row.replace(/^本[期季年]度?/, '')),
  );
  const own = rows.filter(({ column }) => /^本[期季年]|实际/.test(column));
  return own.length > 0 ? own : rows;
}

function compared(
  { row, column, amount }: Stated,
  names: string[],
  found: number,
  path: PropertyKey[],
): Proof {
  return {
    ...proof('sheet', amount, found, path),
    of: [row, `${row}${column}`].find((name) => names.includes(name)) ?? names[0] ?? row,
  };
}
