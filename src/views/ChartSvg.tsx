import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../tables/chart.ts';

const box = { width: 640, height: 280, left: 46, right: 12, top: 14, bottom: 30 };
const markers = ['circle', 'square', 'diamond', 'triangle'] as const;

/** The picture of a figure, with real text, drawn at build time; about a kilobyte when compressed. */
export function ChartSvg({ chart }: { chart: Chart }) {
  const { x, y, ticks } = scalesOf(chart);
  const every = Math.ceil(chart.categories.length / 8);
  const bottom = box.height - box.bottom;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${chart.id}-t ${chart.id}-d`}
    >
      <title id={`${chart.id}-t`}>{chart.title}</title>
      <desc id={`${chart.id}-d`}>{chart.description}</desc>
      {ticks.map((tick) => (
        <g key={tick} className="tick">
          <line x1={box.left} x2={box.width - box.right} y1={y(tick)} y2={y(tick)} />
          <text x={box.left - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {chart.categories.map((category, i) =>
        i % every === (chart.categories.length - 1) % every ? (
          <text
            key={category.label}
            className="category"
            x={middle(x, category.label)}
            y={bottom + 20}
            textAnchor="middle"
          >
            {category.short}
          </text>
        ) : null,
      )}
      {chart.kind === 'bar' ? <Bars chart={chart} x={x} y={y} /> : <Lines chart={chart} x={x} y={y} />}
      {chart.promise && (
        <g className="promise">
          <line
            x1={box.left}
            x2={box.width - box.right}
            y1={y(chart.promise.value)}
            y2={y(chart.promise.value)}
          />
          <text x={box.left + 4} y={y(chart.promise.value) - 5}>
            {chart.promise.label}
          </text>
        </g>
      )}
    </svg>
  );
}

type Scales = ReturnType<typeof scalesOf>;
type Drawn = Pick<Scales, 'x' | 'y'> & { chart: Chart };

function Bars({ chart, x, y }: Drawn) {
  const width = x.bandwidth() / chart.series.length;
  const zero = y(Math.max(chart.from ?? 0, 0));
  return chart.series.map((series, s) => (
    <g key={series.label} className={`series series-${s}`}>
      {series.values.map((value, i) => {
        if (value === null) return null;
        const label = chart.categories[i]?.label ?? '';
        const left = (x(label) ?? 0) + s * width;
        return (
          <rect
            key={label}
            x={round(left)}
            y={round(Math.min(y(value), zero))}
            width={round(width - 1)}
            height={round(Math.abs(y(value) - zero))}
          />
        );
      })}
    </g>
  ));
}

function Lines({ chart, x, y }: Drawn) {
  return chart.series.map((series, s) => {
    const points = series.values.map((value, i) => ({
      value,
      at: middle(x, chart.categories[i]?.label ?? ''),
    }));
    const path = line<(typeof points)[number]>()
      .defined((p) => p.value !== null)
      .x((p) => round(p.at))
      .y((p) => round(y(p.value ?? 0)))(points);
    return (
      <g key={series.label} className={`series series-${s}`}>
        <path d={path ?? ''} />
        {points.map(
          (p) =>
            p.value !== null && (
              <Marker key={p.at} shape={markers[s % 4] ?? 'circle'} x={round(p.at)} y={round(y(p.value))} />
            ),
        )}
      </g>
    );
  });
}

function Marker({ shape, x, y }: { shape: (typeof markers)[number]; x: number; y: number }) {
  if (shape === 'circle') return <circle cx={x} cy={y} r={3.2} />;
  if (shape === 'square') return <rect x={x - 3} y={y - 3} width={6} height={6} />;
  const d = shape === 'diamond' ? `M${x} ${y - 4}l4 4-4 4-4-4z` : `M${x} ${y - 4}l4 7h-8z`;
  return <path className="marker" d={d} />;
}

function scalesOf(chart: Chart) {
  const values = [...chart.series.flatMap((s) => s.values), chart.promise?.value].filter(
    (v) => typeof v === 'number',
  );
  const from = chart.from ?? Math.min(0, ...values);
  const y = scaleLinear([from, Math.max(...values, from + 1)], [box.height - box.bottom, box.top]).nice(5);
  const x = scaleBand(
    chart.categories.map((c) => c.label),
    [box.left, box.width - box.right],
  ).padding(0.2);
  return { x, y, ticks: y.ticks(5) };
}

function middle(x: Scales['x'], label: string): number {
  return round((x(label) ?? 0) + x.bandwidth() / 2);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
