import { expect, test } from 'vitest';
import { checkEvidence } from '../../src/checks/evidence.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { nearest } from '../../src/checks/nearest.ts';
import { common, document, fund, utilities } from '../records.ts';

const voucher = document();
const contract = document({ code: 'parking-contract', kind: 'contract', until: '2026-07-01' });
const sentences = (records: Parameters<typeof checkEvidence>[0], uploads?: ReadonlySet<string>) =>
  checkEvidence(records, uploads).map((f) => `${f.severity}：${sentenceOf(f)}`);

test('evidence that exists and suffices has no finding', () => {
  expect(sentences({ common: [common()], documents: [voucher, contract] })).toEqual([]);
});

test('a key that leads nowhere is an error that names the near one', () => {
  const documents = [voucher, document({ code: 'parking-contracts', kind: 'contract' })];
  expect(sentences({ common: [common()], documents })).toEqual([
    'error：common/2026-q3.json · 收入 › 第 1 项 › 合同：“文件”栏目里没有 parking-contract；是不是 parking-contracts？请先登记文件，或改正编号',
  ]);
  expect(sentences({ fund: [fund({ documents: ['bank-2026-q3'] })], documents })).toEqual([
    'error：fund/2026-q3.json · 凭证和依据 › 第 1 项：“文件”栏目里没有 bank-2026-q3；请先登记文件，或改正编号',
  ]);
});

test('a document whose file was never uploaded is named', () => {
  const scan = { ...voucher, file: '/files/bench.pdf' };
  expect(sentences({ documents: [scan] }, new Set(['/files/bench.pdf']))).toEqual([]);
  expect(sentences({ documents: [scan] }, new Set())).toEqual([
    'error：documents/bench-voucher.md · 扫描件或文件：找不到文件 /files/bench.pdf，请重新上传',
  ]);
});

test('a voucher proves no more than it shows, to the fen', () => {
  const documents = [document({ amount: 69_99 }), contract];
  expect(sentences({ common: [common()], documents })).toEqual([
    'error：documents/bench-voucher.md · 金额：凭证是 69.99 元，引用它的“长椅”要它证明 70.00 元，多 0.01 元；请核对金额，或补上别的凭证',
  ]);
});

test('two pieces share a voucher, a piece has two vouchers, a refund counts by its size', () => {
  const [bench] = common().use;
  const piece = (code: string, amount: number, documents: string[]) => ({
    ...(bench as NonNullable<typeof bench>),
    code,
    amount,
    documents,
  });
  const half = document({ code: 'half', amount: 30_00 });
  const use = [piece('one', 40_00, ['bench-voucher']), piece('two', -60_00, ['bench-voucher', 'half'])];
  expect(sentences({ common: [common({ use })], documents: [voucher, half, contract] })).toEqual([]);
  const more = [piece('one', 40_01, ['bench-voucher']), use[1] as (typeof use)[number]];
  expect(
    sentences({ common: [common({ use: more })], documents: [voucher, half, contract] }).map((s) =>
      s.slice(0, 60),
    ),
  ).toEqual(['error：documents/bench-voucher.md · 金额：凭证是 70.00 元，引用它的“长椅”要它']);
});

test('a voucher larger than what cites it is not covered by it either, to the fen', () => {
  const documents = [document({ amount: 70_01 }), contract];
  expect(sentences({ common: [common()], documents })).toEqual([
    'error：common/2026-q3.json · 使用 › 第 1 项 › 凭证和依据 › 第 1 项：凭证 bench-voucher 共 70.01 元，引用的“长椅”共 70.00 元，还有 0.01 元对不上；请核对金额；另一笔也用这张凭证的，那一笔也选上；不在这几本账里的，写在凭证的“不在这几本账里的部分”',
  ]);
  const told = document({ amount: 70_01, elsewhere: { amount: 1, reason: '另一个小区的部分' } });
  expect(sentences({ common: [common()], documents: [told, contract] })).toEqual([]);
});

test('a contract pays no more than its sum, all periods together', () => {
  const [bench] = common().use;
  const use = [{ ...(bench as NonNullable<typeof bench>), documents: ['benches'] }];
  const all = [common({ use }), common({ use, period: '2026-Q2' })];
  const benches = (amount: number) => document({ code: 'benches', kind: 'contract', amount });
  expect(sentences({ common: all, documents: [benches(140_00), contract] })).toEqual([]);
  expect(sentences({ common: all, documents: [benches(139_99), contract] })).toEqual([
    'error：documents/benches.md · 金额：合同总额 139.99 元，各期引用它的“长椅”已共 140.00 元，多 0.01 元；续签或增加的请登记补充合同，其余请核对引用的是不是这份',
  ]);
});

test('what came back by a contract, as from an insurer, uses up none of its sum', () => {
  const [bench] = common().use;
  const use = (amount: number) => [
    { ...(bench as NonNullable<typeof bench>), amount, documents: ['benches'] },
  ];
  const documents = [document({ code: 'benches', kind: 'contract', amount: 70_00 }), contract];
  const all = (back: number) => [common({ use: use(70_00) }), common({ use: use(back), period: '2026-Q2' })];
  expect(sentences({ common: all(-5_00), documents }).filter((one) => one.includes('合同总额'))).toEqual([]);
  expect(sentences({ common: all(5_00), documents }).filter((one) => one.includes('合同总额'))).toHaveLength(
    1,
  );
});

test('the meters tell over again what the service fee pays', () => {
  const { lines } = utilities();
  const bill = document({ code: 'bill', amount: 300_00 });
  const meters = utilities({ lines: lines.map((line) => ({ ...line, documents: ['bill'] })) });
  const [bench] = common().use;
  const paid = common({
    use: [{ ...(bench as NonNullable<typeof bench>), amount: 300_00, documents: ['bill'] }],
  });
  expect(sentences({ utilities: [meters], common: [paid], documents: [bill, contract] })).toEqual([]);
});

test('a contract that ended the day before the period is worth a look', () => {
  const ended = { ...contract, until: '2026-06-30' };
  expect(sentences({ common: [common()], documents: [voucher, ended] })).toEqual([
    'warning：common/2026-q3.json · 收入 › 第 1 项 › 合同：“地面停车位”引用的合同 parking-contract 已于 2026-06-30 到期；续签了请登记新合同，没有续签请说明',
  ]);
});

test('the nearest spelling is offered only when it is near', () => {
  expect(nearest('lift-contract-2052', ['lift-contract-2025', 'bill'])).toBe('lift-contract-2025');
  expect(nearest('roof', ['lift-contract-2025', 'bill'])).toBeUndefined();
  expect(nearest('roof', [])).toBeUndefined();
});
