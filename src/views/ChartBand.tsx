import { line } from 'd3-shape';
import type { Band, Chart } from '../tables/chart.ts';
import { box, middle, round, type scalesOf } from './chart-scales.ts';

interface Props extends Pick<ReturnType<typeof scalesOf>, 'x' | 'y'> {
  band: Band;
  chart: Chart;
}

/** The limits of ordinary variation, dashed, and their middle. */
export function ChartBand({ band, chart, x, y }: Props) {
  const categories = chart.categories.map(({ label }) => middle(x, label));
  const d = [band.lower, band.mean, band.upper].map(
    (values) =>
      line<number | null>()
        .defined((value) => value !== null)
        .x((_, i) => categories[i] ?? 0)
        .y((value) => round(y(value ?? 0)))(values) ?? '',
  );
  const low = band.lower.findLast((value) => value !== null) ?? 0;
  return (
    <g className="band">
      <path d={`${d[0]}${d[2]}`} />
      <path className="mean" d={d[1]} />
      <text x={box.width - box.right} y={round(y(low) + 14)} textAnchor="end">
        {band.label}
      </text>
    </g>
  );
}
