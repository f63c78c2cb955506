import type { Document } from '../schema/documents.ts';
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
 * Lines with only the documents that bear an amount: a contract that names no sum tells what was agreed, not how much
 * was paid, and counts for none. A document nothing is known of is left to the checks.
 */
export function borne<L extends Pick<Line, 'documents' | 'details'>>(
  lines: readonly L[],
  documents: readonly (Pick<Document, 'code'> & Partial<Pick<Document, 'kind' | 'amount'>>)[],
): L[] {
  const bare = new Set(
    documents.flatMap(({ code, kind, amount }) => (kind === 'contract' && amount === undefined ? code : [])),
  );
  return citing(lines, (code) => !bare.has(code));
}

function citing<L extends Pick<Line, 'documents' | 'details'>>(
  lines: readonly L[],
  counts: (code: string) => boolean,
): L[] {
  return lines.map((line) => ({
    ...line,
    documents: line.documents.filter(counts),
    ...(line.details && {
      details: line.details.map((part) => ({ ...part, documents: part.documents.filter(counts) })),
    }),
  }));
}

/**
 * How much of the covered spending rests on at least one document whose scan or file is published, in fen.
 * @param scanned codes of the documents that have a file
 */
export function scannedOf(lines: readonly Line[], scanned: ReadonlySet<string>): number {
  return coverageOf(citing(lines, (code) => scanned.has(code))).covered;
}

/** Coverage of one line: by its details where it is itemised. */
export function coverageOfLine(line: Line): Coverage {
  return coverageOf([{ ...line, side: 'cost' }]);
}

function piecesOf(line: Line) {
  return line.details ?? [line];
}
