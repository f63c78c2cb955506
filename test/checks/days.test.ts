import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { claimedInTime } from '../../src/checks/claimed.ts';
import { checkCorrectionDays } from '../../src/checks/correction-days.ts';
import { sentenceOf } from '../../src/checks/finding.ts';

test('a correction does not come before the release that first held it', () => {
  const file = 'assessments/survey-2026-06.json';
  const of = (...days: string[]) =>
    JSON.stringify({
      corrections: days.map((on) => ({ on, kind: 'correction', path: 'rates', before: 1, after: 2 })),
    });
  const said = (...versions: [on: string, text: string][]) =>
    checkCorrectionDays(
      file,
      versions.map(([on, text]) => ({ on, text })),
    ).map(sentenceOf);
  const late = `${file} · 公布后的更正 › 第 1 项 › 更正日期：写的是 2026-07-04，2026-11-22 才公布；更正日期最多比公布早 31 天：请改成 2026-11-22`;
  expect(said(['2026-07-03', of()], ['2026-11-22', of('2026-07-04')])).toEqual([late]);
  expect(
    said(['2026-07-03', of()], ['2026-11-22', of('2026-07-04')], ['2026-11-23', of('2026-07-04')]),
  ).toEqual([late]);
  expect(said(['2026-07-03', of()], ['2026-11-22', of('2026-11-22')])).toEqual([]);
  // Written on 22 October, approved by another 31 days later; a day more is too much.
  expect(said(['2026-07-03', of()], ['2026-11-22', of('2026-10-22')])).toEqual([]);
  expect(said(['2026-07-03', of()], ['2026-11-22', of('2026-10-21')])).toHaveLength(1);
  expect(
    said(['2026-07-03', of()], ['2026-08-01', of('2026-08-01')], ['2026-11-22', of('2026-08-01')]),
  ).toEqual([]);
  expect(said(['2026-07-03', of('2025-01-01')], ['2026-11-22', of('2025-01-01')])).toEqual([]);
});

test('a record that names an earlier day of publication counts from the release that first said so', () => {
  const now = '2026-11-22T22:30';
  const on = (publishedOn: string) => JSON.stringify({ publishedOn });
  const shown = (publishedOn: string, ...versions: [on: string, text: string][]) => {
    const records = { 'owners-days': [{ key: '2025-02', publishedOn }] } as unknown as Records;
    const told = versions.map(([on, text]) => ({ on, text }));
    return claimedInTime(records, (file) => (file === 'owners-days/2025-02.json' ? told : []), now)[
      'owners-days'
    ][0]?.publishedOn;
  };
  const today: [string, string] = ['2026-11-22T10:00', on('2025-02-10')];
  expect(shown('2025-02-10', today)).toBe('2026-11-22');
  expect(shown('2025-02-10')).toBe('2026-11-22');
  expect(shown('2026-11-25', ['2026-11-22T10:00', on('2026-11-25')])).toBe('2026-11-25');
  expect(
    shown('2025-02-10', ['2026-11-22T10:00', on('2025-02-10')], ['2025-02-10T09:00', on('2025-02-10')]),
  ).toBe('2025-02-10');
  expect(shown('2025-02-10', today, ['2026-11-20T10:00', on('2026-11-20')])).toBe('2026-11-22');
});

test('a notice is told to have come out when its release did', () => {
  const records = { notices: [{ key: 'n', publishedAt: '2025-02-10T08:00' }] } as unknown as Records;
  const versions = () => [{ on: '2026-11-22T10:00', text: 'publishedAt: "2025-02-10T08:00"' }];
  expect(claimedInTime(records, versions, '2026-11-23T08:00').notices[0]?.publishedAt).toBe(
    '2026-11-22T10:00',
  );
});
