import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../src/admin/clipboard.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'clipboard' };
  const result = await build({ configFile: false, logLevel: 'silent', build: { lib, write: false } });
  const [{ output }] = result as unknown as [{ output: { code: string }[] }];
  browser = await launch();
  page = await browser.newPage();
  await page.addScriptTag({ content: output[0]?.code ?? '' });
}, 60_000);

afterAll(() => browser.close());

function pasted(html: string): Promise<string | undefined> {
  return page.evaluate((text) => {
    const { clipboard } = globalThis as unknown as {
      clipboard: { markdownOf(html: string): string | undefined };
    };
    return clipboard.markdownOf(text);
  }, html);
}

test('headings, bold and paragraphs stay, colours and fonts go', async () => {
  const html =
    '<h1>通知</h1><p style="color:red"><span style="font-family:宋体">请<b>提前</b>存水</span></p><p>谢谢</p>';
  expect(await pasted(html)).toBe('## 通知\n\n请**提前**存水\n\n谢谢');
});

test('lists stay lists, within lists too', async () => {
  expect(await pasted('<ul><li>水箱<ol><li>排空</li><li>清洗</li></ol></li><li>水泵</li></ul>')).toBe(
    '- 水箱\n  1. 排空\n  2. 清洗\n- 水泵',
  );
});

test('a table stays a table', async () => {
  const html =
    '<table><tr><th><b>楼栋</b></th><th>时间</th></tr><tr><td><p>3 号楼</p></td><td>9:00<br>16:00</td></tr></table>';
  expect(await pasted(html)).toBe('| 楼栋 | 时间 |\n| --- | --- |\n| 3 号楼 | 9:00 16:00 |');
});

test("Word's lists of paragraphs become lists", async () => {
  const item = (text: string) =>
    `<p class="MsoListParagraph"><span style="mso-list:Ignore">${text}</span>事项<o:p></o:p></p>`;
  expect(await pasted(item('1、') + item('2、'))).toBe('1. 事项\n2. 事项');
  expect(await pasted(item('· ') + item('· '))).toBe('- 事项\n- 事项');
});

test('links, pictures and scripts are dropped, their text stays text', async () => {
  const html =
    '<h2>看</h2><p><a href="https://example.org">这里</a><img src=x onerror=alert(1)><script>alert(1)</script> 2*3 &lt;b&gt;</p>';
  expect(await pasted(html)).toBe('## 看\n\n这里 2\\*3 \\<b\\>');
});

test('plain text is left to the browser', async () => {
  expect(await pasted('<meta charset="utf-8"><span>一行字</span>')).toBeUndefined();
  expect(await pasted('')).toBeUndefined();
});

test('bold that spreadsheets and editors only pretend is not bold', async () => {
  expect(
    await pasted(
      '<b style="font-weight:normal"><p>一</p><p>二<span style="font-weight:700">重</span></p></b>',
    ),
  ).toBe('一\n\n二**重**');
});
