import type { Keyed, Records } from '../catalogue.ts';
import { thenOf } from '../figures/claims.ts';
import type { Line } from '../figures/lines.ts';
import { neighboursOf } from '../figures/periods.ts';
import { isOfWhole, type Named, type Told, toldHolds, toldSums } from '../figures/told-sums.ts';
import { rounded, written, yuan } from '../format/number.ts';
import { at } from './at.ts';
import { accountSums, commonSums, fundSums, type Sum, utilitySums } from './explained-sums.ts';
import type { Finding } from './finding.ts';
import { claimSentence } from './reasons.ts';

type Statement = {
  period: string;
  explanation?: string | undefined;
  performance?: string | undefined;
  signedSheet?: string | undefined;
} & Keyed;

const fields = [
  ['explanation', '本期说明'],
  ['performance', '合同履行情况'],
] as const;

/**
 * What the explanation of a period says of its figures is what the statement says: an error where it is said of the
 * whole without a doubt, else a question, as what the sentences of its sealed sheet say always is.
 */
export function checkExplanations(records: Partial<Records>): Finding[] {
  const { accounts = [], common = [], fund = [], utilities = [], documents = [] } = records;
  return [
    ...check('accounts', accounts, accountSums, documents),
    ...check('common', common, commonSums, documents),
    ...check('fund', fund, fundSums, documents),
    ...check('utilities', utilities, utilitySums, documents),
  ];
}

function check<R extends Statement>(
  subject: 'accounts' | 'common' | 'fund' | 'utilities',
  all: readonly R[],
  sums: readonly Sum<R>[],
  documents: Records['documents'],
): Finding[] {
  return all.flatMap((now) => {
    const named = sums.flatMap((sum) => namedOf(now, all, sum));
    const then = ({ named: { line }, claim }: Told, of: 'of' | 'either' = 'of') => {
      const other = claim?.from === 'other' && all.find(({ period }) => period === claim.period);
      if (claim?.from !== 'other') return claim && thenOf(claim, line);
      const sum = sums.find(({ label, [of]: value }) => label === line.label && value);
      return other ? sum?.[of]?.(other) : undefined;
    };
    const isEither = (told: Told) => {
      const { either } = told.named;
      if (!either || !told.claim) return false;
      const other = { ...told, named: { ...told.named, line: either } };
      return toldHolds(other, then(other, 'either'));
    };
    const wrong = (text: string, name: string) =>
      toldSums(text, named, now.period)
        .filter((told) => !toldHolds(told, then(told)) && !isEither(told))
        .map((told) => ({ message: sentence(name, told, then(told)), isSure: isOfWhole(told) }));
    const sheet = documents.find(({ code }) => code === now.signedSheet);
    return [
      ...fields.flatMap(([field, name]) =>
        wrong(now[field] ?? '', name).map(({ message, isSure }) =>
          at(subject, now.key, [field], message, isSure ? 'error' : 'warning'),
        ),
      ),
      // The figures of its tables are proved one by one, and what the paper says is not ours to change.
      ...wrong((sheet?.body ?? '').replace(/^\s*\|.*$/gm, '。'), '文件内容').map(({ message }) =>
        at('documents', sheet?.key ?? '', ['body'], message, 'warning'),
      ),
    ];
  });
}

function namedOf<R extends Statement>(now: R, all: readonly R[], sum: Sum<R>): Named[] {
  const { label, of, budget, names, whole, sign } = sum;
  const { before, lastYear } = neighboursOf(now, all);
  const amount = of(now);
  if (amount === undefined) return [];
  const line: Line = {
    id: 'total',
    label,
    side: 'income',
    amount,
    before: before && of(before),
    lastYear: lastYear && of(lastYear),
    budget: budget?.(now),
    documents: [],
    path: [],
  };
  const { either: or } = sum;
  const either = or && {
    ...line,
    amount: or(now),
    before: before && or(before),
    lastYear: lastYear && or(lastYear),
    budget: undefined,
  };
  return [{ line, names, whole, sign, or: sum.or?.(now), share: sum.share?.(now), either }];
}

function sentence(field: string, { named: { line, share }, text, claim }: Told, then?: number): string {
  if (claim) return claimSentence(line, claim, then);
  const is =
    share === undefined ? `${yuan(line.amount)} 元` : `${written(Number(rounded(share, 10n ** 9n)), 1)}%`;
  return `“${field}”写“${text}”，公布的${line.label}是 ${is}；请改正，只说其中一部分的写明是哪一部分`;
}
