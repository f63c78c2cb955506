import { expect, test } from 'vitest';
import { excerpt, marked } from '../../src/search/excerpt.ts';
import { plan } from '../../src/search/plan.ts';
import { words } from './example.ts';

const concepts = (query: string) => plan(query, words, new Map()).concepts;
const written = (parts: { text: string; marked: boolean }[]) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('the words of the query and their synonyms are marked', () => {
  expect(written(marked('因抢修暂停供水，请储水', concepts('停水')))).toBe('因抢修[暂停供水]，请储水');
});

test('a building is marked in any spelling', () => {
  expect(written(marked('涉及２、３＃楼', concepts('三号楼')))).toBe('涉及[２、３＃楼]');
});

test('a building with spaces in it is marked whole', () => {
  expect(written(marked('3、9 号楼 电动门', concepts('９＃')))).toBe('[3、9 号楼] 电动门');
});

test('the passage that answers most is shown, from the beginning of its sentence', () => {
  const text = `${'感谢业主的理解和支持。'.repeat(12)}自9月6日起3号楼停水。${'请相互转告。'.repeat(20)}`;
  expect(written(excerpt(text, concepts('3号楼停水')))).toMatch(
    /^…自9月6日起\[3号楼停水\]。请相互转告。.*…$/,
  );
});

test('a short text is shown whole', () => {
  expect(written(excerpt('今天没有公告。', concepts('停水')))).toBe('今天没有公告。');
});
