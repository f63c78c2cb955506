import type { Paper } from '../figures/bearing.ts';
import { counted, coverageOf, coverageOfLine, scannedOf } from '../figures/coverage.ts';
import type { Line } from '../figures/lines.ts';
import { percentOf, yuan } from '../format/number.ts';
import { coverageWords as words } from '../text/money.ts';

interface Props {
  /** The lines it is computed from; what is not proved is named. */
  lines: readonly Line[];
  /** All documents; which of them have a scan is told, unless they are unknown. */
  documents?: readonly Paper[];
  /** Of the statement. */
  period: string;
}

/** Which part of the spending is proved by documents, and which lines are not; nothing where nothing was spent. */
export function CoverageView({ lines: all, documents = [], period }: Props) {
  const lines = counted(all, documents, period);
  const { covered, total } = coverageOf(lines);
  if (total === 0) return null;
  const scanned = new Set(documents.filter(({ file }) => file).map(({ code }) => code));
  const seen = scannedOf(lines, scanned);
  const spent = lines.filter(({ side }) => side === 'cost' || side === 'use');
  const plain = spent.reduce((sum, { amount }) => sum + amount, 0);
  const missing = spent
    .map((line) => ({ line, ...coverageOfLine(line) }))
    .filter((line) => line.covered < line.total);
  return (
    <section id="coverage">
      <h2>{words.title}</h2>
      <p>
        {words.sentence(percentOf(covered, total), yuan(covered), yuan(total))}
        {documents.length > 0 && words.scanned(percentOf(seen, total), yuan(seen))}
        {plain !== total && words.refunds}
      </p>
      {missing.length > 0 && (
        <details>
          <summary>{words.missing(missing.length, yuan(total - covered))}</summary>
          <ul>
            {missing.map((part) => (
              <li key={part.line.id}>
                <a href={`#${part.line.id}`}>{part.line.label}</a> {yuan(part.total - part.covered)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
