import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkProofPapers } from '../../src/checks/proof-papers.ts';
import type { Document } from '../../src/schema/documents.ts';
import { account, common, document, project } from '../records.ts';

const citing = (kind: Document['kind'], projects: ReturnType<typeof project>[] = []) => {
  const { costs } = account();
  const lines = [{ name: '轴承', amount: 100_00, documents: ['paper'] }];
  return checkProofPapers({
    accounts: [account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } })],
    documents: [document({ code: 'paper', kind })],
    projects,
  }).map(sentenceOf);
};
const file =
  'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 明细 › 第 1 项 › 凭证和依据 › 第 1 项';

test('rules and resolutions prove no payment', () => {
  expect([citing('voucher'), citing('contract'), citing('report')]).toEqual([[], [], []]);
  expect(citing('rules')).toEqual([
    `${file}：“轴承” 100.00 元引用的 paper 是规约和规则，证明不了付款；请换成这笔钱的凭证或合同，没有就留空`,
  ]);
  expect(citing('vote')).toHaveLength(1);
});

test('the contract of a project of the fund proves no payment of another pot', () => {
  const own = project({
    stages: [{ stage: 'contract', on: '2026-08-01', text: '签约', documents: ['paper'] }],
  });
  expect(citing('contract', [own])).toEqual([
    `${file}：“轴承” 100.00 元引用的 paper 是维修资金项目 facade-2026 的合同，证明不了这一本账的付款；请换成这笔钱的凭证或合同，没有就留空`,
  ]);
  expect(citing('report', [own])).toEqual([]);
});

test('a decision is not younger than the use that rests on it', () => {
  const [bench] = common().use as [ReturnType<typeof common>['use'][number]];
  const on = (date: string) =>
    checkProofPapers({
      common: [common({ use: [{ ...bench, decision: 'assembly' }] })],
      documents: [document({ code: 'assembly', kind: 'vote', date })],
    }).map(sentenceOf);
  expect(on('2026-08-10')).toEqual([]);
  expect(on('2026-08-11')).toEqual([
    'common/2026-q3.json · 使用 › 第 1 项 › 决定：“长椅” 2026-08-10 付款，引用的决定 assembly 是 2026-08-11 的；付款以前就有的决定才算，请核对',
  ]);
});
