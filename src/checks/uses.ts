import type { Records } from '../catalogue.ts';
import { yuan } from '../format/number.ts';
import { deciders } from '../schema/common.ts';
import { documentKinds } from '../schema/documents.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** Kinds of document that can be a decision: a resolution itself, or rules that hold for every such use. */
const decisions: ReadonlySet<string> = new Set(['vote', 'rules']);

/**
 * Every use of common income, from the first statement on, names the decision it rests on (民法典 art. 278, 282), and
 * that document is a decision. A missing voucher stops nothing: the page shows it as 未附凭证.
 */
export function checkUses({ common = [], documents = [] }: Partial<Records>): Finding[] {
  const kinds = new Map(documents.map(({ code, kind }) => [code, kind]));
  return common.flatMap(({ key, use }) =>
    use.flatMap(({ purpose, amount, decision, decidedBy }, i) => {
      const found = (message: string) => [at('common', key, ['use', i, 'decision'], message)];
      const what = `“${purpose}” ${yuan(amount)} 元`;
      if (decision === undefined)
        return found(
          `${what}，没有写决定；公共收益怎么用由业主决定，请先在“文件”里登记${deciders[decidedBy]}的决议，再在这里选上`,
        );
      const kind = kinds.get(decision);
      if (kind === undefined || decisions.has(kind)) return [];
      return found(
        `${what}引用的 ${decision} 是${documentKinds[kind]}，不是决定；请选${deciders[decidedBy]}的决议`,
      );
    }),
  );
}
