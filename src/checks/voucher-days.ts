import type { Records } from '../catalogue.ts';
import { isInForceDuring } from '../figures/bearing.ts';
import type { Citation } from '../figures/citations.ts';
import { daysBetween } from '../figures/deadlines.ts';
import { daysOf } from '../figures/periods.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** Papers come in late, but not later than the quarter after. */
const lateDays = 92;
/** What is paid ahead for a year is asked about: it counts once it says until when it holds. */
const aheadDays = 366;

const uncounted = '现在不计入凭证，这一笔仍标“未附凭证”';

/**
 * A voucher is of the period whose money it proves: not of more than a quarter after it, for an invoice may come when
 * the statement is published (which is asked about), nor of more than a year before, unless it is spread over several periods (a year's insurance) or holds until then; one
 * of more than a quarter before is asked about, and does not count (\`unfitOf\`).
 */
export function checkVoucherDays(citations: readonly Citation[], records: Partial<Records>): Finding[] {
  const papers = new Map((records.documents ?? []).map((paper) => [paper.code, paper]));
  const statements = statementsOf(records);
  const users = new Map<string, Set<string>>();
  for (const { subject, key, document, piece } of citations)
    if (piece !== undefined) users.set(document, (users.get(document) ?? new Set()).add(`${subject} ${key}`));
  return citations.flatMap(({ subject, key, path, piece, label, document }) => {
    const paper = papers.get(document);
    const statement = statements.get(`${subject} ${key}`);
    if (piece === undefined || paper?.kind !== 'voucher' || !statement) return [];
    const { first, last } = daysOf(statement.period);
    const found = (why: string, severity?: Finding['severity']) => [
      at(subject, key, path, `“${label}”的凭证 ${document} 是 ${paper.date} 的，${why}`, severity),
    ];
    if (daysBetween(last, paper.date) > lateDays)
      return found('在这一期结束一个季度以后，证明不了这一期的钱；请核对凭证或日期');
    if (paper.date > statement.publishedOn)
      return found(`在本表公布（${statement.publishedOn}）以后；请核对是不是这一期的`, 'warning');
    const periods = [...(users.get(document) ?? [])].filter((user) => user.startsWith(subject)).length;
    const isSpread = periods > 1 || (paper.until ?? '') >= first;
    if (paper.date >= first || isSpread)
      return paper.date > last ? found('在这一期结束以后；请核对是不是这一期的', 'warning') : [];
    if (daysBetween(paper.date, last) > aheadDays)
      return found(`早于本期（${first} 起）一年以上，证明不了这一期的钱；请核对，分摊到几期的填“有效期至”`);
    return daysBetween(paper.date, first) > lateDays
      ? found(
          `早于本期（${first} 起）一个季度以上，${uncounted}；请核对，预付、分摊到几期的在凭证里填“有效期至”`,
          'warning',
        )
      : found(`早于本期（${first} 起）；请核对是不是这一期的`, 'warning');
  });
}

function statementsOf(records: Partial<Records>) {
  return new Map(
    (['accounts', 'common', 'utilities'] as const).flatMap((subject) =>
      (records[subject] ?? []).map((one) => [`${subject} ${one.key}`, one]),
    ),
  );
}

/**
 * A contract proves what is paid while it holds (one prolonged tacitly, 到期顺延, has no end), and nothing of a period that
 * begins after its end or ends before its day. Work goes on before the next one is signed (补签), so of one that had ended
 * within the year, or was signed in the quarter after, is asked; it does not count.
 */
export function checkContractDays(citations: readonly Citation[], records: Partial<Records>): Finding[] {
  const papers = new Map((records.documents ?? []).map((paper) => [paper.code, paper]));
  const statements = statementsOf(records);
  return citations.flatMap(({ subject, key, path, piece, label, amount = 0, document }) => {
    const paper = papers.get(document);
    const statement = statements.get(`${subject} ${key}`);
    if (piece === undefined || amount === 0 || paper?.kind !== 'contract' || !statement) return [];
    const { first, last } = daysOf(statement.period);
    const { date, until = '9999-12-31' } = paper;
    if (isInForceDuring(paper, statement.period)) return [];
    const held = until < first ? `到 ${until} 为止` : `${date} 才签`;
    const isNear =
      until < first ? daysBetween(until, last) <= aheadDays : daysBetween(last, date) <= lateDays;
    const message = `“${label}”的合同 ${document} ${held}，不管本期（${first} 至 ${last}）${isNear ? `，${uncounted}` : ''}；请换成这笔钱的凭证或管这一期的合同，没有就留空；写明到期顺延的，在合同的文件内容里写上“到期顺延”`;
    return [at(subject, key, path, message, isNear ? 'warning' : 'error')];
  });
}
