import { expect, test } from 'vitest';
import { privacyHits } from '../../src/privacy/hits.ts';
import { disguised, mustCatch, mustPass } from './corpus.ts';

const missed: string[] = [];
const falseAlarms: string[] = [];
/** Known exceptions: a number in parts or with a false digit, a number without what it is, an ID number whose check digit is false. */
const slipped = [
  '501号',
  '138 0000',
  '138****0001',
  '电话尾号0001',
  '58881234',
  '11010119900307757X',
  '身份证尾号7571',
  '3栋东单元顶层',
  '手机尾号5678，前面138 1234',
  '138xx345678',
  '13812345b78',
  'QQ群外加我 1234567890',
];

test('at least 99 % of what must be caught is caught as what it is, every exception listed', () => {
  const misses = mustCatch.filter(({ kind, text }) => !privacyHits(text).some((hit) => hit.kind === kind));
  expect(misses.map(({ text }) => text)).toEqual(missed);
  expect(new Set(mustCatch.map(({ text }) => text)).size).toBeGreaterThanOrEqual(200);
  expect(misses.length / mustCatch.length).toBeLessThanOrEqual(0.01);
});

test('at least 95 % of what was made to slip through is caught, every exception listed', () => {
  const misses = disguised.filter(({ kind, text }) => !privacyHits(text).some((hit) => hit.kind === kind));
  expect(misses.map(({ text }) => text)).toEqual(slipped);
  expect(misses.length / disguised.length).toBeLessThanOrEqual(0.05);
});

test('at most 1 % of ordinary sentences raise a false alarm, every exception listed', () => {
  const alarms = mustPass.filter((text) => privacyHits(text).length > 0);
  expect(alarms).toEqual(falseAlarms);
  expect(new Set(mustPass).size).toBeGreaterThanOrEqual(200);
  expect(alarms.length / mustPass.length).toBeLessThanOrEqual(0.01);
});

test('ordinary sentences stay harmless when they stand together in one text', () => {
  expect(privacyHits(mustPass.join('\n')).map(({ text }) => text)).toEqual([]);
});

test.each([
  ['3号楼2单元501室漏水', ['3号楼2单元501室']],
  ['请 3 号楼 501、502 两家尽快来', ['3 号楼 501、502']],
  [
    '王女士(501)来电 １３８ ００１３ ８０００，车牌京A·12345。',
    ['王女士(501)', '１３８ ００１３ ８０００', '京A·12345'],
  ],
  ['3-2-501 欠费，3-2-502 未缴', ['3-2-501', '3-2-502']],
  ['一三八零零一三八零零零', ['一三八零零一三八零零零']],
  ['微信号：abc123', ['abc123']],
  ['三 号 楼 五 零 一，𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟏。', ['三 号 楼 五 零 一', '𝟏𝟑𝟖𝟎𝟎𝟎𝟎𝟎𝟎𝟎𝟏']],
  ['3栋5O1；138…0000…0001', ['3栋5O1', '138…0000…0001']],
])('every hit is named with the exact characters: %s', (text, expected) => {
  const hits = privacyHits(text);
  expect(hits.map((hit) => hit.text)).toEqual(expected);
  expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('the sentence says what it looks like and what to do', () => {
  expect(privacyHits('打13800138000').map(({ sentence }) => sentence)).toEqual([
    '“13800138000”像是手机号码；请删去，或改写岗位和工作电话；单位公开使用的，先登记到小区档案的“可以公开的号码”',
  ]);
  expect(privacyHits('3号楼王先生').map(({ sentence }) => sentence)).toEqual([
    '“3号楼王先生”像是住户的姓名和住处，能认出是谁；请删去姓名，只写到楼栋',
  ]);
});

test('numbers of the list are allowed in any spelling, others beside them are not', () => {
  const allowed = ['0571-8888 1234', '13800138000', 'Fuwu@Example.com', '京A·12345'];
  expect(privacyHits('057188881234、（0571）8888-1234、电话 8888 1234', allowed)).toEqual([]);
  expect(privacyHits('+86 138-0013-8000，fuwu@example.com，京A12345', allowed)).toEqual([]);
  expect(privacyHits('138 0013 8000、138 0013 8001', allowed).map(({ text }) => text)).toEqual([
    '138 0013 8001',
  ]);
});

test('an ID number is never allowed by the list, nor is a resident', () => {
  expect(privacyHits('110101199003074450', ['110101199003074450'])).toHaveLength(1);
  expect(privacyHits('3号楼王先生', ['3号楼王先生'])).toHaveLength(1);
});

test('an ID number with a false check digit is none, unless it is called one', () => {
  expect(privacyHits('110101199003074451')).toEqual([]);
  expect(privacyHits('身份证 110101199003074451').map(({ kind }) => kind)).toEqual(['idNumber']);
});
