import { line } from 'd3-shape';
import { textures, tile } from '../format/texture.ts';
import type { Chart } from '../tables/chart.ts';
import { ChartBand } from './ChartBand.tsx';
import { barsOf, box, middle, round, scalesOf } from './chart-scales.ts';

const markers = ['circle', 'square', 'diamond', 'triangle'] as const;

type Scales = ReturnType<typeof scalesOf>;
type Drawn = Pick<Scales, 'x' | 'y'> & { chart: Chart };

/** The picture of a figure, with real text, drawn at build time; about a kilobyte when compressed. */
export function ChartSvg({ chart }: { chart: Chart }) {
  const { x, y, axes } = scalesOf(chart);
  const Marks = chart.kind === 'bar' ? Bars : Lines;
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${chart.id}-t ${chart.id}-d`}
    >
      <title id={`${chart.id}-t`}>{chart.title}</title>
      <desc id={`${chart.id}-d`}>{chart.description}</desc>
      {axes.ticks.map(({ value, label }) => (
        <g key={value} className="tick">
          <Rule axes={axes} y={y(value)} zero={value === 0 && (axes.ticks[0]?.value ?? 0) < 0} />
          <text x={axes.left - 6} y={round(y(value) + 4)} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {chart.categories.map(
        ({ label, short }, i) =>
          i % axes.every === (chart.categories.length - 1) % axes.every && (
            <text key={label} x={middle(x, label)} y={box.height - 10} textAnchor="middle">
              {short}
            </text>
          ),
      )}
      {chart.band && <ChartBand band={chart.band} chart={chart} x={x} y={y} />}
      <Marks chart={chart} x={x} y={y} />
      {chart.promise && (
        <g className="promise">
          <Rule axes={axes} y={y(chart.promise.value)} />
          <text x={axes.left + 4} y={round(y(chart.promise.value) - 5)}>
            {chart.promise.label}
          </text>
        </g>
      )}
    </svg>
  );
}

function Rule({ axes, y, zero = false }: { axes: Scales['axes']; y: number; zero?: boolean }) {
  const d = `M${axes.left} ${round(y)}H${box.width - box.right}`;
  return <path className={zero ? 'zero' : undefined} d={d} />;
}

function Bars({ chart, x, y }: Drawn) {
  const width = chart.stacked ? x.bandwidth() : x.bandwidth() / chart.series.length;
  const bars = barsOf(chart);
  return chart.series.map((series, s) => {
    const d = bars
      .filter((bar) => bar.series === s && bar.to !== bar.from)
      .map(({ category, from, to }) => {
        const left = (x(chart.categories[category]?.label ?? '') ?? 0) + (chart.stacked ? 0 : s * width);
        const [top, bottom] = [round(y(Math.max(from, to))), round(y(Math.min(from, to)))];
        const across = round(width - 2);
        return `M${round(left)} ${top}h${across}v${round(bottom - top)}h${-across}z`;
      });
    return (
      <g key={series.label} className={`series series-${s % 4}`}>
        <Texture id={`${chart.id}-${s}`} of={s} />
        <path className="bars" d={d.join('')} fill={fillOf(chart, s)} />
      </g>
    );
  });
}

function Texture({ id, of }: { id: string; of: number }) {
  const d = textures[of];
  if (!d) return null;
  return (
    <pattern id={id} width={tile} height={tile} patternUnits="userSpaceOnUse">
      <path d={d} />
    </pattern>
  );
}

function fillOf(chart: Chart, s: number): string {
  return textures[s] ? `url(#${chart.id}-${s})` : 'currentColor';
}

function Lines({ chart, x, y }: Drawn) {
  return chart.series.map((series, s) => {
    const points = series.values.map((value, i) => ({
      value,
      at: middle(x, chart.categories[i]?.label ?? ''),
    }));
    const path = line<(typeof points)[number]>()
      .defined((p) => p.value !== null)
      .x((p) => p.at)
      .y((p) => round(y(p.value ?? 0)))(points);
    return (
      <g key={series.label} className={`series series-${s % 4}${s % 2 === 1 ? ' dashed' : ''}`}>
        <path d={path ?? ''} />
        {points.map(
          (p) =>
            p.value !== null && <Marker key={p.at} shape={markers[s % 4]} x={p.at} y={round(y(p.value))} />,
        )}
      </g>
    );
  });
}

function Marker({ shape, x, y }: { shape: (typeof markers)[number] | undefined; x: number; y: number }) {
  if (shape === 'square') return <rect x={x - 3} y={y - 3} width={6} height={6} />;
  if (shape === 'diamond') return <path className="marker" d={`M${x} ${y - 4}l4 4-4 4-4-4z`} />;
  if (shape === 'triangle') return <path className="marker" d={`M${x} ${y - 4}l4 7h-8z`} />;
  return <circle cx={x} cy={y} r={3.2} />;
}

/** The mark of one series beside its name, as it looks in the picture. */
export function Swatch({ chart, of }: { chart: Chart; of: number }) {
  return (
    <svg className={`swatch series series-${of % 4}`} viewBox="0 0 12 12" aria-hidden="true">
      {chart.kind === 'bar' ? (
        <path className="bars" d="M1 1h10v10h-10z" fill={fillOf(chart, of)} />
      ) : (
        <Marker shape={markers[of % 4]} x={6} y={6} />
      )}
    </svg>
  );
}
