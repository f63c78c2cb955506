import { expect, test } from 'vitest';
import { changeDays, historyOf, isInForce, lateTold } from '../../src/figures/price-history.ts';
import type { PriceItem } from '../../src/schema/prices.ts';
import { changesTable } from '../../src/tables/price-changes.ts';
import { priceListTable } from '../../src/tables/prices.ts';

function price(changes: Partial<PriceItem> = {}): PriceItem {
  return {
    code: 'fee-high',
    name: '物业服务费',
    order: 10,
    payer: '住宅业主',
    content: '保洁、绿化、秩序维护',
    unitPrice: 28_500,
    unit: 'sqmMonth',
    tier: 'contract',
    form: 'market',
    basis: '合同第十二条',
    decidedBy: '业主大会表决',
    effectiveFrom: '2024-09-01',
    publishedOn: '2024-08-20',
    ...changes,
  };
}

const oldCard = price({
  code: 'card',
  name: '门禁卡',
  unitPrice: 200_000,
  unit: 'piece',
  effectiveTo: '2026-02-28',
});
const newCard = price({
  code: 'card-2026',
  name: '门禁卡',
  unitPrice: 120_000,
  unit: 'piece',
  replaces: 'card',
  changeReason: '采购成本降低',
  effectiveFrom: '2026-03-01',
});
const help = price({ code: 'help', name: '热水器', unit: 'time', effectiveTo: '2026-02-28' });

const cells = (prices: PriceItem[], day: string) =>
  priceListTable(prices, 'contract', day).rows.map((row) => row.cells);

test('a reduction is told with the price it comes to', () => {
  const item = price({
    reductions: [{ when: '空置满六个月', rate: 7_000 }],
    condition: '从申请次月起',
  });
  expect(cells([item], '2026-10-01')).toEqual([
    [
      '物业服务费',
      '2.85 元/㎡·月',
      '住宅业主',
      '保洁、绿化、秩序维护',
      '空置满六个月：按 70%，即 1.995 元/㎡·月；从申请次月起',
      '市场调节价',
      '合同第十二条',
      '业主大会表决',
      '2024年9月1日',
      undefined,
    ],
  ]);
});

test('a guided price names base, float, ceiling and the document that sets it', () => {
  const item = price({
    form: 'guided',
    guide: { base: 22_000, float: 2_000, document: '云价〔2024〕1 号' },
  });
  expect(cells([item], '2026-10-01')[0]?.[5]).toBe(
    '政府指导价：基准价 2.20 元/㎡·月，最高上浮 20%，上限 2.64 元/㎡·月（云价〔2024〕1 号）',
  );
});

test('each day has the prices that held then, with the change and its reason', () => {
  const all = [price(), oldCard, newCard];
  const on = (day: string) => cells(all, day).map(([name, amount]) => `${name} ${amount}`);
  expect(on('2024-08-31')).toEqual([]);
  expect(on('2026-02-28')).toEqual(['物业服务费 2.85 元/㎡·月', '门禁卡 20.00 元/个']);
  expect(on('2026-03-01')).toEqual(['物业服务费 2.85 元/㎡·月', '门禁卡 12.00 元/个']);
  expect(cells(all, '2026-03-01')[1]?.at(-1)).toBe(
    '2026年3月1日起 20.00 元/个 改为 12.00 元/个，采购成本降低',
  );
  expect(isInForce(oldCard, '2026-02-28')).toBe(true);
  expect(isInForce(oldCard, '2026-03-01')).toBe(false);
});

test('every day of change is listed once, with what began, changed and ended', () => {
  const all = [price(), oldCard, newCard, help];
  expect(changeDays(all)).toEqual(['2026-03-01', '2024-09-01']);
  expect(changesTable(all).rows).toEqual([
    {
      href: '/fees/prices/2026-03-01/',
      cells: ['2026年3月1日', '门禁卡 20.00 元/个 改为 12.00 元/个；热水器 停止执行'],
    },
    { href: '/fees/prices/2024-09-01/', cells: ['2024年9月1日', '3 项开始执行'] },
  ]);
});

test('prices that claim to replace each other do not go round for ever', () => {
  const a = price({ code: 'a', replaces: 'b', changeReason: '改' });
  const b = price({ code: 'b', replaces: 'a', changeReason: '改' });
  expect(historyOf(a, [a, b]).map((p) => p.code)).toEqual(['a', 'b']);
});

test('a price that was told after its first day says so on every list it stands on, and keeps what was put right', () => {
  const old = { ...price({ code: 'old', publishedOn: '2024-08-20' }), key: 'old' };
  const amendments = [
    {
      on: '2026-11-22',
      kind: 'correction' as const,
      path: 'unitPrice' as const,
      before: '15',
      after: '20',
      decidedBy: '业委会',
      reason: '抄错了',
    },
  ];
  const late = {
    ...price({ code: 'late', effectiveFrom: '2025-01-01', publishedOn: '2025-01-01', amendments }),
    key: 'late',
  };
  const told = lateTold([old, late], (key) => (key === 'late' ? '2026-11-22' : '2024-08-20'));
  expect([...told]).toEqual([['late', '2026-11-22']]);
  expect([...lateTold([old, late], () => undefined)]).toEqual([]);
  expect([...lateTold([old, late], () => '2026-11-22')]).toEqual([]);
  const [, row] = priceListTable([old, late], 'contract', '2025-06-01', [], told).rows;
  expect(row?.cells.at(-1)).toBe(
    '2026年11月22日才公布；2026年11月22日更正：单价 15 改为 20，抄错了（业委会决定）',
  );
});
