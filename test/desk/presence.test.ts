import { expect, test } from 'vitest';
import { Presence } from '../../src/desk/presence.ts';

const wang = { name: '王编辑', email: 'wang@example.org' };
const chen = { name: '陈会计', email: 'chen@example.org' };
const open = (now: number) => ({ closing: false, now });

test('who has a record open is told to the others for a minute after they were heard of last', () => {
  const presence = new Presence();
  expect(presence.seen('a', 'tab1', wang, open(0))).toEqual([]);
  expect(presence.seen('b', 'tab2', chen, open(0))).toEqual([]);
  expect(presence.seen('a', 'tab2', chen, open(60_000))).toEqual([{ name: '王编辑', own: false }]);
  expect(presence.seen('a', 'tab2', chen, open(60_001))).toEqual([]);
});

test('two windows of one person are one colleague to others and another window to themselves', () => {
  const presence = new Presence();
  presence.seen('a', 'tab1', wang, open(0));
  expect(presence.seen('a', 'tab2', wang, open(1))).toEqual([{ name: '王编辑', own: true }]);
  expect(presence.seen('a', 'tab3', chen, open(2))).toEqual([{ name: '王编辑', own: false }]);
  presence.seen('a', 'tab3', chen, { closing: true, now: 3 });
  expect(presence.seen('a', 'tab1', wang, open(4))).toEqual([{ name: '王编辑', own: true }]);
});
