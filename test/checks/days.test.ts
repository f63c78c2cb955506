import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { claimedInTime } from '../../src/checks/claimed.ts';
import { checkCorrectionDays } from '../../src/checks/correction-days.ts';
import { filledInTime } from '../../src/checks/filled.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { filledInWords } from '../../src/tables/filled.ts';

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

test('what was published as open is not done earlier than three days before the release that says so', () => {
  const now = '2026-11-22T22:30';
  const matter = (doneOn?: string, more = {}) => ({
    key: 'cameras-2026',
    ...(doneOn && { doneOn }),
    ...more,
  });
  const shown = (record: object, ...versions: [on: string, data: object][]) => {
    const told = versions.map(([on, data]) => ({ on, text: JSON.stringify(data) }));
    return filledInTime({ rectifications: [record] } as unknown as Records, () => told, now)
      .rectifications[0];
  };
  const open: [string, object] = ['2026-11-01T10:00', matter()];
  const late = shown(matter('2026-11-13'), open);
  expect(late?.doneOn).toBe('2026-11-19');
  expect(filledInWords(late ?? {})).toBe(
    '（2026年11月22日才公布办完，填的是2026年11月13日；公布过还没有办完，录入最多晚 3 天，按最早能算的一天算）',
  );
  expect(shown(matter('2026-11-19'), open)?.doneOn).toBe('2026-11-19');
  const told: [string, object] = ['2026-11-15T09:00', matter('2026-11-13')];
  expect(shown(matter('2026-11-13'), told, open)?.doneOn).toBe('2026-11-13');
  expect(shown(matter('2026-11-13'), told)?.doneOn).toBe('2026-11-13');
  const amendments = [{ path: 'doneOn', before: '无', after: '2026-11-13', reason: '验收单上写的是 13 日' }];
  expect(shown(matter('2026-11-13', { amendments }), open)?.doneOn).toBe('2026-11-13');
  expect(filledInWords(matter('2026-11-13'))).toBe('');
});

/** A record as it counts late on 22 November, that was published otherwise three weeks before. */
const filled = (subject: keyof Records, record: object, was: object) =>
  filledInTime(
    { [subject]: [record] } as unknown as Records,
    () => [{ on: '2026-11-01T10:00', text: JSON.stringify(was) }],
    '2026-11-22T22:30',
  )[subject];

test('an answer, a question and an outage that were open count from their release as well', () => {
  const asked = { key: 'a', receivedOn: '2026-11-01' };
  expect(filled('objections', { ...asked, answeredOn: '2026-11-05' }, asked)).toMatchObject([
    { answeredOn: '2026-11-19' },
  ]);
  const topic = { question: '充电棚的电价谁定？', due: '2026-11-10' };
  expect(
    filled('owners-days', { key: 'd', topics: [{ ...topic, doneOn: '2026-11-10' }] }, { topics: [topic] }),
  ).toMatchObject([{ topics: [{ doneOn: '2026-11-19' }] }]);
  const stop = { from: '2026-10-30T08:00' };
  expect(
    filled('equipment', { key: 'e', stops: [{ ...stop, until: '2026-10-31T09:00' }] }, { stops: [stop] }),
  ).toMatchObject([
    {
      stops: [
        {
          until: '2026-11-19T00:00',
          why: '（2026年11月22日才公布恢复，填的是2026年10月31日；录入最多晚 3 天，按最早能算的时间算）',
        },
      ],
    },
  ]);
});

test('a day is not made true by other words for the question, nor by an amendment of something else', () => {
  const topic = {
    question: '车库摄像机停了两天，谁看？',
    answer: '加了巡逻，两小时一趟。',
    due: '2026-11-15',
  };
  const done = { ...topic, doneOn: '2026-11-10' };
  const reworded = [
    { ...done, question: '车库摄像机停了两天，\n谁看？' },
    { ...done, question: '那两天摄像机停着，有没有人看？' },
  ];
  for (const one of reworded)
    expect(filled('owners-days', { key: 'd', topics: [one] }, { topics: [topic] })).toMatchObject([
      { topics: [{ doneOn: '2026-11-19' }] },
    ]);
  const other = { ...topic, question: '电价谁定？', doneOn: '2026-11-10' };
  expect(
    filled('owners-days', { key: 'd', topics: [topic, other] }, { topics: [topic, other] }),
  ).toMatchObject([{ topics: [topic, { doneOn: '2026-11-10' }] }]);
  const amendments = [
    { path: 'measure', before: '备两台。', after: '备两台，2026-11-13 装完。', reason: '补写' },
  ];
  expect(
    filled('rectifications', { key: 'r', doneOn: '2026-11-13', amendments }, { measure: '备两台。' }),
  ).toMatchObject([{ doneOn: '2026-11-19' }]);
});
