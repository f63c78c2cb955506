import { expect, test } from 'vitest';
import { fromAddress, toAddress } from '../../src/islands/search-address.ts';
import { term } from '../../src/search/card.ts';

test('an address carries the query, the filters and the order, and nothing empty', () => {
  const asked = fromAddress('?q=%E5%81%9C%E6%B0%B4&year=2026');
  expect(asked).toEqual({ q: '停水', kind: '', year: '2026', building: '', sort: '' });
  expect(toAddress(asked, '/search/')).toBe('/search/?q=%E5%81%9C%E6%B0%B4&year=2026');
  expect(toAddress(fromAddress(''), '/search/')).toBe('/search/');
});

test('a term is coming, running or over', () => {
  const card = { from: '2026-09-06T09:00', to: '2026-09-06T16:00' };
  expect(term(card, '2026-09-05T12:00')).toBe('coming');
  expect(term(card, '2026-09-06T09:00')).toBe('running');
  expect(term(card, '2026-09-06T16:01')).toBe('over');
  expect(term({}, '2026-09-06T16:01')).toBeUndefined();
});
