import { expect, test } from 'vitest';
import { parseContent } from '../../src/content.ts';
import { readContent } from '../../src/content-folder.ts';
import { counted, coverageOf, scannedOf } from '../../src/figures/coverage.ts';
import { accountLines, commonLines } from '../../src/figures/lines.ts';
import { isSameMatter } from '../../src/figures/matters.ts';
import { percentOf } from '../../src/format/number.ts';
import type { Account } from '../../src/schema/accounts.ts';
import type { Document } from '../../src/schema/documents.ts';
import { proofMarks } from '../../src/tables/money-marks.ts';
import { common } from '../records.ts';

test('coverage counts spending by size, refunds too, and leaves income and the share aside', () => {
  const [bench] = common().use;
  const refund = { ...(bench as NonNullable<typeof bench>), code: 'back', amount: -30_00, documents: [] };
  const own = commonLines(common({ use: [...common().use, refund], toFund: 0 }));
  const lines = counted(own, [], '2026-Q3');
  expect(coverageOf(lines)).toEqual({ covered: 70_00, total: 200_00 });
  expect(scannedOf(lines, new Set(['bench-voucher']))).toBe(70_00);
  expect(scannedOf(lines, new Set(['another-paper']))).toBe(0);
});

const bench = (changes: Partial<Document>) => ({
  code: 'bench-voucher',
  title: '长椅采购合同',
  parties: '甲、乙',
  date: '2026-08-10',
  amount: 100_00,
  ...changes,
});

test('a paper bears its own amount at most, over all lines that cite it, in its period', () => {
  const covered = (changes: Partial<Document>, period = '2026-Q3') => {
    const lines = counted(commonLines(common()), [bench(changes)], period);
    return coverageOf(lines).covered;
  };
  expect(covered({ kind: 'voucher' })).toBe(70_00);
  expect(covered({ kind: 'voucher', amount: 69_99 })).toBe(69_99);
  expect(covered({ kind: 'voucher', elsewhere: { amount: 99_00, reason: '别处' } })).toBe(1_00);
  expect(covered({ kind: 'voucher', date: '2026-12-31' })).toBe(70_00);
  expect(covered({ kind: 'voucher', date: '2027-01-01' })).toBe(0);
  expect(covered({ kind: 'voucher', date: '2026-03-30' })).toBe(0);
  expect(covered({ kind: 'voucher', date: '2026-03-30', until: '2026-07-01' })).toBe(70_00);
  expect(covered({ kind: 'voucher' }, '2025-Q3')).toBe(0);
  expect(covered({ kind: 'contract' })).toBe(70_00);
  expect(covered({ kind: 'contract', until: '2026-08-31', date: '2024-01-01' })).toBe(70_00);
  expect(covered({ kind: 'contract', until: '2026-06-30', date: '2024-01-01' })).toBe(0);
  expect(covered({ kind: 'contract', parties: undefined })).toBe(0);
  expect(covered({ kind: 'contract', title: '综合服务框架协议' })).toBe(0);
  for (const kind of ['report', 'statement', 'audit', 'vote', 'rules', 'sheet'] as const)
    expect(covered({ kind }), kind).toBe(0);
});

test('the bill of last year on every line leaves the coverage as it was', () => {
  const { accounts = [], documents = [] } = parseContent(readContent('content')).records;
  const [now] = structuredClone(accounts).filter(({ period }) => period === '2026-Q3');
  const said = () => {
    const lines = counted(accountLines(now as Account), documents, '2026-Q3');
    const { covered, total } = coverageOf(lines);
    const scanned = new Set(documents.filter(({ file }) => file).map(({ code }) => code));
    return [percentOf(covered, total), percentOf(scannedOf(lines, scanned), total)];
  };
  expect(said()).toEqual(['84.2%', '65.0%']);
  const bare = Object.values((now as Account).costs).flatMap(({ lines = [] }) =>
    lines.filter((line) => !line.documents),
  );
  for (const code of ['power-bills-2025-q3', 'power-bills-2026-q3', 'bank-common-2026-q3', 'seal-2025-h1']) {
    for (const line of bare) line.documents = [code];
    expect(said(), code).toEqual(['84.2%', '65.0%']);
  }
});

test('a contract that names no sum bears no amount', () => {
  const lines = commonLines(common());
  const covered = (kind: 'contract' | 'voucher', amount?: number) =>
    coverageOf(counted(lines, [bench({ kind, amount })], '2026-Q3')).covered;
  expect([covered('contract'), covered('contract', 70_00), covered('voucher')]).toEqual([0, 70_00, 0]);
  const piece = { amount: 70_00, documents: ['agreed'], borne: [] };
  expect(proofMarks(piece, [{ code: 'agreed', title: '保洁合同', kind: 'contract' }])).toEqual([
    { text: '保洁合同（供参考，不计入）', href: '/fees/documents/agreed/' },
    { text: '未附凭证', missing: true },
  ]);
});

test.each([
  ['岗位工资', '劳务派遣服务合同', 'staff'],
  ['除四害', '有害生物防治服务合同', 'cleaning'],
  ['时令花卉摆放', '大门花卉租摆合同', 'greening'],
  ['秩序维护外包', '安全护卫服务合同', 'order'],
  ['水泵保养', '地下车库排水维保合同', 'upkeep'],
  ['楼道灯维修', '公共照明维护合同', 'upkeep'],
  ['高温纳凉点饮水', '桶装水供应合同', 'other'],
])('%s is of the matter of a %s', (label, title, item) => {
  expect(isSameMatter(title, label, item)).toBe(true);
});
