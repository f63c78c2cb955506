import type { Records } from '../catalogue.ts';
import { type Citation, citationsOf } from '../figures/citations.ts';
import { yuan } from '../format/number.ts';
import { documentKinds } from '../schema/documents.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/**
 * What is counted as covered rests on a paper that can prove it: rules and resolutions prove no payment of the service
 * fee or of common costs, the contract or voucher of a project of the fund proves none of another pot, and a decision
 * is not younger than the use that rests on it.
 */
export function checkProofPapers(records: Partial<Records>): Finding[] {
  const citations = citationsOf(records);
  const ofProjects = new Map(
    citations.flatMap(({ subject, key, document }) => (subject === 'projects' ? [[document, key]] : [])),
  );
  return [
    ...citations.flatMap((citation) => unfit(citation, records.documents ?? [], ofProjects)),
    ...decidedLater(records),
  ];
}

function unfit(
  { subject, key, path, document, piece, label, amount = 0 }: Citation,
  documents: Records['documents'],
  ofProjects: ReadonlyMap<string, string>,
): Finding[] {
  const paper = documents.find(({ code }) => code === document);
  const isCost = subject === 'accounts' || (subject === 'common' && path[0] === 'costs');
  if (!paper || piece === undefined || amount === 0 || !isCost) return [];
  const found = (why: string) => [
    at(
      subject,
      key,
      path,
      `“${label}” ${yuan(amount)} 元引用的 ${document} ${why}；请换成这笔钱的凭证或合同，没有就留空`,
    ),
  ];
  if (paper.kind === 'rules' || paper.kind === 'vote')
    return found(`是${documentKinds[paper.kind]}，证明不了付款`);
  const project = ofProjects.get(document);
  return project && (paper.kind === 'contract' || paper.kind === 'voucher')
    ? found(`是维修资金项目 ${project} 的${documentKinds[paper.kind]}，证明不了这一本账的付款`)
    : [];
}

function decidedLater({ common = [], documents = [] }: Partial<Records>): Finding[] {
  const dates = new Map(documents.map(({ code, date }) => [code, date]));
  return common.flatMap(({ key, use }) =>
    use.flatMap(({ kind, on, purpose, decision = '' }, i) => {
      const date = dates.get(decision);
      if (kind !== 'spent' || date === undefined || date <= on) return [];
      const message = `“${purpose}” ${on} 付款，引用的决定 ${decision} 是 ${date} 的；付款以前就有的决定才算，请核对`;
      return [at('common', key, ['use', i, 'decision'], message)];
    }),
  );
}
