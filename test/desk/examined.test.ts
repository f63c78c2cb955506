import { expect, test } from 'vitest';
import { examined, withFile } from '../../src/desk/examined.ts';
import { noticeText, siteText } from './community.ts';

const now = '2026-11-22T09:00:00';
const files = new Map([
  ['notices/20261120-00000001.md', noticeText('00000001', '第一条')],
  ['notices/20261120-00000003.md', noticeText('00000003', '第三条')],
  ['site.json', siteText],
]);
const second = 'notices/20261120-00000002.md';

test('what was asked a moment ago is answered without looking again', () => {
  const found = examined(
    withFile(files, second, noticeText('00000002', '第二条')),
    new Set(['/files/a.pdf']),
    now,
  );
  const committed = new Map([...new Map(files).set(second, noticeText('00000002', '第二条'))].sort());
  expect(examined(committed, new Set(['/files/a.pdf']), '2026-11-22T09:00:59')).toBe(found);
});

test('another text, another order, another upload or another minute is looked at', () => {
  const found = examined(files, new Set(), now);
  expect(examined(files, new Set(), now)).toBe(found);
  expect(examined(withFile(files, 'site.json', '{}'), new Set(), now).findings).not.toEqual(found.findings);
  for (const asked of [
    () => examined(new Map([...files].reverse()), new Set(), now),
    () => examined(files, new Set(['/files/a.pdf']), now),
    () => examined(files, new Set(), '2026-11-22T09:01:00'),
  ]) {
    const before = examined(files, new Set(), now);
    expect(asked()).not.toBe(before);
  }
});

test('a file is put where a commit lists it; one that is there stays in its place', () => {
  expect([...withFile(files, second, '').keys()]).toEqual([
    'notices/20261120-00000001.md',
    second,
    'notices/20261120-00000003.md',
    'site.json',
  ]);
  expect([...withFile(files, 'notices/20261120-00000001.md', 'x')][0]).toEqual([
    'notices/20261120-00000001.md',
    'x',
  ]);
});
