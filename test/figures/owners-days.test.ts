import { expect, test } from 'vitest';
import { countTopics, dayMonths, topicState } from '../../src/figures/owners-days.ts';
import { day, topic } from '../done.ts';

test('a month without a record is missed, up to the last whole month before today', () => {
  const days = [
    day('2025-11'),
    day('2026-01', { kind: 'cancelled', heldOn: undefined, cancelledWhy: '台风' }),
  ];
  const states = (today: string) => dayMonths(days, today).map(({ month, state }) => [month, state]);
  expect(states('2026-03-31')).toEqual([
    ['2026-02', 'missed'],
    ['2026-01', 'cancelled'],
    ['2025-12', 'missed'],
    ['2025-11', 'held'],
  ]);
  expect(states('2026-04-01')[0]).toEqual(['2026-03', 'missed']);
});

test('the running month shows once it is recorded, and is not missed before', () => {
  expect(dayMonths([day('2026-03')], '2026-04-20').map(({ month }) => month)).toEqual(['2026-03']);
  expect(dayMonths([day('2026-03'), day('2026-04')], '2026-04-20').map(({ month }) => month)).toEqual([
    '2026-04',
    '2026-03',
  ]);
  expect(dayMonths([], '2026-04-20')).toEqual([]);
});

test.each([
  [{}, 'answered', 0],
  [{ refusedWhy: '共有车位不能独占' }, 'refused', 0],
  [{ due: '2026-04-20' }, 'open', 0],
  [{ due: '2026-04-19' }, 'overdue', 1],
  [{ due: '2026-04-10', doneOn: '2026-04-10' }, 'done', 0],
  [{ due: '2026-04-10', doneOn: '2026-04-13' }, 'done', 3],
  [{ due: '2026-04-10', doneOn: '2026-04-21' }, 'overdue', 10],
])('a question %j on 20 April is %s, %i days late', (changes, state, late) => {
  expect(topicState(topic(changes), '2026-04-20')).toEqual({ state, late });
});

test('questions are counted by state', () => {
  const topics = [
    topic(),
    topic({ due: '2026-04-19' }),
    topic({ due: '2026-05-01' }),
    topic({ refusedWhy: '不归我们管' }),
  ];
  expect(countTopics(topics, '2026-04-20')).toEqual({
    answered: 1,
    done: 0,
    open: 1,
    overdue: 1,
    refused: 1,
  });
});
