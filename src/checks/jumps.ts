import type { Records } from '../catalogue.ts';
import { type Jump, type JumpFrom, jumpsOf } from '../figures/changes.ts';
import { allLines } from '../figures/citations.ts';
import type { Line } from '../figures/lines.ts';
import { percentOf, yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

const than: Record<JumpFrom, string> = { before: '上期', lastYear: '去年同期', budget: '预算' };
const gainsAndUse: Record<string, string> = { gains: 'gainsNote', used: 'usedNote' };

/**
 * A line that jumps (V-6, V-7) has a sentence of reason, or publishing stops. Exempt are lines that have no field for
 * one: the company's share and tax, which follow from a rule; uses and transfers, each decided on its own; what was
 * paid into or back to the fund. The first statement has nothing to be compared with.
 */
export function checkJumps(records: Partial<Records>): Finding[] {
  const money = records.site?.money;
  if (!money) return [];
  return allLines(records).flatMap(({ subject, key, lines }) =>
    lines.flatMap((line) => {
      const path = notePath(subject, line);
      const jumps = path && !line.note ? jumpsOf(line, money) : [];
      return path && jumps.length > 0 ? [at(subject, key, path, sentence(line, jumps))] : [];
    }),
  );
}

/** Where the reason of a line is written; undefined where it has no such field. */
export function notePath(subject: string, line: Line): PropertyKey[] | undefined {
  if (subject === 'fund') return gainsAndUse[line.id] ? [gainsAndUse[line.id] as string] : undefined;
  if (line.side !== 'income' && line.side !== 'cost') return undefined;
  return [...line.path.slice(0, -1), 'note'];
}

function sentence(line: Line, jumps: readonly Jump[]): string {
  const changes = jumps.map(({ from, then, difference }) => {
    const share = then === 0 ? '' : `（${percentOf(Math.abs(difference), Math.abs(then))}）`;
    return `${than[from]} ${yuan(then)} 元，${difference < 0 ? '少' : '多'} ${yuan(Math.abs(difference))} 元${share}`;
  });
  return `“${line.label}”本期 ${yuan(line.amount)} 元；${changes.join('；')}。变动超过小区定的界限，请在这里用一句话写明原因`;
}
