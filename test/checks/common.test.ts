import { expect, test } from 'vitest';
import { checkCommon } from '../../src/checks/common.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkProofs } from '../../src/checks/proofs.ts';
import { common, site } from '../records.ts';

type Income = ReturnType<typeof common>['income'][number];

const sentences = (changes: Parameters<typeof common>[0], minimum?: number) =>
  checkCommon({
    common: [common(changes)],
    site: { ...site, money: { ...site.money, commonToFund: minimum, commonToFundBasis: '示范市条例第八条' } },
  }).map((finding) => `${finding.severity}：${sentenceOf(finding)}`);

test('a statement whose parts hold together has no finding', () => {
  expect(sentences({})).toEqual([]);
  expect(checkProofs({ common: [common()] })).toEqual([]);
});

test('a fen in any stated figure breaks a proof', () => {
  const { totals, companyShare } = common();
  expect(checkProofs({ common: [common({ tax: 10_01 })] }).map(sentenceOf)).toEqual([
    'common/2026-q3.json · 表上的合计 › 业主净收益：对不上：收入－成本－分成－税金＝业主净收益。应为 369.99 元，表上是 370.00 元，相差 0.01 元；请核对这一项和相加的各项',
    'common/2026-q3.json · 表上的合计 › 期末结余：对不上：期初＋本期增加－本期减少＝期末。应为 1,099.99 元，表上是 1,100.00 元，相差 0.01 元；请核对这一项和相加的各项',
  ]);
  for (const field of ['gross', 'costs', 'net', 'use', 'closing'] as const)
    expect(
      checkProofs({ common: [common({ totals: { ...totals, [field]: totals[field] + 1 } })] })[0]?.path,
    ).toEqual(['totals', field]);
  const share = common({ companyShare: { ...companyShare, amount: 40_01 } });
  expect(checkProofs({ common: [share] })[0]?.path).toEqual(['companyShare', 'amount']);
});

test('an income by contract shows the contract, interest needs none, nor does a line of 0', () => {
  const [parking, interest] = common().income;
  const { contract, ...bare } = parking as NonNullable<typeof parking>;
  expect(contract).toBe('parking-contract');
  expect(sentences({ income: [bare, interest as typeof bare] })).toEqual([
    'error：common/2026-q3.json · 收入 › 第 1 项 › 合同：“地面停车位”收入 500.00 元，没有写合同；停车收入要有合同，请先在“文件”里登记，再在这里选上',
  ]);
  const spare = { ...bare, gross: 0 };
  const share = { ...common().companyShare, base: 0 };
  expect(
    sentences({ income: [spare, interest as typeof bare], costs: [], companyShare: share, toFund: 0 }),
  ).toEqual([]);
});

test('what the company shares in is proved from the marked lines, and said where none is marked', () => {
  const { companyShare, income, costs } = common();
  const off = common({ companyShare: { ...companyShare, base: 400_01 } });
  expect(checkProofs({ common: [off] }).map(sentenceOf)[0]).toBe(
    'common/2026-q3.json · 物业服务企业分成 › 计提基数：对不上：计提分成的各处收入－计提分成的各项成本＝计提基数。应为 400.00 元，表上是 400.01 元，相差 0.01 元；请核对这一项和相加的各项',
  );
  const bare = <T extends object>(list: T[]) => list.map((line) => ({ ...line, shared: false }));
  expect(sentences({ income: bare(income), costs: bare(costs) })).toEqual([
    'warning：common/2026-q3.json · 物业服务企业分成 › 计提基数：没有一处收入标明“计提分成”，计提基数核算不了；请在各处收入和各项成本里打开',
  ]);
});

test('tax is proved from the income that includes it, and that from the lines that are taxed', () => {
  const [parking, interest] = common().income as [Income, Income];
  const income = [
    { ...parking, gross: 500_00 },
    { ...interest, untaxed: true },
  ];
  const taxed = (changes: object) =>
    checkProofs({ common: [common({ income, tax: 23_81, ...changes })] })
      .map(sentenceOf)
      .filter((sentence) => sentence.includes('税'));
  const sides = '收入－成本－分成－税金＝业主净收益';
  const own = (changes: object) => taxed(changes).filter((sentence) => !sentence.includes(sides));
  expect(own({ taxation: { base: 500_00, rate: 500 } })).toEqual([]);
  expect(own({ taxation: { base: 500_00, rate: 500, surcharge: 1 }, tax: 23_82 })).toEqual([]);
  expect(own({ taxation: { base: 500_00, rate: 500 }, tax: 23_82 })).toEqual([
    'common/2026-q3.json · 税金：对不上：含税收入×征收率÷（1＋征收率）＋附加税费＝税金。应为 23.81 元，表上是 23.82 元，相差 0.01 元；请核对这一项和相加的各项',
  ]);
  expect(own({ taxation: { base: 500_01, rate: 500 } })).toEqual([
    'common/2026-q3.json · 税金怎么算的 › 含税收入：对不上：要计税的各处收入相加＝含税收入。应为 500.00 元，表上是 500.01 元，相差 0.01 元；请核对这一项和相加的各项',
  ]);
  expect(own({ taxation: { base: 1_000_00, rate: 500 }, tax: 47_62 })).toHaveLength(1);
});

test('the company shares in no more than what was left after cost', () => {
  const { companyShare } = common();
  expect(sentences({ companyShare: { ...companyShare, base: 420_00 } })).toEqual([]);
  expect(sentences({ companyShare: { ...companyShare, base: 420_01 } })).toEqual([
    'error：common/2026-q3.json · 物业服务企业分成 › 计提基数：计提基数 420.01 元，大于收入减成本的 420.00 元；请核对',
  ]);
});

test('no more goes to the fund than there is', () => {
  expect(sentences({ toFund: 1_370_00 })).toEqual([]);
  expect(sentences({ toFund: 1_370_01 })).toEqual([
    'error：common/2026-q3.json · 转入维修资金：转入维修资金 1,370.01 元，大于期初结余加业主净收益 1,370.00 元；请核对',
  ]);
});

test('less to the fund than the local minimum is a warning, the minimum itself is none', () => {
  expect(sentences({ toFund: 185_00 }, 5000)).toEqual([]);
  expect(sentences({ toFund: 184_99 }, 5000)).toEqual([
    'warning：common/2026-q3.json · 转入维修资金：转入维修资金 184.99 元，低于规定的业主净收益 50.0%，即 185.00 元（示范市条例第八条）',
  ]);
});

test('a use lies within the period', () => {
  const [bench] = common().use;
  const on = (day: string) => sentences({ use: [{ ...(bench as NonNullable<typeof bench>), on: day }] });
  expect(on('2026-09-30')).toEqual([]);
  expect(on('2026-10-01')).toEqual([
    'error：common/2026-q3.json · 使用 › 第 1 项 › 日期：“长椅”的日期 2026-10-01 不在本期（2026-07-01 至 2026-09-30），请核对',
  ]);
});

test('another quantity than the period before has a word of its own', () => {
  const [line] = common().income as [ReturnType<typeof common>['income'][number]];
  const then = common({
    period: '2026-Q2',
    income: [{ ...line, quantity: 24, unit: '台' }],
  });
  const found = (quantity: number, note?: string) =>
    checkCommon({
      common: [common({ income: [{ ...line, quantity, unit: '台', ...(note && { note }) }] }), then],
    })
      .filter(({ path }) => path.includes('quantity'))
      .map(({ message }) => message);
  expect(found(24)).toEqual([]);
  expect(found(240)).toEqual([
    `“${line.site}”上期 24 台，本期 240 台；变了请在说明里用一句话写明（至少 8 个汉字），没有变请核对`,
  ]);
  expect(found(25, '七号楼新装电梯一台，七月起有广告')).toEqual([]);
});

test('names of another pot are no common income and no cost of it', () => {
  const [income] = common().income as [Income];
  const named = (site: string) => sentences({ income: [{ ...income, site }] });
  expect(named('维修资金增值收益')).toEqual([
    'error：common/2026-q3.json · 收入 › 第 1 项 › 哪一处：“维修资金增值收益”是维修资金的钱，不能记在公共收益里：三本账分开；请记到维修资金，不是的请把名称写清楚',
  ]);
  expect(named('5 号楼物业费收入')).toHaveLength(1);
  expect(named('物业用房出租')).toEqual([]);
  const cost = (name: string) =>
    sentences({ costs: [{ ...(common().costs[0] as ReturnType<typeof common>['costs'][number]), name }] });
  expect(cost('物业公司员工工资')).toEqual([
    'error：common/2026-q3.json · 经营成本 › 第 1 项 › 成本：“物业公司员工工资”是物业费收支的钱，不能记在公共收益里：三本账分开；请记到物业费收支，不是的请把名称写清楚',
  ]);
  expect(cost('停车收费员工资')).toEqual([]);
  expect(cost('物业停车管理人员工资')).toEqual([]);
  expect(cost('物业公司管理人员工资')).toHaveLength(1);
  expect(named('维修资金专户旁广告位')).toEqual([]);
  expect(named('物业费代收点快递柜')).toEqual([]);
});
