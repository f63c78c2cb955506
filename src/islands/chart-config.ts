import type { ChartConfiguration, Chart as ChartJs, Scale, ScaleOptions } from 'chart.js';
import { decimal } from '../format/number.ts';
import { textures } from '../format/texture.ts';
import type { Axes, Chart } from '../tables/chart.ts';
import { promiseLine, systemColour, textured } from './chart-paint.ts';

const points = ['circle', 'rect', 'rectRot', 'triangle'] as const;

/** Pixels per unit of the picture, which is 640 units wide. */
const scaleOf = (chart: ChartJs) => chart.width / 640;

/** The chart as the picture shows it: the same axes, margins, marks and colours of the page. */
export function configOf(chart: Chart & Axes, plot: HTMLElement): ChartConfiguration<'bar' | 'line'> {
  const style = getComputedStyle(plot);
  const colour = (name: string) => systemColour(style.getPropertyValue(name).trim(), plot);
  const svg = plot.querySelector('svg') ?? plot;
  const unit = plot.clientWidth / 640;
  const none = plot.parentElement?.dataset.none ?? '';
  const size = Number.parseFloat(getComputedStyle(svg).fontSize) * unit;
  const ticks = {
    color: colour('--faded'),
    font: { size, family: style.fontFamily },
    padding: Math.max(0, 20 * unit - size),
  };
  return {
    type: chart.kind,
    data: {
      labels: chart.categories.map((c) => c.label),
      datasets: [
        ...chart.series.map((_, i) => datasetOf(chart, i, colour(`--series-${i % 4}`), plot)),
        ...bandOf(chart, colour('--faded'), unit),
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: ({ chart: c }) => ({ top: 14 * scaleOf(c), right: 26 * scaleOf(c) }) },
      scales: {
        x: acrossOf(chart, ticks),
        y: uprightOf(chart, ticks, unit, { rule: colour('--rule'), zero: colour('--ink') }),
      },
      plugins: {
        tooltip: {
          filter: ({ datasetIndex }) => datasetIndex < chart.series.length,
          callbacks: { label: ({ datasetIndex, raw }) => said(chart, datasetIndex, raw, none) },
        },
      },
    },
    plugins: chart.promise ? [promiseLine(chart.promise, colour('--seal'), colour('--paper'), size)] : [],
  };
}

/** The limits of ordinary variation and their middle: thin lines without points, in no list of the series. */
function bandOf({ band }: Chart, colour: string, unit: number) {
  if (!band) return [];
  return [band.lower, band.mean, band.upper].map((data, i) => ({
    data,
    borderColor: colour,
    borderWidth: unit,
    borderDash: i === 1 ? [] : [6 * unit, 3 * unit],
    pointRadius: 0,
    pointHitRadius: 0,
  }));
}

/** One value in words: `按时办结率 93.4 %`; `none` without a unit where there is none. */
export function said({ series, decimals, unit }: Chart, i: number, value: unknown, none: string): string {
  const words = typeof value === 'number' ? `${decimal(value, decimals)} ${unit}` : none;
  return `${series[i]?.label} ${words}`;
}

interface Ticks {
  color: string;
  font: { size: number; family: string };
  padding: number;
}

/** The axis of the categories, named as seldom as in the picture. */
function acrossOf(chart: Chart & Axes, ticks: Ticks) {
  return {
    stacked: chart.stacked ?? false,
    offset: true,
    grid: { display: false, drawTicks: false },
    border: { display: false },
    ticks: {
      ...ticks,
      autoSkip: false,
      maxRotation: 0,
      callback: (_: unknown, i: number) => (isNamed(chart, i) ? (chart.categories[i]?.short ?? '') : ''),
    },
    afterFit: (scale: Scale) => keepRoom(scale, 'height', 30),
  } satisfies ScaleOptions<'category'>;
}

/** The axis of the values, with the ticks of the picture; zero is a rule of its own where values are below it. */
function uprightOf(
  chart: Chart & Axes,
  ticks: Ticks,
  unit: number,
  { rule, zero }: { rule: string; zero: string },
) {
  const values = chart.ticks.map(({ value }) => value);
  const lowest = Math.min(...values);
  return {
    stacked: chart.stacked ?? false,
    min: lowest,
    max: Math.max(...values),
    border: { display: false },
    grid: {
      lineWidth: unit,
      color: ({ tick }) => (tick?.value === 0 && lowest < 0 ? zero : rule),
      tickLength: 0,
    },
    ticks: { ...ticks, padding: 6 * unit, callback: (_: unknown, i: number) => chart.ticks[i]?.label ?? '' },
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = values.map((value) => ({ value }));
    },
    afterFit: (scale: Scale) => keepRoom(scale, 'width', chart.left),
  } satisfies ScaleOptions<'linear'>;
}

/** Gives an axis the room it has in the picture, and no more for labels that stand out. */
function keepRoom(scale: Scale, side: 'width' | 'height', units: number): void {
  scale[side] = units * scaleOf(scale.chart);
  Object.assign(scale, { paddingTop: 0, paddingBottom: 0, paddingLeft: 0, paddingRight: 0 });
}

function isNamed({ categories, every }: Chart & Axes, i: number): boolean {
  return i % every === (categories.length - 1) % every;
}

function datasetOf(chart: Chart, i: number, colour: string, plot: HTMLElement) {
  const { label = '', values = [] } = chart.series[i] ?? {};
  const unit = plot.clientWidth / 640;
  const common = { label, data: values, borderColor: colour };
  if (chart.kind === 'bar')
    return {
      ...common,
      backgroundColor: textured(i, colour, plot),
      borderWidth: textures[i] ? 1 : 0,
      borderSkipped: false,
      categoryPercentage: 0.8,
      barPercentage: 0.98,
    };
  return {
    ...common,
    backgroundColor: colour,
    pointStyle: points[i % points.length] ?? 'circle',
    pointRadius: 3.2 * unit,
    pointHoverRadius: 5,
    borderWidth: 2 * unit,
    borderDash: i % 2 === 1 ? [5 * unit, 3 * unit] : [],
  };
}
