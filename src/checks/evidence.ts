import type { Keyed, Records } from '../catalogue.ts';
import { type Citation, citationsOf } from '../figures/citations.ts';
import { daysOf } from '../figures/periods.ts';
import { yuan } from '../format/number.ts';
import type { Document } from '../schema/documents.ts';
import { at, forWantOf } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

type Published = Document & Keyed;

/**
 * Documents: every key that is cited exists, every file was uploaded, a voucher proves no more money than it shows,
 * and no income rests on a contract that had ended.
 * @param uploads addresses of the uploaded files, when they are at hand
 */
export function checkEvidence(records: Partial<Records>, uploads?: ReadonlySet<string>): Finding[] {
  const { documents = [] } = records;
  const byCode = new Map(documents.map((d) => [d.code, d]));
  const citations = citationsOf(records);
  return [
    ...citations.flatMap((citation) => missing(citation, byCode)),
    ...documents.flatMap((document) => notUploaded(document, uploads)),
    ...checkVouchers(citations, byCode),
    ...ended(records, byCode),
  ];
}

function missing({ subject, key, path, document }: Citation, known: ReadonlyMap<string, unknown>): Finding[] {
  if (known.has(document)) return [];
  const near = nearest(document, [...known.keys()]);
  const hint = near ? `是不是 ${near}？` : '';
  const message = `“文件”栏目里没有 ${document}；${hint}请先登记文件，或改正编号`;
  return [forWantOf('documents', document, at(subject, key, path, message))];
}

function notUploaded({ key, file }: Published, uploads?: ReadonlySet<string>): Finding[] {
  if (!file || !uploads || uploads.has(file)) return [];
  return [at('documents', key, ['file'], `找不到文件 ${file}，请重新上传`)];
}

/** An amount with the vouchers that are to prove it. */
interface Piece {
  label: string;
  amount: number;
  vouchers: Set<string>;
}

/**
 * A voucher is used up by the pieces that cite it; where a piece has several, this one must bear what the others
 * cannot. The meters tell over again what the service fee pays and are counted apart.
 */
function checkVouchers(citations: readonly Citation[], byCode: ReadonlyMap<string, Published>): Finding[] {
  const isMeter = ({ subject }: Citation) => subject === 'utilities';
  return [citations.filter(isMeter), citations.filter((c) => !isMeter(c))].flatMap((side) => {
    const pieces = piecesOf(side, byCode);
    const cited = new Set(pieces.flatMap(({ vouchers }) => [...vouchers]));
    return [...cited].flatMap((code) => overdrawn(code, pieces, byCode));
  });
}

function piecesOf(citations: readonly Citation[], byCode: ReadonlyMap<string, Published>): Piece[] {
  const pieces = new Map<string, Piece>();
  for (const { piece, label, amount = 0, document } of citations) {
    if (piece === undefined || byCode.get(document)?.kind !== 'voucher') continue;
    const known = pieces.get(piece) ?? { label, amount: Math.abs(amount), vouchers: new Set() };
    known.vouchers.add(document);
    pieces.set(piece, known);
  }
  // What a document that is not there would prove is not known; that it is missing is said where it is cited.
  for (const { piece = '', document } of citations) if (!byCode.has(document)) pieces.delete(piece);
  return [...pieces.values()];
}

function overdrawn(
  code: string,
  pieces: readonly Piece[],
  byCode: ReadonlyMap<string, Published>,
): Finding[] {
  const worth = (voucher: string) => Math.abs(byCode.get(voucher)?.amount ?? 0);
  const citing = pieces.filter(({ vouchers }) => vouchers.has(code));
  const used = citing.reduce((sum, { amount, vouchers }) => {
    const together = [...vouchers].reduce((total, voucher) => total + worth(voucher), 0);
    return sum + Math.max(0, amount - (together - worth(code)));
  }, 0);
  const more = used - worth(code);
  if (more <= 0) return [];
  const names = [...new Set(citing.map(({ label }) => `“${label}”`))].slice(0, 5).join('、');
  const message = `凭证是 ${yuan(worth(code))} 元，引用它的${names}要它证明 ${yuan(used)} 元，多 ${yuan(more)} 元；请核对金额，或补上别的凭证`;
  return [at('documents', byCode.get(code)?.key ?? code, ['amount'], message)];
}

/** Income by a contract that had ended before the period began: worth a look, the contract may go on untouched. */
function ended({ common = [] }: Partial<Records>, byCode: ReadonlyMap<string, Published>): Finding[] {
  return common.flatMap(({ key, period, income }) =>
    income.flatMap(({ contract = '', site, gross }, i) => {
      const until = byCode.get(contract)?.until;
      if (gross === 0 || !until || until >= daysOf(period).first) return [];
      const message = `“${site}”引用的合同 ${contract} 已于 ${until} 到期；续签了请登记新合同，没有续签请说明`;
      return [at('common', key, ['income', i, 'contract'], message, 'warning')];
    }),
  );
}
