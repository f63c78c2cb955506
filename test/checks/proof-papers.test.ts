import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkProofPapers } from '../../src/checks/proof-papers.ts';
import type { Document } from '../../src/schema/documents.ts';
import { account, common, document, fund, project, site } from '../records.ts';

/** What a contract that counts says of itself. */
const bearing = { code: 'paper', title: '水泵轴承维修合同', parties: '甲方 物业；乙方 电机行' };

const citing = (kind: Document['kind'], projects: ReturnType<typeof project>[] = []) => {
  const { costs } = account();
  const lines = [{ name: '轴承', amount: 100_00, documents: ['paper'] }];
  return checkProofPapers({
    accounts: [account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } })],
    documents: [document({ ...bearing, kind })],
    projects,
  }).map(sentenceOf);
};
const errorsOf = (books: Parameters<typeof checkProofPapers>[0]) =>
  checkProofPapers(books)
    .filter(({ severity }) => severity === 'error')
    .map(sentenceOf);
const file =
  'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 明细 › 第 1 项 › 凭证和依据 › 第 1 项';

test('rules and resolutions prove no payment', () => {
  expect([citing('voucher'), citing('contract')]).toEqual([[], []]);
  expect(citing('rules')).toEqual([
    `${file}：“轴承” 100.00 元引用的 paper 是规约和规则，证明不了付款；请换成这笔钱的凭证或合同，没有就留空`,
  ]);
  expect(citing('vote')).toHaveLength(1);
  expect(citing('audit')).toEqual([
    `${file}：“轴承” 100.00 元引用的 paper 是审计和审价，证明不了付款；请换成这笔钱的凭证或合同，没有就留空`,
  ]);
});

test('the contract of a project of the fund proves no payment of another pot', () => {
  const own = project({
    stages: [{ stage: 'contract', on: '2026-08-01', text: '签约', documents: ['paper'] }],
  });
  expect(citing('contract', [own])).toEqual([
    `${file}：“轴承” 100.00 元引用的 paper 是维修资金项目 facade-2026 的合同，证明不了这一本账的付款；请换成这笔钱的凭证或合同，没有就留空`,
  ]);
});

test('the sealed sheet of a statement and the papers of the fund prove no payment of the fee', () => {
  expect(citing('sheet')[0]).toContain('是盖章的表，证明不了付款');
  const { costs } = account();
  const lines = [{ name: '轴承', amount: 100_00, documents: ['paper'] }];
  const books = {
    accounts: [account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } })],
    documents: [document({ code: 'paper', kind: 'statement' })],
  };
  expect(checkProofPapers(books).map(({ severity }) => severity)).toEqual(['warning']);
  expect(errorsOf({ ...books, fund: [fund({ documents: ['paper'] })] })).toEqual([
    `${file}：“轴承” 100.00 元引用的 paper 是维修资金 2026-Q3 收支表的对账单，证明不了这一本账的付款；请换成这笔钱的凭证或合同，没有就留空`,
  ]);
});

test('income comes by no contract under which is paid', () => {
  const { costs } = account();
  const lines = [{ name: '消防维保', amount: 100_00, documents: ['parking-contract'] }];
  const paying = account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } });
  expect(checkProofPapers({ common: [common()] })).toEqual([]);
  expect(checkProofPapers({ common: [common()], accounts: [paying] }).map(sentenceOf)).toEqual([
    'common/2026-q3.json · 收入 › 第 1 项 › 合同：“地面停车位”引用的合同 parking-contract 是付“消防维保”用的，不是收入的合同；请选收这笔钱的合同',
  ]);
});

test('a voucher is of the period, or is said to be spread', () => {
  const dated = (changes: Parameters<typeof document>[0]) =>
    checkProofPapers({ common: [common({ publishedOn: '2026-10-13' })], documents: [document(changes)] }).map(
      (f) => `${f.severity}：${f.message}`,
    );
  expect(dated({ date: '2026-09-30' })).toEqual([]);
  expect(dated({ date: '2026-10-13' })).toEqual([
    'warning：“长椅”的凭证 bench-voucher 是 2026-10-13 的，在这一期结束以后；请核对是不是这一期的',
  ]);
  expect(dated({ date: '2026-10-14' })).toEqual([
    'warning：“长椅”的凭证 bench-voucher 是 2026-10-14 的，在本表公布（2026-10-13）以后；请核对是不是这一期的',
  ]);
  expect(dated({ date: '2026-12-31' })[0]).toMatch(/^warning：/);
  expect(dated({ date: '2027-01-01' })).toEqual([
    'error：“长椅”的凭证 bench-voucher 是 2027-01-01 的，在这一期结束一个季度以后，证明不了这一期的钱；请核对凭证或日期',
  ]);
  expect(dated({ date: '2026-06-30' })[0]).toMatch(/^warning：/);
  expect(dated({ date: '2026-03-31' })).toEqual([
    'warning：“长椅”的凭证 bench-voucher 是 2026-03-31 的，早于本期（2026-07-01 起）；请核对是不是这一期的',
  ]);
  expect(dated({ date: '2026-03-30' })).toEqual([
    'warning：“长椅”的凭证 bench-voucher 是 2026-03-30 的，早于本期（2026-07-01 起）一个季度以上，现在不计入凭证，这一笔仍标“未附凭证”；请核对，预付、分摊到几期的在凭证里填“有效期至”',
  ]);
  expect(dated({ date: '2025-09-29' })[0]).toMatch(/^warning：/);
  expect(dated({ date: '2025-09-28' })).toEqual([
    'error：“长椅”的凭证 bench-voucher 是 2025-09-28 的，早于本期（2026-07-01 起）一年以上，证明不了这一期的钱；请核对，分摊到几期的填“有效期至”',
  ]);
  expect(dated({ date: '2026-01-05', until: '2026-12-31' })).toEqual([]);
});

test('what some buildings voted decides nothing about the money of all', () => {
  const [bench] = common().use as [ReturnType<typeof common>['use'][number]];
  const { vote } = project();
  const voted = project({ vote: { ...(vote as NonNullable<typeof vote>), document: 'facade-vote' } });
  const said = (projects: ReturnType<typeof project>[]) =>
    checkProofPapers({
      site,
      projects,
      common: [common({ use: [{ ...bench, decision: 'facade-vote' }] })],
    }).map(({ message }) => message);
  expect(said([{ ...voted, apportion: { ...voted.apportion, buildings: ['1', '2'] } }])).toEqual([]);
  expect(said([{ ...voted, apportion: { ...voted.apportion, buildings: ['1'] } }])).toEqual([
    `“长椅”引用的 facade-vote 是部分楼栋对“${voted.name}”的表决，决定不了全体业主的公共收益；请选这笔使用的决定`,
  ]);
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

test('a contract proves what is paid while it holds', () => {
  const { costs } = account();
  const lines = [{ name: '轴承', amount: 100_00, documents: ['paper'] }];
  const accounts = [account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } })];
  const held = (date: string, until?: string, body = '按季付。') =>
    checkProofPapers({
      accounts,
      documents: [document({ ...bearing, kind: 'contract', date, until, body })],
    }).map(sentenceOf);
  expect(held('2023-06-28', '2026-07-01')).toEqual([]);
  expect(held('2026-09-30')).toEqual([]);
  expect(held('2023-06-28', '2026-06-30', '期满双方无异议的，到期自动顺延一年。')).toEqual([]);
  expect(held('2023-06-28', '2026-06-30', '到期不自动顺延。')).toHaveLength(1);
  expect(held('2023-06-28', '2026-06-30', '期满前一个月双方未书面终止的自动顺延一年。')).toEqual([]);
  expect(held('2023-06-28', '2026-06-30', '期满双方无异议，合同继续有效。')).toEqual([]);
  expect(held('2023-06-28', '2026-06-30', '期满双方协商续约。')).toHaveLength(1);
  expect(held('2023-06-28', '2026-06-30')).toEqual([
    `${file}：“轴承”的合同 paper 到 2026-06-30 为止，不管本期（2026-07-01 至 2026-09-30），现在不计入凭证，这一笔仍标“未附凭证”；请换成这笔钱的凭证或管这一期的合同，没有就留空；写明到期顺延的，在合同的文件内容里写上“到期顺延”`,
  ]);
  expect(held('2026-10-01')).toEqual([
    `${file}：“轴承”的合同 paper 2026-10-01 才签，不管本期（2026-07-01 至 2026-09-30），现在不计入凭证，这一笔仍标“未附凭证”；请换成这笔钱的凭证或管这一期的合同，没有就留空；写明到期顺延的，在合同的文件内容里写上“到期顺延”`,
  ]);
});

test('a contract signed late or not signed anew yet, and the basis beside a payment, are asked about and count for nothing', () => {
  const { costs } = account();
  const lines = [{ name: '轴承', amount: 100_00, documents: ['paper'] }];
  const accounts = [account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } })];
  const severities = (changes: Parameters<typeof document>[0]) => {
    const documents = [document({ ...bearing, kind: 'contract', ...changes })];
    return checkProofPapers({ accounts, documents }).map(({ severity }) => severity);
  };
  expect(severities({ date: '2026-10-08' })).toEqual(['warning']);
  expect(severities({ date: '2027-01-01' })).toEqual(['error']);
  expect(severities({ date: '2023-06-28', until: '2026-06-30' })).toEqual(['warning']);
  expect(severities({ date: '2023-06-28', until: '2025-09-28' })).toEqual(['error']);
  for (const kind of ['vote', 'rules', 'audit'] as const) expect(severities({ kind })).toEqual(['warning']);
  expect(severities({ kind: 'sheet' })).toEqual(['error']);
});

test('a paper that is no payment, or of nothing that is known, is told to count for nothing', () => {
  const asked = (changes: Parameters<typeof document>[0]) => {
    const { costs } = account();
    const lines = [{ name: '轴承', amount: 100_00, documents: ['paper'] }];
    return checkProofPapers({
      accounts: [account({ costs: { ...costs, upkeep: { ...costs.upkeep, lines } } })],
      documents: [document({ ...bearing, kind: 'contract', ...changes })],
    }).map(({ severity, message }) => `${severity}：${message.replace(/：作参考.*/, '')}`);
  };
  expect(asked({})).toEqual([]);
  expect(asked({ kind: 'report' })).toEqual([
    'warning：“轴承”引用的 paper 是报告“水泵轴承维修合同”，不是这笔钱的付款凭证',
  ]);
  expect(asked({ kind: 'statement' })).toHaveLength(1);
  expect(asked({ amount: undefined })).toEqual(['warning：“轴承”引用的 paper 没有写金额']);
  expect(asked({ parties: undefined })).toEqual(['warning：“轴承”引用的 paper 没有写各方是谁']);
  for (const title of ['综合服务框架协议', '电梯维保合同'])
    expect(asked({ title })).toEqual([`warning：“轴承”引用的 paper 是“${title}”，看不出管的是这件事`]);
});
