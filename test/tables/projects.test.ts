import { expect, test } from 'vitest';
import { homesTable, voteResult, voteTable } from '../../src/tables/project-parts.ts';
import { projectSentences } from '../../src/tables/project-sentences.ts';
import { projectMoneyTable, stagesAhead } from '../../src/tables/projects.ts';
import { project, site } from '../records.ts';

test('a project says where it stands, what it costs, what a home bears and how the vote went', () => {
  expect(projectSentences(project(), site)).toEqual([
    '现在到了“施工”这一步（2026年8月20日），还要经过：验收、审价、结果公示。',
    '预算 1,500.00 元；合同价 1,200.00 元；已付 300.00 元；还没付 900.00 元。',
    '由1 号楼 60 户按面积分摊，每平方米 0.2000 元，一套 100.00 ㎡的房子约 20.00 元，从各户维修资金里出。',
    '表决有效，通过：人数和面积两项都达到法定比例。',
  ]);
});

test('after the audit the sum is compared with the budget', () => {
  expect(projectSentences(project({ audited: 1_600_00 }), site)[1]).toBe(
    '预算 1,500.00 元；合同价 1,200.00 元；审定价 1,600.00 元，比预算多 100.00 元；已付 300.00 元；还没付 1,300.00 元。',
  );
});

test('a vote needs two thirds taking part and more than half of them agreeing, by people and by area', () => {
  const vote = project().vote;
  if (!vote) throw new Error('the project of the tests has a vote');
  expect(voteResult(vote).passed).toBe(true);
  expect(voteResult({ ...vote, householdsTaken: 39 }).passed).toBe(false);
  expect(voteResult({ ...vote, householdsFor: 20 }).passed).toBe(false);
  expect(voteResult({ ...vote, areaTaken: 399_999 }).passed).toBe(false);
  expect(voteResult({ ...vote, areaFor: 200_000 }).passed).toBe(false);
  expect(voteTable(vote).rows.map(({ cells }) => cells)).toEqual([
    ['人数（户）', '60', '40', '66.7%，够', '21', '52.5%，够'],
    ['面积（㎡）', '6,000.00', '4,000.00', '66.7%，够', '2,000.01', '50.0%，够'],
  ]);
});

test('a project that is neither voted on nor under contract is called an estimate', () => {
  const { vote, contractSum, ...rest } = project();
  const plan = { ...rest, stages: [{ stage: 'plan' as const, on: '2026-06-01', text: '方案' }] };
  const told = projectSentences(plan, site).join('');
  expect(vote && contractSum).toBeDefined();
  expect(told).toContain('这是估算，还没有表决，也没有签约。若按此预算，由');
  expect(projectSentences(project(), site).join('')).not.toContain('若按此预算');
});

test('an emergency has no vote ahead of it', () => {
  const urgent = project({ emergency: true, stages: [{ stage: 'plan', on: '2026-06-01', text: '方案' }] });
  expect(stagesAhead(urgent)).toEqual(['posting', 'contract', 'work', 'acceptance', 'audit', 'result']);
  expect(projectSentences(urgent, site).at(-1)).toBe('危及安全，按应急程序先修，不经业主表决。');
});

test('typical homes come from the types of flats of the buildings concerned, with how many there are', () => {
  const flats = [
    { building: '1', area: 8_950, households: 30 },
    { building: '1', area: 11_050, households: 30 },
    { building: '2', area: 10_000, households: 40 },
  ];
  expect(homesTable(project(), { flats }).rows.map(({ cells }) => cells)).toEqual([
    ['89.50\u00a0㎡', 17_90, 30],
    ['110.50\u00a0㎡', 22_10, 30],
  ]);
  expect(homesTable(project(), {}).rows.map(({ cells }) => cells)).toEqual([
    ['100.00 ㎡（平均）', 20_00, undefined],
  ]);
});

test('budget, contract, payments and what is left stand in one table, each payment with its anchor and proof', () => {
  const paid = project({
    payments: [{ on: '2026-08-20', what: '首付款', amount: 300_00, documents: ['voucher'] }],
  });
  const table = projectMoneyTable(paid, [{ code: 'voucher', title: '首付款凭证' }]);
  expect(table.rows.map(({ id, cells }) => [id, cells[1], cells[2]])).toEqual([
    ['budget', 1_500_00, undefined],
    ['contract', 1_200_00, -300_00],
    ['payment-1', 300_00, undefined],
    ['paid', 300_00, undefined],
    ['unpaid', 900_00, undefined],
  ]);
  expect(table.rows[2]?.marks).toEqual([{ text: '首付款凭证', href: '/fees/documents/voucher/' }]);
});

test('a plan alone owes nothing', () => {
  const { contractSum, ...rest } = project({ payments: [] });
  expect(contractSum).toBe(1_200_00);
  expect(projectSentences(rest, site)[1]).toBe('预算 1,500.00 元；还没有付款。');
  expect(projectMoneyTable(rest).rows.map(({ id }) => id)).toEqual(['budget', 'paid']);
});
