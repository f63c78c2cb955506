import { expect, test } from 'vitest';
import { segment, wordsWithin } from '../../src/search/segment.ts';
import { words } from './example.ts';

const cut = (run: string) =>
  segment(run, words).map(({ text, is, meant }) => (meant ? [text, meant[0]] : [text, is]));

test('a run is cut into the longest known words', () => {
  expect(cut('公共收益停车')).toEqual([
    ['公共收益', 'word'],
    ['停车', 'word'],
  ]);
});

test('question words and particles are told apart from what is asked', () => {
  expect(cut('停车多少钱')).toEqual([
    ['停车', 'word'],
    ['多少钱', 'question'],
  ]);
  expect(cut('停电了吗')).toEqual([
    ['停电', 'word'],
    ['了吗', 'question'],
  ]);
});

test('a slip of sound stands for the word of that sound', () => {
  expect(cut('水香清洗')).toEqual([['水香清洗', '水箱清洗']]);
  expect(cut('公共受益')).toEqual([['公共受益', '公共收益']]);
});

test('characters no word covers stay together', () => {
  expect(cut('比特币')).toEqual([['比特币', 'unknown']]);
});

test('the words within a phrase leave out the phrase', () => {
  expect(wordsWithin('电梯坏了', words)).toEqual(['电梯', '坏了']);
});
