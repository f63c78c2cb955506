import { expect, test } from 'vitest';
import { checkApportionment, checkMeters } from '../../src/checks/apportionment.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkProofs } from '../../src/checks/proofs.ts';
import { utilityProofs, waitingIn } from '../../src/figures/proof.ts';
import { account, site, utilities } from '../records.ts';

type Share = NonNullable<ReturnType<typeof utilities>['share']>;
const shared = (method: Share['method'], base: number, period = '2026-Q3') =>
  utilities({ period, bearer: 'shared', share: { method, base, rate: 0, basis: '合同第九条' } });
const said = (...all: ReturnType<typeof utilities>[]) =>
  checkApportionment({ utilities: all, site }).map((f) => `${f.severity}：${sentenceOf(f)}`);

test('what is shared out by area or household is divided by all homes of the community', () => {
  expect(said(shared('area', 1_000_000), utilities({ period: '2026-Q2' }))).toEqual([]);
  expect(said(shared('household', 100_00))).toEqual([]);
  expect(said(shared('meter', 5_00))).toEqual([]);
  expect(said(shared('area', 999_999))).toEqual([
    'error：utilities/2026-q3.json · 分摊 › 分摊基数：分摊基数填的是 9,999.99，小区档案里的收费面积 10,000.00 ㎡；基数不是全小区的，各户分摊加起来就不是公布的合计，请核对',
  ]);
  expect(said(shared('household', 100))).toEqual([
    'error：utilities/2026-q3.json · 分摊 › 分摊基数：分摊基数填的是 1.00，小区档案里的户数 100 户；基数不是全小区的，各户分摊加起来就不是公布的合计，请核对',
  ]);
});

test('the base of an older statement is pointed out only: the community may have grown since', () => {
  expect(said(shared('area', 1_000_000), shared('area', 900_000, '2026-Q2'))[0]).toMatch(
    /^warning：utilities\/2026-q2/,
  );
});

test('energy that is shared out besides is no cost of the service fee as well', () => {
  const books = (energy: number) => {
    const { costs } = account();
    const none = Object.fromEntries(
      Object.entries(costs).map(([item, cost]) => [item, { ...cost, material: 30_00, energy: 0 }]),
    ) as typeof costs;
    const upkeep = { ...none.upkeep, material: 30_00 - energy, energy };
    return { accounts: [account({ costs: { ...none, upkeep } })], utilities: [shared('meter', 0)], site };
  };
  expect(checkProofs(books(0))).toEqual([]);
  expect(checkProofs(books(1)).map(sentenceOf)).toEqual([
    'accounts/2026-q3.json · 支出（九项） › 共用部位、共用设施设备的日常运行、维护费用 › 能源：对不上：公共水电另行分摊，九项支出里的能源＝0。应为 0.00 元，表上是 0.01 元，相差 0.01 元；请核对这一项和相加的各项',
  ]);
});

test('a meter of another number says that it was changed, and the seal waits for its reading', () => {
  const [lift] = utilities().lines as [ReturnType<typeof utilities>['lines'][number]];
  const before = utilities({ period: '2026-Q2', lines: [{ ...lift, from: 50_000, to: 100_000 }] });
  const now = (changes: object) => utilities({ lines: [{ ...lift, ...changes }] });
  const all = (changes: object) => checkMeters({ utilities: [now(changes), before] }).map(sentenceOf);
  const waits = (changes: object) =>
    waitingIn(utilityProofs(now(changes), { utilities: [now(changes), before] })).map(
      ({ missing }) => missing,
    );
  expect([all({}), waits({})]).toEqual([[], []]);
  expect(all({ meter: 'D-07B' })).toEqual([
    'utilities/2026-q3.json · 各表 › 第 1 项 › 表号：“电梯”上期的表号是 D-07，这里是 D-07B，读数接不上；换了表的请在说明里写明换表的日期和旧表最后的读数，没有换的请改回表号',
  ]);
  expect(all({ meter: 'D-07B', note: '8 月 3 日换表，旧表最后 1,200.00' })).toEqual([]);
  expect(waits({ meter: 'D-07B' })).toEqual(['meter']);
  const renamed = { code: 'lift-1', from: 100_001 };
  const found = checkProofs({ utilities: [now({ ...renamed, usage: 49_999, amount: 299_99 }), before] });
  expect(found.map(({ path }) => path.join('.'))).toContain('lines.0.from');
});
