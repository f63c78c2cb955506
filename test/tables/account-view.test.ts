import { parse } from 'node-html-parser';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Objection } from '../../src/schema/objections.ts';
import { AccountView } from '../../src/views/AccountView.tsx';
import { account, site } from '../records.ts';
import { documents, itemised, lumpSum, plain } from './money.ts';

const asked: Objection & { key: string } = {
  id: '0a1b2c3d',
  subject: 'accounts',
  record: '2026-q3',
  line: 'cost-upkeep',
  receivedOn: '2026-11-08',
  question: '为什么多修一次？',
  key: '20261108-0a1b2c3d',
};

function show(record: ReturnType<typeof account>, objections: (typeof asked)[] = []) {
  const beside = { objections, documents: documents as never };
  const props = { account: record, all: [record], site, beside, today: '2026-11-22' };
  return parse(renderToStaticMarkup(createElement(AccountView, props)));
}

test('the seal stands only where every identity holds', () => {
  expect(show(account()).querySelector('.seal')?.text).toBe('账目相符');
  const off = account({ totals: { ...account().totals, income: 2_000_01 } });
  expect(show(off).querySelector('.seal')).toBeNull();
  expect(show(lumpSum()).querySelector('.seal')?.text).toBe('账目相符');
});

test('a corrected figure keeps its old value, struck through, at the figure and in the list', () => {
  const page = show(itemised());
  const cell = page.querySelector('#cost-greening');
  expect(cell?.querySelector('del')?.text).toBe('90.00');
  expect(cell?.querySelector('ins')?.text).toBe('100.00');
  expect(page.querySelector('#corrections')?.text).toContain(
    '2026年10月20日更正：绿化养护费用 90.00 改为 100.00，漏记一张租费单',
  );
});

test('a figure leads to its objection and details, a detail to its document', () => {
  const page = show(itemised(), [asked]);
  const links = page.querySelectorAll('#cost-upkeep a').map((a) => a.getAttribute('href'));
  expect(links).toEqual(['#lines-cost-upkeep', '#objection-0a1b2c3d', '#lines-cost-upkeep']);
  expect(page.querySelector('#lines-cost-upkeep a')?.getAttribute('href')).toBe(
    '/fees/documents/lift-contract/',
  );
  expect(page.querySelector('#objection-0a1b2c3d')?.text).toContain('还没有答复，已逾期 7 天');
  expect(page.querySelector('#objection-0a1b2c3d a')?.getAttribute('href')).toBe('#cost-upkeep');
});

test('coverage is told with numerator and denominator, refunds by their size', () => {
  expect(show(itemised()).querySelector('#coverage p')?.text).toBe(
    '支出的 9.3%（85.00 元／910.00 元）有凭证可查。其中附有扫描件或原件的占支出的 0.0%（0.00 元），别的凭证公布的是文字内容。退款和冲回按绝对值计入。',
  );
});

test('who answers, whether it came in time and until when one can object stand below', () => {
  const foot = show(account()).querySelectorAll('dl.facts').at(-1)?.text ?? '';
  expect(foot).toContain('财务主管编制，项目经理复核');
  expect(foot).toContain('2026年10月13日（最晚应在2026年10月15日公布，《物业服务合同》第二十一条） 按时公布');
  expect(foot).toContain('提出异议的期限是2026年11月12日，已过');
  const late =
    show(account({ publishedOn: '2026-11-20' }))
      .querySelectorAll('dl.facts')
      .at(-1)?.text ?? '';
  expect(late).toContain('逾期 36 天公布');
  expect(late).toContain('2026年12月20日以前向客服前台，000-0000 0001提出，7 天内书面答复');
});

test('nothing empty is shown: no details, corrections, objections, audit or performance without records', () => {
  const page = show(plain());
  for (const id of ['details', 'corrections', 'objections', 'audit', 'performance'])
    expect(page.querySelectorAll(`#${id}`).length, id).toBe(0);
});
