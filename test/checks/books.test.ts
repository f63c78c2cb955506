import { expect, test } from 'vitest';
import { checkCodes, checkTwins } from '../../src/checks/codes.ts';
import { checkCorrections } from '../../src/checks/corrections.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkFund } from '../../src/checks/fund.ts';
import { checkObjections } from '../../src/checks/objections.ts';
import { checkPots } from '../../src/checks/pots.ts';
import { checkPrices } from '../../src/checks/prices.ts';
import { account, common, fund, objection, price, site, utilities } from '../records.ts';

const say = (findings: Parameters<typeof sentenceOf>[0][]) =>
  findings.map((f) => `${f.severity === 'warning' ? '（提醒）' : ''}${sentenceOf(f)}`);

test('every pot is continuous from its first statement to its last, whatever the kinds of period', () => {
  const series = (...periods: string[]) =>
    periods.map((period) => utilities({ period, publishedOn: '2027-01-05' }));
  expect(say(checkPots({ utilities: series('2026-Q2', '2026-Q1', '2025-H2', '2025-H1', '2024') }))).toEqual(
    [],
  );
  expect(say(checkPots({ utilities: series('2026-Q3', '2026-Q1') }))).toEqual([
    'utilities/2026-q3.json · 期间：前一期 2026-Q2 还没有公布，请先补上',
  ]);
  expect(say(checkPots({ utilities: series('2026-H1', '2026-Q1') }))).toEqual([
    'utilities/2026-q1.json · 期间：与 2026-H1 的期间重叠，请核对期间',
  ]);
});

test('no statement is published before its period has ended', () => {
  expect(checkPots({ fund: [fund({ publishedOn: '2026-10-01' })] })).toEqual([]);
  expect(say(checkPots({ fund: [fund({ publishedOn: '2026-09-30' })] }))).toEqual([
    'fund/2026-q3.json · 公布日期：公布日期早于期末（2026-09-30），请核对期间和日期',
  ]);
});

test('a transfer waits for the fund only while its statement is the next to come', () => {
  const older = fund({ period: '2026-Q2' });
  expect(checkPots({ common: [common()], fund: [fund()] })).toEqual([]);
  expect(say(checkPots({ common: [common()], fund: [older] }))).toEqual([
    '（提醒）common/2026-q3.json · 转入维修资金：转入维修资金 200.00 元，维修资金却没有 2026-Q3 的表；转出和转入要同时看得到，请填写维修资金表',
    'fund/2026-q2.json · 公共收益转入：公共收益转入 200.00 元，公共收益却没有 2026-Q2 的表；请先填写公共收益表',
  ]);
  const late = checkPots({ common: [common({ period: '2026-Q1' })], fund: [fund({ fromCommon: 0 })] });
  expect(late.map((f) => [f.severity, f.file])).toEqual([['error', 'common/2026-q1.json']]);
});

test('the sub-accounts are the buildings, and none vanishes', () => {
  const { buildings } = fund();
  const [first, second] = buildings as [(typeof buildings)[number], (typeof buildings)[number]];
  expect(checkFund({ fund: [fund(), fund({ period: '2026-Q2' })], site })).toEqual([]);
  expect(
    say(checkFund({ fund: [fund({ buildings: [first, { ...second, building: '9' }] })], site })),
  ).toEqual(['fund/2026-q3.json · 各楼栋分账 › 第 2 项 › 楼号：小区档案里没有 9 号楼；可填的楼号：1、2']);
  expect(say(checkFund({ fund: [fund({ buildings: [first] }), fund({ period: '2026-Q2' })], site }))).toEqual(
    ['fund/2026-q3.json · 各楼栋分账：上期有 2 号楼的分账，本期没有；请补上'],
  );
  const less = fund({ buildings: [first, { ...second, firstPayment: 1_999_99 }] });
  expect(say(checkFund({ fund: [less, fund({ period: '2026-Q2' })], site }))).toEqual([
    'fund/2026-q3.json · 各楼栋分账 › 第 2 项 › 首期交存额：2 号楼的首期交存额上期是 2,000.00 元，这里是 1,999.99 元；它不会变少，增加的要在本期“增加”里，请核对',
  ]);
});

test('the balance is compared with the bank within the year and before it is published', () => {
  expect(checkFund({ fund: [fund({ bankCheckedOn: '2025-09-29' })] })).toEqual([]);
  expect(say(checkFund({ fund: [fund({ bankCheckedOn: '2025-09-28' })] }))).toEqual([
    '（提醒）fund/2026-q3.json · 与银行核对日期：与银行核对已超过一年，请尽快核对',
  ]);
  expect(say(checkFund({ fund: [fund({ bankCheckedOn: '2026-10-14' })] }))).toEqual([
    'fund/2026-q3.json · 与银行核对日期：与银行核对的日期晚于公布日期，请核对',
  ]);
});

const told = { kind: 'correction' as const, path: 'costs.upkeep.actual', reason: '漏了一张单据' };
const corrected = (...all: { on: string; before: number; after: number; path?: string }[]) =>
  account({ corrections: all.map((one) => ({ ...told, ...one })) });

test('corrections lead from the published figure to the present one without a step missing', () => {
  const one = { on: '2026-10-20', before: 90_00, after: 95_00 };
  const two = { on: '2026-10-25', before: 95_00, after: 100_00 };
  expect(checkCorrections({ accounts: [corrected(one, two)] })).toEqual([]);
  expect(say(checkCorrections({ accounts: [corrected(one, { ...two, before: 95_01 })] }))).toEqual([
    'accounts/2026-q3.json · 公布后的更正 › 第 2 项 › 更正前：上一次更正后是 95.00，这里写的是 95.01；两者要相等',
  ]);
  expect(say(checkCorrections({ accounts: [corrected(one, { ...two, after: 99_99 })] }))).toEqual([
    'accounts/2026-q3.json · 公布后的更正 › 第 2 项 › 更正后：表里现在是 100.00，这里写的是 99.99；两者要相等',
  ]);
  expect(
    say(checkCorrections({ accounts: [corrected(two, { ...one, before: 100_00, after: 100_00 })] })),
  ).toEqual([
    'accounts/2026-q3.json · 公布后的更正 › 第 2 项 › 更正后：更正前和更正后是同一个数，请核对',
    'accounts/2026-q3.json · 公布后的更正 › 第 2 项 › 更正日期：早于同一项的上一次更正 2026-10-25，请按日期先后排列',
  ]);
});

test('a correction comes after publication and names a figure that exists', () => {
  const now = { before: 90_00, after: 100_00 };
  expect(checkCorrections({ accounts: [corrected({ ...now, on: '2026-10-13' })] })).toEqual([]);
  expect(say(checkCorrections({ accounts: [corrected({ ...now, on: '2026-10-12' })] }))).toEqual([
    'accounts/2026-q3.json · 公布后的更正 › 第 1 项 › 更正日期：更正日期早于公布日期 2026-10-13；公布以前的改动不用写',
  ]);
  for (const path of ['costs.upkep.actual', 'costs.upkeep', 'preparedBy', 'corrections.1.after'])
    expect(say(checkCorrections({ accounts: [corrected({ ...now, on: '2026-10-20', path })] }))).toEqual([
      `accounts/2026-q3.json · 公布后的更正 › 第 1 项 › 哪一项：这张表里没有 ${path} 这一项数字；写英文路径，列表里的一行写它的编号`,
    ]);
});

test('an entry of a list is named by its code, building or day, a line without one by its place', () => {
  const at = (path: string, after: number) => [{ ...told, on: '2026-10-20', path, before: 1, after }];
  expect(checkCorrections({ common: [common({ corrections: at('income.interest.gross', 20_00) })] })).toEqual(
    [],
  );
  expect(checkCorrections({ fund: [fund({ corrections: at('buildings.2.closing', 2_080_00) })] })).toEqual(
    [],
  );
  expect(
    checkCorrections({ accounts: [account({ corrections: at('costs.other.lines.2.amount', 40_00) })] }),
  ).toEqual([]);
  expect(
    say(checkCorrections({ utilities: [utilities({ corrections: at('lines.lift.unitPrice', 5_999) })] })),
  ).toEqual([
    'utilities/2026-q3.json · 公布后的更正 › 第 1 项 › 更正后：表里现在是 0.6000，这里写的是 0.5999；两者要相等',
  ]);
});

test('an objection points at a line that exists', () => {
  const accounts = [account()];
  expect(checkObjections({ objections: [objection({ line: 'cost-upkeep' })], accounts })).toEqual([]);
  expect(say(checkObjections({ objections: [objection({ record: '2026-q4' })], accounts }))).toEqual([
    'objections/20261020-0000000a.json · 哪一张表：“物业费收支”里没有 2026-q4；是不是 2026-q3？请填网址里的名字',
  ]);
  expect(say(checkObjections({ objections: [objection({ line: 'cost-upkep' })], accounts }))).toEqual([
    'objections/20261020-0000000a.json · 哪一行：这张表里没有 cost-upkep 这一行；是不是 cost-upkeep？请填网址里 # 后面的名字，或留空',
  ]);
});

test('what is said to be corrected is corrected in the sheet, on or after the day of the question', () => {
  const answered = objection({
    result: 'corrected',
    answer: '已更正',
    answeredOn: '2026-10-22',
    answeredBy: '财务主管',
  });
  const on = (day: string) => [corrected({ on: day, before: 90_00, after: 100_00 })];
  expect(checkObjections({ objections: [answered], accounts: on('2026-10-20') })).toEqual([]);
  expect(say(checkObjections({ objections: [answered], accounts: on('2026-10-19') }))).toEqual([
    'objections/20261020-0000000a.json · 结果：结果是“已更正”，物业费收支 2026-q3 的“公布后的更正”里却没有 2026-10-20 以后的一条；请先更正那张表',
  ]);
});

test('a new price begins the day after the old one ended', () => {
  const next = (day: string) => price({ code: 'card-new', replaces: 'access-card', effectiveFrom: day });
  const old = price({ effectiveTo: '2026-02-28' });
  expect(checkPrices({ prices: [old, next('2026-03-01')] })).toEqual([]);
  expect(say(checkPrices({ prices: [old, next('2026-02-28')] }))).toEqual([
    'prices/card-new.json · 执行日期：旧价 access-card 到 2026-02-28 才停止，新价 2026-02-28 就执行，重叠 1 天；请核对',
  ]);
  expect(say(checkPrices({ prices: [old, next('2026-03-02')] }))).toEqual([
    '（提醒）prices/card-new.json · 执行日期：旧价 access-card 到 2026-02-28 停止，新价 2026-03-02 才执行，中间 1 天没有价；请核对',
  ]);
  expect(say(checkPrices({ prices: [price(), next('2026-03-01')] }))).toEqual([
    'prices/card-new.json · 代替哪一项：旧价 access-card 还没有停止日期；请先在旧价里填写，应为 2026-03-01 的前一天',
  ]);
});

test('a price replaces one that exists, in its unit, and no other replaces the same', () => {
  const old = price({ effectiveTo: '2026-02-28' });
  const next = (changes: object) =>
    price({ code: 'card-new', replaces: 'access-card', effectiveFrom: '2026-03-01', ...changes });
  expect(say(checkPrices({ prices: [old, next({ replaces: 'acces-card' })] }))).toEqual([
    'prices/card-new.json · 代替哪一项：收费标准里没有 acces-card；是不是 access-card？请填原来那一项的编号',
  ]);
  expect(say(checkPrices({ prices: [old, next({ unit: 'time' })] }))).toEqual([
    'prices/card-new.json · 计费单位：旧价 access-card 的计费单位是元/个，这里是元/次；单位变了请另立一项',
  ]);
  expect(say(checkPrices({ prices: [old, next({}), next({ code: 'card-2', key: 'card-2' })] }))).toEqual([
    'prices/card-2.json · 代替哪一项：card-new 也代替了 access-card；一项旧价只能由一项新价代替',
  ]);
});

test('no two lines of a statement have one code, and a statement lies in the file of its period', () => {
  const [line] = common().income;
  const twice = common({ income: [line as NonNullable<typeof line>, line as NonNullable<typeof line>] });
  expect(say(checkTwins({ common: [twice], utilities: [utilities()] }))).toEqual([
    'common/2026-q3.json · 收入 › 第 2 项 › 编号：编号 parking-ground 写了两次；每一行用自己的编号',
  ]);
  expect(checkCodes({ fund: [{ ...fund(), key: '2026-q2' }] })).toHaveLength(1);
});

test('no two prices for the same homes hold on one day', () => {
  const old = price({ code: 'fee-a', name: '物业服务费（高层）', unit: 'sqmMonth', appliesTo: 'highRise' });
  const other = (changes: object) =>
    say(checkPrices({ prices: [old, { ...old, code: 'fee-b', key: 'fee-b', name: '物业费', ...changes }] }));
  expect(other({ effectiveFrom: '2026-10-01' })).toEqual([
    'prices/fee-b.json · 执行日期：与 fee-a 同时执行：收费对象和单位相同，2026-10-01 起有两个价；请在 fee-a 写停止日期，在这里的“代替哪一项”填 fee-a，不是同一项的请把名称写清楚',
  ]);
  expect(other({ effectiveFrom: '2023-09-01', effectiveTo: '2024-08-31' })).toEqual([]);
  expect(other({ effectiveFrom: '2023-09-01', effectiveTo: '2024-09-01' })).toHaveLength(1);
  expect(other({ appliesTo: 'shop' })).toEqual([]);
  expect(other({ appliesTo: 'shop', name: old.name })).toEqual([]);
  const twin = price({ code: 'access-card-b', effectiveFrom: '2026-01-01' });
  expect(say(checkPrices({ prices: [price(), twin] }))).toHaveLength(1);
  expect(say(checkPrices({ prices: [price(), { ...twin, payer: '租户' }] }))).toEqual([]);
});
