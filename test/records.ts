import type { Account } from '../src/schema/accounts.ts';
import type { CommonIncome } from '../src/schema/common.ts';
import type { ComplaintMonth } from '../src/schema/complaints.ts';
import type { Document } from '../src/schema/documents.ts';
import type { FundStatement } from '../src/schema/fund.ts';
import type { Notice } from '../src/schema/notices.ts';
import type { Objection } from '../src/schema/objections.ts';
import type { PriceItem } from '../src/schema/prices.ts';
import type { Project } from '../src/schema/projects.ts';
import type { Site } from '../src/schema/site.ts';
import type { UtilityShare } from '../src/schema/utilities.ts';

/** Small valid records with round numbers, for tests that write their expected values out. */
export const site: Site = {
  name: '示范里',
  city: '云汀市',
  district: '松浦区',
  address: '望野路 1 号',
  introduction: '两栋楼的小区。',
  households: 100,
  chargedArea: 1_000_000,
  chargeMode: 'commission',
  buildings: [
    { code: '1', name: '1 号楼', kind: 'highRise', households: 60, area: 600_000 },
    { code: '2', name: '2 号楼', kind: 'highRise', households: 40, area: 400_000 },
  ],
  money: {
    jumpPeriod: 1000,
    jumpYear: 700,
    jumpBudget: 1000,
    jumpFloor: 3_000_00,
    publishDays: 15,
    publishBasis: '《物业服务合同》第二十一条',
    objectionDays: 7,
    objectionTo: '客服前台，000-0000 0001',
    objectionPeriod: 30,
  },
  phones: {
    emergency: '000-0000 0000',
    service: '000-0000 0001',
    complaint: '000-0000 0003',
    hours: '每天 8:30–18:00',
  },
  externalPhones: [{ name: '政务服务便民热线', number: '12345' }],
  company: { name: '示范物业', creditCode: '91000000MA0000000N', manager: '项目经理', office: '1 号楼' },
  promises: {
    intakeMinutes: 30,
    dispatchMinutes: 60,
    onSiteMinutes: 240,
    answerMinutes: 1440,
    callbackMinutes: 4320,
    onTimeTarget: 9500,
  },
  filings: {},
};

export function notice(changes: Partial<Notice> = {}): Notice & { key: string } {
  const id = changes.id ?? '0a1b2c3d';
  return {
    id,
    title: '1 号楼停水',
    category: 'outage',
    urgency: 'normal',
    publishedAt: '2026-11-20T09:00',
    from: '2026-11-25T09:00',
    until: '2026-11-25T16:00',
    buildings: ['1'],
    issuer: '工程部',
    contact: '工程部 000-0000 0002',
    summary: '清洗水箱，请提前存水。',
    body: '请提前存水。',
    key: `20261120-${id}`,
    ...changes,
  };
}

const item = {
  budget: 100_00,
  labour: 60_00,
  material: 20_00,
  energy: 10_00,
  outsourced: 10_00,
  actual: 100_00,
};

/** Income 2,000.00; nine items of 100.00; 8 % of 1,800.00 is 144.00; opening 500.00; closing 1,456.00 yuan. Arrears stay at 300.00. */
export function account(changes: Partial<Account> = {}): Account & { key: string } {
  const period = changes.period ?? '2026-Q3';
  return {
    period,
    mode: 'commission',
    opening: 500_00,
    receivable: 1_800_00,
    income: {
      currentFees: { actual: 1_700_00 },
      oldArrears: { actual: 100_00 },
      parkingFees: { actual: 0 },
      optionalServices: { actual: 150_00 },
      interest: { actual: 50_00 },
    },
    costs: {
      staff: item,
      upkeep: item,
      cleaning: item,
      greening: item,
      order: item,
      office: item,
      depreciation: item,
      insurance: item,
      other: {
        ...item,
        lines: [
          { name: '便民活动', amount: 60_00 },
          { name: '饮水', amount: 40_00 },
        ],
      },
    },
    remunerationRate: 800,
    totals: {
      income: 2_000_00,
      costs: 900_00,
      remuneration: 144_00,
      result: 956_00,
      closing: 1_456_00,
    },
    arrearsTotal: 300_00,
    preparedBy: '财务主管',
    reviewedBy: '项目经理',
    publishedOn: '2026-10-13',
    key: period.toLowerCase(),
    ...changes,
  };
}

/** 60 received, 22 complaints, 20 valid; 5 open before, 21 closed, 4 open after (the oldest 40 days); 18 of 20 due closed in time. */
export function month(changes: Partial<ComplaintMonth> = {}): ComplaintMonth & { key: string } {
  const name = changes.month ?? '2026-10';
  return {
    month: name,
    cutoff: '2026-11-05',
    intake: { consultation: 10, repair: 20, help: 3, complaint: 22, suggestion: 4, praise: 1 },
    channels: { phone: 20, online: 28, hotline: 1, merged: 11 },
    excluded: { duplicate: 1, notOurs: 1, withdrawn: 0 },
    categories: [
      { codes: ['repairs'], n: 8 },
      { codes: ['communication'], n: 6 },
      { codes: ['fees', 'environment'], n: 6 },
    ],
    subcategories: [
      { codes: ['repairs-late', 'repairs-again', 'repairs-quality'], n: 8 },
      { codes: ['communication-attitude', 'communication-noreply', 'communication-notice'], n: 6 },
      {
        codes: [
          'fees-bill',
          'fees-accounts',
          'fees-parking',
          'environment-cleaning',
          'environment-noise',
          'environment-greening',
          'environment-order',
        ],
        n: 6,
      },
    ],
    carry: { opening: 5, closed: 21, due: 20, closedInTime: 18 },
    outcomes: { confirmed: 15, unconfirmed: 4, refused: 1, passedOn: 1 },
    refusedWhy: '超出合同范围，已附价目',
    passedTo: '供水单位',
    reopened: 1,
    openAges: { upTo7: 2, upTo30: 1, upTo90: 1, over90: 0 },
    oldestDays: 40,
    steps: {
      intake: { entered: 22, inTime: 21 },
      dispatch: { entered: 22, inTime: 20 },
      onSite: { entered: 20, inTime: 18 },
      answer: { entered: 20, inTime: 19 },
      callback: { entered: 9, inTime: 8 },
    },
    clock: 'always',
    responseMinutes: { median: 12, p90: 28, n: 22 },
    closeHours: { median: 20, p90: 60, n: 21 },
    repeats: 2,
    escalated: 1,
    callbacks: { attempted: 18, answered: 15, satisfied: 12, solved: 13, by: 'company' },
    hotline: { received: 1, contacted: 1, asked: 1 },
    quality: { missingTime: 0, inverted: 0, merged: 1, unclear: 2 },
    preparedBy: '客服主管',
    reviewedBy: '项目经理',
    publishedOn: '2026-11-09',
    key: name,
    ...changes,
  };
}

/** Opening 1,000.00; 500.00 of parking and 20.00 of interest less 100.00, 40.00 for the company (10 % of 400.00) and 10.00 tax: net 370.00; 70.00 spent, 200.00 to the fund; closing 1,100.00 yuan. */
export function common(changes: Partial<CommonIncome> = {}): CommonIncome & { key: string } {
  const period = changes.period ?? '2026-Q3';
  return {
    period,
    opening: 1_000_00,
    income: [
      {
        code: 'parking-ground',
        source: 'parking',
        site: '地面停车位',
        contract: 'parking-contract',
        gross: 500_00,
        shared: true,
      },
      { code: 'interest', source: 'interest', site: '账户利息', gross: 20_00 },
    ],
    costs: [{ code: 'gate', name: '道闸维护', amount: 100_00, shared: true }],
    companyShare: { rule: '停车收入扣除成本后的 10%', rate: 1000, base: 400_00, amount: 40_00 },
    tax: 10_00,
    use: [
      {
        code: 'bench',
        kind: 'spent',
        on: '2026-08-10',
        purpose: '长椅',
        decidedBy: 'committee',
        amount: 70_00,
        documents: ['bench-voucher'],
      },
    ],
    toFund: 200_00,
    totals: { gross: 520_00, costs: 100_00, net: 370_00, use: 70_00, closing: 1_100_00 },
    account: { holder: 'assembly', bank: '云汀银行', balance: 1_100_00 },
    preparedBy: '财务主管',
    reviewedBy: '业委会财务委员',
    publishedOn: '2026-10-13',
    key: period.toLowerCase(),
    ...changes,
  };
}

/** Opening 5,000.00, 200.00 from common income, 300.00 used, closing 4,900.00 yuan, in two buildings. */
export function fund(changes: Partial<FundStatement> = {}): FundStatement & { key: string } {
  const period = changes.period ?? '2026-Q3';
  return {
    period,
    opening: 5_000_00,
    paidIn: 0,
    fromCommon: 200_00,
    gains: 0,
    used: 300_00,
    returned: 0,
    closing: 4_900_00,
    buildings: [
      {
        building: '1',
        firstPayment: 3_000_00,
        opening: 3_000_00,
        added: 120_00,
        used: 300_00,
        closing: 2_820_00,
      },
      { building: '2', firstPayment: 2_000_00, opening: 2_000_00, added: 80_00, used: 0, closing: 2_080_00 },
    ],
    keptAt: '市住宅专项维修资金管理中心',
    bankCheckedOn: '2026-10-08',
    preparedBy: '财务主管',
    reviewedBy: '业委会财务委员',
    publishedOn: '2026-10-13',
    key: period.toLowerCase(),
    ...changes,
  };
}

/** 1,200.00 yuan for 6,000.00 m² of building 1 (0.2000 a m²); voted by 40 of 60, 21 for; 300.00 paid on 2026-08-20. */
export function project(changes: Partial<Project> = {}): Project & { key: string } {
  const code = changes.code ?? 'facade-2026';
  return {
    code,
    name: '1 号楼外墙修补',
    part: '外墙',
    reason: '面砖空鼓',
    emergency: false,
    budget: 1_500_00,
    contractor: '云汀修缮',
    selection: 'quotes',
    contractSum: 1_200_00,
    payments: [{ on: '2026-08-20', what: '首付款', amount: 300_00 }],
    apportion: { buildings: ['1'], area: 600_000, households: 60, perSqm: 2_000 },
    vote: {
      householdsBase: 60,
      areaBase: 600_000,
      householdsTaken: 40,
      areaTaken: 400_000,
      householdsFor: 21,
      areaFor: 200_001,
    },
    stages: [
      { stage: 'plan', on: '2026-06-01', text: '方案' },
      { stage: 'posting', on: '2026-06-08', until: '2026-06-15', minimumDays: 7, text: '公示' },
      { stage: 'vote', on: '2026-07-01', text: '表决' },
      { stage: 'contract', on: '2026-08-01', text: '签约' },
      { stage: 'work', on: '2026-08-20', text: '开工' },
    ],
    publishedOn: '2026-08-25',
    key: code,
    ...changes,
  };
}

/** One meter: 1,000.00 to 1,500.00 kWh at 0.6000 yuan is 300.00 yuan, borne by the service fee. */
export function utilities(changes: Partial<UtilityShare> = {}): UtilityShare & { key: string } {
  const period = changes.period ?? '2026-Q3';
  return {
    period,
    bearer: 'serviceFee',
    lines: [
      {
        code: 'lift',
        kind: 'power',
        use: '电梯',
        meter: 'D-07',
        from: 100_000,
        to: 150_000,
        multiplier: 1,
        usage: 50_000,
        unitPrice: 6_000,
        amount: 300_00,
      },
    ],
    totals: { amount: 300_00 },
    preparedBy: '工程主管',
    reviewedBy: '财务主管',
    publishedOn: '2026-10-13',
    key: period.toLowerCase(),
    ...changes,
  };
}

export function document(changes: Partial<Document> = {}): Document & { key: string } {
  const code = changes.code ?? 'bench-voucher';
  return {
    code,
    kind: 'voucher',
    title: '长椅的凭证',
    date: '2026-08-10',
    amount: 70_00,
    publishedOn: '2026-10-13',
    body: '长椅两张。',
    key: code,
    ...changes,
  };
}

export function price(changes: Partial<PriceItem> = {}): PriceItem & { key: string } {
  const code = changes.code ?? 'access-card';
  return {
    code,
    name: '门禁卡补办',
    order: 80,
    payer: '补办的住户',
    content: '门禁卡一张',
    unitPrice: 200_000,
    unit: 'piece',
    tier: 'contract',
    form: 'market',
    basis: '《物业服务合同》第十六条',
    decidedBy: '业主大会',
    effectiveFrom: '2024-09-01',
    publishedOn: '2024-08-20',
    key: code,
    ...changes,
  };
}

export function objection(changes: Partial<Objection> = {}): Objection & { key: string } {
  const id = changes.id ?? '0000000a';
  return {
    id,
    subject: 'accounts',
    record: '2026-q3',
    receivedOn: '2026-10-20',
    question: '维护费为什么多了',
    key: `20261020-${id}`,
    ...changes,
  };
}
