import type { Records } from '../catalogue.ts';
import { allLines } from '../figures/citations.ts';
import { type Claim, claimHolds, claimsIn } from '../figures/claims.ts';
import type { Line } from '../figures/lines.ts';
import { percentOf, yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';
import { notePath } from './jumps.ts';

const than = { before: '上期', lastYear: '去年同期', budget: '预算' } as const;

/**
 * A comparison that a reason states in figures is the one the statements give: 比去年同期多 35,813.03 元 that was
 * copied from another period is an error. What the reason says otherwise is not, and cannot be, checked.
 */
export function checkReasons(records: Partial<Records>): Finding[] {
  return allLines(records).flatMap(({ subject, key, lines }) =>
    lines.flatMap((line) => {
      const path = notePath(subject, line);
      if (!path || !line.note) return [];
      return claimsIn(line.note)
        .filter((claim) => !claimHolds(claim, line))
        .map((claim) => at(subject, key, path, claimSentence(line, claim)));
    }),
  );
}

/** What a comparison says and what the published figures say instead. */
export function claimSentence(line: Line, { from, text, kind }: Claim): string {
  const then = line[from];
  const start = `“${line.label}”的说明写“${text}”`;
  if (then === undefined || (kind === 'share' && then === 0))
    return `${start}，网站上没有${than[from]}的数可以核对；请去掉这个比较，只写原因`;
  const difference = line.amount - then;
  const share = then === 0 ? '' : `（${percentOf(Math.abs(difference), Math.abs(then))}）`;
  return `${start}，按公布的数应为${difference < 0 ? '少' : '多'} ${yuan(Math.abs(difference))} 元${share}：本期 ${yuan(line.amount)} 元，${than[from]} ${yuan(then)} 元；请改正，只说其中一部分的不要写“比”`;
}
