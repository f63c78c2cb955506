import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { records } from '../../src/records.ts';
import { browser, reader, servedSite } from './site.ts';

/**
 * What an owner really asks, each answered from the home page within two taps on visible words, or by one search
 * whose first three results hold the answer. `taps: []` is answered on the home page itself.
 */
const questions: { asks: string; taps?: string[]; search?: string; answer: string }[] = [
  { asks: '3 号楼停水，什么时候来水？', taps: ['3、5 号楼 11 月 25 日'], answer: '16:00' },
  { asks: '7 号楼水压什么时候修好？', taps: ['7 号楼 16 层及以上水压低'], answer: '11月23日（周一）18:00' },
  { asks: '物业费一平方米多少钱？', taps: ['物业费、停车费多少'], answer: '2.85' },
  { asks: '地面停车一个月多少钱？', taps: ['物业费、停车费多少'], answer: '150.00' },
  { asks: '半夜爆管，打给谁？', taps: [], answer: '应急电话 000-0000 0000' },
  { asks: '怎么投诉？', taps: ['怎么投诉'], answer: '打 000-0000 0003，或到前台登记' },
  { asks: '投诉了多久有答复？', taps: ['怎么投诉'], answer: '24 小时内答复' },
  { asks: '物业不管，还能找谁？', taps: ['联系与关于'], answer: '12345' },
  { asks: '业委会怎么联系？', taps: ['联系与关于'], answer: '每周六 9:00–11:00' },
  { asks: '业主大会表决了什么？', search: '业主大会表决结果', answer: '同意建充电棚' },
  { asks: '业委会什么时候开会？', search: '业委会开会', answer: '11 月 28 日' },
  { asks: '电梯检验了没有？', taps: ['电梯检验'], answer: '检验' },
  { asks: '上季度的物业费花到哪了？', taps: ['钱花到哪了', '看明细'], answer: '管理服务人员的工资' },
  { asks: '账对得上吗？', taps: ['钱花到哪了', '看明细'], answer: '账目相符' },
  { asks: '上个月有多少投诉，按时办了多少？', taps: ['投诉'], answer: '32/33（97.0%）' },
  { asks: '按时办结率是怎么算的？', taps: ['怎么算的'], answer: '按时办结 ÷ 本月应办结' },
  { asks: '充一次电多少钱？', search: '充电多少钱', answer: '0.7783' },
  { asks: '补一张门禁卡多少钱？', search: '门禁卡多少钱', answer: '门禁卡补办 12.00 元/个' },
  { asks: '水质合格吗？', search: '水质', answer: '水质检测合格' },
  { asks: '账本能下载吗？', taps: ['开放数据'], answer: '全部数据，一个压缩包' },
];

let site: Awaited<ReturnType<typeof servedSite>>;
let chromium: Browser;
let page: Page;

beforeAll(async () => {
  site = await servedSite();
  chromium = await browser();
  page = await reader(chromium);
});

afterAll(async () => {
  await chromium?.close();
  await site?.close();
});

/** Text as it is heard: how it is spaced does not matter. */
const bare = (text: string) => text.replaceAll(/\s+/g, '');

test('twenty questions are asked, and no way is longer than two taps', () => {
  expect(questions.length).toBe(20);
  for (const { taps, search } of questions) expect(search ? 1 : taps?.length).toBeLessThanOrEqual(2);
});

// The answers are the example community's own; another community asks its own questions.
for (const { asks, taps, search, answer } of questions)
  test.skipIf(records().site.name !== '晴川里')(asks, async () => {
    await page.goto(search ? `${site.url}/search/?q=${encodeURIComponent(search)}` : `${site.url}/`);
    for (const tap of taps ?? []) {
      const link = page.getByRole('link', { name: tap }).first();
      expect(await link.isVisible(), tap).toBe(true);
      await link.click();
    }
    if (new URL(page.url()).pathname === '/search/') {
      const results = page.locator('.results > li');
      await results.first().waitFor();
      const first = (await results.allInnerTexts()).slice(0, 3).join('\n');
      expect(bare(first)).toContain(bare(answer));
      return;
    }
    expect(bare(await page.locator('body').innerText())).toContain(bare(answer));
  });
