import { expect, test } from 'vitest';
import { checkAgreements } from '../../src/checks/agreed.ts';
import { sentenceOf } from '../../src/checks/finding.ts';

const said = (file: string, ...all: [on: string, data: object][]) =>
  checkAgreements(
    file,
    all.map(([on, data]) => ({ on, text: JSON.stringify(data) })),
  ).map(sentenceOf);

test('an extension counts from its release: none is given to a matter that is late, whatever day is typed', () => {
  const file = 'rectifications/cameras-2026.json';
  const was = { code: 'cameras-2026', due: '2026-11-15' };
  const extended = (due: string, on = '2026-11-14') => ({ ...was, extensions: [{ on, due, why: '等配件' }] });
  const open: [string, object] = ['2026-11-12', was];
  expect(said(file, open, ['2026-11-23', extended('2026-12-31')])).toEqual([
    `${file} · 延期 › 第 1 项 › 哪天定的：写的是 2026-11-14，2026-11-23 才公布；原期限 2026-11-15 那时已经过了，不能再延：逾期照实显示，请删去这次延期`,
  ]);
  expect(said(file, open, ['2026-11-18', extended('2026-12-31')])).toEqual([]);
  expect(said(file, open, ['2026-11-14', extended('2026-12-31')], ['2027-02-01', was])).toEqual([]);
  const twice = {
    ...was,
    extensions: [...extended('2026-12-31').extensions, { on: '2026-12-30', due: '2027-02-01' }],
  };
  expect(said(file, open, ['2026-11-14', extended('2026-12-31')], ['2027-01-02', twice])).toEqual([]);
  expect(said(file, open, ['2026-11-14', extended('2026-12-31')], ['2027-01-20', twice])).toHaveLength(1);
  expect(said(file, ['2026-11-23', extended('2026-12-31')], ['2026-11-24', extended('2027-01-31')])).toEqual(
    [],
  );
});

test('a new version of a standard judges no month that was over when it was released', () => {
  const file = 'standards/order-04.json';
  const first = { version: 1, effectiveFrom: '2024-09-01' };
  const second = (effectiveFrom: string) => ({ version: 2, effectiveFrom, history: [first] });
  const told = (effectiveFrom: string, on: string) =>
    said(file, ['2024-09-01', first], [on, second(effectiveFrom)]);
  expect(told('2026-01-01', '2026-11-23')).toEqual([
    `${file} · 生效日期：第 2 版 2026-11-23 才公布，不能从 2026-01-01 起生效：过完的月份是按原来那一版算的；请填 2026-11-01 或以后`,
  ]);
  expect(told('2026-10-01', '2026-11-02')).toHaveLength(1);
  expect(told('2026-11-01', '2026-11-02')).toEqual([]);
  expect(told('2027-01-01', '2026-11-23')).toEqual([]);
  const third = { version: 3, effectiveFrom: '2027-01-01', history: [first, second('2026-01-01')] };
  expect(said(file, ['2024-09-01', first], ['2026-11-23', third])[0]).toMatch(/第 2 版 2026-11-23 才公布/);
  expect(said(file, ['2026-11-23', second('2026-01-01')], ['2026-12-01', second('2026-01-01')])).toEqual([]);
});

test('what is promised of complaints anew judges no month that was over when it was released', () => {
  const profile = (from?: string) => ({
    promises: from
      ? { answerMinutes: 2880, from, publishedOn: '2026-08-20', earlier: [{ answerMinutes: 1440 }] }
      : { answerMinutes: 1440 },
  });
  const told = (from: string, on: string) =>
    said('site.json', ['2024-09-01', profile()], [on, profile(from)]);
  expect(told('2026-09', '2026-11-23')).toEqual([
    'site.json · 服务承诺 › 从哪个月起：2026-11-23 才公布的承诺，不能从 2026-09 起算：过完的月份是按原来的承诺算的；请填 2026-11 或以后的月份',
  ]);
  expect(told('2026-12', '2026-11-23')).toEqual([]);
  expect(told('2026-11', '2026-11-02')).toEqual([]);
});
