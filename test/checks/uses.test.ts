import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkUses } from '../../src/checks/uses.ts';
import { common, document } from '../records.ts';

const [bench] = common().use;
const resolution = document({ code: 'assembly-2024-08', kind: 'vote', title: '业主大会决议' });
const sentences = (changes: Partial<NonNullable<typeof bench>>, documents = [resolution, document()]) =>
  checkUses({
    common: [common({ use: [{ ...(bench as NonNullable<typeof bench>), ...changes }] })],
    documents,
  }).map((finding) => `${finding.severity}：${sentenceOf(finding)}`);

test('a use that rests on a resolution has no finding, with a voucher or without', () => {
  expect(sentences({ decision: 'assembly-2024-08' })).toEqual([]);
  expect(sentences({ decision: 'assembly-2024-08', documents: [] })).toEqual([]);
  const rules = document({ code: 'assembly-rules', kind: 'rules' });
  expect(sentences({ decision: 'assembly-rules' }, [rules])).toEqual([]);
});

test('a use without a decision is an error that says who decides', () => {
  expect(sentences({})).toEqual([
    'error：common/2026-q3.json · 使用 › 第 1 项 › 决定：“长椅” 70.00 元，没有写决定；公共收益怎么用由业主决定，请先在“文件”里登记业委会（授权内）的决议，再在这里选上',
  ]);
  expect(sentences({ kind: 'refund', amount: -70_00, decidedBy: 'assembly' })).toEqual([
    'error：common/2026-q3.json · 使用 › 第 1 项 › 决定：“长椅” −70.00 元，没有写决定；公共收益怎么用由业主决定，请先在“文件”里登记业主大会的决议，再在这里选上',
  ]);
});

test('a voucher or contract is no decision', () => {
  expect(sentences({ decision: 'bench-voucher', decidedBy: 'assembly' })).toEqual([
    'error：common/2026-q3.json · 使用 › 第 1 项 › 决定：“长椅” 70.00 元引用的 bench-voucher 是凭证，不是决定；请选业主大会的决议',
  ]);
});
