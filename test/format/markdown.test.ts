import { expect, test } from 'vitest';
import { htmlOf, textOf } from '../../src/format/markdown.ts';

test('page code in a notice is shown as text and never becomes an element', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](javascript:alert(1))',
    '[x](vbscript:msgbox(1))',
    '<a href="javascript:alert(1)">x</a>',
    '"><iframe src=//evil.example>',
    '[x](  javascript:alert(1))',
    '<javascript:alert(1)>',
  ];
  for (const attack of attacks) {
    const html = htmlOf(attack);
    expect(html).not.toMatch(/<(script|img src=x|svg|iframe|a href="(javascript|data|vbscript))/i);
    expect(html).not.toMatch(/(href|src)="\s*(javascript|vbscript|data:text)/i);
  }
});

test('tables can be scrolled sideways and headings start below the title', () => {
  expect(htmlOf('# 安排\n\n| 楼号 | 时间 |\n|---|---:|\n| 3 | 9:00 |')).toBe(
    '<h2>安排</h2>\n<div class="scroll" tabindex="0"><table>\n<thead>\n<tr>\n<th>楼号</th>\n<th style="text-align:right">时间</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>3</td>\n<td style="text-align:right">9:00</td>\n</tr>\n</tbody>\n</table>\n</div>',
  );
});

test('the plain text of a notice keeps words together', () => {
  expect(textOf('## 安排\n\n请**提前**存水，[电话](tel:1)。\n\n- 3 号楼\n- 5 号楼')).toBe(
    '安排\n请提前存水，电话。\n3 号楼\n5 号楼',
  );
});

test('a picture of another host is never asked for; our own uploads are shown', () => {
  expect(htmlOf('![外图](http://evil.example/x.png)')).toBe('<p>外图</p>\n');
  expect(htmlOf('![位置](/files/a.png)')).toBe('<p><img src="/files/a.png" alt="位置"></p>\n');
});

test('the corner of a table that heads nothing is an empty cell, not an empty heading', () => {
  const html = htmlOf('| | 单价 |\n|---|---:|\n| 保安 | 9.00 |');
  expect(html).toContain(
    '<tr>\n<td></td>\n<th style="text-align:right">单价</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>保安</td>',
  );
});
