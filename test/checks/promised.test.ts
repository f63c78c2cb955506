import { expect, test } from 'vitest';
import { checkChanges } from '../../src/checks/changes.ts';
import { checkPromises } from '../../src/checks/promises.ts';
import type { Site } from '../../src/schema/site.ts';
import { promise } from '../promises.ts';
import { month, site } from '../records.ts';

const { promises } = site;
const later = {
  ...promises,
  intakeMinutes: 60,
  from: '2026-12',
  publishedOn: '2026-11-20',
  why: '夜班改两人',
};
const profile = (changed: Site['promises']) => JSON.stringify({ ...site, promises: changed });
const said = (changed: Site['promises'], records = {}) =>
  checkPromises({ site: { ...site, promises: changed }, ...records }).map(({ message }) => message);

test('a published limit cannot be changed in place, not even with the old one kept elsewhere', () => {
  const silent = checkChanges('site.json', [profile(promises), profile({ ...promises, intakeMinutes: 120 })]);
  expect(silent.map(({ message }) => message)).toEqual([
    '公布过的时限和按时率不能直接改，不然以前的月份都会跟着变：把旧的原样放进“以前的承诺”，再写新的和它从哪个月起',
  ]);
  const kept = profile({ ...later, earlier: [promises] });
  expect(checkChanges('site.json', [profile(promises), kept])).toEqual([]);
  const altered = profile({ ...later, earlier: [{ ...promises, onTimeTarget: 8000 }] });
  expect(checkChanges('site.json', [profile(promises), altered])).toHaveLength(1);
  expect(checkChanges('site.json', [profile(promises), altered, profile(promises)])).toEqual([]);
});

test('a change of what is promised says since when, when it was published and why', () => {
  expect(said({ ...later, earlier: [promises] }, { complaints: [month()] })).toEqual([]);
  expect(said({ ...promises, intakeMinutes: 60, earlier: [promises] })).toEqual([
    '改过承诺，请写明从哪个月的月报起照新的算',
  ]);
  const { why: _, ...mute } = later;
  expect(said({ ...mute, earlier: [promises] })).toEqual(['改过承诺，请写明为什么改']);
});

test('a change holds for later months only', () => {
  expect(said({ ...later, publishedOn: '2026-12-02', earlier: [promises] })).toEqual([
    '2026-12-02 才公布的承诺，不能管 2026-12；请从下一个月起算',
  ]);
  const back = { ...later, from: '2026-10', publishedOn: '2026-09-20', earlier: [promises] };
  expect(said(back, { complaints: [month({ publishedOn: '2026-09-19' })] })).toEqual([
    '2026-10 的月报已按原来的承诺公布，新的承诺只能管以后的月份',
  ]);
});

test('the limits of a published month are those its standard promised then', () => {
  const intake = promise({
    code: 'general-02',
    chapter: 'general',
    item: '投诉受理',
    evidence: 'intake',
    measure: { kind: 'limit', value: 30, unit: 'minutes', target: 9500 },
  });
  const records = { standards: [intake], complaints: [month({ month: '2026-12' })] };
  expect(said(promises, records)).toEqual([]);
  const told = { ...records, complaints: [month({ month: '2026-12', publishedOn: '2027-01-05' })] };
  expect(said({ ...later, earlier: [promises] }, told)).toEqual([
    '2026-12 的“投诉受理”，小区档案里的服务承诺是 60 分钟、按时率 95%，与这里在 2026-12-31 前有效的一版不同；两处要一样',
  ]);
});
