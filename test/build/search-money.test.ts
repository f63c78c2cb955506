import { expect, test } from 'vitest';
import { moneyDocuments } from '../../src/build/search-money.ts';
import type { Records } from '../../src/catalogue.ts';
import { common, document, fund, objection, project, site, utilities } from '../records.ts';

const records: Records = {
  reviews: [],
  rules: [],
  equipment: [],
  performance: [],
  site,
  notices: [],
  standards: [],
  complaints: [],
  rectifications: [],
  assessments: [],
  'owners-days': [],
  prices: [],
  accounts: [],
  common: [common(), common({ period: '2026-Q2' })],
  fund: [fund()],
  utilities: [utilities()],
  projects: [project()],
  documents: [document(), document({ code: 'sheet', kind: 'sheet' })],
  objections: [objection()],
};

test('statements of every period, sites and meters of the newest, projects, documents and objections can be found', () => {
  expect(moneyDocuments(records, '2026-11-22').map(({ url, title }) => [url, title])).toEqual([
    ['/fees/common/2026-q3/', '2026年第三季度公共收益收支'],
    ['/fees/common/2026-q2/', '2026年第二季度公共收益收支'],
    ['/fees/common/2026-q3/#income-parking-ground', '地面停车位（2026年第三季度）'],
    ['/fees/common/2026-q3/#income-interest', '账户利息（2026年第三季度）'],
    ['/fees/fund/2026-q3/', '2026年第三季度维修资金收支'],
    ['/fees/utilities/2026-q3/', '2026年第三季度公共水电'],
    ['/fees/utilities/2026-q3/#meter-lift', '电梯（2026年第三季度）'],
    ['/fees/projects/facade-2026/', '1 号楼外墙修补'],
    ['/fees/documents/bench-voucher/', '长椅的凭证'],
    ['/fees/objections/#objection-0000000a', '异议：维护费为什么多了'],
  ]);
});

test('a meter is found by its number and a project under its buildings', () => {
  const found = moneyDocuments(records, '2026-11-22');
  expect(found.find(({ url }) => url.endsWith('#meter-lift'))?.text).toContain('表号 D-07');
  expect(found.find(({ title }) => title === '1 号楼外墙修补')?.buildings).toEqual(['1']);
});
