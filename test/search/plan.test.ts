import { expect, test } from 'vitest';
import { plan } from '../../src/search/plan.ts';
import { words } from './example.ts';

const asked = (query: string, today?: string) => plan(query, words, new Map(), today);
const texts = (query: string) =>
  asked(query)
    .concepts.filter(({ soft }) => !soft)
    .map(({ text }) => text);

test('a phrase without spaces is taken apart', () => {
  expect(texts('３号楼停水通知')).toEqual(['3号楼', '停水']);
});

test('an everyday word looks for the official one', () => {
  const [concept] = asked('断水').concepts;
  expect(concept?.words).toContain('停水');
  expect(concept?.alternatives.map(({ weight }) => weight)).toEqual([0.75]);
});

test('pinyin is read and said', () => {
  expect(asked('tingdian').readAs).toBe('停电');
  expect(asked("ting'dian").readAs).toBe('停电');
  expect(asked('3haolou tingshui').readAs).toBe('3号楼 停水');
});

test('a slip of sound keeps what was typed as the first way', () => {
  const understood = asked('水香清洗');
  expect(understood.readAs).toBe('水箱清洗');
  expect(understood.concepts[0]?.alternatives[0]?.weight).toBe(1);
});

test('a Latin name is looked for as it stands', () => {
  expect(asked('KONE').concepts[0]?.alternatives[0]).toEqual({ tokens: ['ykonez'], weight: 1 });
});

test('this year and last month are dates of the day of the search', () => {
  expect(asked('去年停水', '2026-11-22').concepts[0]?.entity).toMatchObject({ is: 'year', year: 2025 });
  expect(asked('上个月停水', '2026-01-05').concepts[0]?.entity).toMatchObject({
    is: 'month',
    year: 2025,
    month: 12,
  });
});

test('a query of question words alone is still asked', () => {
  expect(texts('多少')).toEqual([]);
  expect(texts('水')).toEqual(['水']);
});
