import { expect, test } from 'vitest';
import { checkAgreements } from '../../src/checks/agreed.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkFixedDays } from '../../src/checks/fixed-days.ts';
import { calendarOf } from '../../src/figures/calendar.ts';
import { loadRecords } from '../../src/records.ts';

const seal = { item: 'sealUse', interval: 'half', due: { rule: 'after', n: 30 }, basis: '约定' };
const profile = (own: object[], since = '2025-01-01') =>
  JSON.stringify({ disclosure: { profile: 'ningbo', since, own } });
const told = (...texts: [string, string][]) =>
  checkAgreements(
    'site.json',
    texts.map(([on, text]) => ({ on, text })),
  ).map(sentenceOf);

test('an agreement that was published and is dropped or changed is named', () => {
  const first: [string, string] = ['2025-01-01', profile([seal])];
  expect(told(first, ['2026-11-22', profile([seal, { item: 'parking', basis: '约定' }])])).toEqual([]);
  expect(told(first, ['2026-11-22', profile([{ ...seal, basis: '《管理规约》' }])])).toEqual([]);
  const gone = told(first, ['2026-11-22', profile([])]);
  expect(gone).toEqual([
    'site.json · 公示约定 › 本小区的约定：公布过的约定“业委会印章使用情况”不见了或改了；请照原样补回，不再有效的在这一行填“到哪天为止”和原因，新的约定另写一行',
  ]);
  expect(told(first, ['2026-11-22', profile([{ ...seal, due: { rule: 'after', n: 300 } }])])).toEqual(gone);
  expect(told(first, ['2026-11-22', profile([])], ['2026-11-23', profile([seal])])).toEqual([]);
  expect(told(first, ['2026-11-22', profile([seal], '2026-11-01')])[0]).toMatch(/起算日期公布过 2025-01-01/);
});

test('an agreement ends with a day that is not past and a reason, and both stay', () => {
  const ended = { ...seal, until: '2026-11-30', endedWhy: '印章交居委会保管' };
  const first: [string, string] = ['2025-01-01', profile([seal])];
  expect(told(first, ['2026-11-22', profile([ended])], ['2026-12-22', profile([ended])])).toEqual([]);
  expect(told(first, ['2026-12-22', profile([ended])])[0]).toMatch(/约定到 2026-11-30 为止，早于今天/);
  const moved = { ...ended, until: '2026-12-31' };
  expect(told(first, ['2026-11-22', profile([ended])], ['2026-11-23', profile([moved])])).toHaveLength(1);
});

test('what fell due while an agreement held stays overdue after its end', () => {
  const { site, ...others } = loadRecords();
  const own = site.disclosure?.own ?? [];
  const until = '2026-11-30';
  const ended = own.map((row) =>
    row.item === 'sealUse' ? { ...row, until, endedWhy: '印章交居委会保管' } : row,
  );
  const dues = (rows: typeof own) => {
    const disclosure = site.disclosure && { ...site.disclosure, own: rows };
    const all = calendarOf({ ...others, site: { ...site, disclosure } }, '2027-03-01', () => undefined);
    return all.find(({ item }) => item === 'sealUse')?.dues.map(({ spell, state }) => [spell, state]);
  };
  expect(dues(own)).toContainEqual(['2026-H1', 'missing']);
  expect(dues(own)).toContainEqual(['2026-H2', 'missing']);
  expect(dues(ended)).toContainEqual(['2026-H1', 'missing']);
  expect(dues(ended)).not.toContainEqual(['2026-H2', 'missing']);
});

test('a published day from which something counts as late is not moved later', () => {
  const said = (file: string, ...all: object[]) =>
    checkFixedDays(
      file,
      all.map((one) => JSON.stringify(one)),
    ).map(sentenceOf);
  const file = 'objections/20261110-4e90b7d2.json';
  const on = (receivedOn: string) => ({ receivedOn });
  expect(said(file, on('2026-11-10'), on('2026-11-21'))).toEqual([
    `${file} · 收到日期：公布过 2026-11-10，不能往后改成 2026-11-21：答复的期限从公布过的那天算，逾期照实显示；请改回 2026-11-10`,
  ]);
  expect(said(file, on('2026-11-10'), on('2026-11-21'), on('2026-11-10'))).toEqual([]);
  expect(said(file, on('2026-11-10'), on('2026-11-09'))).toEqual([]);
  expect(said('rectifications/access-2025.json', { due: '2026-01-31' }, { due: '2026-06-30' })).toHaveLength(
    1,
  );
  const day = (due?: string) => ({ topics: [{ question: '门禁', due }] });
  expect(said('owners-days/2026-10.json', day('2026-11-01'), day('2026-12-01'))).toHaveLength(1);
  expect(said('owners-days/2026-10.json', day('2026-11-01'), day())).toHaveLength(1);
  expect(said('owners-days/2026-10.json', day(), day('2026-11-01'))).toEqual([]);
});
