import { type Paper, unfitOf, worthOf } from './bearing.ts';
import type { Borne, Line } from './lines.ts';
import { once } from './once.ts';

/** Which part of the money is proved by linked documents; both in fen, refunds counted by their size. */
export interface Coverage {
  covered: number;
  total: number;
}

type Piece = Pick<Line, 'label' | 'amount' | 'documents' | 'borne'>;
type Countable = Pick<Line, 'id'> & Partial<Omit<Line, 'id'>>;

/** How much of the spending of a statement, its lines as `counted` made them, (costs and uses; a share follows from a rule, a transfer is proved in the other pot) is covered by documents. */
export function coverageOf(lines: readonly Line[]): Coverage {
  const pieces = spentIn(lines);
  const sum = (of: (piece: Piece) => number) => pieces.reduce((total, piece) => total + of(piece), 0);
  return { covered: sum(coveredOf), total: sum(({ amount }) => Math.abs(amount)) };
}

/** What is borne of a piece, in fen: nothing before it is counted. */
function coveredOf({ borne = [] }: Piece): number {
  return borne.reduce((sum, part) => sum + part.amount, 0);
}

function spentIn(lines: readonly Line[]): Piece[] {
  return lines
    .filter(({ side }) => side === 'cost' || side === 'use')
    .flatMap((line) => line.details ?? [line]);
}

/**
 * Lines with what their documents bear of each amount: a paper that proves a payment (`unfitOf`), at most its amount
 * over all that cite it, vouchers before contracts. A document nothing is known of is left to the checks.
 * @param period of the statement
 */
export function counted<L extends Countable>(
  lines: readonly L[],
  papers: readonly Paper[],
  period: string,
): L[] {
  const byCode = codesOf(papers);
  const left = new Map<string, number>();
  const bearing = ({ label = '', amount = 0, documents = [] }: Partial<Piece>, id: string): Borne[] => {
    let open = Math.abs(amount);
    return inOrder(documents, byCode).flatMap((document) => {
      const paper = byCode.get(document);
      if (paper && unfitOf(paper, { label, id, period })) return [];
      const rest = left.get(document) ?? (paper ? worthOf(paper) : open);
      const part = Math.min(open, rest);
      open -= part;
      if (paper?.kind) left.set(document, rest - part);
      return part > 0 ? [{ document, amount: part }] : [];
    });
  };
  return lines.map((line) => {
    if (line.side !== 'cost' && line.side !== 'use') return line;
    const { details } = line;
    if (!details) return { ...line, borne: bearing(line, line.id) };
    return { ...line, details: details.map((part) => ({ ...part, borne: bearing(part, line.id) })) };
  });
}

/** Papers by their codes: each of many statements cites a few of all there are. */
const codesOf = once((papers: readonly Paper[]) => new Map(papers.map((paper) => [paper.code, paper])));

const order = ['voucher', 'statement', 'contract'];

function inOrder(documents: readonly string[], byCode: ReadonlyMap<string, Paper>): string[] {
  const rank = (code: string) => order.indexOf(byCode.get(code)?.kind ?? '');
  return documents.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * How much of the covered spending rests on documents whose scan or file is published, in fen.
 * @param lines as `counted` made them
 * @param scanned codes of the documents that have a file
 */
export function scannedOf(lines: readonly Line[], scanned: ReadonlySet<string>): number {
  const borne = spentIn(lines).flatMap((piece) => piece.borne ?? []);
  return borne.reduce((sum, { document, amount }) => sum + (scanned.has(document) ? amount : 0), 0);
}

/** Coverage of one line: by its details where it is itemised. */
export function coverageOfLine(line: Line): Coverage {
  return coverageOf([{ ...line, side: 'cost' }]);
}
