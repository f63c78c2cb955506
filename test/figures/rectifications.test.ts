import { expect, test } from 'vitest';
import { compare, measuredIn, monthsOfSpan } from '../../src/figures/indicators.ts';
import {
  countStates,
  dueNow,
  effectOf,
  inOrder,
  levelOf,
  stateOf,
} from '../../src/figures/rectifications.ts';
import { done, matter } from '../done.ts';
import { lift, monthOf, promise, proofs } from '../promises.ts';
import { month } from '../records.ts';

test('the last day still counts; the day after it is overdue by one', () => {
  const one = matter({ due: '2026-10-20' });
  expect(stateOf(one, '2026-10-18')).toEqual({ state: 'open', left: 2, late: 0 });
  expect(stateOf(one, '2026-10-20')).toEqual({ state: 'open', left: 0, late: 0 });
  expect(stateOf(one, '2026-10-21')).toEqual({ state: 'overdue', left: 0, late: 1 });
});

test('what is done later than today is not done yet, and what was done late stays late', () => {
  const one = matter({ due: '2026-10-20', ...done('2026-10-25') });
  expect(stateOf(one, '2026-10-24')).toEqual({ state: 'overdue', left: 0, late: 4 });
  expect(stateOf(one, '2027-01-01')).toEqual({ state: 'done', left: 0, late: 5 });
});

test('an extension moves the last day', () => {
  const one = matter({
    due: '2026-10-20',
    extensions: [{ on: '2026-10-18', due: '2026-11-05', why: '等配件' }],
  });
  expect(dueNow(one)).toBe('2026-11-05');
  expect(stateOf(one, '2026-11-07')).toEqual({ state: 'overdue', left: 0, late: 2 });
});

test.each([
  [{ safety: true }, '2026-10-10', 'red', 'safety'],
  [{}, '2026-10-21', 'red', 'late'],
  [done('2026-10-22'), '2026-12-31', 'red', 'late'],
  [{ times: 3 }, '2026-10-10', 'yellow', 'repeated'],
  [
    { times: 2, extensions: [{ on: '2026-10-18', due: '2026-11-05', why: '等' }] },
    '2026-10-30',
    'yellow',
    'extended',
  ],
  [{ times: 2 }, '2026-10-20', 'blue', 'ordinary'],
])('facts %j on %s make %s by the rule %s', (changes, today, level, rule) => {
  expect(levelOf(matter(changes), today)).toEqual({ level, rule });
});

test('what is overdue comes first, the oldest before the others, then what is under way, then what is done', () => {
  const all = [
    matter({ code: 'done-old', ...done('2026-10-02') }),
    matter({ code: 'late-1', due: '2026-10-19' }),
    matter({ code: 'open', due: '2026-11-30' }),
    matter({ code: 'late-9', due: '2026-10-11' }),
    matter({ code: 'done-new', ...done('2026-10-12') }),
  ];
  expect(inOrder(all, '2026-10-20').map(({ code }) => code)).toEqual([
    'late-9',
    'late-1',
    'open',
    'done-new',
    'done-old',
  ]);
  expect(countStates(all, '2026-10-20')).toEqual({ open: 1, overdue: 2, done: 2 });
});

test('a span runs over the end of a year', () => {
  expect(monthsOfSpan({ from: '2025-11', to: '2026-01' })).toEqual(['2025-11', '2025-12', '2026-01']);
  expect(monthsOfSpan({ from: '2026-03' })).toEqual(['2026-03']);
});

test('a promise, a step, a category and faults are read from the records, over several months', () => {
  const categories = [
    { codes: ['repairs' as const], n: 9 },
    { codes: ['communication' as const, 'fees' as const, 'environment' as const], n: 6 },
  ];
  const records = proofs({
    standards: [promise()],
    performance: [
      monthOf('2026-09', '2026-09-30', [{ standard: 'order-03', due: 180, done: 170 }]),
      monthOf('2026-10', '2026-10-31', [{ standard: 'order-03', due: 186, done: 186 }]),
    ],
    equipment: [
      lift({
        stops: [
          { kind: 'fault', from: '2026-09-30T23:59', why: '坏' },
          { kind: 'planned', from: '2026-10-02T09:00', why: '保养' },
        ],
      }),
    ],
    complaints: [month({ month: '2026-09', categories }), month({ month: '2026-10', categories })],
  });
  const span = { from: '2026-09', to: '2026-10' };
  const steps = month().steps.onSite;
  expect(measuredIn({ kind: 'promise', of: 'order-03' }, span, records)).toEqual({ part: 356, whole: 366 });
  expect(measuredIn({ kind: 'faults', of: 'lift-1-1' }, span, records)).toEqual({ n: 1 });
  expect(measuredIn({ kind: 'category', of: 'repairs' }, span, records)).toEqual({ n: 18 });
  expect(measuredIn({ kind: 'step', of: 'onSite' }, span, records)).toEqual({
    part: steps.inTime * 2,
    whole: steps.entered * 2,
  });
  // Merged with others, not published yet, unknown: there is no figure, which is not 0.
  expect(measuredIn({ kind: 'category', of: 'fees' }, span, records)).toBeUndefined();
  expect(measuredIn({ kind: 'category', of: 'repairs' }, { from: '2026-11' }, records)).toBeUndefined();
  expect(measuredIn({ kind: 'promise', of: 'order-99' }, span, records)).toBeUndefined();
});

test('better and worse are said beyond chance only, and nothing on fewer than ten', () => {
  const count = { kind: 'category' as const, of: 'repairs' };
  expect(compare(count, { n: 30 }, { n: 10 })).toBe('better');
  expect(compare(count, { n: 10 }, { n: 30 })).toBe('worse');
  expect(compare(count, { n: 19 }, { n: 10 })).toBe('same');
  expect(compare(count, { n: 10 }, undefined)).toBe('unsaid');
  const kept = { kind: 'onTime' as const };
  expect(compare(kept, { part: 44, whole: 46 }, { part: 36, whole: 36 })).toBe('same');
  expect(compare(kept, { part: 63, whole: 112 }, { part: 83, whole: 118 })).toBe('better');
  expect(compare(kept, { part: 83, whole: 118 }, { part: 63, whole: 112 })).toBe('worse');
  expect(compare(kept, { part: 8, whole: 10 }, { part: 9, whole: 9 })).toBe('unsaid');
  expect(compare({ kind: 'repeats' }, { part: 20, whole: 50 }, { part: 2, whole: 50 })).toBe('better');
});

test('a quantity that was measured once is never said to be better beyond chance', () => {
  const one = matter({ ...done('2026-10-10'), after: { from: '2026-10', value: 400 } });
  expect(effectOf(one, proofs())).toEqual({
    before: { value: 300 },
    after: { value: 400 },
    verdict: 'worse',
  });
  const more = { ...one, indicator: { ...one.indicator, better: 'higher' as const } };
  expect(effectOf(more, proofs()).verdict).toBe('single');
});

test('a typed rate with its counts is tested like those of the records', () => {
  const indicator = { ...matter().indicator, better: 'higher' as const };
  const one = matter({
    indicator,
    ...done('2026-10-10'),
    before: { from: '2026-09', part: 63, whole: 112 },
    after: { from: '2026-10', part: 83, whole: 118 },
  });
  expect(effectOf(one, proofs()).verdict).toBe('better');
});
