import { expect, test } from 'vitest';
import { plan } from '../../src/search/plan.ts';
import { withoutRooms } from '../../src/search/rooms.ts';
import { words as sentences } from '../../src/search/words.ts';
import { words } from './example.ts';

test.each([
  ['3#502', '3#', '502'],
  ['3号楼502', '3号楼', '502'],
  ['3栋1203室停水', '3栋 停水', '1203'],
  ['3号楼2单元502', '3号楼2单元', '502'],
  ['3号楼2026室', '3号楼', '2026'],
])('%s is a building, and its flat is left out', (typed, rest, room) => {
  expect(withoutRooms(typed)).toEqual({ text: rest, rooms: [room] });
});

test.each(['3号楼2026年停水', '3号楼2025', '3号楼502元', '502', '3号楼停水', '11月25日', '3、5号楼'])(
  '%s names no flat',
  (typed) => {
    expect(withoutRooms(typed)).toEqual({ text: typed, rooms: [] });
  },
);

test.each(['3#502', '３＃５０２', '3号楼502'])('%s asks for building 3 alone', (typed) => {
  const understood = plan(typed, words, new Map(), '2026-11-22');
  expect(understood.concepts.map(({ entity }) => entity)).toMatchObject([
    { is: 'buildings', numbers: ['3'] },
  ]);
  expect(understood.rooms).toEqual(['502']);
});

test('what was left out is said', () => {
  const found = { matches: [], answered: 'whole' as const, slipped: false, absent: [], never: [] };
  expect(sentences.status('3号楼502', { ...found, rooms: ['502'] })).toBe('房号“502”没有用来查，共 0 条');
});
