import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { documentsTable, kindTable, provesTable } from '../../src/tables/documents.ts';
import { placesProved } from '../../src/tables/places.ts';
import { sizeInWords } from '../../src/text/documents.ts';
import { account, common, document, fund, price, project, site, utilities } from '../records.ts';

const item = account().costs.upkeep;
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
  objections: [],
  documents: [document(), document({ code: 'unused', date: '2025-01-01' })],
  prices: [price({ decision: 'assembly' })],
  accounts: [
    account({
      costs: {
        ...account().costs,
        upkeep: { ...item, lines: [{ name: '电梯维保', amount: 100_00, documents: ['lift'] }] },
      },
      signedSheet: 'sheet',
    }),
  ],
  common: [common()],
  fund: [fund({ documents: ['fund-bank'] })],
  utilities: [utilities()],
  projects: [
    project({ payments: [{ on: '2026-08-20', what: '首付款', amount: 300_00, documents: ['payment'] }] }),
  ],
};

test('a document knows every place of every account that cites it', () => {
  const places = placesProved(records);
  expect(places.get('bench-voucher')).toEqual([
    {
      href: '/fees/common/2026-q3/#use-bench',
      statement: '公共收益 2026年第三季度',
      label: '长椅',
      amount: 70_00,
    },
  ]);
  expect(places.get('parking-contract')?.[0]?.href).toBe('/fees/common/2026-q3/#income-parking-ground');
  expect(places.get('lift')).toEqual([
    {
      href: '/fees/2026-q3/#cost-upkeep',
      statement: '物业费收支 2026年第三季度',
      label: '电梯维保',
      amount: 100_00,
    },
  ]);
  expect(places.get('sheet')?.map(({ href, label }) => [href, label])).toEqual([
    ['/fees/2026-q3/', '盖章的原表'],
  ]);
  expect(places.get('payment')?.[0]?.href).toBe('/fees/projects/facade-2026/#payment-1');
  expect(places.get('assembly')?.[0]?.href).toBe('/fees/prices/#access-card');
  expect(places.has('unused')).toBe(false);
});

test('lines of nothing are proved by nothing', () => {
  expect(
    placesProved(records)
      .get('fund-bank')
      ?.map(({ label }) => label),
  ).toEqual(['公共收益转入', '使用']);
});

test('documents of a kind stand by year with how many places they prove', () => {
  const table = kindTable('voucher', records.documents, placesProved(records));
  expect(table.rows.map(({ cells, href }) => [cells[0], cells[4], href])).toEqual([
    ['2026年', undefined, undefined],
    ['长椅的凭证', '1 处', '/fees/documents/bench-voucher/'],
    ['2025年', undefined, undefined],
    ['长椅的凭证', undefined, '/fees/documents/unused/'],
  ]);
});

test('the table of documents carries the addresses of what each proves', () => {
  expect(documentsTable(records).rows[0]?.cells.at(-1)).toBe('/fees/common/2026-q3/#use-bench');
  const [doc = document()] = records.documents;
  expect(provesTable(doc, placesProved(records).get(doc.key) ?? []).rows).toEqual([
    { href: '/fees/common/2026-q3/#use-bench', cells: ['长椅', 70_00, '公共收益 2026年第三季度'] },
  ]);
});

test('sizes of files are said in the unit that fits', () => {
  expect([900, 20_480, 1_468_006].map(sizeInWords)).toEqual(['900 字节', '20 KB', '1.4 MB']);
});
