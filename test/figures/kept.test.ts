import { expect, test } from 'vitest';
import { effectOf } from '../../src/figures/effect.ts';
import { countVerdicts, judgedMonths, keptIn, keptOver, lineOf, verdictOf } from '../../src/figures/kept.ts';
import { lift, monthOf, promise, proofs } from '../promises.ts';
import { month } from '../records.ts';

const daily = { kind: 'frequency', value: 6, unit: 'perDay' } as const;

test('a frequency or limit counts as kept only when every time was done, or from its own line on', () => {
  expect(verdictOf(daily, { part: 180, whole: 180 })).toBe('kept');
  expect(verdictOf(daily, { part: 179, whole: 180 })).toBe('missed');
  expect(verdictOf({ ...daily, target: 9500 }, { part: 95, whole: 100 })).toBe('kept');
  expect(verdictOf({ ...daily, target: 9500 }, { part: 949, whole: 1000 })).toBe('missed');
});

test('a rate counts as kept from the rate it names, compared without rounding', () => {
  const rate = { kind: 'rate', value: 92, unit: 'percent' } as const;
  expect(lineOf(rate)).toBe(9200);
  expect(verdictOf(rate, { part: 23, whole: 25 })).toBe('kept');
  expect(verdictOf(rate, { part: 9199, whole: 10_000 })).toBe('missed');
});

test('nothing due is neither kept nor missed, and no data is never kept', () => {
  expect(verdictOf(daily, { part: 0, whole: 0 })).toBe('idle');
  expect(verdictOf(daily, undefined)).toBe('none');
});

test('a promise without a row has no data; a promise without a measure is not judged', () => {
  const records = proofs({
    standards: [
      promise(),
      promise({ code: 'order-04' }),
      promise({ code: 'order-05', measure: undefined, evidence: undefined }),
    ],
    performance: [
      monthOf('2026-10', '2026-10-31', [{ standard: 'order-03', due: 186, done: 184, note: '缺岗一晚' }]),
    ],
  });
  const kept = keptIn('2026-10', records);
  expect(kept.map((k) => [k.standard.code, k.verdict, k.tally, k.note])).toEqual([
    ['order-03', 'missed', { part: 184, whole: 186 }, '缺岗一晚'],
    ['order-04', 'none', undefined, undefined],
  ]);
  expect(countVerdicts(kept)).toEqual({ kept: 0, missed: 1, idle: 0, none: 1 });
});

test('a month is judged when it is over, and a month without a record in between is not left out', () => {
  const performance = [
    monthOf('2026-08', '2026-08-31', []),
    monthOf('2026-10', '2026-10-31', []),
    monthOf('2026-11', '2026-11-20', []),
  ];
  expect(judgedMonths({ performance })).toEqual(['2026-10', '2026-09', '2026-08']);
});

test('a month is judged by the version that held on its first day', () => {
  const old = promise({ measure: { ...daily, target: 9000 } });
  const { code, chapter, item, evidence, key, ...first } = old;
  const changed = promise({
    version: 2,
    effectiveFrom: '2026-10-05',
    measure: daily,
    history: [first],
  });
  const row = { standard: 'order-03', due: 100, done: 95 };
  const records = proofs({
    standards: [changed],
    performance: [monthOf('2026-10', '2026-10-31', [row]), monthOf('2026-11', '2026-11-30', [row])],
  });
  expect(keptIn('2026-10', records).map((k) => [k.version.version, k.verdict])).toEqual([[1, 'kept']]);
  expect(keptIn('2026-11', records).map((k) => [k.version.version, k.verdict])).toEqual([[2, 'missed']]);
});

test('a step of the complaints is counted from the report of the month', () => {
  const standard = promise({
    evidence: 'intake',
    measure: { kind: 'limit', value: 30, unit: 'minutes', target: 9500 },
  });
  const report = month({ month: '2026-10' });
  const { entered, inTime } = report.steps.intake;
  const records = proofs({ standards: [standard], complaints: [report] });
  expect(keptIn('2026-10', records)[0]?.tally).toEqual({ part: inTime, whole: entered });
  expect(keptIn('2026-09', records)[0]?.verdict).toBe('none');
});

test('the report of the month before is in time until the tenth', () => {
  const standard = promise({
    evidence: 'report',
    measure: { kind: 'frequency', value: 1, unit: 'perMonth' },
  });
  const verdict = (publishedOn: string) =>
    keptIn(
      '2026-10',
      proofs({ standards: [standard], complaints: [month({ month: '2026-09', publishedOn })] }),
    )[0]?.verdict;
  expect(verdict('2026-10-10')).toBe('kept');
  expect(verdict('2026-10-11')).toBe('missed');
});

test('lift maintenance after fifteen days is kept, after sixteen missed, with the reason of the round', () => {
  const standard = promise({
    evidence: 'liftUpkeep',
    measure: { kind: 'limit', value: 15, unit: 'days' },
  });
  const september = monthOf('2026-09', '2026-09-30', [], ['2026-09-01', '2026-09-16']);
  const october = monthOf('2026-10', '2026-10-31', [], ['2026-10-02', '2026-10-16']);
  const late = october.rounds[0];
  if (late) late.note = '师傅排班漏了';
  const records = proofs({ standards: [standard], equipment: [lift()], performance: [september, october] });
  expect(keptIn('2026-09', records)[0]?.tally).toEqual({ part: 1, whole: 1 });
  expect(keptIn('2026-10', records)[0]).toMatchObject({
    verdict: 'missed',
    tally: { part: 1, whole: 2 },
    note: '师傅排班漏了',
  });
});

test('a rescue is in time when the maintainer was there within the promised minutes', () => {
  const standard = promise({ evidence: 'rescue', measure: { kind: 'limit', value: 30, unit: 'minutes' } });
  const stop = { kind: 'fault', from: '2026-10-03T10:00', why: '停在两层之间', trapped: 1 } as const;
  const stops = [
    { ...stop, arrived: 30 },
    { ...stop, from: '2026-10-04T10:00', arrived: 31 },
    { kind: 'fault', from: '2026-10-05T10:00', why: '没有困人' } as const,
  ];
  const records = proofs({
    standards: [standard],
    equipment: [lift({ stops })],
    performance: [monthOf('2026-10', '2026-10-31', [])],
  });
  expect(keptIn('2026-10', records)[0]?.tally).toEqual({ part: 1, whole: 2 });
});

test('a year sums months of each verdict and what was due and done', () => {
  const rows = (due: number, done: number) => [{ standard: 'order-03', due, done, note: '缺岗' }];
  const records = proofs({
    standards: [promise()],
    performance: [
      monthOf('2026-08', '2026-08-31', rows(10, 10)),
      monthOf('2026-09', '2026-09-30', []),
      monthOf('2026-10', '2026-10-31', rows(10, 7)),
    ],
  });
  expect(keptOver(['2026-10', '2026-09', '2026-08'], records)).toMatchObject([
    { months: { kept: 1, missed: 1, idle: 0, none: 1 }, total: { part: 17, whole: 20 } },
  ]);
});

test('the effect of a change compares whole months before and after, and says when it must wait', () => {
  const { code, chapter, item, evidence, key, ...first } = promise();
  const standard = promise({ version: 2, effectiveFrom: '2026-09-01', history: [first] });
  const row = (due: number, done: number) => [{ standard: 'order-03', due, done }];
  const performance = [
    monthOf('2026-07', '2026-07-31', row(20, 15)),
    monthOf('2026-08', '2026-08-31', row(20, 16)),
    monthOf('2026-09', '2026-09-30', row(20, 19)),
    monthOf('2026-10', '2026-10-31', row(20, 20)),
  ];
  const records = proofs({ standards: [standard], performance });
  expect(effectOf(standard, 2, 2, records)).toEqual({
    before: { part: 31, whole: 40 },
    after: { part: 39, whole: 40 },
    monthsBefore: 2,
    monthsAfter: 2,
  });
  expect(effectOf(standard, 2, 3, records)).toMatchObject({ monthsAfter: 2, waitsUntil: '2026-11' });
  expect(effectOf(standard, 3, 2, records)).toBeUndefined();
});

const yearly = promise({
  code: 'fire-04',
  item: '疏散演练',
  measure: { kind: 'frequency', value: 2, unit: 'perYear' },
});

/** The twelve months of 2025 with a row of the drill each, or none where the month is left out. */
function yearOf(due: Record<string, [due: number, done: number] | undefined>) {
  return Array.from({ length: 12 }, (_, i) => {
    const month = `2025-${String(i + 1).padStart(2, '0')}`;
    const counts = month in due ? due[month] : ([0, 0] as const);
    const row = counts && { standard: 'fire-04', due: counts[0], done: counts[1] };
    return monthOf(month, `${month}-${new Date(Date.UTC(2025, i + 1, 0)).getUTCDate()}`, row ? [row] : []);
  });
}

function drills(due: Parameters<typeof yearOf>[0]) {
  const records = proofs({ standards: [yearly], performance: yearOf(due) });
  const [year] = keptOver(judgedMonths(records), records);
  return { december: keptIn('2025-12', records)[0], year };
}

test('a promise per year of which nothing was due by its end is missed, not nothing that happened', () => {
  const { december, year } = drills({});
  expect(december).toMatchObject({
    verdict: 'missed',
    tally: { part: 0, whole: 2 },
    short: { promised: 2, due: 0, missing: 2 },
  });
  expect(year?.months).toEqual({ kept: 0, missed: 1, idle: 11, none: 0 });
  expect(year?.total).toEqual({ part: 0, whole: 2 });
});

test('a promise per year counts what its months name as due, kept or missed', () => {
  expect(drills({ '2025-06': [1, 1] }).december).toMatchObject({
    verdict: 'missed',
    tally: { part: 0, whole: 1 },
  });
  expect(drills({ '2025-06': [1, 1], '2025-11': [1, 0] }).december?.verdict).toBe('idle');
  expect(drills({ '2025-06': [1, 1], '2025-11': [1, 1] }).year?.months.missed).toBe(0);
});

test('a year with a month without data has no data at its end, unless the others name enough', () => {
  expect(drills({ '2025-03': undefined }).december).toMatchObject({
    verdict: 'none',
    short: { promised: 2, due: 0, missing: undefined },
  });
  expect(drills({ '2025-03': undefined, '2025-06': [2, 2] }).december?.verdict).toBe('idle');
});

test('closing and calling back are judged from when the complaint was registered, and have no data uncounted', () => {
  const standard = promise({
    code: 'general-06',
    chapter: 'general',
    evidence: 'finished',
    measure: { kind: 'limit', value: 3, unit: 'days', target: 9500 },
  });
  const { carry } = month();
  const judge = (finishedInTime?: number) => {
    const one = month({ carry: { ...carry, ...(finishedInTime !== undefined && { finishedInTime }) } });
    const records = proofs({ standards: [standard], complaints: [one], performance: [] });
    return keptIn('2026-10', records).map(({ verdict, tally }) => [verdict, tally])[0];
  };
  expect(judge(0)).toEqual(['missed', { part: 0, whole: 20 }]);
  expect(judge(19)).toEqual(['kept', { part: 19, whole: 20 }]);
  expect(judge()).toEqual(['none', undefined]);
});
