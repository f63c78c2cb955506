import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { noticesNow } from '../../src/figures/notices.ts';
import { isReplaced, relationsOf, replacedIds } from '../../src/figures/relations.ts';
import { tiesIn } from '../../src/figures/ties.ts';
import { NoticeMarks } from '../../src/views/NoticeTies.tsx';
import { notice } from '../records.ts';

const first = notice({ id: '00000001' });
const second = notice({ id: '00000002', related: [{ how: 'replaces', notice: '00000001' }] });
const third = notice({ id: '00000003', related: [{ how: 'corrects', notice: '00000002' }] });
const all = [third, second, first];

test('ties go both ways', () => {
  expect(relationsOf(first, all).map((t) => [t.direction, t.how, t.notice.id])).toEqual([
    ['from', 'replaces', '00000002'],
  ]);
  expect(relationsOf(second, all).map((t) => [t.direction, t.how, t.notice.id])).toEqual([
    ['from', 'corrects', '00000003'],
    ['to', 'replaces', '00000001'],
  ]);
});

test('a notice whose successor is withdrawn is in force again, unless another took the place of that one', () => {
  const withdrawn = { at: '2026-11-21T09:00', reason: '发错了，仍按原来的' };
  const wrong = { ...second, withdrawn };
  expect(isReplaced(relationsOf(first, [wrong, first]))).toBe(false);
  expect(isReplaced(tiesIn([wrong, first])(first))).toBe(false);
  expect([...replacedIds([wrong, first])]).toEqual([]);
  expect(noticesNow([wrong, first], '2026-11-24T09:00').map((n) => n.id)).toEqual(['00000001']);
  const next = notice({ id: '00000004', related: [{ how: 'replaces', notice: '00000002' }] });
  expect([...replacedIds([next, wrong, first])].sort()).toEqual(['00000001', '00000002']);
  expect([...replacedIds([{ ...next, withdrawn }, wrong, first])]).toEqual([]);
  const page = renderToStaticMarkup(NoticeMarks({ notice: first, ties: relationsOf(first, [wrong, first]) }));
  expect(page).toContain('取代它的公告已经撤回，这条公告重新有效。');
});

test('a replaced or withdrawn notice no longer speaks for today', () => {
  expect(isReplaced(relationsOf(first, all))).toBe(true);
  expect(isReplaced(relationsOf(second, all))).toBe(false);
  expect([...replacedIds(all)]).toEqual(['00000001']);
  const withdrawn = notice({ id: '00000004', withdrawn: { at: '2026-11-21T09:00', reason: '改期' } });
  expect(noticesNow([...all, withdrawn], '2026-11-24T09:00').map((n) => n.id)).toEqual([
    '00000003',
    '00000002',
  ]);
});
