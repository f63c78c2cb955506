import { type Chart, chartTable } from '../tables/chart.ts';
import { words } from '../text/figure.ts';
import { ChartSvg, Swatch } from './ChartSvg.tsx';
import { scalesOf } from './chart-scales.ts';
import { TableView } from './TableView.tsx';

interface Props {
  chart: Chart;
  /** Heading of the first column of its table. */
  heading: string;
  source: string;
  /** Address of the CSV that holds these numbers. */
  csv: string;
  definition?: string;
}

/**
 * One figure: finding, unit, picture, the same numbers as a table, source and download. The picture is complete
 * without JavaScript; the island replaces it by an interactive one when the reader asks for detail.
 */
export function Figure({ chart, heading, source, csv, definition }: Props) {
  const { axes } = scalesOf(chart);
  const lowest = axes.ticks[0];
  return (
    <figure
      className="figure"
      id={chart.id}
      data-chart={JSON.stringify({ ...chart, ...axes })}
      data-ask={words.ask}
      data-keys={words.keys}
      data-save={words.save}
      data-none={words.none}
    >
      <figcaption>
        <h2>{chart.title}</h2>
        <p className="faded">
          <span data-unit="">
            {words.unit(chart.unit, lowest && lowest.value > 0 ? lowest.label : undefined)}
          </span>
          <span className="legend">
            {chart.series.map((series, i) => (
              <span key={series.label} className="key">
                <Swatch chart={chart} of={i} /> {series.label}
              </span>
            ))}
          </span>
        </p>
      </figcaption>
      <div className="plot">
        <ChartSvg chart={chart} />
      </div>
      <div className="ask" />
      <details>
        <summary>{words.table}</summary>
        <TableView table={chartTable(chart, heading)} hideCaption />
      </details>
      <p className="faded note">
        <span data-source="">
          {definition} {source}
        </span>{' '}
        <a href={csv}>{words.download}</a>
      </p>
    </figure>
  );
}
