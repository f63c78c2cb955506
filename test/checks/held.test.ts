import { expect, test } from 'vitest';
import type { Records } from '../../src/catalogue.ts';
import { firstHeld } from '../../src/checks/held.ts';
import { publicationsOf } from '../../src/figures/disclosure-sources.ts';
import type { DisclosureItem } from '../../src/schema/rules.ts';

const version = (on: string, text: string) => ({ on: `${on}T10:00`, blob: `${on} ${text}`, text });
const none = {
  accounts: [],
  documents: [],
  performance: [],
  prices: [],
  projects: [],
  standards: [],
} as unknown as Records;

/** The day on which what a record discloses counts as first published, from the versions of its file, oldest first. */
function counted(item: DisclosureItem, records: object, file: string, ...versions: [string, string][]) {
  const told = publicationsOf(item, { ...none, ...records });
  const newestFirst = versions.map(([on, text]) => version(on, text)).reverse();
  return told.map((one) => firstHeld(file, newestFirst, one));
}

test('a month of performance counts from the release that held it to its last day, whatever day it names', () => {
  const month = (until: string, publishedOn: string) => ({
    key: '2026-11',
    month: '2026-11',
    until,
    publishedOn,
  });
  const whole = month('2026-11-30', '2026-12-01');
  const days: [string, string][] = [
    ['2026-11-22', JSON.stringify(month('2026-11-20', '2026-11-22'))],
    ['2026-12-20', JSON.stringify(whole)],
  ];
  const file = 'performance/2026-11.json';
  expect(counted('performance', { performance: [whole] }, file, ...days)).toEqual(['2026-12-20']);
  expect(counted('performance', { performance: [whole] }, file, ...days.slice(0, 1))).toEqual([undefined]);
});

test('a version of a promise counts from the release that held it, whatever day it names', () => {
  const one = { version: 1, effectiveFrom: '2024-09-01', publishedOn: '2024-08-20' };
  const two = { version: 2, effectiveFrom: '2026-12-10', publishedOn: '2026-11-25', history: [one] };
  const days: [string, string][] = [
    ['2024-08-20', JSON.stringify(one)],
    ['2026-12-20', JSON.stringify(two)],
  ];
  const records = { standards: [{ ...two, key: 'equipment-01' }] };
  expect(counted('quality', records, 'standards/equipment-01.json', ...days)).toEqual([
    '2024-08-20',
    '2026-12-20',
  ]);
});

test('an old paper that is called a disclosure later counts from then, and never before its period is over', () => {
  const paper = (label: string) => `---\ncode: covenant\ndate: 2024-09-01\n${label}---\n\n正文\n`;
  const label = 'discloses:\n  item: sealUse\n  period: 2026-H1\n';
  const record = {
    key: 'covenant',
    date: '2024-09-01',
    discloses: { item: 'sealUse', period: '2026-H1' },
    publishedOn: '2024-09-01',
  };
  const told = (...days: [string, string][]) =>
    counted('sealUse', { documents: [record] }, 'documents/covenant.md', ...days);
  expect(told(['2024-09-01', paper('')], ['2026-11-20', paper(label)])).toEqual(['2026-11-20']);
  expect(told(['2026-03-01', paper(label)])).toEqual([undefined]);
  expect(told(['2026-03-01', paper(label)], ['2026-07-10', paper(`${label}number: 甲\n`)])).toEqual([
    '2026-07-10',
  ]);
});

test('a stage of a project and the day a price holds count from the release that told them', () => {
  const stages = [
    { stage: 'plan', on: '2026-01-05' },
    { stage: 'audit', on: '2026-03-01' },
  ];
  const days: [string, string][] = [
    ['2026-01-05', JSON.stringify({ stages: stages.slice(0, 1) })],
    ['2026-09-01', JSON.stringify({ stages })],
  ];
  const roof = { projects: [{ key: 'roof', stages, publishedOn: '2026-01-05' }] };
  expect(counted('projects', roof, 'projects/roof.json', ...days)).toEqual(['2026-09-01']);
  const price = (effectiveFrom: string) => JSON.stringify({ effectiveFrom });
  const prices = { prices: [{ key: 'card', effectiveFrom: '2026-05-01', publishedOn: '2026-01-01' }] };
  expect(
    counted(
      'chargeRates',
      prices,
      'prices/card.json',
      ['2026-01-01', price('2026-02-01')],
      ['2026-04-20', price('2026-05-01')],
    ),
  ).toEqual(['2026-04-20']);
});
