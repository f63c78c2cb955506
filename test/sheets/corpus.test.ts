import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { gridOfHtml, gridOfText } from '../../src/sheets/grid.ts';
import type { SheetSubject } from '../../src/sheets/plan.ts';
import { readSheet } from '../../src/sheets/read.ts';
import type { Question } from '../../src/sheets/reading.ts';
import { lastPeriod } from './before.ts';

const folder = new URL('./corpus/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(tsv|html)$/.test(name));

/** Every trouble of a broken sheet on a line: place, what stands there, the sentence, what it could be. */
function said(name: string): string {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const grid = name.endsWith('.tsv')
    ? gridOfText(text)
    : gridOfHtml(text, (html) => parse(html) as unknown as ParentNode);
  const subject = name.split('-')[1] as SheetSubject;
  const before = lastPeriod[subject] as Question['before'];
  const { troubles } = readSheet(grid ?? [], { subject, period: '2026-Q3', before, confirmed: new Map() });
  const lines = troubles.map(({ place, text: cell, sentence, offers }) =>
    [place, cell && `“${cell}”`, sentence, ...offers.map(({ say }) => `［${say}］`)]
      .filter(Boolean)
      .join(' '),
  );
  return `${lines.join('\n')}\n`;
}

test('there are at least forty broken sheets', () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

test.each(names)('%s is refused in the sentences written beside it', (name) => {
  const expected = new URL(name.replace(/\.(tsv|html)$/, '.txt'), folder);
  expect(said(name)).toBe(readFileSync(expected, 'utf8'));
});
