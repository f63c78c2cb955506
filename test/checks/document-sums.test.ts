import { expect, test } from 'vitest';
import { checkDocumentSums } from '../../src/checks/document-sums.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import type { Document } from '../../src/schema/documents.ts';
import { document } from '../records.ts';

const found = (body: string, changes: Partial<Document> = {}) =>
  checkDocumentSums({
    documents: [document({ code: 'generator', kind: 'voucher', amount: 8_640_00, body, ...changes })],
  }).map(sentenceOf);

const table = (total: string, first = '5,400.00') =>
  `| 日期 | 台班 | 金额（元） |\n| --- | ---: | ---: |\n| 7 月 16 日 | 2.50 | ${first} |\n| 8 月 13 日 | 1.50 | 3,240.00 |\n| **合计** | **4.00** | **${total}** |\n\n每台班 2,160 元。`;

const rows = (...all: [string, string][]) =>
  ['| 项目 | 金额（元） |', '| --- | ---: |', ...all.map(([what, sum]) => `| ${what} | ${sum} |`)].join('\n');

test.each([
  table('8,640.00'),
  '12 处，720 元/处，合计 8,640.00 元，含油。',
  '8 月 25 日验收合格，付合同价 12,342.86 元的 70%。',
  '上期 1,000.00 元，本期 8,640.00 元。',
  '合同总额 12,000.00 元，本次付 8,640.00 元。',
  '此前付款合计 5,000.00 元，本次付 8,640.00 元。',
  '不含税合计 8,155.40 元，增值税 484.60 元，实付 8,640.00 元。',
  `${table('8,640.00')}\n\n去年同类合计 7,920.00 元。`,
  rows(['发电机租赁', '8,155.40'], ['合计', '8,155.40'], ['税额', '484.60'], ['价税合计', '8,640.00']),
  rows(['发电机租赁', '8,155.40'], ['税额', '484.60'], ['价税合计', '8,640.00']),
  rows(['租金', '9,640.00'], ['减：已付定金', '1,000.00'], ['合计', '8,640.00']),
  rows(['租金', '9,640.00'], ['减：已付定金', '（1,000.00）'], ['合计', '8,640.00']),
  rows(['租金', '8,641.00'], ['抹零', '−1.00'], ['合计', '8,640.00']),
])('a text that gives the amount of its voucher, or no total, stands: %s', (body) => {
  expect(found(body)).toEqual([]);
});

test('a total in the text that is a fen off the amount is an error', () => {
  expect(found(table('8,640.01'))).toEqual([
    'documents/generator.md · 文件内容：正文里的合计是 8,640.01 元，金额填的是 8,640.00 元；请照原件改成一样的',
  ]);
  expect(found('12 处，720 元/处，合计 8,640.01 元。')).toHaveLength(1);
  expect(found('合同总额不超过 8,640.01 元。', { kind: 'contract' })).toHaveLength(1);
  expect(found('用电合计 8,640.01 元。', { kind: 'statement' })).toEqual([]);
});

test.each([
  '总价 1,640.00 元。',
  '付款金额 640.00 元。',
  '共 640.00 元。',
  '本次付 640.00 元。',
  rows(['7 月 16 日夜', '160.00'], ['7 月 28 日夜', '240.00']),
])('a voucher that says what was paid and nowhere its amount is asked about: %s', (body) => {
  const all = checkDocumentSums({
    documents: [document({ code: 'generator', kind: 'voucher', amount: 8_640_00, body })],
  });
  expect(all.map(({ severity, message }) => `${severity}：${message}`)).toEqual([
    'warning：正文里没有 8,640.00 元这个数；请照原件核对',
  ]);
});

test.each([
  '租发电机 4 台班，付款一次。',
  '共 4 个台班，每台班 2,160.00 元。',
  '合同总价 12,000.00 元，本次付款 8640 元。',
  rows(['7 月', '2,160.00'], ['8 月', '6,480.00']),
])('one that tells no sum, how it is reckoned, or the amount among others is not: %s', (body) => {
  expect(found(body)).toEqual([]);
});

test('the rows of a voucher make its total', () => {
  expect(found(table('8,640.00', '5,400.01'))).toEqual([
    'documents/generator.md · 文件内容：正文的表里，合计以上各行相加是 8,640.01 元，合计是 8,640.00 元；请照原件核对',
  ]);
});

test('tax and what was paid before are no less exact', () => {
  const invoice = (net: string, tax: string) =>
    found(rows(['租赁', net], ['合计', net], ['税额', tax], ['价税合计', '8,640.00']));
  expect(invoice('8,155.40', '484.61')).toHaveLength(1);
  expect(found(rows(['租金', '9,640.00'], ['减：定金', '999.99'], ['合计', '8,640.00']))).toHaveLength(1);
});

test('a scan that stands for two documents is pointed out', () => {
  const file = '/files/generator.pdf';
  const both = [document({ code: 'a', file }), document({ code: 'b', file })];
  expect(checkDocumentSums({ documents: both })).toMatchObject([{ severity: 'warning', path: ['file'] }]);
});
