import type { Keyed, Records } from '../catalogue.ts';
import { type Citation, citationsOf } from '../figures/citations.ts';
import { daysOf } from '../figures/periods.ts';
import type { Document } from '../schema/documents.ts';
import { at, forWantOf } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { checkVouchers } from './vouchers.ts';

type Published = Document & Keyed;

/**
 * Documents: every key that is cited exists, every file was uploaded, a voucher proves as much money as it
 * shows, and no income rests on a contract that had ended.
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
