import type { Line } from '../figures/lines.ts';
import { yuan } from '../format/number.ts';
import { detailsTable } from '../tables/money-lines.ts';
import type { Named } from '../tables/money-marks.ts';
import { common } from '../text/common.ts';
import { FoldedTable } from './FoldedTable.tsx';

interface Props {
  title: string;
  /** Lines that are itemised. */
  lines: readonly Line[];
  documents?: readonly Named[];
}

/** From a line to what it was spent on, and to what proves each payment; nothing where no line is itemised. */
export function DetailsView({ title, lines, documents = [] }: Props) {
  if (lines.length === 0) return null;
  return (
    <section id="details">
      <h2>{title}</h2>
      {lines.map((line) => {
        const table = detailsTable(line, documents);
        return (
          table && (
            <FoldedTable
              key={line.id}
              id={`lines-${line.id}`}
              title={`${line.label} ${common.yuan(yuan(line.amount))}`}
              table={table}
            />
          )
        );
      })}
    </section>
  );
}
