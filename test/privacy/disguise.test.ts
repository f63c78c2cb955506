import { expect, test } from 'vitest';
import { addressMeant } from '../../src/privacy/disguise.ts';

test('an address that is spelt or dressed is read together, and each character keeps its place', () => {
  const meant = addressMeant('\u{1D7D2} 三 号 楼（2单元）五\u200B零 一，2 月 3 日');
  expect(meant?.text).toBe('\u{1D7D2} 三号楼2单元五零一，2 月 3 日');
  expect([...'三号楼'].map((_, i) => meant?.at[3 + i])).toEqual([3, 5, 7]);
  expect(meant?.at[meant.text.length]).toBe('\u{1D7D2} 三 号 楼（2单元）五\u200B零 一，2 月 3 日'.length);
});

test('brackets between a building and a unit are dress', () => {
  const meant = addressMeant('2栋（1单元）501');
  expect([meant?.text, meant?.at[2], meant?.at[5]]).toEqual(['2栋1单元501', 3, 7]);
});

test('a long text of nothing but single characters is read whole', () => {
  const meant = addressMeant('三 '.repeat(500_000));
  expect([meant?.text.length, meant?.at[400_000]]).toEqual([500_001, 800_000]);
});
