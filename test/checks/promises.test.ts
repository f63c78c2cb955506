import { expect, test } from 'vitest';
import { checkEquipment } from '../../src/checks/equipment.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkPerformance } from '../../src/checks/performance.ts';
import { checkReviews } from '../../src/checks/reviews.ts';
import { checkStandards } from '../../src/checks/standards.ts';
import { equipment } from '../../src/schema/equipment.ts';
import { performance } from '../../src/schema/performance.ts';
import { type Review, review } from '../../src/schema/reviews.ts';
import { lift, monthOf, promise } from '../promises.ts';
import { site } from '../records.ts';

const sentences = (findings: Parameters<typeof sentenceOf>[0][]) => findings.map(sentenceOf);
const { code, chapter, item, evidence, key, ...first } = promise();

test('a changed promise keeps every older version and says why and who reviewed it', () => {
  const standard = promise({ version: 3, effectiveFrom: '2026-01-01', history: [first] });
  expect(sentences(checkStandards({ standards: [standard] }))).toEqual([
    'standards/order-03.json · 以前的版本：现在是第 3 版，缺第 2 版的原文；旧版要一直看得到，请补上',
    'standards/order-03.json · 为什么改：第 3 版改了承诺，请写明为什么改',
    'standards/order-03.json · 谁审议的：第 3 版改了承诺，请写明谁审议的',
  ]);
});

test('no version is weaker than the law, and a legal duty has no line below always', () => {
  const legalMinimum = {
    text: '至少每 15 日一次',
    law: '条例第三十一条',
    value: 15,
    kind: 'limit',
    unit: 'days',
  } as const;
  const measure = { kind: 'limit', value: 16, unit: 'days' } as const;
  const old = { ...first, measure, legalMinimum };
  const standard = promise({
    version: 2,
    effectiveFrom: '2026-01-01',
    reason: '换合同',
    reviewedBy: '业委会',
    measure: { kind: 'limit', value: 15, unit: 'days', target: 9500 },
    legalMinimum,
    history: [old],
  });
  expect(sentences(checkStandards({ standards: [standard] }))).toEqual([
    'standards/order-03.json · 以前的版本 › 第 1 项 › 衡量 › 数值：承诺 16 低于法定要求 15（条例第三十一条），请改到不低于法定要求',
    'standards/order-03.json · 衡量 › 兑现线：法定要求（条例第三十一条）每次都要做到，兑现线不能低于 100%；请删去兑现线',
  ]);
});

test('one norm runs the same way wherever its grades are named', () => {
  const grade = { value: '一级', norm: '甲标准', lowest: '三级', highest: '一级' };
  const standards = [
    promise({ grade }),
    promise({ code: 'order-04', grade: { ...grade, lowest: '一级', highest: '三级' } }),
  ];
  expect(checkStandards({ standards }).map(({ file, message }) => [file, message])).toEqual([
    [
      'standards/order-03.json',
      'order-04 写的同一份标准，最低和最高的叫法与这里不同；等级有的一级最高，有的一级最低，请核对',
    ],
    [
      'standards/order-04.json',
      'order-03 写的同一份标准，最低和最高的叫法与这里不同；等级有的一级最高，有的一级最低，请核对',
    ],
  ]);
});

test('a missed promise without a reason, a wrong code and a count the site makes itself are refused', () => {
  const standards = [promise(), promise({ code: 'order-04', item: '受理', evidence: 'intake' })];
  const month = monthOf('2026-10', '2026-10-31', [
    { standard: 'order-03', due: 186, done: 185 },
    { standard: 'order-04', due: 186, done: 185 },
    { standard: 'order-33', due: 1, done: 1 },
  ]);
  expect(sentences(checkPerformance({ standards, performance: [month] }))).toEqual([
    'performance/2026-10.json · 人工统计的承诺 › 第 1 项 › 说明：“夜间巡逻”应做 186、做到 185，没有兑现；请用一句话写明原因和补救',
    'performance/2026-10.json · 人工统计的承诺 › 第 2 项 › 应做：“受理”由网站按投诉月报的受理一步计算，应做和做到请留空，只写说明',
    'performance/2026-10.json · 人工统计的承诺 › 第 3 项 › 服务标准：服务标准里没有 order-33；是不是 order-03？请改正编号',
  ]);
});

test('a whole month without a row of a counted promise is a warning: it shows as no data', () => {
  const found = checkPerformance({
    standards: [promise()],
    performance: [monthOf('2026-10', '2026-10-31', [])],
  });
  expect(found.map(({ severity, message }) => [severity, message])).toEqual([
    ['warning', '“夜间巡逻”没有填，网站会写“没有数据”'],
  ]);
  const running = monthOf('2026-10', '2026-10-20', []);
  expect(checkPerformance({ standards: [promise()], performance: [running] })).toEqual([]);
});

test('only the newest month may still be running', () => {
  const months = [monthOf('2026-09', '2026-09-20', []), monthOf('2026-10', '2026-10-31', [])];
  expect(sentences(checkPerformance({ performance: months }))).toEqual([
    'performance/2026-09.json · 记录截至：后面的月份已经公布，这个月的记录只到 2026-09-20；请补到月底',
  ]);
});

test('a round names equipment that exists and a duty it has', () => {
  const month = monthOf('2026-10', '2026-10-31', [], ['2026-10-02']);
  month.rounds.push({ duty: 'cleaning', on: '2026-10-03', equipment: ['lift-1-1', 'lift-1-9'] });
  expect(sentences(checkPerformance({ equipment: [lift()], performance: [month] }))).toEqual([
    'performance/2026-10.json · 设备例行工作 › 第 2 项 › 哪些设备 › 第 1 项：“1 号楼 1 号梯”没有“清洗”这项例行工作，请核对',
    'performance/2026-10.json · 设备例行工作 › 第 2 项 › 哪些设备 › 第 2 项：设备里没有 lift-1-9；是不是 lift-1-1？请改正编号',
  ]);
});

test('a lift is maintained at least every fifteen days, whatever is typed', () => {
  const slow = lift({ duties: [{ duty: 'upkeep', rule: 'gap', n: 16, since: '2025-01-01', basis: '合同' }] });
  expect(sentences(checkEquipment({ equipment: [slow], site }))).toEqual([
    'equipment/lift-1-1.json · 例行工作 › 第 1 项 › 天数或次数：电梯的法定要求是每台电梯至少每 15 日保养一次，请照此填写',
  ]);
  expect(checkEquipment({ equipment: [lift()], site })).toEqual([]);
});

const yearly: Review & { key: string } = {
  year: '2026',
  heldOn: '2026-11-14',
  place: '架空层',
  participants: { owners: 10, committee: 5, company: 3, neighbourhood: 1 },
  proposals: 4,
  adopted: 2,
  changes: [
    { standard: 'order-03', version: 2, proposedBy: 'owners', why: '太少', effectAfter: 6 },
    { standard: 'order-30', version: 2, proposedBy: 'owners', why: '太少', effectAfter: 6 },
  ],
  preparedBy: '客服主管',
  reviewedBy: '项目经理',
  publishedOn: '2026-11-18',
  key: '2026',
};

test('a change of a yearly review is a version that holds after it', () => {
  const standards = [promise({ version: 2, effectiveFrom: '2026-11-01', history: [first] })];
  expect(sentences(checkReviews({ reviews: [yearly], standards }))).toEqual([
    'reviews/2026.json · 改了哪些承诺 › 第 1 项 › 改成第几版：“夜间巡逻”第 2 版 2026-11-01 就生效，早于开会的 2026-11-14；请核对',
    'reviews/2026.json · 改了哪些承诺 › 第 2 项 › 服务标准：服务标准里没有 order-30；是不是 order-03？请改正编号',
  ]);
});

test('schemas refuse more adopted than proposed, more done than due, and a day outside the month', () => {
  const { key: _, ...plainReview } = yearly;
  expect(review.safeParse({ ...plainReview, adopted: 5 }).success).toBe(false);
  expect(review.safeParse(plainReview).success).toBe(true);
  const { key: __, ...plainMonth } = monthOf('2026-10', '2026-10-31', [
    { standard: 'order-03', due: 2, done: 2 },
  ]);
  expect(performance.safeParse(plainMonth).success).toBe(true);
  const messages = (changes: object) =>
    performance.safeParse({ ...plainMonth, ...changes }).error?.issues.map(({ message }) => message);
  expect(messages({ rows: [{ standard: 'order-03', due: 2, done: 3 }] })).toEqual([
    '做到的不能多于应做的，请核对',
  ]);
  expect(messages({ until: '2026-11-01' })).toEqual(['记录截至要在这个月里']);
});

test('people trapped without the minutes until help was there are refused', () => {
  const { key: _, ...plain } = lift({
    stops: [{ kind: 'fault', from: '2026-10-01T10:00', until: '2026-10-01T11:00', why: '触点', trapped: 2 }],
  });
  expect(equipment.safeParse(plain).error?.issues.map(({ message }) => message)).toEqual([
    '困了人，请填写维保单位几分钟到场',
  ]);
});

test('a frequency has no fewer times due than its measure asks of the month, whatever a note says', () => {
  const daily = promise({ measure: { kind: 'frequency', value: 6, unit: 'perDay' } });
  const said = (due: number, done: number, note?: string) =>
    checkPerformance({
      standards: [daily],
      performance: [
        monthOf('2025-01', '2025-01-31', [{ standard: 'order-03', due, done, ...(note && { note }) }]),
      ],
    }).map(({ message }) => message);
  const stop = (due: number) =>
    `“夜间巡逻”承诺 6 次/日，2025-01 至少应做 186，这里写 ${due}；没有做的也是应做的，请改应做，在“做到”里少写，说明里写原因`;
  expect(said(186, 186)).toEqual([]);
  expect(said(200, 200)).toEqual([]);
  expect(said(186, 60, '20 日起才交接')).toEqual([]);
  expect(said(1, 1)).toEqual([stop(1)]);
  expect(said(1, 1, '按实际')).toEqual([stop(1)]);
  expect(said(185, 185)).toEqual([stop(185)]);
});

const asked = {
  text: '至少每 15 日一次',
  law: '条例第三十一条',
  value: 15,
  kind: 'limit',
  unit: 'days',
} as const;
const lawSaid = (changes: Parameters<typeof promise>[0]) =>
  checkStandards({ standards: [promise(changes)] }).map(({ message }) => message);

test('a promise is compared with the law in kind and unit, not as a bare number', () => {
  const yearly = (value: number) =>
    lawSaid({ measure: { kind: 'frequency', value, unit: 'perYear' }, legalMinimum: asked });
  expect(yearly(15)).toEqual(['承诺 15 低于法定要求 15（条例第三十一条），请改到不低于法定要求']);
  expect(yearly(24)).toEqual(['承诺 24 低于法定要求 15（条例第三十一条），请改到不低于法定要求']);
  expect(yearly(25)).toEqual([]);
  expect(lawSaid({ measure: { kind: 'limit', value: 360, unit: 'hours' }, legalMinimum: asked })).toEqual([]);
  expect(lawSaid({ measure: { kind: 'rate', value: 50, unit: 'percent' }, legalMinimum: asked })).toEqual([
    '法定要求（条例第三十一条）与这项承诺的衡量方式不同，无法比较；请用同一种衡量方式',
  ]);
});

test('a number in the law is not left out, and a known law holds though nobody typed it', () => {
  const { value: _, kind: __, unit: ___, ...words } = asked;
  const late = { kind: 'limit', value: 20, unit: 'days' } as const;
  expect(lawSaid({ measure: late, legalMinimum: words })).toEqual([
    '法定要求“至少每 15 日一次”里有数，请填法定数值、衡量方式和单位，网站才能比',
  ]);
  expect(lawSaid({ measure: late, legalMinimum: { ...words, value: 15 } })).toEqual([
    '写了法定数值，请选法定的衡量方式和单位，网站才能比',
  ]);
  expect(lawSaid({ measure: late, evidence: 'liftUpkeep' })).toEqual([
    '承诺 20 低于法定要求 15（《特种设备安全监察条例》第三十一条），请改到不低于法定要求',
  ]);
  expect(lawSaid({ measure: { ...late, value: 15 }, evidence: 'liftUpkeep' })).toEqual([]);
});
