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

test('pictures and scripts are dropped, what looks like code stays text', async () => {
  const html = '<h2>看</h2><p>这里<img src=x onerror=alert(1)><script>alert(1)</script> 2*3 &lt;b&gt;</p>';
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

const word = (body: string) =>
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-family:等线;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const entry = (level: number, mark: string, text: string, font = '宋体') =>
  `<p class=MsoListParagraph style='margin-left:${level * 21}pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:${font}'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>${text}</span><o:p></o:p></p>`;

const samples: [name: string, html: string, markdown: string][] = [
  [
    'Word: headings of three levels, a title and normal text in fonts',
    word(
      `<p class=MsoTitle><span style='font-family:"等线 Light"'>停水通知<o:p></o:p></span></p><h1><span style='font-family:宋体'>一、范围</span></h1><h3>细节</h3><p class=MsoNormal style='text-indent:24pt'><span style='font-size:12.0pt'>3、5 号楼。</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`,
    ),
    '## 停水通知\n\n## 一、范围\n\n### 细节\n\n3、5 号楼。',
  ],
  [
    'Word: bullets drawn with Wingdings, within bullets',
    word(
      entry(1, 'l', '存水', 'Wingdings') +
        entry(2, 'u', '浴缸', 'Wingdings') +
        entry(1, 'l', '关阀', 'Wingdings'),
    ),
    '- 存水\n  - 浴缸\n- 关阀',
  ],
  [
    'Word: numbers with the Chinese comma',
    word(entry(1, '1、', '先') + entry(1, '2、', '后')),
    '1. 先\n2. 后',
  ],
  [
    'Word: numbers in words stay as they are',
    word(entry(1, '一、', '时间') + entry(2, '（一）', '上午') + entry(1, '二、', '地点')),
    '一、时间\n\n- （一）上午\n\n二、地点',
  ],
  [
    'Word: letters and Roman numbers keep their level as numbers, under a tenth entry too',
    word(
      entry(1, '10.', '提前存水') +
        entry(2, 'a.', '洗衣机也要关') +
        entry(2, 'b)', '热水器也是') +
        entry(3, 'iv.', '先断电') +
        entry(1, '11.', '谢谢'),
    ),
    '10. 提前存水\n    1. 洗衣机也要关\n    2. 热水器也是\n       4. 先断电\n11. 谢谢',
  ],
  [
    'Word: an entry whose upper one was not copied moves up, whole',
    word(`<p class=MsoNormal>注意<b>：</b></p>${entry(3, 'a.', '洗衣机也要关')}${entry(3, 'b.', '热水器')}`),
    '注意：\n\n1. 洗衣机也要关\n2. 热水器',
  ],
  [
    'WPS: lists are normal paragraphs that name their list in the style',
    `<!DOCTYPE html><html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Kingsoft WPS"></head><body><!--StartFragment--><p class="MsoNormal" style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:宋体;"><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><![endif]><span style="font-family:宋体;"><font face="宋体">带好证件</font></span><o:p></o:p></p><p class="MsoNormal" style="mso-list:l0 level1 lfo1;"><span style='mso-list:Ignore;'>2.<span>&nbsp;</span></span><font face="宋体">准时到场</font></p><!--EndFragment--></body></html>`,
    '1. 带好证件\n2. 准时到场',
  ],
  [
    'WPS: a heading is a paragraph with an outline level',
    `<p class=MsoNormal style="mso-outline-level:2;"><b><span style="font-family:黑体;">二、费用</span></b></p><p class=MsoNormal><font face="宋体">不收费。</font></p>`,
    '## 二、费用\n\n不收费。',
  ],
  [
    'Word: a table with paragraphs in its cells, a bold heading row and an empty column group',
    word(
      `<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><colgroup><col width=100></colgroup><tr style='mso-yfti-irow:0'><td width=100 style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b>楼栋<o:p></o:p></b></p></td><td><p class=MsoNormal><b>时间</b></p></td></tr><tr><td><p class=MsoNormal>3 号楼<o:p></o:p></p></td><td><p class=MsoNormal>9:00</p><p class=MsoNormal>16:00</p></td></tr></table>`,
    ),
    '| 楼栋 | 时间 |\n| --- | --- |\n| 3 号楼 | 9:00；16:00 |',
  ],
  [
    'Word: merged cells keep their columns',
    '<table><tr><td>楼栋</td><td>上午</td><td>下午</td></tr><tr><td rowspan=2>3 号楼</td><td colspan=2>停水</td></tr><tr><td>停</td><td>供</td></tr></table>',
    '| 楼栋 | 上午 | 下午 |\n| --- | --- | --- |\n| 3 号楼 | 停水 |  |\n|  | 停 | 供 |',
  ],
  [
    'Word: a heading over the whole table is the sentence before it',
    '<table><tr><td colspan=2><p>停水安排</p></td></tr><tr><td>日期</td><td>楼栋</td></tr><tr><td>11 月 25 日</td><td><p>3 号楼</p><p>4 号楼</p></td></tr></table>',
    '**停水安排**\n\n| 日期 | 楼栋 |\n| --- | --- |\n| 11 月 25 日 | 3 号楼；4 号楼 |',
  ],
  [
    'Word: headings above headings are told with each of them',
    '<table><tr><td rowspan=2>楼栋</td><td colspan=2>停水</td></tr><tr><td>开始</td><td>结束</td></tr><tr><td>3 号楼</td><td>9:00</td><td>16:00</td></tr></table>',
    '| 楼栋 | 停水 开始 | 停水 结束 |\n| --- | --- | --- |\n| 3 号楼 | 9:00 | 16:00 |',
  ],
  [
    'Excel: a range of cells',
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General;}</style></head><body><table border=0><col width=72><!--StartFragment--><tr height=19><td class=xl65 height=19>项目</td><td>元</td></tr><tr><td>保洁</td><td align=right x:num>1,200.00</td></tr><!--EndFragment--></table></body></html>`,
    '| 项目 | 元 |\n| --- | --- |\n| 保洁 | 1,200.00 |',
  ],
  [
    'Word: links to the web stay, links into the document and to a disk do not',
    word(
      `<p class=MsoNormal>见<a href="https://example.org/a(1)"><span lang=EN-US style='color:#0563C1'>公告</span></a>、<a href="#_Toc1">目录</a>、<a href="file:///C:/x.doc">原件</a>、<a href="javascript:alert(1)">这里</a></p>`,
    ),
    '见[公告](https://example.org/a%281%29)、目录、原件、这里',
  ],
  [
    'Word: what was deleted, hidden or commented does not come back',
    word(
      `<h2>通知</h2><p class=MsoNormal>收<del cite="mailto:张" datetime="2026">300</del><ins>200</ins> 元<span style='mso-hide:all'>内部价</span><a class=msocomanchor href="#_msocom_1">[A1]</a><span style='mso-special-character:comment'>&nbsp;</span></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>别写这个数</p></div></div>`,
    ),
    '## 通知\n\n收200 元',
  ],
  [
    'Word: bold that ends in punctuation is still bold for Markdown',
    word('<p class=MsoNormal>请<b>“提前存水”。</b>谢谢，<b>！</b></p>'),
    '请“**提前存水**”。谢谢，！',
  ],
  [
    'WeChat: an article of sections, with a list and pictures that load later',
    `<section style="margin:0"><section><span leaf="" style="font-weight: bold;">温馨提示</span></section><p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p><p><img data-src="https://mmbiz.example.org/1"><span leaf="">各位业主：</span></p><ul class="list-paddingleft-1"><li><p><span leaf="">早睡</span></p></li><li><p>早起</p></li></ul></section>`,
    '**温馨提示**\n\n各位业主：\n\n- 早睡\n- 早起',
  ],
  [
    'a web page: a frame of one cell is no table, numbers go on where they began',
    '<table><tr><td><div>办事指南</div><ol start="3"><li>填表</li><li>交费<ul><li>现金</li></ul></li></ol></td></tr></table>',
    '办事指南\n\n3. 填表\n4. 交费\n   - 现金',
  ],
  [
    'Google Docs: everything within a bold that is none, lists right within lists',
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">时间</span></h2><ul><li dir="ltr"><p role="presentation">周一</p></li><ul><li>上午</li></ul></ul></b>',
    '## 时间\n\n- 周一\n  - 上午',
  ],
];

test.each(samples)('%s', async (_, html, markdown) => {
  expect(await pasted(html)).toBe(markdown);
});
