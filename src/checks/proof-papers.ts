import type { Records } from '../catalogue.ts';
import { type Citation, citationsOf } from '../figures/citations.ts';
import { yuan } from '../format/number.ts';
import { documentKinds } from '../schema/documents.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { checkUncounted, unproving } from './uncounted.ts';
import { checkContractDays, checkVoucherDays } from './voucher-days.ts';

/**
 * What is counted as covered rests on a paper that can prove it: rules, resolutions and audits (which may stand there for
 * the basis, and do not count) and the sealed sheet prove no payment of the service fee or of common costs, the papers of the fund or of a project of it prove none of another
 * pot; a voucher and a contract are of the period; what proves nothing else is told (`checkUncounted`); income comes by
 * no contract under which is paid; and a decision is not younger than the use that rests on it, nor that of some
 * buildings on their own project.
 */
export function checkProofPapers(records: Partial<Records>): Finding[] {
  const citations = citationsOf(records);
  const ofFund = new Map(
    citations.flatMap(({ subject, key, document }) =>
      subject === 'projects' || subject === 'fund' ? [[document, { subject, key }]] : [],
    ),
  );
  return [
    ...citations.flatMap((citation) => unfit(citation, records.documents ?? [], ofFund)),
    ...checkVoucherDays(citations, records),
    ...checkContractDays(citations, records),
    ...checkUncounted(citations, records),
    ...paidContracts(citations, records),
    ...decidedLater(records),
    ...decidedForOthers(records),
  ];
}

function unfit(
  { subject, key, path, document, piece, label, amount = 0 }: Citation,
  documents: Records['documents'],
  ofFund: ReadonlyMap<string, Pick<Citation, 'subject' | 'key'>>,
): Finding[] {
  const paper = documents.find(({ code }) => code === document);
  const isCost = subject === 'accounts' || (subject === 'common' && path[0] === 'costs');
  const isSpent = subject === 'utilities' || (subject === 'common' && path[0] !== 'income');
  if (!paper || piece === undefined || amount === 0 || !(isCost || isSpent)) return [];
  const found = (why: string, severity?: Finding['severity']) => [
    at(
      subject,
      key,
      path,
      `“${label}” ${yuan(amount)} 元引用的 ${document} ${why}；请换成这笔钱的凭证或合同，没有就留空`,
      severity,
    ),
  ];
  // The basis of a payment may stand beside it (不计入凭证); a sheet that proves itself may not.
  if (unproving.has(paper.kind))
    return found(
      `是${documentKinds[paper.kind]}，证明不了付款`,
      paper.kind === 'sheet' ? 'error' : 'warning',
    );
  const owner = ofFund.get(document);
  // A report of what was found may be paid by one pot and used by another.
  if (!owner || !isCost || paper.kind === 'report') return [];
  const whose = owner.subject === 'fund' ? ` ${owner.key.toUpperCase()} 收支表` : `项目 ${owner.key} `;
  return found(`是维修资金${whose}的${documentKinds[paper.kind]}，证明不了这一本账的付款`);
}

/** A contract under which the owners pay brings them no income: 电梯广告 by the contract of the fire system. */
function paidContracts(citations: readonly Citation[], { common = [] }: Partial<Records>): Finding[] {
  const paid = new Map(
    citations.flatMap(({ subject, piece, label, document, path }) => {
      const isCost = piece !== undefined && !(subject === 'common' && path[0] === 'income');
      return isCost ? [[document, label]] : [];
    }),
  );
  return common.flatMap(({ key, income }) =>
    income.flatMap(({ contract = '', site, gross }, i) => {
      const label = paid.get(contract);
      if (label === undefined || gross === 0) return [];
      const message = `“${site}”引用的合同 ${contract} 是付“${label}”用的，不是收入的合同；请选收这笔钱的合同`;
      return [at('common', key, ['income', i, 'contract'], message)];
    }),
  );
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

/** What some buildings voted on their project of the fund decides nothing about the money of all. */
function decidedForOthers({ common = [], projects = [], site }: Partial<Records>): Finding[] {
  const all = site?.buildings.length ?? 0;
  const ofSome = projects.filter(({ apportion }) => apportion.buildings.length < all);
  return common.flatMap(({ key, use }) =>
    use.flatMap(({ purpose, decision }, i) => {
      const project = ofSome.find(({ vote }) => vote?.document !== undefined && vote.document === decision);
      if (!project) return [];
      const message = `“${purpose}”引用的 ${decision} 是部分楼栋对“${project.name}”的表决，决定不了全体业主的公共收益；请选这笔使用的决定`;
      return [at('common', key, ['use', i, 'decision'], message)];
    }),
  );
}
