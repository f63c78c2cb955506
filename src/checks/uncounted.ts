import type { Records } from '../catalogue.ts';
import { type Unfit, unfitOf } from '../figures/bearing.ts';
import type { Citation } from '../figures/citations.ts';
import { isSameMatter } from '../figures/matters.ts';
import { type Document, documentKinds } from '../schema/documents.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** What makes a paper count for nothing, and is no fault by itself; the others are errors of their own. */
const reasons: Partial<Record<Unfit, (paper: Document) => string>> = {
  kind: ({ kind, title }) => `是${documentKinds[kind]}“${title}”，不是这笔钱的付款凭证`,
  amount: () => '没有写金额',
  parties: () => '没有写各方是谁',
  matter: ({ title }) => `是“${title}”，看不出管的是这件事`,
};

/**
 * A paper that is cited for an amount and does not count towards its coverage is told while typing: it may stand there
 * for reference, and the line stays without a voucher.
 */
export function checkUncounted(citations: readonly Citation[], records: Partial<Records>): Finding[] {
  const papers = new Map((records.documents ?? []).map((paper) => [paper.code, paper]));
  return citations.flatMap(({ subject, key, path, piece, label, document, amount = 0 }) => {
    const paper = papers.get(document);
    if (paper && subject === 'common' && path[2] === 'contract') return strange(paper, { key, path, label });
    const isSpent = subject === 'accounts' || (subject === 'common' && /costs|use/.test(String(path[0])));
    if (!paper || piece === undefined || amount === 0 || !(isSpent || subject === 'utilities')) return [];
    const id = subject === 'utilities' ? 'meter-' : `cost-${String(path[1])}`;
    const unfit = unfitOf(paper, { label, id, period: key.toUpperCase() });
    const why = unfit && reasons[unfit];
    if (!why || unproving.has(paper.kind)) return [];
    const message = `“${label}”引用的 ${document} ${why(paper)}：作参考可以留着，不计入凭证，这一笔仍标“未附凭证”；有这笔钱的凭证请补上`;
    return [at(subject, key, path, message, 'warning')];
  });
}

/** Income of one matter by the contract of another: 电梯轿厢广告 by that of the fire system. */
function strange(paper: Document, { key, path, label }: Pick<Citation, 'key' | 'path' | 'label'>): Finding[] {
  if (paper.kind !== 'contract' || isSameMatter(paper.title, label) !== false) return [];
  const message = `“${label}”引用的合同 ${paper.code} 是“${paper.title}”，看不出管的是这件事；请核对是不是收这笔钱的合同`;
  return [at('common', key, path, message, 'warning')];
}

/** Kinds that prove no payment at all, which is an error elsewhere. */
export const unproving: ReadonlySet<string> = new Set(['rules', 'vote', 'sheet', 'audit']);
