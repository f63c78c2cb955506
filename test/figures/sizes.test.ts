import { expect, test } from 'vitest';
import { checkAccounts } from '../../src/checks/accounts.ts';
import { checkApportionment } from '../../src/checks/apportionment.ts';
import { checkSite } from '../../src/checks/site.ts';
import { dueByArea } from '../../src/figures/accounts.ts';
import { perHouseholds, sizeOver } from '../../src/figures/complaint-run.ts';
import { buildingsEver, changedWithin, siteIn, siteOn } from '../../src/figures/sizes.ts';
import { records } from '../../src/records.ts';
import type { Site } from '../../src/schema/site.ts';
import { accountsTable } from '../../src/tables/accounts.ts';
import { groupsOf } from '../../src/tables/complaint-rate-lines.ts';
import { complaintsTable } from '../../src/tables/complaints.ts';
import { site as small } from '../records.ts';

const block = (code: string, households: number, area: number) => ({
  code,
  name: `${code} 号楼`,
  kind: 'highRise' as const,
  households,
  area,
});

/** 40 homes to June 2028, 100 to the end of 2033, 300 since. */
const site: Site = {
  ...small,
  households: 300,
  chargedArea: 3_000_000,
  buildings: [block('1', 60, 600_000), block('2', 40, 400_000), block('3', 200, 2_000_000)],
  earlier: [
    { until: '2033-12-31', buildings: [block('1', 60, 600_000), block('2', 40, 400_000)], why: '3 号楼交付' },
    { until: '2028-06-30', buildings: [block('0', 40, 400_000)], why: '0 号楼拆了，1、2 号楼交付' },
  ],
};

test('a day, a month and a period are counted with the homes of their time', () => {
  const homes = (of: string) => (of.length === 10 ? siteOn(site, of) : siteIn(site, of)).households;
  expect([homes('2024-01-01'), homes('2028-06-30'), homes('2028-07-01')]).toEqual([40, 40, 100]);
  expect([homes('2028-06'), homes('2028-07'), homes('2033-12'), homes('2034-01')]).toEqual([
    40, 100, 100, 300,
  ]);
  expect([homes('2028-Q2'), homes('2028-Q3'), homes('2028-H2'), homes('2033'), homes('2046')]).toEqual([
    40, 100, 100, 100, 300,
  ]);
  expect(siteOn(site, '2034-01-01')).toBe(site);
  expect(siteIn(site, '2030-02').chargedArea).toBe(1_000_000);
});

test('a rate over twelve months sums the homes month by month', () => {
  const months = Array.from({ length: 12 }, (_, i) => ({ month: `2028-${String(i + 1).padStart(2, '0')}` }));
  const size = sizeOver(months as never, site);
  // 6 × 40 + 6 × 100 homes, 6 × 4,000 + 6 × 10,000 m²
  expect(size).toEqual({ households: 840, chargedArea: 8_400_000 });
  // 21 cases: 21 ÷ (840 ÷ 12) × 10,000 = 3,000.0
  expect(perHouseholds(21 * 12, size)).toBe(30_000);
});

test('fees due by area are those of the buildings then, and of no quarter in which they changed', () => {
  const price = records().prices.find(({ appliesTo }) => appliesTo === 'highRise');
  const prices = [
    { ...price, effectiveFrom: '2020-01-01', effectiveTo: undefined, unitPrice: 20_000 },
  ] as never;
  // 10,000 m² × 2.00 yuan × 3 months
  expect(dueByArea('2030-Q1', site, prices)).toBe(60_000_00);
  expect(dueByArea('2034-Q1', site, prices)).toBe(180_000_00);
  expect(dueByArea('2028', site, prices)).toBeUndefined();
  expect([changedWithin(site, '2028-Q2'), changedWithin(site, '2028-H2')]).toEqual([false, false]);
});

test('buildings that are gone stay known, and those there are told as they are now', () => {
  expect([...buildingsEver(site).keys()].sort()).toEqual(['0', '1', '2', '3']);
});

/** The example with three times the homes since the middle of 2026. */
function grown(): Site {
  const now = records().site;
  const more = now.buildings.map((b) => ({ ...b, households: b.households * 3, area: b.area * 3 }));
  const { flats: _, ...rest } = now;
  const earlier = [{ until: '2026-06-30', buildings: now.buildings, why: '二期交付' }];
  const chargedArea = now.chargedArea * 3;
  return { ...rest, buildings: more, households: now.households * 3, chargedArea, earlier };
}

test('page and CSV tell the rate of a month by the homes of that month, and how many there were', () => {
  const table = complaintsTable(records().complaints, grown());
  const cell = (month: string, key: string) => {
    const row = table.rows.find(({ cells }) => cells[0] === month);
    return row?.cells[table.columns.findIndex((column) => column.key === key)];
  };
  expect([cell('2026-06', 'households'), cell('2026-07', 'households')]).toEqual([1188, 3564]);
  // 34 valid complaints in September: 286.2 of 1,188 homes, 95.4 of 3,564
  expect([cell('2026-09', 'valid'), cell('2026-09', 'perHouseholds')]).toEqual([34, '95.4']);
  const june = records().complaints.find(({ month }) => month === '2026-06');
  const line = groupsOf(grown())[0]?.[1].find(({ id }) => id === 'perHouseholds');
  const before = groupsOf(records().site)[0]?.[1].find(({ id }) => id === 'perHouseholds');
  const said = (one: typeof line) => one && june && 'text' in one && one.text(june);
  expect(said(line)).toBe(said(before));
  const accounts = accountsTable(records().accounts, grown());
  expect(accounts.rows.map(({ cells }) => [cells[0], cells.at(-1)]).slice(0, 2)).toEqual([
    ['2026-Q3', 36_095_760],
    ['2026-Q2', 12_031_920],
  ]);
});

test('a community that grew publishes its earlier years as they were', () => {
  const { accounts, prices } = records();
  const older = accounts.filter(({ period }) => period <= '2026-Q2');
  const shared = (period: string, method: string, base: number) =>
    ({ key: period.toLowerCase(), period, share: { method, base }, lines: [] }) as never;
  const utilities = [
    shared('2026-Q2', 'area', 12_031_920),
    shared('2026-Q1', 'household', 118_800),
    shared('2026-Q3', 'area', 36_095_760),
  ];
  const found = (community: Site) => [
    ...checkAccounts({ accounts: older, prices, site: community }).map(({ file }) => file),
    ...checkApportionment({ utilities, site: community }).map(({ file }) => file),
  ];
  expect(found(grown())).toEqual([]);
  expect(found({ ...grown(), earlier: undefined })).toEqual([
    ...older.map(({ key }) => `accounts/${key}.json`),
    'utilities/2026-q2.json',
    'utilities/2026-q1.json',
  ]);
});

test('two stretches that end on one day, and a building named twice in one, are found', () => {
  const [first] = site.earlier ?? [];
  const twice = {
    ...site,
    earlier: [first, { ...first, buildings: [block('1', 1, 1), block('1', 1, 1)] }],
  } as Site;
  expect(checkSite({ site: twice }).map(({ field, message }) => [field, message])).toEqual([
    ['以前的楼栋 › 第 2 项 › 到哪天为止', '2033-12-31 写了两段；一天只能是一种样子，请核对'],
    ['以前的楼栋 › 第 2 项 › 那时的楼栋 › 第 2 项 › 楼号', '楼号 1 写了两次'],
  ]);
});
