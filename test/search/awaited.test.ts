import { expect, test } from 'vitest';
import { isAwaited, isCutOff, timely } from '../../src/search/awaited.ts';

test.each(['水啥时候好', '几点来水', '电梯修好了吗', '还要多久', '怎么还没来电', '什么时候恢复供水'])(
  '%s waits for something to be over',
  (query) => {
    expect(isAwaited(query)).toBe(true);
  },
);

test.each(['停水', '物业费多少钱', '什么时候交物业费', '今天停水吗'])('%s waits for nothing', (query) => {
  expect(isAwaited(query)).toBe(false);
});

test.each(['停水', '断水', '没水了', '7号楼停水', '停电'])('%s asks for what is cut off now', (query) => {
  expect(isCutOff(query)).toBe(true);
});

test.each(['11月25日停水', '停水通知', '今天停水吗', '断电', '水质'])('%s does not', (query) => {
  expect(isCutOff(query)).toBe(false);
});

test('what is on or to come is preferred, what has begun most by who waits for its end', () => {
  const terms: [number, string, string][] = [
    [1, '2026-11-01', '2026-11-21'],
    [2, '2026-11-21', '2026-11-23'],
    [3, '2026-11-25', '2026-11-25'],
  ];
  expect([...timely(terms, '2026-11-22', false)]).toEqual([
    [2, 1.25],
    [3, 1.25],
  ]);
  expect([...timely(terms, '2026-11-22', true)]).toEqual([
    [2, 3.75],
    [3, 1.25],
  ]);
  expect([...timely(terms, '', true)]).toEqual([]);
});
