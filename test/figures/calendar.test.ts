import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { calendarOf, type Due } from '../../src/figures/calendar.ts';
import { dueWithin, missingNow, scoreOf } from '../../src/figures/calendar-score.ts';
import { daysAfter } from '../../src/figures/deadlines.ts';
import { dueDay, firstWhole, partsOf, spellAfter, spellDays, spellOn } from '../../src/figures/spells.ts';
import type { Disclosure } from '../../src/schema/disclosure.ts';
import type { DisclosureItem, Rule } from '../../src/schema/rules.ts';
import { scoreInWords } from '../../src/text/calendar.ts';
import { common, document, price, site } from '../records.ts';

const article = {
  says: '公布',
  law: '《示范条例》',
  article: '第一条',
  version: '2020-01-01',
  checkedOn: '2026-11-22',
  source: 'https://example.org/law',
};

function rule(item: DisclosureItem, changes: Partial<Rule> = {}): Rule {
  return { item, ...article, ...changes };
}

function recordsOf(changes: Partial<Records>, own: Disclosure['own'] = [], since = '2026-01-01'): Records {
  return {
    site: { ...site, disclosure: { profile: 'somewhere', since, own } },
    notices: [],
    prices: [],
    accounts: [],
    common: [],
    fund: [],
    projects: [],
    utilities: [],
    objections: [],
    documents: [],
    standards: [],
    reviews: [],
    equipment: [],
    rectifications: [],
    assessments: [],
    'owners-days': [],
    performance: [],
    complaints: [],
    rules: [
      {
        code: 'national',
        key: 'national',
        place: '全国',
        order: 1,
        publishedOn: '2026-11-22',
        items: [rule('commonIncome')],
      },
      {
        code: 'somewhere',
        key: 'somewhere',
        place: '某地',
        order: 2,
        publishedOn: '2026-11-22',
        items: [rule('commonIncome', { interval: 'quarter', postingDays: 30 })],
      },
    ],
    ...changes,
  };
}

const said = () => undefined;
const quarterly = (period: string, publishedOn: string) => common({ period, publishedOn });

/** The times common income was due, newest first, as of 2026-11-22. */
function incomeDues(
  records: Records,
  today = '2026-11-22',
  first = said as Parameters<typeof calendarOf>[2],
): Due[] {
  return calendarOf(records, today, first).find(({ item }) => item === 'commonIncome')?.dues ?? [];
}

const told = ({ spell, state, late }: Due) => [spell, state, late];

test('a quarter is early, on the day or late by days, and the one that is not there is a gap', () => {
  const records = recordsOf({
    common: [quarterly('2026-Q1', '2026-04-10'), quarterly('2026-Q3', '2026-10-18')],
  });
  expect(incomeDues(records).map(told)).toEqual([
    ['2026-Q4', 'ahead', undefined],
    ['2026-Q3', 'late', 3],
    ['2026-Q2', 'missing', 130],
    ['2026-Q1', 'early', -5],
  ]);
  expect(scoreInWords(scoreOf(incomeDues(records)))).toBe('3 期里 1 期按时，1 期迟 3 天，1 期没有公布');
});

test('the last day itself is in time, published or not; the day after it is late', () => {
  const records = recordsOf({ common: [quarterly('2026-Q1', '2026-04-15')] });
  expect(incomeDues(records, '2026-07-15').map(told).slice(-2)).toEqual([
    ['2026-Q2', 'ahead', undefined],
    ['2026-Q1', 'onDay', 0],
  ]);
  expect(incomeDues(records, '2026-07-16').map(told).at(-2)).toEqual(['2026-Q2', 'missing', 1]);
});

test('the first release counts, so that writing an earlier day into a record does not help', () => {
  const records = recordsOf({ common: [quarterly('2026-Q1', '2026-04-01')] });
  const released = (subject: string, key: string) =>
    subject === 'common' && key === '2026-q1' ? '2026-05-05' : undefined;
  expect(incomeDues(records, '2026-06-01', released).find(({ spell }) => spell === '2026-Q1')).toEqual({
    item: 'commonIncome',
    spell: '2026-Q1',
    due: '2026-04-15',
    published: '2026-05-05',
    path: '/fees/common/2026-q1/',
    postedUntil: '2026-06-04',
    late: 20,
    state: 'late',
  });
});

test('an item nobody fixed a last day for has gaps all the same, and no days of being late', () => {
  const paper = (period: string) =>
    document({
      code: `parking-${period.toLowerCase()}`,
      kind: 'report',
      publishedOn: '2026-04-20',
      discloses: { item: 'parking', period },
    });
  const records = recordsOf({ documents: [paper('2026-Q1')] }, [
    { item: 'parking', interval: 'quarter', basis: '约定' },
  ]);
  const parking = calendarOf(records, '2026-11-22', said).find(({ item }) => item === 'parking');
  expect(parking?.dues.map(told)).toEqual([
    ['2026-Q4', 'ahead', undefined],
    ['2026-Q3', 'gap', undefined],
    ['2026-Q2', 'gap', undefined],
    ['2026-Q1', 'undated', undefined],
  ]);
  expect(scoreInWords(scoreOf(parking?.dues ?? []))).toBe('3 期里 1 期已公布（没有规定期限），2 期没有公布');
});

test('two quarters stand for the half-year that was asked, published with the later one', () => {
  const records = recordsOf(
    { common: [quarterly('2026-Q1', '2026-04-10'), quarterly('2026-Q2', '2026-07-12')] },
    [{ item: 'commonIncome', interval: 'half', basis: '约定' }],
  );
  expect(incomeDues(records).at(-1)).toMatchObject({ spell: '2026-H1', published: '2026-07-12', late: -3 });
});

test('a price is due before it takes hold, counted from the day the calendar begins', () => {
  const records = recordsOf(
    {
      prices: [
        price({ code: 'old', effectiveFrom: '2025-03-01', publishedOn: '2025-03-01' }),
        price({ code: 'new', effectiveFrom: '2026-03-01', publishedOn: '2026-02-20' }),
      ],
    },
    [{ item: 'chargeRates', interval: 'change', due: { rule: 'before', n: 15 }, basis: '约定' }],
  );
  const rates = calendarOf(records, '2026-11-22', said).find(({ item }) => item === 'chargeRates');
  expect(rates?.dues.map(told)).toEqual([
    ['2026-03-01', 'late', 6],
    ['2025-03-01', 'undated', undefined],
  ]);
});

test('an item of the Civil Code without any record says so by having neither times nor a place', () => {
  const services = calendarOf(recordsOf({}), '2026-11-22', said).find(({ item }) => item === 'services');
  expect(services).toMatchObject({ dues: [] });
  expect(services?.standing).toBeUndefined();
});

test('what is next and what is missing are told in order', () => {
  const items = calendarOf(recordsOf({ common: [quarterly('2026-Q2', '2026-07-01')] }), '2026-12-20', said);
  expect(missingNow(items).map(({ spell }) => spell)).toEqual(['2026-Q1', '2026-Q3']);
  expect(dueWithin(items, '2026-12-20', 30).map(({ spell, due }) => [spell, due])).toEqual([
    ['2026-Q4', '2027-01-15'],
  ]);
  expect(dueWithin(items, '2026-12-10', 30)).toEqual([]);
});

test.each([
  ['2026-02', { rule: 'by', n: 10, months: 1 }, '2026-03-10'],
  ['2026-Q4', { rule: 'by', n: 31, months: 3 }, '2027-03-31'],
  ['2026', { rule: 'by', n: 31, months: 0 }, '2026-12-31'],
  ['2026-11', { rule: 'by', n: 31, months: 3 }, '2027-02-28'],
  ['2026-H1', { rule: 'after', n: 30 }, '2026-07-30'],
] as const)('the last day for %s by %j is %s', (spell, due, day) => {
  expect(dueDay(due, spellDays(spell).last)).toBe(day);
});

test('periods follow one another and hold their parts', () => {
  expect(['2026-12', '2026-Q4', '2026-H2', '2026'].map(spellAfter)).toEqual([
    '2027-01',
    '2027-Q1',
    '2027-H1',
    '2027',
  ]);
  expect(spellOn('half', '2026-07-01')).toBe('2026-H2');
  expect(firstWhole('quarter', '2026-01-02')).toBe('2026-Q2');
  expect(partsOf('2026-H2', 'quarter')).toEqual(['2026-Q3', '2026-Q4']);
});

test('for any days of publication the counts add up to the periods due, and no gap is hidden', () => {
  const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'];
  const days = fc.array(fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }), {
    minLength: quarters.length,
    maxLength: quarters.length,
  });
  fc.assert(
    fc.property(days, (delays) => {
      const published = quarters.flatMap((period, i) => {
        const delay = delays[i];
        return delay === undefined ? [] : [quarterly(period, daysAfter(spellDays(period).last, delay))];
      });
      const dues = incomeDues(recordsOf({ common: published }, [], '2024-01-01'), '2026-01-16');
      const { total, inTime, late, missing, undated } = scoreOf(dues);
      expect(total).toBe(quarters.length);
      expect(inTime + late.length + missing + undated).toBe(total);
      expect(missing).toBe(delays.filter((delay) => delay === undefined).length);
      expect(late).toHaveLength(delays.filter((delay) => delay !== undefined && delay > 15).length);
      expect(
        dues
          .filter(({ state }) => state === 'missing')
          .map(({ spell }) => spell)
          .reverse(),
      ).toEqual(quarters.filter((_, i) => delays[i] === undefined));
    }),
  );
});
