import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examine } from '../../src/checks/examine.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { readContent, readUploads } from '../../src/content-folder.ts';
import { lineOf } from '../../src/schema/line-of.ts';

const json =
  '{\n  "period": "2026-Q3",\n  "costs": {\n    "staff": { "actual": 1 }\n  },\n  "lines": [\n    {\n      "name": "a"\n    }\n  ]\n}\n';

test('a field is found on its line, a missing one on that of its group', () => {
  expect(lineOf(json, ['period'])).toBe(2);
  expect(lineOf(json, ['costs', 'staff', 'actual'])).toBe(4);
  expect(lineOf(json, ['costs', 'staff', 'note'])).toBe(4);
  expect(lineOf(json, ['lines', 0, 'name'])).toBe(8);
  expect(lineOf(json, ['lines', 0, 'documents', 3])).toBe(7);
  expect(lineOf(json, ['explanation'])).toBeUndefined();
  expect(lineOf(`\uFEFF${json.replaceAll('\n', '\r\n')}`, ['lines', 0, 'name'])).toBe(8);
});

test('in Markdown lines are those of the file, the text below begins after the front matter', () => {
  const markdown = '---\ncode: a\namount: 12\n---\n正文\n';
  expect(lineOf(markdown, ['amount'])).toBe(3);
  expect(lineOf(markdown, ['body'])).toBe(5);
});

test('a fen wrong in a file is told with its line', () => {
  const file = 'accounts/2026-q3.json';
  const files = readContent('content');
  const text = readFileSync(`content/${file}`, 'utf8');
  const wrong = text.replace('"income": 112602167', '"income": 112602168');
  const line = wrong.slice(0, wrong.indexOf('112602168')).split('\n').length;
  const found = examine(
    new Map([...files, [file, wrong]]),
    readUploads('public'),
    '2026-11-22T09:00',
  ).findings;
  const errors = found.filter(({ severity }) => severity === 'error').map(sentenceOf);
  expect(
    errors.every((sentence) =>
      sentence.startsWith(`${file} · 表上的合计 › 收入合计（第 ${line} 行）：对不上`),
    ),
  ).toBe(true);
  expect(errors).toHaveLength(2);
});
