import { expect, test } from 'vitest';
import { examine } from '../../src/checks/examine.ts';
import { sentenceOf } from '../../src/checks/finding.ts';
import { filesOf } from '../books/files.ts';
import { booksFrom } from '../books.ts';

const { records, uploads } = booksFrom(6);
const files = filesOf(records);

/** The findings after one file was written anew. */
function after(file: string, change: (text: string) => string): string[] {
  const text = files.get(file);
  if (text === undefined) throw new Error(`no ${file}`);
  return examine(new Map([...files, [file, change(text)]]), uploads).findings.map(sentenceOf);
}

test('a record that cannot be read is the only one blamed, whichever it is', () => {
  for (const file of files.keys()) {
    const told = after(file, (text) => text.slice(0, text.length / 2).replace(/^---/, '--'));
    expect([file, told.length, told[0]?.startsWith(`${file}：`)]).toEqual([file, 1, true]);
  }
});

test('a statement whose period is that of another file is the only one blamed', () => {
  const [newest] = records.accounts;
  const [, older] = records.accounts;
  const [is, was] = [newest?.period ?? '', older?.period ?? ''];
  expect(after(`accounts/${newest?.key}.json`, (text) => text.replace(`"${is}"`, `"${was}"`))).toEqual([
    `accounts/${newest?.key}.json · 期间（第 1 行）：这一条的文件名是 ${newest?.key}，内容却写着 ${was}；两者要一致。要另起一条，请新建`,
  ]);
});

test('a statement that was never written is still missed', () => {
  const middle = records.accounts[1];
  const left = new Map(files);
  left.delete(`accounts/${middle?.key}.json`);
  const told = examine(left, uploads).findings.map(sentenceOf);
  expect(told).toContain(
    `accounts/${records.accounts[0]?.key}.json · 期间（第 1 行）：前一期 ${middle?.period} 还没有公布，请先补上`,
  );
});
