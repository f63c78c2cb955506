import { expect, test } from 'vitest';
import { fromAddress, toAddress } from '../../src/islands/search-address.ts';

test('an address carries the query, the filters and the order, and nothing empty', () => {
  const asked = fromAddress('?q=%E5%81%9C%E6%B0%B4&year=2026');
  expect(asked).toEqual({ q: '停水', kind: '', year: '2026', building: '', sort: '' });
  expect(toAddress(asked, '/search/')).toBe('/search/?q=%E5%81%9C%E6%B0%B4&year=2026');
  expect(toAddress(fromAddress(''), '/search/')).toBe('/search/');
});
