import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/checks/finding.ts';
import { checkLinks, linksIn } from '../../src/checks/links.ts';
import type { Document } from '../../src/schema/documents.ts';
import { account, notice } from '../records.ts';

const contract: Document & { key: string } = {
  key: 'lift-contract',
  code: 'lift-contract',
  kind: 'contract',
  title: '电梯维保合同',
  date: '2026-01-01',
  publishedOn: '2026-01-02',
  body: '合同要点。',
};
const told = (body: string) =>
  checkLinks(
    { notices: [notice({ body })], documents: [contract], accounts: [account()] },
    new Set(['/files/plan.pdf', '/files/图纸.pdf']),
  ).map(sentenceOf);

test.each([
  '[合同](/fees/documents/lift-contract/)',
  '[合同](/fees/documents/lift-contract.txt)',
  '[账](/fees/2026-q3/#cost-upkeep "第三季度")',
  '[公告](/notices/20261120-0a1b2c3d/)',
  '[停水](/notices/category/outage/)',
  '[附件](/files/plan.pdf)',
  '[图纸](/files/%E5%9B%BE%E7%BA%B8.pdf)',
  '[怎么算的](/how-we-count/#money)',
  '[表](/data/common.csv)',
  '[别处](https://example.org/nope) [电话](tel:000-0000) [下面](#below)',
])('a link that leads somewhere is no finding: %s', (body) => {
  expect(told(body)).toEqual([]);
});

test('a link to a page or a file that is not there is an error that names it', () => {
  const start = 'notices/20261120-0a1b2c3d.md · 正文：链接 ';
  expect(told('见[合同](/fees/documents/nope/)。')).toEqual([
    `${start}/fees/documents/nope/ 打不开：网站上没有这一页；请核对`,
  ]);
  expect(told('见[合同](/fees/documents/lift-contrac/)。')).toEqual([
    `${start}/fees/documents/lift-contrac/ 打不开：网站上没有这一页；是不是 /fees/documents/lift-contract/？请核对`,
  ]);
  expect(told('[附件](/files/nope.pdf)')).toEqual([
    `${start}/files/nope.pdf 打不开：没有上传过这个文件，请重新上传`,
  ]);
  expect(told('[公告](/notices/20261120-ffffffff/)')).toHaveLength(1);
  expect(told('[账](/fees/2031-q1/)')).toHaveLength(1);
  expect(told('[页](/nowhere/)')).toEqual([`${start}/nowhere/ 打不开：网站上没有这一页，请核对`]);
  expect(told('[站](www.example.org)')).toEqual([
    `${start}www.example.org 打不开：网址要以 https:// 开头，站内的以 / 开头`,
  ]);
});

test('links are found as images and as references too', () => {
  expect(linksIn('![](/files/a.png) 见[表][1]\n\n[1]: /fees/2026-q3/#x\n')).toEqual([
    '/files/a.png',
    '/fees/2026-q3/',
  ]);
});
