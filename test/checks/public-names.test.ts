import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkExchanged, checkPublicNames } from '../../src/checks/public-names.ts';
import { exchangedUploads } from '../../src/ledger/uploads.ts';
import { committed, git, newRepository } from '../ledger/repository.ts';

test('only uploads and a few known files of the public folder are published', () => {
  const fine = [
    'favicon.svg',
    'files/plan.pdf',
    'files/2026-10/plan.pdf',
    'robots.txt',
    'MP_verify_0123456789abcdef.txt',
  ];
  expect(checkPublicNames(fine)).toEqual([]);
  const wrong = ['x/i.txt', 'index.html', '.DS_Store', 'files/.i.txt', 'files/.x/i.pdf', 'MP_verify_a.html'];
  expect(checkPublicNames(wrong).map(({ file }) => file)).toEqual(wrong.map((path) => `public/${path}`));
});

test('an upload that is exchanged for other bytes is named, until the first is back', () => {
  const root = newRepository();
  const exchanged = (files: Record<string, string>) =>
    exchangedUploads({ repository: root, commit: committed(root, files, '发布'), folder: 'content/' });
  const file = 'public/files/合同 1.pdf';
  expect(exchanged({ [file]: 'a', 'content/site.json': '{}' })).toEqual([]);
  expect(exchanged({ 'public/files/b.pdf': 'b' })).toEqual([]);
  expect(exchanged({ [file]: 'c' })).toEqual(['files/合同 1.pdf']);
  git(root, 'rm', '-q', file);
  expect(exchanged({})).toEqual([]);
  expect(exchanged({ [file]: 'c' })).toEqual(['files/合同 1.pdf']);
  expect(exchanged({ [file]: 'a' })).toEqual([]);
  expect(checkExchanged(['files/a.pdf']).map(sentenceOf)).toEqual([
    'public/files/a.pdf：公布过的附件换成了另一份，业主手里的和网站上的不一样；请换回原来的文件，新的一份用新的文件名上传，在记录里改选它并写明原因',
  ]);
});
