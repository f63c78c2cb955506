import type { Keyed, Records } from '../catalogue.ts';
import { type Citation, citationsOf } from '../figures/citations.ts';
import { daysOf } from '../figures/periods.ts';
import { yuan } from '../format/number.ts';
import type { Document } from '../schema/documents.ts';
import { at } from './at.ts';
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
  return [at(subject, key, path, `“文件”栏目里没有 ${document}；${hint}请先登记文件，或改正编号`)];
}

function notUploaded({ key, file }: Published, uploads?: ReadonlySet<string>): Finding[] {
  if (!file || !uploads || uploads.has(file)) return [];
  return [at('documents', key, ['file'], `找不到文件 ${file}，请重新上传`)];
}

/**
 * A voucher is used up by the pieces that cite it; pieces with several vouchers are set against all of them together.
 * The meters tell over again what the service fee pays and are counted apart.
 */
function checkVouchers(citations: readonly Citation[], byCode: ReadonlyMap<string, Published>): Finding[] {
  const cited = citations.filter(
    ({ amount, document }) => amount !== undefined && byCode.get(document)?.kind === 'voucher',
  );
  const isMeter = ({ subject }: Citation) => subject === 'utilities';
  return [cited.filter(isMeter), cited.filter((c) => !isMeter(c))].flatMap((side) =>
    [...new Set(side.map(({ document }) => document))].flatMap((code) =>
      overdrawn(byCode.get(code) as Published, side, byCode),
    ),
  );
}

function overdrawn(
  voucher: Published,
  citations: readonly Citation[],
  byCode: ReadonlyMap<string, Published>,
): Finding[] {
  const vouchersOf = (piece?: string) =>
    new Set(citations.filter((c) => c.piece === piece).map(({ document }) => document));
  const worth = (code: string) => Math.abs(byCode.get(code)?.amount ?? 0);
  const pieces = citations.filter(({ document }) => document === voucher.code);
  const used = pieces.reduce((sum, { piece, amount = 0 }) => {
    const others = [...vouchersOf(piece)].filter((code) => code !== voucher.code);
    return sum + Math.max(0, Math.abs(amount) - others.reduce((total, code) => total + worth(code), 0));
  }, 0);
  if (used <= worth(voucher.code)) return [];
  const names = [...new Set(pieces.map(({ label }) => `“${label}”`))].slice(0, 5).join('、');
  return [
    at(
      'documents',
      voucher.key,
      ['amount'],
      `凭证是 ${yuan(worth(voucher.code))} 元，引用它的${names}合计 ${yuan(used)} 元，多 ${yuan(used - worth(voucher.code))} 元；请核对金额，或补上别的凭证`,
    ),
  ];
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
