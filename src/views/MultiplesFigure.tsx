import { type Chart, chartTable } from '../tables/chart.ts';
import { words } from '../text/figure.ts';
import { TableView } from './TableView.tsx';

interface Props {
  chart: Chart;
  /** Heading of the first column of its table. */
  heading: string;
  source: string;
  /** Address of the CSV that holds these numbers. */
  csv: string;
}

const box = { width: 200, height: 56 };

/** Many series of one scale, each in a small panel of its own: nine colours in one picture nobody can tell apart. */
export function MultiplesFigure({ chart, heading, source, csv }: Props) {
  const top = Math.max(1, ...chart.series.flatMap(({ values }) => values.map((v) => v ?? 0)));
  return (
    <figure className="figure" id={chart.id}>
      <figcaption>
        <h2>{chart.title}</h2>
        <p className="faded">
          {words.unit(chart.unit)}；{chart.description}
        </p>
      </figcaption>
      <ul className="multiples">
        {chart.series.map(({ label, values }) => (
          <li key={label}>
            <span>{label}</span> <strong>{values.at(-1)?.toFixed(chart.decimals)}</strong>
            <Bars values={values} top={top} />
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.table}</summary>
        <TableView table={chartTable(chart, heading)} hideCaption stacked />
      </details>
      <p className="faded note">
        {source} <a href={csv}>{words.download}</a>
      </p>
    </figure>
  );
}

function Bars({ values, top }: { values: (number | null)[]; top: number }) {
  const step = box.width / values.length;
  const height = (value: number | null) => Math.round(((value ?? 0) / top) * box.height * 10) / 10;
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      {values.map((value, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time
          key={i}
          className={i === values.length - 1 ? 'last' : undefined}
          x={Math.round(i * step * 10) / 10}
          y={box.height - height(value)}
          width={Math.round((step - 3) * 10) / 10}
          height={height(value)}
        />
      ))}
    </svg>
  );
}
