import { expect, test } from 'vitest';
import { standingOf } from '../../src/figures/scanned.ts';

const page = { version: '0e1c17816a', published: ['0e1c17816a', '1111111111'], isCopy: false };

test('only a version that was published is called old; any other digits are none of ours', () => {
  expect(standingOf('0e1c17816a', page)).toBe('same');
  expect(standingOf('1111111111', page)).toBe('older');
  expect(standingOf('abcdef0123', page)).toBe('unknown');
  expect(standingOf('<b>', page)).toBe('unknown');
  expect(standingOf('abcdef0123', { ...page, published: undefined })).toBe('other');
});

test('a page kept on this phone says nothing of the paper, which may be newer, not even that it is the same', () => {
  for (const scanned of ['0e1c17816a', '1111111111', 'abcdef0123'])
    expect(standingOf(scanned, { ...page, isCopy: true })).toBe('unsure');
});
