import { describe, expect, test } from 'vitest';
import { layoutOf, run } from '../../src/orders/run.ts';
import { sheetOfText } from '../../src/orders/text-file.ts';
import { counted, filled, october } from './exports.ts';

describe('a GBK export with all five steps', () => {
  const { month, figures, reading } = counted('five-steps.gbk.csv');

  test('counts what came in within the month, to the second', () => {
    expect(month.intake).toEqual({
      consultation: 1,
      repair: 1,
      help: 0,
      complaint: 6,
      suggestion: 0,
      praise: 1,
    });
    expect(month.channels).toEqual({ phone: 4, desk: 1, online: 2, hotline: 1, street: 1 });
    expect(month.excluded).toEqual({ duplicate: 1, notOurs: 0, withdrawn: 0 });
  });

  test('knows the categories in two levels', () => {
    expect(filled(month.categories)).toEqual({ repairs: 1, communication: 1, fees: 1, environment: 2 });
    expect(filled(month.subcategories)).toEqual({
      'repairs-late': 1,
      'communication-attitude': 1,
      'fees-bill': 1,
      'environment-cleaning': 1,
      'environment-noise': 1,
    });
  });

  test('carries what is open, and says how old it is', () => {
    expect(month.carry).toEqual({ opening: 1, closed: 4, due: 5, closedInTime: 3, finishedInTime: 2 });
    expect(month.openAges).toEqual({ upTo7: 1, upTo30: 1, upTo90: 0, over90: 0 });
    expect(month.oldestDays).toBe(19);
    expect(month.outcomes).toEqual({ confirmed: 2, unconfirmed: 2, refused: 0, passedOn: 0 });
  });

  test('measures the five steps against their limits', () => {
    expect(month.steps).toEqual({
      intake: { entered: 5, inTime: 4 },
      dispatch: { entered: 5, inTime: 4 },
      onSite: { entered: 2, inTime: 2 },
      answer: { entered: 4, inTime: 3 },
      callback: { entered: 4, inTime: 3 },
    });
    expect(month.responseMinutes).toEqual({ median: 10, p90: 40, n: 5 });
    expect(month.closeHours).toEqual({ median: 29, p90: 95, n: 4 });
  });

  test('finds the household that came again under another spelling and another phone', () => {
    expect([month.repeats, month.escalated, month.quality.merged]).toEqual([1, 1, 1]);
    expect(figures.find(({ path }) => path.join('.') === 'repeats')).toMatchObject({ rows: [6], of: 1 });
  });

  test('counts call-backs of what was closed', () => {
    expect(month.callbacks).toEqual({ attempted: 4, answered: 3, satisfied: 2, solved: 2, by: 'company' });
    expect(month.hotline).toBeUndefined();
  });

  test('names the cell that is before the reporting', () => {
    expect(month.quality.inverted).toBe(1);
    expect(reading.troubles).toEqual([
      {
        row: 12,
        column: 'L 列（答复时间）',
        text: '2026-10-18 09:00:00',
        sentence: '早于报事时间，这一步不计用时；请在原系统核对',
      },
    ]);
  });
});

test('a UTF-8 export with a title, quoted line breaks and seven spellings of time says which rows belong nowhere', () => {
  const { month, reading } = counted('title-and-quotes.utf8.csv');
  expect(filled(month.subcategories)).toEqual({
    'repairs-again': 1,
    'fees-accounts': 1,
    'fees-parking': 1,
    'environment-cleaning': 1,
    'environment-greening': 1,
  });
  expect(month.carry).toEqual({ opening: 0, closed: 5, due: 5, closedInTime: 3 });
  expect(month.closeHours).toEqual({ median: 72, p90: 72, n: 3 });
  expect(month.quality.missingTime).toBe(4);
  expect([reading.rows, reading.unusable]).toEqual([9, 3]);
  expect(reading.troubles.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '9 G 列（登记时间）',
    '10 G 列（登记时间）',
    '11 G 列（登记时间）',
    '12 H 列（完成时间）',
  ]);
});

test('a tab-separated GB18030 file called .xls with a row a step joins the rows of one number', () => {
  const { month, reading } = counted('one-row-a-step.xls');
  expect([reading.rows, reading.repeated]).toEqual([8, 3]);
  expect(month.intake).toMatchObject({ complaint: 4, help: 1 });
  expect(month.excluded).toEqual({ duplicate: 0, notOurs: 0, withdrawn: 1 });
  expect(month.steps.dispatch).toEqual({ entered: 3, inTime: 1 });
  expect(month.closeHours).toEqual({ median: 4, p90: 6, n: 2 });
  expect(month.carry).toEqual({ opening: 0, closed: 2, due: 3, closedInTime: 2 });
  expect([month.oldestDays, month.openAges.upTo30]).toEqual([26, 1]);
});

test('a title line does not hide the separator, a header that stands there again is no order', () => {
  const headers = ['工单号', '事项类型', '投诉分类', '渠道', '报事时间'];
  const order = ['T1', '投诉', '保洁', '电话', '2026-10-08 09:00'];
  const english = ['Order', 'Kind', 'Category', 'Channel', 'Reported'];
  const lines = [['2026年10月，投诉工单'], headers, english, order, headers, ['T2', ...order.slice(1)]];
  const sheet = sheetOfText(lines.map((line) => line.join('\t')).join('\n'));
  const { month, reading } = run(sheet, layoutOf(sheet), october);
  expect([month.intake.complaint, reading.rows, reading.unusable]).toEqual([2, 2, 0]);
  expect(month.quality.missingTime).toBe(0);
});

test('a word that says no category is asked, with its rows, and settled by the answer', () => {
  const { reading } = counted('one-row-a-step.xls');
  expect(reading.questions).toEqual([{ field: 'category', word: '其他', n: 1, rows: [7] }]);
  const answers = { kind: {}, channel: {}, category: { 其他: 'fees-bill' as const }, excluded: {} };
  const settled = counted('one-row-a-step.xls', { answers });
  expect(settled.reading.questions).toEqual([]);
  expect(filled(settled.month.subcategories)).toMatchObject({ 'fees-bill': 1 });
  expect(settled.month.quality.unclear).toBe(1);
});

test('an Excel export with serial numbers in the second sheet counts a limit met to the second', () => {
  const { month } = counted('serials.xlsx');
  expect(month.steps.dispatch).toEqual({ entered: 4, inTime: 1 });
  expect(month.steps.onSite).toEqual({ entered: 2, inTime: 1 });
  expect(month.carry).toEqual({ opening: 0, closed: 4, due: 4, closedInTime: 3, finishedInTime: 1 });
  expect(month.closeHours).toEqual({ median: 48, p90: 72, n: 4 });
  expect(month.outcomes).toEqual({ confirmed: 2, unconfirmed: 1, refused: 1, passedOn: 0 });
  expect(month.callbacks).toMatchObject({ attempted: 2, answered: 1, satisfied: 1, solved: 1 });
  // S3 and S4 were closed without anybody sent; S5 has no time of reporting.
  expect(month.quality.missingTime).toBe(3);
});

test('an Excel export of another program, from 1904 and with names of its own, is read as well', () => {
  const { month } = counted('mac-1904-inline.xlsx');
  expect(month.intake.complaint).toBe(3);
  expect(month.closeHours).toEqual({ median: 13, p90: 24, n: 2 });
  expect(month.repeats).toBe(2);
});

test('times with a zone are read in the time of Shanghai, and the dates asked for by the hotline move no promise', () => {
  const { month } = counted('hotline.utf8.csv');
  expect(month.intake).toMatchObject({ complaint: 3, consultation: 1 });
  expect(month.carry).toEqual({ opening: 1, closed: 3, due: 4, closedInTime: 0 });
  expect(month.outcomes).toEqual({ confirmed: 1, unconfirmed: 1, refused: 0, passedOn: 1 });
  expect(month.hotline).toEqual({ received: 4, contacted: 2, asked: 3, solved: 2, satisfied: 1 });
  expect(month.oldestDays).toBe(20);
});

test('the 29th of February belongs to February, in a UTF-16 file with semicolons', () => {
  const { month } = counted('leap-day.utf16.csv', { month: '2028-02', cutoff: '2028-03-05' });
  expect(month.intake.complaint).toBe(2);
  expect(month.carry).toEqual({ opening: 1, closed: 2, due: 2, closedInTime: 1 });
  expect(month.openAges).toEqual({ upTo7: 1, upTo30: 0, upTo90: 0, over90: 0 });
  expect(month.closeHours).toEqual({ median: 348, p90: 672, n: 2 });
  expect(month.repeats).toBe(1);
});
