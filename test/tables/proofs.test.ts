import { expect, test } from 'vitest';
import { fundProofs } from '../../src/figures/proof.ts';
import { proofLine } from '../../src/text/proofs.ts';
import { fund } from '../records.ts';

const say = (value: number) => (value / 100).toFixed(2);

test('all identities are told in one line, and those that fail with both figures', () => {
  const buildings = fund().buildings.map(({ building }) => ({ code: building, name: '沿街商铺' }));
  const holds = fundProofs(fund(), { buildings });
  expect(proofLine(holds, say)).toBe(
    `账目相符：网站自动做的 ${holds.length} 项核对全部成立（期末结余、各楼相加、各楼余额）。`,
  );
  const off = fundProofs({ ...fund(), closing: fund().closing + 1 }, { buildings });
  expect(proofLine(off, say)).toMatch(/^账目不符：网站自动做的 \d+ 项核对，\d 项不成立：.*相差 0.01）/);
  expect(proofLine([], say)).toBeUndefined();
});

test('an identity of a building goes by its name', () => {
  const [row] = fund().buildings;
  const buildings = [{ code: row?.building ?? '', name: '沿街商铺' }];
  expect(fundProofs(fund(), { buildings }).find(({ id }) => id === 'building')?.of).toBe('沿街商铺');
});
