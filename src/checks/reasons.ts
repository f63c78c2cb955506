import type { Records } from '../catalogue.ts';
import { allLines } from '../figures/citations.ts';
import { type Claim, claimHolds, claimsIn, plainly, thenOf } from '../figures/claims.ts';
import type { Line } from '../figures/lines.ts';
import { wrongWays } from '../figures/ways.ts';
import { periodInWords } from '../format/date.ts';
import { percentOf, yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { notePath } from './jumps.ts';

const than = { before: '上期', lastYear: '去年同期', budget: '预算' } as const;

/**
 * A comparison that a reason states in figures is the one the statements give: 比去年同期多 35,813.03 元 that was
 * copied from another period is an error, and so is 比二季度少 3 万 where the second quarter says otherwise. What cannot be
 * checked (a period that is not published, 翻了一倍) is refused, and so is one without a figure that goes the wrong way; what tells of a part is asked about, or stays the writer's own words.
 */
export function checkReasons(records: Partial<Records>): Finding[] {
  const all = allLines(records);
  return all.flatMap(({ subject, key, period, lines }) =>
    lines.flatMap((line) => {
      const path = notePath(subject, line);
      if (!path || !line.note) return [];
      const then = (claim: Claim) =>
        claim.from === 'other'
          ? all
              .find((one) => one.subject === subject && one.period === claim.period)
              ?.lines.find(({ id }) => id === line.id)?.amount
          : thenOf(claim, line);
      const claims = claimsIn(line.note, period).filter((claim) => !claimHolds(claim, line, then(claim)));
      const note = plainly(line.note);
      const found = (message: string, severity?: Finding['severity']) =>
        at(subject, key, path, message, severity);
      return [
        ...claims.map((claim) =>
          found(claimSentence(line, claim, then(claim)), isOfPart(claim, note, line) ? 'warning' : 'error'),
        ),
        ...wrongWays(line.note, line).map((told) => found(waySentence(line, told))),
      ];
    }),
  );
}

const general =
  /(?:所以|因此|因而|于是|故|本[期季项年]度?|总的?|合计|总额|金额|支出|费用|收入|成本|全部|共|也|都|还|仍|只|而|但|这|增加|减少|下降|增长|实际)/g;

/** Whether its clause names something else than the line before it compares (公共用电比去年同期多…), or, of what a figure was, its sentence does. */
function isOfPart({ index = 0, kind }: Claim, note: string, { label }: Line): boolean {
  const before = note.slice(0, index);
  const clause = /[^,。;:!?(]*$/.exec(before)?.[0].replace(general, '') ?? '';
  if (clause !== '' && !label.includes(clause)) return true;
  return kind === 'amount' && /[^。;!?]$/.test(before);
}

/** What a comparison says and what the published figures say instead. @param then the figure compared with */
export function claimSentence(line: Line, claim: Claim, then = thenOf(claim, line)): string {
  const { from, period, text, kind } = claim;
  const base = from === 'other' ? periodInWords(period ?? '') : than[from];
  const start = `“${line.label}”的说明写“${text}”`;
  if (kind === 'times') {
    const told = then === undefined ? '' : `，按公布的数是${apart(line.amount, then)}`;
    return `${start}，几倍不好核对${told}；请写成多少元或百分之几，或只写原因`;
  }
  if (then === undefined || (kind !== 'sum' && kind !== 'amount' && then === 0))
    return `${start}，网站上没有${base}的数可以核对；请去掉这个比较，只写原因`;
  if (kind === 'amount')
    return `${start}，公布的${base}是 ${yuan(then)} 元；请改正，只说其中一部分的写明是哪一部分`;
  return `${start}，按公布的数应为${apart(line.amount, then)}：本期 ${yuan(line.amount)} 元，${base} ${yuan(then)} 元；请改正，只说其中一部分的不要写“比”`;
}

function waySentence(line: Line, { text, then, from }: ReturnType<typeof wrongWays>[number]): string {
  return `“${line.label}”的说明写“${text}”，按公布的数是${apart(line.amount, then)}：本期 ${yuan(line.amount)} 元，${than[from]} ${yuan(then)} 元；请改正，只说其中一部分的写明是哪一部分`;
}

function apart(amount: number, then: number): string {
  const difference = amount - then;
  const share = then === 0 ? '' : `（${percentOf(Math.abs(difference), Math.abs(then))}）`;
  return `${difference < 0 ? '少' : '多'} ${yuan(Math.abs(difference))} 元${share}`;
}
