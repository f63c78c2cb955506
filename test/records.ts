import type { Account } from '../src/schema/accounts.ts';
import type { ComplaintMonth } from '../src/schema/complaints.ts';
import type { Notice } from '../src/schema/notices.ts';
import type { Site } from '../src/schema/site.ts';

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

/** 60 received, 22 complaints, 20 valid; 5 open before, 21 closed, 4 open after; 18 of 20 due closed in time. */
export function month(changes: Partial<ComplaintMonth> = {}): ComplaintMonth & { key: string } {
  const name = changes.month ?? '2026-10';
  return {
    month: name,
    cutoff: '2026-11-05',
    intake: { consultation: 10, repair: 20, help: 3, complaint: 22, suggestion: 4, praise: 1 },
    channels: { phone: 20, desk: 10, online: 28, hotline: 1, street: 1 },
    excluded: { duplicate: 1, notOurs: 1, withdrawn: 0 },
    categories: { repairs: 8, communication: 6, fees: 4, environment: 2 },
    carry: { opening: 5, closed: 21, due: 20, closedInTime: 18 },
    steps: {
      intake: { entered: 22, inTime: 21 },
      dispatch: { entered: 22, inTime: 20 },
      onSite: { entered: 20, inTime: 18 },
      answer: { entered: 20, inTime: 19 },
      callback: { entered: 9, inTime: 8 },
    },
    responseMinutes: { median: 12, p90: 28, n: 22 },
    closeHours: { median: 20, p90: 60, n: 21 },
    repeats: 2,
    escalated: 1,
    callbacks: { attempted: 18, answered: 15, satisfied: 12, solved: 13, by: 'company' },
    preparedBy: '客服主管',
    reviewedBy: '项目经理',
    publishedOn: '2026-11-09',
    key: name,
    ...changes,
  };
}
