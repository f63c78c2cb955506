import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { pastOf } from '../../src/tables/past.ts';
import { PastList } from '../../src/views/PastList.tsx';

test('a document in whose text a number changed stands on the page of corrections with the old and the new one', () => {
  const paper = (n: number, times: string) => ({
    commit: `${n}`.repeat(40),
    blob: `${n}`.repeat(40),
    path: 'documents/seal-2025-h2.md',
    on: `2026-11-2${n}T10:00`,
    role: '编辑',
    action: '整理格式',
    text: `---\ntitle: 用印情况\n---\n\n共用印 ${times} 次。\n`,
  });
  const past = pastOf('documents/seal-2025-h2.md', [paper(2, '3'), paper(1, '11')]);
  const page = renderToStaticMarkup(PastList({ groups: [['文件', past ? [past] : []]] }));
  expect(page).toContain('文件正文里改过的数');
  expect(page).toContain('href="/history/documents/seal-2025-h2/#v-2222222222"');
  expect(page).toContain('文字里的数：11 改为 3');
});
