import { expect, test } from 'vitest';
import { checkChanges } from '../../src/checks/changes.ts';
import { levelRules } from '../../src/checks/rectification-level.ts';
import { knownTimes } from '../../src/figures/times.ts';
import { matter } from '../done.ts';
import { lift, monthOf, promise, proofs } from '../promises.ts';
import { month, site } from '../records.ts';

const daily = promise({ measure: { kind: 'frequency', value: 6, unit: 'perDay' } });
const months = ['2026-07', '2026-08', '2026-09'].map((name) =>
  monthOf(name, `${name}-${name === '2026-09' ? 30 : 31}`, [{ standard: 'order-03', due: 186, done: 150 }]),
);

test('times are known from missed promises, complaints of the kind, faults and earlier matters', () => {
  const records = { ...proofs({ standards: [daily], performance: months }), rectifications: [] };
  const patrol = matter({ standards: ['order-03'], indicator: { kind: 'promise', of: 'order-03' } });
  expect(knownTimes(patrol, records)).toEqual([{ by: 'promise', times: 3 }]);
  expect(knownTimes({ ...patrol, foundOn: '2026-08-20' }, records)).toEqual([{ by: 'promise', times: 2 }]);

  const subcategories = [
    { codes: ['repairs-again' as const], n: 6 },
    { codes: ['repairs-late' as const, 'repairs-quality' as const], n: 14 },
  ];
  const complaints = [month({ month: '2026-08', subcategories }), month({ month: '2026-09', subcategories })];
  const of = (subcategory: 'repairs-again' | 'repairs-late') =>
    matter({ source: { kind: 'complaints', month: '2026-09', category: 'repairs', subcategory } });
  expect(knownTimes(of('repairs-again'), { ...records, complaints })).toEqual([
    { by: 'complaints', times: 12 },
  ]);
  expect(knownTimes(of('repairs-late'), { ...records, complaints })).toEqual([]);

  const source = { kind: 'inspection' as const, told: '月检', equipment: 'lift-1-1' };
  const stop = (from: string) => ({ kind: 'fault' as const, from, why: '坏' });
  const equipment = [
    lift({ stops: [stop('2025-09-28T08:00'), stop('2025-09-29T08:00'), stop('2026-09-28T08:00')] }),
  ];
  const rectifications = [matter({ code: 'first', source, foundOn: '2026-05-01' })];
  expect(knownTimes(matter({ source }), { ...records, equipment, rectifications })).toEqual([
    { by: 'faults', times: 2 },
    { by: 'ledger', times: 2 },
  ]);
});

test('a matter is not typed lighter than the records show', () => {
  const records = { site, standards: [daily], performance: months };
  const broken = (times: number) =>
    levelRules(
      matter({ times, standards: ['order-03'], indicator: { kind: 'promise', of: 'order-03' } }),
      records,
    )
      .filter(([holds]) => !holds)
      .map(([, , message]) => message);
  expect(broken(3)).toEqual([]);
  expect(broken(1)).toEqual([
    '关系到的承诺没做到的月份，到发现那天的 12 个月里已有 3 次，这里写 1 次；3 次起算黄色，请照记录改',
  ]);
});

test('what makes the level of a published matter only grows graver', () => {
  const text = (changes: Parameters<typeof matter>[0]) => JSON.stringify(matter(changes));
  const said = (before: Parameters<typeof matter>[0], now: Parameters<typeof matter>[0]) =>
    checkChanges('rectifications/access.json', [text(before), text(now)]).map(({ message }) => message);
  expect(said({ times: 9, safety: true }, { times: 1, safety: false, due: '2026-10-21' })).toEqual([
    '公布过 9 次，不能改少；级别由它定，只会加不会减',
    '公布过“涉及安全”，不能改成不涉及；级别不能改轻',
    '公布过的最初期限是 2026-10-20，不能改晚；要延期请在“延期”里加一条',
  ]);
  expect(said({ times: 1 }, { times: 9, safety: true })).toEqual([]);
});
