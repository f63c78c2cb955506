import { expect, test } from 'vitest';
import { completed, mistyped, spelt } from '../../src/search/letters.ts';
import { words } from './example.ts';

test('full pinyin is read as words', () => {
  expect(spelt('tingdian', words)?.map((part) => part.words[0])).toEqual(['停电']);
  expect(spelt('xiaofangyanlian', words)?.map((part) => part.words[0])).toEqual(['消防演练']);
});

test('pinyin still being typed is completed', () => {
  expect(spelt('gonggongshou', words)?.at(-1)?.words).toContain('公共收益');
});

test('initials stand for a word', () => {
  expect(spelt('ggsy', words)?.[0]?.words).toContain('公共收益');
});

test('letters that are no pinyin are nothing', () => {
  expect(spelt('asdfqwer', words)).toBeUndefined();
});

test('letters after Han characters complete them', () => {
  expect(completed('停', 'd', words)?.words).toContain('停电');
  expect(completed('关于停', 'dian', words)).toEqual({ taken: 1, words: ['停电'] });
});

test.each(['tingdain', 'itngdian', 'tingdan', 'tingdiian', 'tingdiam'])(
  '%s is one slip from tingdian',
  (letters) => {
    expect(mistyped(letters, words)?.[0]?.words).toContain('停电');
  },
);

test('two slips, short words and other letters are not guessed at', () => {
  for (const letters of ['tngdain', 'asdfqwer', 'kone', 'tign'])
    expect(mistyped(letters, words), letters).toBeUndefined();
});
