import { expect, test } from 'vitest';
import { checkShown } from '../../src/checks/shown.ts';
import { notice } from '../records.ts';

const said = (body: string) =>
  checkShown({ notices: [notice({ body })] }).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);

test.each([
  ['第一段\n\n[注意事项]: 请提前存水', '注意事项'],
  ['```停水通知\n三号楼\n```', '停水通知'],
  ['| 楼 | 时间 |\n| --- | --- |\n| 三 | 上午 | 多一格 |', '多一格'],
  [`${'- '.repeat(200)}停水`, '停水'],
])('words that Markdown drops are named: %j', (body, word) => {
  expect(said(body)).toEqual([word]);
});

test.each([
  '1. 先存水\n2. 再关阀',
  '| 楼 | 时间 |\n| --- | --- |\n| 三 | 上午 |',
  '见[公告][1]\n\n[1]: /notices/20261120-00000001/',
  '```\n三号楼\n```',
  '---\n\n停水\n\n---',
])('what stands on the page is not complained of: %j', (body) => {
  expect(said(body)).toEqual([]);
});
