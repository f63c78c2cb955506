import type { Records } from '../catalogue.ts';
import { jumpsOf } from '../figures/changes.ts';
import { commonGone, utilityGone } from '../figures/gone.ts';
import type { Line } from '../figures/lines.ts';
import { yuan } from '../format/number.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/**
 * A line that is gone fell to 0: beyond the thresholds (V-6, V-7) it stays in the statement as 0, where its reason has
 * a home. Below them an income or a meter that stops is said; a small cost happens once and needs no line after.
 */
export function checkGone({ common = [], utilities = [], site }: Partial<Records>): Finding[] {
  const told = (subject: 'common' | 'utilities', key: string, gone: Line[]) =>
    gone.flatMap((line): Finding[] => {
      const { before = 0 } = line;
      if (site && jumpsOf(line, site.money).length > 0)
        return [at(subject, key, line.path, sentence(line, '变动超过小区定的界限，'))];
      const stops = before > 0 && line.path[0] !== 'costs';
      return stops ? [at(subject, key, line.path, sentence({ ...line, lastYear: 0 }, ''), 'warning')] : [];
    });
  return [
    ...common.flatMap((c) => told('common', c.key, commonGone(c, common))),
    ...utilities.flatMap((u) => told('utilities', u.key, utilityGone(u, utilities))),
  ];
}

function sentence({ label, before = 0, lastYear = 0, path }: Line, why: string): string {
  const then = [
    ...(before > 0 ? [`上期有“${label}” ${yuan(before)} 元`] : []),
    ...(lastYear > 0 ? [`去年同期有${before > 0 ? '' : `“${label}”`} ${yuan(lastYear)} 元`] : []),
  ];
  const zero = path[0] === 'income' ? '收入' : path[0] === 'costs' ? '金额' : '用量和金额';
  return `${then.join('，')}，本期没有这一行；${why}停了也请留着这一行，${zero}写 0，并写明原因`;
}
