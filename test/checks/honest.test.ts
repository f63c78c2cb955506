import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { checkExplanations } from '../../src/checks/explanations.ts';
import { checkReasons } from '../../src/checks/reasons.ts';
import { parseContent } from '../../src/content.ts';
import { readContent } from '../../src/content-folder.ts';
import { written } from '../../src/format/number.ts';
import type { Account, CostItem } from '../../src/schema/accounts.ts';
import type { CommonIncome } from '../../src/schema/common.ts';

/* Sentences that another wrote of the third quarter of 2026 in the example, with its figures: none may stop publication. */

const records = parseContent(readContent('content')).records as Records;
const quarters = ['2026-q1', '2026-q2', '2026-q3'];
const year = records.accounts.filter(({ key }) => quarters.includes(key));
const commonYear = records.common.filter(({ key }) => quarters.includes(key));
const sum = <R>(all: readonly R[], of: (one: R) => number) =>
  written(
    all.reduce((n, one) => n + of(one), 0),
    2,
  );
const yi = sum(year, (a: Account) => a.totals.income);
const yc = sum(year, (a: Account) => a.totals.costs);
const yr = sum(year, (a: Account) => a.totals.result);
const yn = sum(commonYear, (c: CommonIncome) => c.totals.net);
const yf = sum(commonYear, (c: CommonIncome) => c.toFund);
const rate = 93.6;

type Subject = 'accounts' | 'common' | 'fund' | 'utilities';

const honest: Readonly<Record<Subject, readonly string[]>> = {
  accounts: [
    '本季收入112.6万元，九项支出104.0万元，加上酬金8.27万元，结余0.3万元。',
    '截至9月30日，业主欠费21.26万元，比6月底少1.3万元。',
    '本季物业费收缴率94.4%，比上季高0.7个百分点，比去年同期高4.6个百分点。',
    `今年前三季度，收入合计 ${yi} 元，九项支出合计 ${yc} 元。`,
    `今年1—9月，收入合计 ${yi} 元。`,
    `今年1—9月收入合计 ${yi} 元，收缴率 ${rate}%。`,
    `今年以来，收缴率 ${rate}%。`,
    `今年一至三季度，收支差额 ${yr} 元。`,
    '公共收益方面，本季收入 100,138.58 元，净收益 82,602.44 元，见公共收益账。',
    '地下车位：本期收入 76,740.00 元，与上季基本持平。',
    '地下车位管理费应收 78,300.00 元，实收 76,740.00 元。',
    '地下车位管理费，应收 78,300.00 元，实收 76,740.00 元。',
    '商铺部分，收缴率 100%。',
    '9–12 号楼，收缴率 96.2%。',
    '收缴率最高的是 7 号楼，收缴率 98.9%，最低的是 11 号楼，收缴率 90.1%。',
    '期初结余 135,164.72 元，本期收入1,126,021.67元，支出 1,123,026.35 元，期末结余 138,160.04 元。',
    '本期盈余 2,995.32 元，滚入下期。',
    '去年同期收入少，亏损 14,214.52 元，本期盈余 2,995.32 元。',
    '去年三季度因台风亏损 14,214.52 元，本季余 2,995.32 元。',
    '上季没有大修理，盈余 34,946.50 元；本季只余 2,995.32 元。',
    '酬金按实收的 8% 计，82,694.05 元。',
    '应收 1,020,632.76 元，实收 963,871.04 元，未收 56,761.72 元。',
    '公共水电，支出合计 114,295.08 元，逐表见公共水电账。',
    '维护费一项，支出合计 239,917.32 元，超预算 20,917.32 元。',
    '维护费支出 239,917.32 元，比预算多 20,917.32 元，主要是停电抢修。',
    '支出比预算多 29,432.30 元，超支 2.9%。',
    '九项支出比预算多 2.9%，主要超在维护费（多 20,917.32 元）。',
    '收入同比增长 5.4%，环比增长 0.4%；支出同比增长 3.6%，环比增长 3.6%。',
    '总支出比去年同期多 40,566.91 元。',
    '总支出 1,123,026.35 元，比去年同期多 40,566.91 元。',
    '支出合计 1,123,026.35 元，同比增长 3.7%。',
    '支出同比增长 3.7%。',
    '结余比上季多 2,995.32 元。',
    '欠费比上季少 13,042.81 元，下降 5.8%。',
    '期末欠费 21.26 万元，比去年同期下降 20%。',
    '预计到年底，收缴率 98%。',
    '下季度目标：收缴率达到 98%。',
    '合同约定，收缴率不低于 95%，本季 94.4%，没有做到。',
    '业主大会要求的是，收缴率 95%；本季 94.4%，差 0.6 个百分点。',
    '账户余额 352,418.66 元，其中预收物业费和装修押金 214,258.62 元，扣除后结余 138,160.04 元。',
    '收回旧欠 69,804.53 元，比上季少 2,715.34 元。',
    '本期收回以前欠费 6.98 万元，比上期少 2,715.34 元。',
    '收入增加 57,776.75 元，支出增加 36,337.22 元。',
    '收支基本平衡，略有结余。',
    '本期收支相抵后结余 2,995.32 元。',
    '欠费 212,569.30 元里，欠费一年以上的 86,310.00 元。',
    '欠费户数 61 户，比上季少 4 户，其中 12 户已经签了分期协议。',
    '欠费三个月以上的 18 户，共 9.6 万元。',
    '欠费大户：欠费 12,340.00 元，已起诉。',
    '其中 3 户商铺，欠费 28,600.00 元。',
    '11 号楼最多，欠费 41,220.00 元。',
    '本期减免 0 元，没有核销。',
    '租洒水车花了 5,940.00 元，补种灌木 4,266.00 元，绿化费还是比去年同期少 12,673.91 元。',
    '下季预算：收入 112 万元，支出 110 万元。',
    '下一季九项支出预算 992,000.00 元。',
    '下季预算，九项支出 99.2 万元。',
    '结余 13.8 万元，相当于九项支出的 13.3%。',
    '本期物业费实收率 94.4%。',
    '本期总收入比上期略增，总支出也略增。',
    '收入比上季多 0.5 万元，九项支出比上季多 3.6 万元，所以结余只增加 0.3 万元。',
    '收入比上季多 4551.76 元。',
    '每平方米每月九项支出 2.8 元。',
    '九项支出，每平方米每月 2.80 元。',
    '平均每户，九项支出 875.70 元。',
    '人均，收入 900 元。',
    '电梯困人责任险理赔收入 5,000.00 元。',
    '酬金比上季多 321.05 元。',
    '酬金 8.27 万元，占实收的 8%。',
    '多提的酬金 606.54 元将在下季退回。',
    '其中，酬金 606.54 元属于多提。',
    '本年收入 336.2 万元，支出 331.9 万元。',
    '本年度收入合计 3,390,124.16 元。',
    '年度收缴率 93.6%，本季 94.4%。',
    '全年收入比去年多 20 万元。',
    '本期支出 1,123,026.35 元，其中九项支出 1,040,332.30 元，酬金 82,694.05 元。',
    '收支差额比上期少 31,951.18 元，主要是 7 月两次停电。',
    '收缴率94.4%，其中商铺收缴率 100%，住宅收缴率 94.1%。',
    '不含停电，九项支出 1,018,852.30 元。',
    '7 月亏损 21,000.00 元，8、9 月盈余。',
    '收入 112.6 万，支出 112.3 万，余 0.3 万。',
  ],
  common: [
    '停车收入 76,192.00 元，占 76.1%。',
    '本季收入 100,138.58 元，扣除成本 5,742.99 元、公司分成 7,069.25 元和税金 4,723.90 元，净收益 82,602.44 元，一半转入维修资金 41,302.00 元。',
    '期末结余 527,834.16 元，其中 186,000 元留给充电棚。',
    '公司分成 7,069.25 元，为停车收入扣除成本后的 10%。',
    `今年前三季度，净收益 ${yn} 元，转入维修资金 ${yf} 元。`,
    `今年已经三次转入维修资金，共 ${yf} 元。`,
    `转入维修资金累计 ${yf} 元。`,
    '本年转入维修资金 123,890.00 元。',
    '如充电棚付清，期末结余约 34 万元。',
    '电梯广告，净收益 11,433.96 元。',
    '停车一项，成本合计 5,177.35 元，占九成。',
    '净收益比去年同期多 3,873.60 元，增长 4.9%。',
    '净收益比去年同期多 4.9%，是广告新合同多了 1,200.00 元、临停多了 1,936.00 元。',
    '收入比上季多 318.39 元。',
    '账户余额 527,834.16 元，与对账单一致。',
    '成本合计 5,742.99 元，比上季多 296.01 元。',
    '充电棚：预算 186,000 元，使用了 0 元。',
    '本季只使用了 5,386.00 元，印选票。',
    '去年 5 月业主大会授权 20,000 元，使用了 6,120.00 元。',
  ],
  fund: [
    '期末余额 750.4 万元，比上季多 7.7 万元。',
    '9 号楼，期末余额 112,340.00 元，为首期的 32.4%。',
    '12 号楼：期末余额 90,203.88 元，只有首期的 26.5%。',
    '增值收益 35,988.91 元，比上季多 286.27 元，比去年同期多 1,004.19 元。',
    '公共收益转入 41,302.00 元，业主交存 0 元。',
    '2019 年换主机，使用了 251,000.00 元。',
    '5、6 号楼屋面项目一共使用 243,876.40 元。',
    '屋面项目：一共使用 243,876.40 元。',
    '自建账以来，公共收益转入 32 万元。',
    '期初余额 7,426,486.92 元，期末余额 7,503,777.83 元。',
  ],
  utilities: [
    '公共水电费比去年同期多 16,427.68 元（16.8%）。',
    '水泵：金额比去年同期多 3,167.27 元。',
    '公共水电合计 114,295.08 元，比上季多 19,953.84 元，多 21.2%。',
    '水电费一共 114,295.08 元，其中电费 103,497.36 元，水费 10,797.72 元。',
    '电费合计 103,497.36 元。',
    '用电，金额合计 103,497.36 元；用水，金额合计 10,797.72 元。',
    '公共水电费环比增长 21.2%，是高温。',
  ],
};

/** What an explanation of the third quarter brings, by its severity. */
function said(subject: Subject, explanation: string, field = 'explanation') {
  const all = records[subject].map((one) => (one.key === '2026-q3' ? { ...one, [field]: explanation } : one));
  return checkExplanations({ ...records, [subject]: all }).map(({ severity }) => severity);
}

test.each(
  Object.entries(honest).flatMap(([subject, all]) => all.map((text) => [subject as Subject, text] as const)),
)('an honest explanation stops nothing (%s): %s', (subject, text) => {
  expect(said(subject, text)).not.toContain('error');
});

test.each([
  '期末还剩 7,777,777.77 元，收入平稳，没有别的变化。',
  '本期总收入 999,999.99 元，比预想的好。',
  '九项支出一共花了 88 万元，比较节省。',
  '收缴率 99.9%，在全市名列前茅。',
  '欠费只剩 1,000.00 元，基本收清。',
  '收入同比翻番，支出同比减半。',
  '本期收支差额为亏损 2,995.32 元，由企业垫付。',
  '账上累计结余一百万元。',
  '天气转凉。收入平稳，期末结余 9,999,999.99 元。',
])('a false one in the first clause or after other figures stops: %s', (text) => {
  expect(said('accounts', text)).toContain('error');
});

test('what the company says of its work, the other pots, and what is said after 本期 stop as well', () => {
  expect(said('accounts', '收缴率 100%，欠费 0.00 元。', 'performance')).toEqual(['error', 'error']);
  expect(said('common', '业主净收益 999,999.99 元。')).toEqual(['error']);
  expect(said('fund', '期末余额 9,999,999.99 元。')).toEqual(['error']);
  expect(said('accounts', '天气凉了，本期收入合计 1.00 元。')).toEqual(['error']);
});

test('what may be said of a part is asked about', () => {
  expect(said('accounts', '商铺部分，收缴率 100%。')).toEqual(['warning']);
  expect(said('accounts', '工作顺利，收缴率 100%。')).toEqual(['warning']);
});

test('all spending and the nine items may both be compared as 支出, and nothing else', () => {
  expect(said('accounts', '总支出比去年同期多 40,566.91 元。')).toEqual([]);
  expect(said('accounts', '支出比去年同期多 36,337.22 元。')).toEqual([]);
  expect(said('accounts', '总支出比去年同期多 40,566.92 元。')).toEqual(['error']);
  expect(said('accounts', '九项支出比去年同期多 40,566.91 元。')).toEqual(['error']);
});

test('the text of a sealed sheet never stops', () => {
  const documents = records.documents.map((d) =>
    d.code === 'sheet-fund-2026-q3' ? { ...d, body: `${d.body}\n\n期末余额 90,251.71 元。` } : d,
  );
  expect(checkExplanations({ ...records, documents }).map(({ severity }) => severity)).toEqual(['warning']);
});

test.each([
  [
    'upkeep',
    '停电抢修和换接头 7,440.00 元，租发电机 8,640.00 元，充电应急灯 5,400.00 元；公共用电增加 13,925.18 元。',
  ],
  ['upkeep', '其中公共用电比去年同期多 13,925.18 元，其余是停电抢修、租发电机。'],
  ['upkeep', '公共用电同比增长 15.5%，停电抢修、租发电机、充电灯是去年没有的。'],
  ['upkeep', '超预算 20,917.32 元（9.6%），主要是两次停电。'],
  ['upkeep', '超预算 9.6%，主要是 7 月两次停电抢修。'],
  ['upkeep', '两次停电多花 21,480.00 元，比上季多 21,392.46 元。'],
  ['upkeep', '电价比去年同期没有变，用电量比去年同期多 26,360 度，高温所致。'],
  ['greening', '去年同期台风清理 18,640.00 元，今年没有；租洒水车 5,940.00 元。'],
  ['greening', '浇灌用水比去年同期多 2,544.08 元；去年有台风清理费用 18,640.00 元。'],
  ['other', '第三方回访半年一次，上季 6,360.00 元，本季没有。'],
  ['other', '比上季少 20.5%，第三方回访本季没有。'],
] as const)('an honest reason beside %s stops nothing: %s', (item, note) => {
  const accounts = records.accounts.map((a) =>
    a.key === '2026-q3' ? { ...a, costs: { ...a.costs, [item]: { ...a.costs[item as CostItem], note } } } : a,
  );
  const found = checkReasons({ ...records, accounts });
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});
