import { decimal } from '../format/number.ts';
import type { Table } from './table.ts';

/**
 * One figure, described plainly. The picture made at build time, the Chart.js island, the text for screen readers
 * and the table are all drawn from it, so that they cannot disagree.
 */
export interface Chart {
  id: string;
  /** The finding, as a sentence. */
  title: string;
  /** What the picture shows, for those who do not see it. */
  description: string;
  kind: 'line' | 'bar';
  /** Bars of one category stand on each other; those below zero hang from it. Up to nine series. */
  stacked?: boolean;
  unit: string;
  /** Labels along the axis, e.g. months; `short` is what fits below the picture. */
  categories: { label: string; short: string }[];
  series: Series[];
  /** The promised value, drawn as a line of its own. */
  promise?: { label: string; value: number };
  /** What ordinary values stay between, category by category; null where it is not known. */
  band?: Band;
  /** Where the axis begins: 0, unless the values live in a narrow band and the picture is a line. */
  from?: number;
  decimals: number;
}

export interface Series {
  label: string;
  /** One value per category; null where there is no such figure (a gap, never 0). */
  values: (number | null)[];
}

/** The limits of ordinary variation and their middle, drawn as thin lines. */
export interface Band {
  label: string;
  lower: (number | null)[];
  mean: (number | null)[];
  upper: (number | null)[];
}

/** What is written along the axes; reckoned once, so that picture and interactive chart cannot differ. */
export interface Axes {
  /** From the bottom to the top, the ends included. */
  ticks: { value: number; label: string }[];
  /** Every how many categories one is named, counted from the last. */
  every: number;
  /** Room for the tick labels, in units of a picture 640 wide. */
  left: number;
}

/** The numbers of a chart as a table. */
export function chartTable(chart: Chart, heading: string): Table {
  return {
    name: chart.id,
    caption: chart.title,
    columns: [
      { key: 'category', label: heading, kind: 'text' },
      ...chart.series.map((series, i) => ({
        key: `series${i}`,
        label: series.label,
        kind: 'text' as const,
        unit: chart.unit,
      })),
    ],
    rows: chart.categories.map((category, i) => ({
      cells: [
        category.label,
        ...chart.series.map(({ values }) => {
          const value = values[i];
          return typeof value === 'number' ? decimal(value, chart.decimals) : '—';
        }),
      ],
    })),
  };
}
