import type { Records } from '../../src/catalogue.ts';
import { citationsOf } from '../../src/figures/citations.ts';
import { daysOf, monthsIn } from '../../src/figures/periods.ts';
import { site as example } from '../records.ts';
import { plusDays, type Random, rounded, sumOf } from './random.ts';

type Doc = Records['documents'][number];
type Site = Records['site'];

/** What a set of books is made of, filled piece by piece. */
export interface Draft {
  random: Random;
  periods: string[];
  site: Site;
  prices: Records['prices'];
  documents: Doc[];
  /** Reasons that must not be missing. */
  reasons: {
    subject: 'accounts' | 'common' | 'fund' | 'utilities';
    key: string;
    path: (string | number)[];
  }[];
  uploads: Set<string>;
  /** Whether the sealed sheets are published. */
  sealed: boolean;
}

const calendars = [
  ['2025-Q3', '2025-Q4', '2026-Q1'],
  ['2024-Q4', '2025-Q1'],
  ['2025-H1', '2025-H2', '2026-H1'],
  ['2024-H2', '2025-H1'],
  ['2023', '2024', '2025'],
  ['2024', '2025'],
];

export function draftFrom(random: Random, periods?: readonly string[]): Draft {
  const site = siteFrom(random);
  return {
    random,
    periods: [...(periods ?? random.pick(calendars))],
    site,
    prices: pricesFrom(random),
    documents: [],
    reasons: [],
    uploads: new Set(),
    sealed: random.chance(40),
  };
}

function siteFrom(random: Random): Site {
  const buildings = Array.from({ length: random.whole(2, 5) }, (_, i) => ({
    code: String(i + 1),
    name: `${i + 1} 号楼`,
    kind: random.pick(['highRise', 'midRise'] as const),
    households: random.whole(24, 160),
    area: random.whole(200_000, 1_500_000),
  }));
  return {
    ...example,
    chargeMode: random.pick(['commission', 'commission', 'lumpSum'] as const),
    buildings,
    households: sumOf(buildings.map((b) => b.households)),
    chargedArea: sumOf(buildings.map((b) => b.area)),
    money: { ...example.money, ...(random.chance(50) && { commonToFund: 3000 }) },
  };
}

function pricesFrom(random: Random): Records['prices'] {
  const fee = (kind: 'highRise' | 'midRise') =>
    price(`fee-${kind.toLowerCase()}`, {
      unit: 'sqmMonth',
      appliesTo: kind,
      unitPrice: random.whole(15_000, 60_000),
    });
  const change = random.pick(['2025-03-01', '2024-07-01', '2025-10-01']);
  return [
    fee('highRise'),
    fee('midRise'),
    price('card', { effectiveTo: plusDays(change, -1) }),
    price('card-new', { effectiveFrom: change, replaces: 'card', changeReason: '改为成批采购' }),
  ];
}

function price(code: string, changes: Partial<Records['prices'][number]>): Records['prices'][number] {
  return {
    key: code,
    code,
    name: '门禁卡补办',
    order: 10,
    payer: '业主',
    content: '补办门禁卡',
    unitPrice: 200_000,
    unit: 'piece',
    tier: 'contract',
    form: 'market',
    basis: '《物业服务合同》第十六条',
    decidedBy: '业主大会',
    effectiveFrom: '2020-01-01',
    publishedOn: '2019-12-01',
    ...changes,
  };
}

/** Service fee due by area, added up here once more. */
export function due({ site, prices }: Draft, period: string): number {
  return sumOf(
    site.buildings.map(({ kind, area }) => {
      const unitPrice = prices.find((p) => p.appliesTo === kind)?.unitPrice ?? 0;
      return rounded(area, unitPrice * monthsIn(period), 10_000);
    }),
  );
}

/** Registers a document and says its code. */
export function filed(draft: Draft, kind: Doc['kind'], changes: Partial<Doc> = {}): string {
  const code = `${kind}-${draft.documents.length + 1}`;
  const file = draft.random.chance(30) ? `/files/${code}.pdf` : undefined;
  if (file) draft.uploads.add(file);
  draft.documents.push({
    key: code,
    code,
    kind,
    title: '盖章的文件一份',
    date: '2022-12-31',
    publishedOn: '2023-02-01',
    body: '文件要点。',
    ...(file && { file }),
    ...changes,
  });
  return code;
}

/** A voucher for an amount; one in four shows more than is booked, the rest elsewhere. It is dated when it is cited. */
export function voucher(draft: Draft, amount: number): string {
  const more = draft.random.chance(25) ? draft.random.whole(1, 100_000) : 0;
  const elsewhere = { amount: more, reason: '另一个小区的部分' };
  return filed(draft, 'voucher', { amount: Math.abs(amount) + more, ...(more > 0 && { elsewhere }) });
}

/** Dates each voucher on the last day of the period that cites it. */
export function dateVouchers({
  documents,
  ...statements
}: Pick<Records, 'accounts' | 'common' | 'utilities' | 'documents'>): void {
  const periods = new Map(Object.values(statements).flatMap((all) => all.map((s) => [s.key, s.period])));
  for (const { key, subject, document, piece } of citationsOf(statements)) {
    const paper = documents.find(({ code, kind }) => code === document && kind === 'voucher');
    const period = periods.get(key);
    if (paper && piece && period && subject !== 'projects') paper.date = daysOf(period).last;
  }
}

export function foot(draft: Draft, period: string) {
  return {
    preparedBy: '财务主管',
    reviewedBy: '项目经理',
    publishedOn: plusDays(daysOf(period).last, draft.random.whole(1, 25)),
    ...(draft.sealed && { signedSheet: filed(draft, 'sheet') }),
  };
}
