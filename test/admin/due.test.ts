import { expect, test } from 'vitest';
import { prefilled } from '../../src/admin/prefill.ts';
import type { Due } from '../../src/figures/calendar.ts';
import { askedFor, startOf } from '../../src/figures/due-start.ts';
import { common } from '../records.ts';

const due = (item: Due['item'], spell: string): Due => ({ item, spell, state: 'ahead' });
const asked = (href: string) => new URLSearchParams(href.split('?')[1]);

test('what is due begins a new record of its subject with its period, or goes on with the one that is there', () => {
  expect(startOf(due('commonIncome', '2026-Q4'), { common: [common()] })).toEqual({
    href: '#/collections/common/new?spell=2026-Q4',
    isThere: false,
  });
  expect(startOf(due('commonIncome', '2026-Q3'), { common: [common()] })).toEqual({
    href: '#/collections/common/entries/2026-q3',
    isThere: true,
  });
});

test('an item without a subject of its own begins a document that says what it discloses', () => {
  const { href } = startOf(due('sealUse', '2026-H1'), {});
  expect(href).toBe('#/collections/documents/new?spell=2026-H1&of=sealUse');
  expect(askedFor('documents', asked(href))).toEqual({ discloses: { item: 'sealUse', period: '2026-H1' } });
});

test('the period is filled in under the name it has in the form', async () => {
  expect(await prefilled('complaints', new URLSearchParams('spell=2026-11'))).toEqual({ month: '2026-11' });
  expect(await prefilled('reviews', new URLSearchParams('spell=2027'))).toEqual({ year: '2027' });
});

test('an address that asks for nothing known fills in nothing', () => {
  expect(askedFor('common', new URLSearchParams('spell=<b>'))).toEqual({});
  expect(askedFor('documents', new URLSearchParams('spell=2026&of=secrets'))).toEqual({});
});
