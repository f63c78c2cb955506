import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { promisedInTime } from '../../src/checks/promised-late.ts';
import { keptIn } from '../../src/figures/kept.ts';
import { promise } from '../promises.ts';

const released: Record<string, string> = {
  'performance/2026-09.json': '2026-10-05T09:00',
  'performance/2026-10.json': '2026-11-05T09:00',
};
const of = (first: string, standard = promise({})) => {
  const records = {
    standards: [{ ...standard, key: standard.code }],
    performance: ['2026-09', '2026-10', '2026-11'].map((month) => ({
      key: month,
      month,
      rows: [],
      rounds: [],
    })),
  } as unknown as Records;
  const on = (file: string) => (file.startsWith('standards/') ? first : released[file]);
  const told = promisedInTime(
    records,
    (file) => (on(file) ? [{ on: on(file) as string }] : []),
    '2026-11-23T05:00',
  );
  return told;
};

test('a promise that came out after months were judged holds from the next one, whatever day it names', () => {
  const late = of('2026-11-23T05:00');
  expect(late.standards[0]?.effectiveFrom).toBe('2026-11-01');
  expect(keptIn('2026-10', late)).toEqual([]);
  expect(keptIn('2026-11', late)).toHaveLength(1);
  expect(of('2026-10-20T09:00').standards[0]?.effectiveFrom).toBe('2026-10-01');
});

test('a promise that came out with the first months, or before, keeps its day', () => {
  const { effectiveFrom } = promise({});
  expect(of('2026-10-05T09:00').standards[0]?.effectiveFrom).toBe(effectiveFrom);
  expect(of('2024-09-01T09:00').standards[0]?.effectiveFrom).toBe(effectiveFrom);
});

test('older versions of a promise that came out late hold no earlier either', () => {
  const { code, chapter, item, evidence, ...first } = promise({});
  const second = promise({ version: 2, effectiveFrom: '2026-06-01', history: [first] });
  const [told] = of('2026-11-23T05:00', second).standards;
  expect(told?.effectiveFrom).toBe('2026-11-01');
  expect(told?.history?.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2026-11-01']);
});
