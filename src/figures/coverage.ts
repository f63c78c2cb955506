import type { Line } from './lines.ts';

/** Which part of the money is proved by linked documents; both in fen, refunds counted by their size. */
export interface Coverage {
  covered: number;
  total: number;
}

/** How much of the spending of a statement (costs and uses; a share follows from a rule, a transfer is proved in the other pot) is covered by documents. */
export function coverageOf(lines: readonly Line[]): Coverage {
  const pieces = lines.filter(({ side }) => side === 'cost' || side === 'use').flatMap(piecesOf);
  const sum = (all: typeof pieces) => all.reduce((total, { amount }) => total + Math.abs(amount), 0);
  return { covered: sum(pieces.filter(({ documents }) => documents.length > 0)), total: sum(pieces) };
}

/**
 * How much of the covered spending rests on at least one document whose scan or file is published, in fen.
 * @param scanned codes of the documents that have a file
 */
export function scannedOf(lines: readonly Line[], scanned: ReadonlySet<string>): number {
  const seen = (codes: readonly string[]) => codes.filter((code) => scanned.has(code));
  return coverageOf(
    lines.map((line) => ({
      ...line,
      documents: seen(line.documents),
      ...(line.details && {
        details: line.details.map((part) => ({ ...part, documents: seen(part.documents) })),
      }),
    })),
  ).covered;
}

/** Coverage of one line: by its details where it is itemised. */
export function coverageOfLine(line: Line): Coverage {
  return coverageOf([{ ...line, side: 'cost' }]);
}

function piecesOf(line: Line) {
  return line.details ?? [line];
}
