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
  '请联系 139&#xE010;&#xE011;12345678',
  '停水&#xE010;&#xE011;0&#xE011;&#xE010;通知',
  '电话&#x202E;4321',
  '电话&#8203;4321',
  '停水&ZeroWidthSpace;通知',
  '停水&shy;通知',
  '停水&#0;通知',
  '停水&#xD800;通知',
])('a character that may not be typed may not be told by number or name: %j', (body) => {
  const [entity] = /&#?\w+;/.exec(body) ?? [];
  expect(said(body)).toEqual([entity]);
});

test.each([
  '水&amp;电，5 &lt; 6，&copy; 物业，空&nbsp;格，`&shy;`，\\&shy;',
  '1. 先存水\n2. 再关阀',
  '| 楼 | 时间 |\n| --- | --- |\n| 三 | 上午 |',
  '见[公告][1]\n\n[1]: /notices/20261120-00000001/',
  '```\n三号楼\n```',
  '---\n\n停水\n\n---',
])('what stands on the page is not complained of: %j', (body) => {
  expect(said(body)).toEqual([]);
});
