import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { noticeWarnings } from '../../src/checks/notice-warnings.ts';
import { boardLength } from '../../src/figures/board.ts';
import { boardOf } from '../../src/tables/board.ts';
import { NoticeView } from '../../src/views/NoticeView.tsx';
import { notice, site } from '../records.ts';

/** Paragraphs of eighty characters, three lines of paper with the room between them. */
const text = (paragraphs: number) => Array.from({ length: paragraphs }, () => '水'.repeat(80)).join('\n\n');
const shown = (body: string) => {
  const item = notice({ body });
  const board = boardOf(
    item,
    site,
    '0123456789abcdef0123456789abcdef01234567',
    (path) => `https://shifanli.example${path}`,
  );
  return renderToStaticMarkup(createElement(NoticeView, { notice: item, site, board }));
};

test('the longer a text, the smaller it is set, until it goes beyond the sheet', () => {
  expect([3, 5, 8, 9, 20, 21].map((n) => boardLength({ summary: '停水。', body: text(n) }))).toEqual([
    'short',
    'medium',
    'long',
    'longest',
    'longest',
    'beyond',
  ]);
});

test('code, seal and version come after a text that fits, and before one that goes on behind the sheet', () => {
  for (const [paragraphs, isBefore] of [
    [3, false],
    [40, true],
  ] as const) {
    const html = shown(text(paragraphs));
    expect(html.split('class="board"').length, 'once').toBe(2);
    expect(html.indexOf('class="board"') < html.indexOf('class="prose"'), `${paragraphs}`).toBe(isBefore);
    expect(html.includes('正文较长，接在后面一页')).toBe(isBefore);
    expect(html).toContain('版本 0123456789');
    expect(html).toContain('有疑问或异议，随时可以提：打客服 000-0000 0001');
  }
});

test('whoever writes more than a sheet is told, and may go on', () => {
  const paths = (body: string) =>
    noticeWarnings(notice({ body }), '2026-11-20T09:00').map(({ path }) => path);
  expect(paths(text(20))).toEqual([]);
  expect(paths(text(21))).toEqual([['body']]);
});
