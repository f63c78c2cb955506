import { expect, test } from 'vitest';
import { fenInChinese } from '../../src/sheets/chinese-number.ts';
import { cellName, gridOfText, shortestNumber } from '../../src/sheets/grid.ts';
import { readNumber } from '../../src/sheets/number.ts';
import { readBuilding, readDay } from '../../src/sheets/other.ts';
import { periodIn } from '../../src/sheets/period.ts';

const fen = { scale: 2, kind: 'fen', min: 0, max: 1_000_000_000_000 };
const signed = { ...fen, min: -1_000_000_000_000 };
const percent = { scale: 2, kind: 'percent', min: 0, max: 10_000 };

test.each([
  ['963,592.30', 96_359_230],
  ['963592.3', 96_359_230],
  ['９６３，５９２．３０', 96_359_230],
  ['￥963,592.30元', 96_359_230],
  ['¥ 1 234.50', 123_450],
  ['\u00A01,234.50\u00A0', 123_450],
  ['.5', 50],
  ["'12", 1200],
  ['0', 0],
  ['1,234.5000', 123_450],
])('an amount written %s is read to the fen', (text, value) => {
  expect(readNumber({ text }, fen)).toEqual({ value });
});

test.each([
  ['(1,234.50)', -123_450],
  ['−1,234.50', -123_450],
  ['-1234.5', -123_450],
  ['（1,234.50）', -123_450],
  ['¥-3', -300],
])('a negative written %s is read where the field may be negative', (text, value) => {
  expect(readNumber({ text }, signed)).toEqual({ value });
  expect(readNumber({ text }, fen)).toEqual({
    trouble: '是负数，这一项不能是负数；请核对正负号，退款、冲回另写一行',
  });
});

test.each([
  ['3.5万', '写的是“万”', 3_500_000, '读作 35,000.00'],
  ['1.2亿元', '写的是“亿”', 12_000_000_000, '读作 120,000,000.00'],
  ['壹万元整', '是中文大写', 1_000_000, '读作 10,000.00'],
  ['1O,5OO', '里面有字母 O 或 l', 1_050_000, '读作 10,500.00'],
  ['12.345', '超过 2 位小数', 1235, '读作 12.35'],
  ['—', '写的是横线或“无”', 0, '读作 0'],
])('%s is asked, with the exact number it would be', (text, sentence, value, say) => {
  const outcome = readNumber({ text }, fen) as { trouble: string; offers: object[] };
  expect(outcome.trouble).toContain(sentence);
  expect(outcome.offers).toEqual([{ say, value }]);
});

test.each([
  ['#REF!', '是公式出错（#REF!），不是数'],
  ['#DIV/0!', '是公式出错（#DIV/0!），不是数'],
  ['########', '列太窄'],
  ['1.2E+05', '是科学记数法'],
  ['12,34.50', '千分位逗号、空格或小数点的位置不对'],
  ['1.234,56', '千分位逗号、空格或小数点的位置不对'],
  ['2026/7/31', '像是日期'],
  ['=SUM(C5:C13)', '是公式的写法'],
  ['100+200', '是一个算式'],
  ['约三千', '不是数'],
  ['8%', '是百分数，这里要填金额'],
])('%s is refused without an offer', (text, sentence) => {
  const outcome = readNumber({ text }, fen) as { trouble: string; offers?: object[] };
  expect(outcome.trouble).toContain(sentence);
  expect(outcome.offers).toBeUndefined();
});

test('a percentage is what people write: 70 and 70% are 70 %, 0.08 is asked', () => {
  expect(readNumber({ text: '70' }, percent)).toEqual({ value: 7000 });
  expect(readNumber({ text: '8.25％' }, percent)).toEqual({ value: 825 });
  expect(readNumber({ text: '0.5%' }, percent)).toEqual({ value: 50 });
  expect(readNumber({ text: '0.08' }, percent)).toMatchObject({
    offers: [
      { say: '读作 8%', value: 800 },
      { say: '读作 0.08%', value: 8 },
    ],
  });
});

test('decimals behind what is shown come to light', () => {
  expect(readNumber({ text: '963,592.30', exact: '963592.30000000005' }, fen)).toEqual({ value: 96_359_230 });
  expect(readNumber({ text: '963,592.30', exact: '963592.304' }, fen)).toMatchObject({
    trouble: '显示的是 963,592.30，格子里实际是 963592.304；请在 Excel 里改成一样，或确认按显示的数读',
    offers: [{ value: 96_359_230 }],
  });
  expect(readNumber({ text: '1.2E+05', exact: '123456.7' }, fen)).toMatchObject({
    offers: [{ value: 12_345_670 }],
  });
  expect(readNumber({ text: ' -   ', exact: '0' }, fen)).toEqual({ value: 0 });
  expect(shortestNumber('963592.30000000005')).toBe('963592.3');
  expect(shortestNumber('100')).toBe('100');
});

test('Chinese numerals', () => {
  expect(fenInChinese('壹拾贰万叁仟肆佰伍拾陆元柒角捌分')).toBe(12_345_678);
  expect(fenInChinese('三万五千元')).toBe(3_500_000);
  expect(fenInChinese('人民币壹仟零伍元整')).toBe(100_500);
  expect(fenInChinese('工资')).toBeUndefined();
});

test('days, buildings and periods', () => {
  expect(readDay('2026年7月8日', '2026')).toEqual({ value: '2026-07-08' });
  expect(readDay('46204', '2026')).toMatchObject({ offers: [{ value: '2026-07-01' }] });
  expect(readDay('7/8/2026', '2026')).toMatchObject({
    offers: [{ value: '2026-07-08' }, { value: '2026-08-07' }],
  });
  expect(readDay('2026-02-30', '2026')).toHaveProperty('trouble');
  expect(readBuilding('12 号楼')).toEqual({ value: '12' });
  expect(readBuilding('全小区')).toHaveProperty('trouble');
  expect(
    [
      '晴川里2026年第三季度',
      '2026-Q3',
      '2026年7—9月',
      '2026年三季度',
      '2026 上半年',
      '2026年度',
      '二季度',
    ].map((text) => periodIn(text)),
  ).toEqual(['2026-Q3', '2026-Q3', '2026-Q3', '2026-Q3', '2026-H1', '2026', undefined]);
});

test.each([
  ['2026年7月1日至9月30日', '2026-Q3'],
  ['2026.07-2026.09', '2026-Q3'],
  ['2026年7、8、9月', '2026-Q3'],
  ['截至2026年6月30日', '2026-Q2'],
  ['26年二季度', '2026-Q2'],
  ['二〇二六年第二季度', '2026-Q2'],
  ['三季度', '2026-Q3'],
  ['去年三季度', '2025-Q3'],
  ['2026-07-09', undefined],
  ['2026年7月', undefined],
])('in a form of 2026-Q3 “%s” is %s', (text, period) => {
  expect(periodIn(text, '2026-Q3')).toBe(period);
});

test('buildings are known by numerals and by the names of the site', () => {
  const site = [{ code: 'S1', name: '沿街商铺' }];
  expect(readBuilding('十二号楼', site)).toEqual({ value: '12' });
  expect(readBuilding('沿街商铺', site)).toEqual({ value: 'S1' });
  expect(readBuilding('S1 商铺', site)).toMatchObject({
    offers: [{ say: '读作 S1（沿街商铺）', value: 'S1' }],
  });
});

test('cells of pasted text keep tabs and lines inside quotes, and places are named as in Excel', () => {
  expect(gridOfText('a\t"b ""x""\nc"\r\n\td"\n').map((row) => row.map(({ text }) => text))).toEqual([
    ['a', 'b "x"\nc'],
    ['', 'd"'],
  ]);
  expect(cellName(6, 2)).toBe('第 7 行 C 列');
  expect(cellName(0, 27)).toBe('第 1 行 AB 列');
});
