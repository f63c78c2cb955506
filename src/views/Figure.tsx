import { type Chart, chartTable } from '../tables/chart.ts';
import { words } from '../text/figure.ts';
import { ChartSvg } from './ChartSvg.tsx';
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
  return (
    <figure
      className="figure"
      id={chart.id}
      data-chart={JSON.stringify(chart)}
      data-ask={words.ask}
      data-keys={words.keys}
      data-save={words.save}
    >
      <figcaption>
        <h2>{chart.title}</h2>
        <p className="faded">
          {words.unit(chart.unit)}
          <span className="legend">
            {chart.series.map((series, i) => (
              <span key={series.label} className={`key key-${i}`}>
                {series.label}
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
        {definition && <span>{definition}</span>} {source} <a href={csv}>{words.download}</a>
      </p>
    </figure>
  );
}
