import { expect, test } from 'vitest';
import { cardOf } from '../../src/tables/notices.ts';
import { notice } from '../records.ts';

test('the card of a shared link says of a withdrawn or replaced notice that it holds no more', () => {
  expect(cardOf(notice())).toEqual({ title: '1 号楼停水', description: '清洗水箱，请提前存水。' });
  const withdrawn = { at: '2026-11-21T09:00', reason: '改到下周。' };
  expect(cardOf(notice({ withdrawn }), '停水改到周五')).toEqual({
    title: '【已撤回】1 号楼停水',
    description: '改到下周。',
  });
  expect(cardOf(notice(), '停水改到周五')).toEqual({
    title: '【已被取代】1 号楼停水',
    description: '以新公告为准：停水改到周五',
  });
});
