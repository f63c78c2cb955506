import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import type { CommonIncome } from '../../src/schema/common.ts';
import type { FundStatement } from '../../src/schema/fund.ts';
import { potAnswers } from '../../src/tables/money-answers.ts';
import { periodsTable } from '../../src/tables/money-periods.ts';
import { account, site } from '../records.ts';

const foot = { preparedBy: '财务主管', reviewedBy: '项目经理', publishedOn: '2026-10-20', key: '2026-q3' };

/** Gross 1,000.00; costs 100.00; 10 % of 900.00; tax 10.00; net 800.00; used 200.00; to the fund 500.00 yuan. */
const common: CommonIncome & { key: string } = {
  period: '2026-Q3',
  opening: 50_00,
  income: [{ code: 'parking', source: 'parking', site: '地面停车', gross: 1_000_00, shared: true }],
  costs: [{ code: 'gate', name: '道闸', amount: 100_00, shared: true }],
  companyShare: { rule: '第十八条', rate: 1000, base: 900_00, amount: 90_00 },
  tax: 10_00,
  taxation: { base: 1_000_00, rate: 101 },
  use: [
    { code: 'door', kind: 'spent', on: '2026-08-01', purpose: '修门', decidedBy: 'assembly', amount: 200_00 },
  ],
  toFund: 500_00,
  totals: { gross: 1_000_00, costs: 100_00, net: 800_00, use: 200_00, closing: 150_00 },
  account: { holder: 'committee', bank: '云汀银行', balance: 150_00 },
  ...foot,
};

const fund: FundStatement & { key: string } = {
  period: '2026-Q3',
  opening: 1_000_00,
  paidIn: 0,
  fromCommon: 500_00,
  gains: 0,
  used: 0,
  returned: 0,
  closing: 1_500_00,
  buildings: [
    { building: '1', firstPayment: 1_000_00, opening: 800_00, added: 300_00, used: 0, closing: 1_100_00 },
    { building: '2', firstPayment: 2_000_00, opening: 200_00, added: 200_00, used: 0, closing: 400_00 },
  ],
  keptAt: '管理中心',
  bankCheckedOn: '2026-09-30',
  ...foot,
};

const records = (changes: Partial<Records> = {}) =>
  ({
    site,
    accounts: [account()],
    common: [],
    fund: [],
    projects: [],
    utilities: [],
    objections: [],
    documents: [],
    ...changes,
  }) as unknown as Records;

test('each pot answers first: how much, on what most, what is left; a pot without records says nothing', () => {
  const pots = potAnswers(records({ common: [common], fund: [fund] }), '2026-11-22');
  expect(pots.map(({ pot, href, reconciled }) => [pot, href, reconciled])).toEqual([
    ['accounts', '/fees/2026-q3/', true],
    ['common', '/fees/common/2026-q3/', true],
    ['fund', '/fees/fund/2026-q3/', true],
  ]);
  expect(pots[1]?.sentences).toEqual([
    '2026年第三季度公共收益收入 1,000.00 元；扣除成本、分成和税，归业主 800.00 元。',
    '按业主的决定使用 200.00 元，最多的一笔是修门，200.00 元；另转入维修资金 500.00 元。',
    '期末结余 150.00 元。',
  ]);
  expect(pots[2]?.sentences).toEqual([
    '2026年第三季度维修资金增加 500.00 元，使用 0.00 元。',
    '期末余额 1,500.00 元。余额不足首期 30%、需要续筹的：2 号楼。',
  ]);
  expect(potAnswers(records(), '2026-11-22').map(({ pot }) => pot)).toEqual(['accounts']);
});

test('what is late is said: a statement posted late, one not posted, objections past their days', () => {
  const asked = { id: '0a1b2c3d', subject: 'common', record: '2026-q3', question: '？' } as const;
  const objections = [
    { ...asked, receivedOn: '2026-11-14', key: 'a' },
    { ...asked, receivedOn: '2026-11-20', key: 'b' },
  ];
  const of = (today: string) => potAnswers(records({ common: [common], objections }), today)[1];
  expect(of('2026-11-22')).toMatchObject({
    late: [
      '本期核对 10 项成立，1 项还不能核对，缺什么写在表的下面。',
      '本期晚了 5 天公布。',
      '有 2 件异议还没有答复，其中 1 件已逾期。',
    ],
    next: '2026年第四季度的表最晚2027年1月15日公布。',
  });
  expect(of('2027-01-18')).toMatchObject({
    late: [
      '本期核对 10 项成立，1 项还不能核对，缺什么写在表的下面。',
      '2026年第四季度的表应在2027年1月15日前公布，已逾期 3 天。',
      '本期晚了 5 天公布。',
      '有 2 件异议还没有答复，其中 2 件已逾期。',
    ],
    next: undefined,
  });
});

test('a pot that does not add up carries no seal, and the list of periods says so', () => {
  const wrong = account({ totals: { ...account().totals, closing: 1_456_01 } });
  expect(potAnswers(records({ accounts: [wrong] }), '2026-11-22')[0]?.reconciled).toBe(false);
  const before = account({ period: '2026-Q2', publishedOn: '2026-07-18', opening: 500_00 });
  const right = account({ opening: 1_456_00, totals: { ...account().totals, closing: 2_412_00 } });
  const rows = periodsTable(records({ accounts: [right, before] })).rows.map((row) => row.cells);
  expect(rows).toEqual([
    ['2026年第三季度', 1_044_00, 2_000_00, 956_00, 2_412_00, '2026年10月13日', '账目相符，按时公布'],
    ['2026年第二季度', 1_044_00, 2_000_00, 956_00, 1_456_00, '2026年7月18日', '账目相符，逾期 3 天公布'],
    ['2026年合计（2 期）', 2_088_00, 4_000_00, 1_912_00, undefined, undefined, undefined],
  ]);
  expect(periodsTable(records({ accounts: [wrong] })).rows[0]?.cells.at(-1)).toBe('有不符的项，按时公布');
});
