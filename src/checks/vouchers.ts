import type { Citation } from '../figures/citations.ts';
import { yuan } from '../format/number.ts';
import type { Document } from '../schema/documents.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

type Papers = ReadonlyMap<string, Document & { key: string }>;

/** An amount with the vouchers that are to prove it, and the place where the first of them is cited. */
interface Piece {
  label: string;
  amount: number;
  vouchers: Set<string>;
  place: Citation;
}

/**
 * A voucher is used up by the pieces that cite it, to the fen: where a piece has several, this one must bear what the
 * others cannot, and what is left over is told in the voucher (`elsewhere`). A contract with a sum pays no more than
 * that. The meters tell over again what the service fee pays and are counted apart.
 */
export function checkVouchers(citations: readonly Citation[], papers: Papers): Finding[] {
  const isMeter = ({ subject }: Citation) => subject === 'utilities';
  const paid = citations.filter((c) => !isMeter(c));
  const [meters, pieces] = [piecesOf(citations.filter(isMeter), papers), piecesOf(paid, papers)];
  const over = [meters, pieces].flatMap((side) => {
    const cited = new Set(side.flatMap(({ vouchers }) => [...vouchers]));
    return [...cited].flatMap((code) => overdrawn(code, side, papers));
  });
  return [
    ...over,
    ...(over.length > 0 ? [] : groupsOf(pieces).flatMap((group) => leftOver(group, papers))),
    ...checkContracts(paid, papers),
  ];
}

/** What a voucher may prove, in fen: its amount without what it says belongs elsewhere. */
function worthOf(code: string, papers: Papers): number {
  const { amount = 0, elsewhere } = papers.get(code) ?? {};
  return Math.abs(amount) - (elsewhere?.amount ?? 0);
}

function piecesOf(citations: readonly Citation[], papers: Papers): Piece[] {
  const pieces = new Map<string, Piece>();
  for (const place of citations) {
    const { piece, label, amount = 0, document } = place;
    if (piece === undefined || papers.get(document)?.kind !== 'voucher') continue;
    const known = pieces.get(piece) ?? { label, amount: Math.abs(amount), vouchers: new Set(), place };
    known.vouchers.add(document);
    pieces.set(piece, known);
  }
  // What a document that is not there would prove is not known; that it is missing is said where it is cited.
  for (const { piece = '', document } of citations) if (!papers.has(document)) pieces.delete(piece);
  return [...pieces.values()];
}

function overdrawn(code: string, pieces: readonly Piece[], papers: Papers): Finding[] {
  const worth = (voucher: string) => worthOf(voucher, papers);
  const citing = pieces.filter(({ vouchers }) => vouchers.has(code));
  const used = citing.reduce((sum, { amount, vouchers }) => {
    const together = [...vouchers].reduce((total, voucher) => total + worth(voucher), 0);
    return sum + Math.max(0, amount - (together - worth(code)));
  }, 0);
  const more = used - worth(code);
  if (more <= 0) return [];
  const message = `凭证是 ${yuan(worth(code))} 元，引用它的${namesOf(citing)}要它证明 ${yuan(used)} 元，多 ${yuan(more)} 元；请核对金额，或补上别的凭证`;
  return [at('documents', papers.get(code)?.key ?? code, ['amount'], message)];
}

function namesOf(pieces: readonly { label: string }[]): string {
  return [...new Set(pieces.map(({ label }) => `“${label}”`))].slice(0, 5).join('、');
}

/** Pieces that share vouchers, directly or by another piece. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  return pieces.reduce<Piece[][]>((groups, piece) => {
    const touches = (group: Piece[]) =>
      group.some(({ vouchers }) => [...vouchers].some((code) => piece.vouchers.has(code)));
    return [...groups.filter((group) => !touches(group)), [...groups.filter(touches).flat(), piece]];
  }, []);
}

function leftOver(group: readonly Piece[], papers: Papers): Finding[] {
  const vouchers = new Set(group.flatMap((piece) => [...piece.vouchers]));
  const worth = [...vouchers].reduce((sum, code) => sum + worthOf(code, papers), 0);
  const told = group.reduce((sum, { amount }) => sum + amount, 0);
  const [first] = group;
  if (!first || told >= worth) return [];
  const { subject, key, path } = first.place;
  const message = `凭证 ${[...vouchers].slice(0, 5).join('、')} 共 ${yuan(worth)} 元，引用的${namesOf(group)}共 ${yuan(told)} 元，还有 ${yuan(worth - told)} 元对不上；请核对金额；另一笔也用这张凭证的，那一笔也选上；不在这几本账里的，写在凭证的“不在这几本账里的部分”`;
  return [at(subject, key, path, message)];
}

/** All that was paid by a contract, in every period, is no more than its sum; what came back by it (an insurer's) is no payment. */
function checkContracts(citations: readonly Citation[], papers: Papers): Finding[] {
  const paid = new Map<string, Map<string, Citation>>();
  for (const citation of citations) {
    const { kind, amount } = papers.get(citation.document) ?? {};
    if (citation.piece === undefined || kind !== 'contract' || amount === undefined) continue;
    const pieces = paid.get(citation.document) ?? new Map<string, Citation>();
    paid.set(citation.document, pieces.set(citation.piece, citation));
  }
  return [...paid].flatMap(([code, pieces]) => {
    const { key = code, amount = 0 } = papers.get(code) ?? {};
    const all = [...pieces.values()];
    const sum = all.reduce((total, citation) => total + Math.max(0, citation.amount ?? 0), 0);
    if (sum <= amount) return [];
    const message = `合同总额 ${yuan(amount)} 元，各期引用它的${namesOf(all)}已共 ${yuan(sum)} 元，多 ${yuan(sum - amount)} 元；续签或增加的请登记补充合同，其余请核对引用的是不是这份`;
    return [at('documents', key, ['amount'], message)];
  });
}
