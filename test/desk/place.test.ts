import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAt, twinOf } from '../../src/desk/place.ts';
import { Refusal } from '../../src/desk/refusal.ts';

test('records and uploads have a place', () => {
  expect(placeAt('content/site.json')).toEqual({
    kind: 'entry',
    path: 'content/site.json',
    file: 'site.json',
    subject: 'site',
    key: 'site',
  });
  expect(placeAt('content/accounts/2026-q3.json')).toMatchObject({ subject: 'accounts', key: '2026-q3' });
  expect(placeAt('public/files/关于停水……的通知（盖章）.pdf')).toEqual({
    kind: 'upload',
    path: 'public/files/关于停水……的通知（盖章）.pdf',
    name: '关于停水……的通知（盖章）.pdf',
    address: '/files/关于停水……的通知（盖章）.pdf',
  });
});

const outside = [
  '',
  '.',
  '/',
  'package.json',
  '.git/config',
  '.git/hooks/pre-commit',
  'content',
  'content/',
  'content/../.git/config',
  'content/notices/../../package.json',
  'content/./site.json',
  'content//site.json',
  '/content/site.json',
  'C:/content/site.json',
  'content\\site.json',
  'content/notices\\..\\x.md',
  'content/notices/x.md\0.png',
  'content/notices/a\u202Egpj.md',
  'content/notices/a\u200Bb.md',
  'content/notices/公告.md',
  'content/notices/A.md',
  'content/notices/x.markdown',
  'content/notices/.x.md',
  'content/notices/sub/x.md',
  'content/unknown/x.json',
  'content/notices/x.json',
  'content/%2e%2e/x.md',
  'content/notices/%2e%2e%2fx.md',
  'content/．．/site.json',
  'content／site.json',
  'content∕site.json',
  'Content/site.json',
  'content/SITE.json',
  'public/files/',
  'public/files/.htaccess',
  'public/files/․htaccess',
  'public/files/..',
  'public/files/../index.html',
  'public/files/sub/x.pdf',
  'public/files/2026-13/x.pdf',
  'public/files/2026-11/sub/x.pdf',
  'public/files/2026-11/.x.pdf',
  'public/files/a⁄b.pdf',
  'public/files/a／b.pdf',
  'public/files/a\nb.pdf',
  'public/files/\ud800.pdf',
  'public/files/e\u0301.pdf',
  'public/robots.txt',
  'public/_headers',
];

test.each(outside)('nothing can be written at %j', (path) => {
  expect(() => placeAt(path)).toThrow('不在可以修改的范围内；后台只能修改各栏目的内容和上传的文件。');
});

test.each([
  ['public/files/a%2fb.pdf', '文件名“a%2fb.pdf”含有不能用的符号（: * ? " < > | % #），请改名后再上传。'],
  ['public/files/a:b.pdf', '文件名“a:b.pdf”含有不能用的符号（: * ? " < > | % #），请改名后再上传。'],
  ['public/files/con.pdf', '文件名“con.pdf”不能用，请改名后再上传。'],
  ['public/files/a.pdf ', '文件名“a.pdf ”不能用，请改名后再上传。'],
  [`public/files/${'长'.repeat(41)}.pdf`, '文件名太长（最多 120 字节，约 40 个汉字），请改短后再上传。'],
])('an upload named %j is refused with what to do', (path, sentence) => {
  expect(() => placeAt(path)).toThrow(sentence);
});

test('whatever the path, its place stays below content/ or public/files/ and is written as asked', () => {
  const hostile = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '\0',
    '．',
    '.git',
    'content/',
    'public/files/',
    'x.md',
    '～',
    'Ａ',
  );
  const path = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(path, (asked) => {
      try {
        const place = placeAt(asked);
        expect(posix.normalize(place.path)).toBe(asked);
        expect(place.path).toMatch(
          /^(content\/(site\.json|[a-z]+\/[a-z0-9-]+\.(md|json))|public\/files\/[^/.][^/]*)$/u,
        );
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 2000 },
  );
});

test('names that some computers cannot tell apart are twins', () => {
  expect(twinOf('public/files/Plan.pdf', ['public/files/plan.pdf'])).toBe('public/files/plan.pdf');
  expect(twinOf('public/files/ｐlan.pdf', ['public/files/plan.pdf'])).toBe('public/files/plan.pdf');
  expect(
    twinOf('public/files/plan.pdf', ['public/files/plan.pdf', 'public/files/plans.pdf']),
  ).toBeUndefined();
});
