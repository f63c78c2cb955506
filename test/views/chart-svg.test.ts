import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Chart, chartTable } from '../../src/tables/chart.ts';
import { ChartSvg } from '../../src/views/ChartSvg.tsx';
import { barsOf, scalesOf } from '../../src/views/chart-scales.ts';
import { Figure } from '../../src/views/Figure.tsx';

const chart: Chart = {
  id: 'balance',
  title: '四个季度的结余',
  description: '每个季度一根柱子。',
  kind: 'bar',
  unit: '万元',
  decimals: 2,
  categories: ['1', '2', '3', '4'].map((n) => ({ label: `第${n}季度`, short: `Q${n}` })),
  series: [
    { label: '结余', values: [3, -2, null, 0] },
    { label: '另一项', values: [1, -1.5, 2, -4] },
  ],
};
const html = (of: Chart) => renderToStaticMarkup(createElement(ChartSvg, { chart: of }));
const pathsOf = (of: Chart) =>
  parse(html(of))
    .querySelectorAll('.bars')
    .map((path) => path.getAttribute('d') ?? '');

test('bars below zero hang from a zero line of their own', () => {
  const { y, axes } = scalesOf(chart);
  expect(axes.ticks.map((tick) => tick.label)).toEqual(['−4', '−3', '−2', '−1', '0', '1', '2', '3']);
  const zero = y(0);
  expect(zero).toBeCloseTo(115.1, 1);
  const [first = ''] = pathsOf(chart);
  const bars = [...first.matchAll(/M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)/g)].map((m) => m.slice(1).map(Number));
  expect(bars).toEqual([
    [14, 101.1],
    [115.1, 67.5],
  ]);
  expect(parse(html(chart)).querySelectorAll('.zero')).toHaveLength(1);
});

test('stacked bars stand on each other above zero and hang below each other under it', () => {
  expect(barsOf({ ...chart, stacked: true })).toEqual([
    { series: 0, category: 0, from: 0, to: 3 },
    { series: 0, category: 1, from: 0, to: -2 },
    { series: 0, category: 3, from: 0, to: 0 },
    { series: 1, category: 0, from: 3, to: 4 },
    { series: 1, category: 1, from: -2, to: -3.5 },
    { series: 1, category: 2, from: 0, to: 2 },
    { series: 1, category: 3, from: 0, to: -4 },
  ]);
  expect(scalesOf({ ...chart, stacked: true }).axes.ticks.at(-1)?.value).toBe(4);
});

const nine: Chart = {
  ...chart,
  id: 'costs',
  stacked: true,
  series: Array.from({ length: 9 }, (_, s) => ({
    label: `费用${s + 1}`,
    values: [5 + s, 6 + s, 7 + s, 4 + s],
  })),
};

test('nine series differ by texture, so that no colour is needed', () => {
  const tree = parse(html(nine));
  const strokes = tree
    .querySelectorAll('.series')
    .map((group) => group.querySelector('pattern path')?.getAttribute('d') ?? 'solid');
  expect(new Set(strokes).size).toBe(9);
  expect(tree.querySelectorAll('.bars').map((bar) => bar.getAttribute('fill'))).toEqual([
    'currentColor',
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((s) => `url(#costs-${s})`),
  ]);
});

test('a picture weighs about a kilobyte, nine series included', () => {
  expect(brotliCompressSync(html(chart)).length).toBeLessThan(900);
  expect(brotliCompressSync(html(nine)).length).toBeLessThan(1400);
});

const figure = (of: Chart) =>
  parse(
    renderToStaticMarkup(createElement(Figure, { chart: of, heading: '季度', source: '账', csv: '/x.csv' })),
  );

test('an axis that does not begin at zero says so in words, in its unit; others say nothing', () => {
  const rate: Chart = {
    ...chart,
    kind: 'line',
    unit: '%',
    from: 60,
    series: [{ label: '率', values: [93, 88, 97, 91] }],
  };
  expect(figure(rate).querySelector('[data-unit]')?.text).toBe('单位：%，纵轴从 60% 起');
  expect(figure({ ...rate, unit: '件' }).querySelector('[data-unit]')?.text).toBe(
    '单位：件，纵轴从 60 件 起',
  );
  expect(figure(chart).querySelector('[data-unit]')?.text).toBe('单位：万元');
});

test('the interactive chart is told the very ticks of the picture', () => {
  const tree = figure(chart);
  const told = JSON.parse(tree.querySelector('figure')?.getAttribute('data-chart') ?? '');
  expect(told.ticks.map((tick: { label: string }) => tick.label)).toEqual(
    tree.querySelectorAll('.tick text').map((text) => text.text),
  );
});

test('a table of a chart writes minus as in print and leaves a gap a gap', () => {
  expect(chartTable(chart, '季度').rows.map((row) => row.cells)).toEqual([
    ['第1季度', '3.00', '1.00'],
    ['第2季度', '−2.00', '−1.50'],
    ['第3季度', '—', '2.00'],
    ['第4季度', '0.00', '−4.00'],
  ]);
});
