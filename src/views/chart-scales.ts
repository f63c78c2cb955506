import { scaleBand, scaleLinear } from 'd3-scale';
import type { Axes, Chart } from '../tables/chart.ts';

/** The picture's measures; the drawing itself lies between the margins. */
export const box = { width: 640, height: 280, right: 26, top: 14, bottom: 30 };

/** Width of a digit on a phone in large type, where letters are largest beside the picture. */
const letter = 14;

/** One bar: its series, its category, and between which values it stands. */
export interface Bar {
  series: number;
  category: number;
  from: number;
  to: number;
}

/** Bars beside each other from zero, or stacked: what is above zero upwards, what is below downwards. */
export function barsOf({ series, stacked }: Chart): Bar[] {
  const ends = new Map<string, number>();
  return series.flatMap(({ values }, s) =>
    values.flatMap((value, category) => {
      if (value === null) return [];
      const side = `${category} ${value < 0}`;
      const from = stacked ? (ends.get(side) ?? 0) : 0;
      ends.set(side, from + value);
      return [{ series: s, category, from, to: from + value }];
    }),
  );
}

/** Scales and labels of both axes: round steps, zero included unless a line says where it begins. */
export function scalesOf(chart: Chart) {
  const values =
    chart.kind === 'bar'
      ? barsOf(chart).map((bar) => bar.to)
      : chart.series.flatMap((s) => s.values).filter((value) => value !== null);
  const band = [...(chart.band?.lower ?? []), ...(chart.band?.upper ?? [])].filter((value) => value !== null);
  const all = [...values, ...band, ...(chart.promise ? [chart.promise.value] : [])];
  const from = Math.min(chart.from ?? 0, ...all);
  const y = scaleLinear([from, Math.max(...all, from + 1)], [box.height - box.bottom, box.top]).nice(5);
  const write = y.tickFormat(5);
  const ticks = y.ticks(5).map((value) => ({ value, label: write(value) }));
  const widest = 1 + Math.max(...chart.categories.map(({ short }) => short.length));
  const axes: Axes = {
    ticks,
    every: Math.ceil((chart.categories.length * widest * letter) / (box.width - 2 * letter)),
    left: letter + letter * Math.max(...ticks.map(({ label }) => label.length)),
  };
  const x = scaleBand(
    chart.categories.map((c) => c.label),
    [axes.left, box.width - box.right],
  )
    .paddingInner(0.2)
    .paddingOuter(0.1);
  return { x, y, axes };
}

/** The middle of a category along the axis. */
export function middle(x: ReturnType<typeof scalesOf>['x'], label: string): number {
  return round((x(label) ?? 0) + x.bandwidth() / 2);
}

/** A measure of the picture with one decimal. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
