import type { Records } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { repeatedFrom } from '../figures/rectifications.ts';
import { type Known, knownTimes } from '../figures/times.ts';
import type { Rectification } from '../schema/rectifications.ts';
import { at } from './at.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';
import { proofsOf } from './rectification-effect.ts';
import type { Rule } from './rules.ts';

const sources: Record<Known['by'], string> = {
  complaints: '投诉月报里这一小类单独公布的月份合计',
  promise: '关系到的承诺没做到的月份',
  faults: '这台设备的故障记录',
  ledger: '整改台账里同样的事',
};

/** How often a problem came up is not typed lower than the records show, where that decides its level. */
export function levelRules(one: Rectification, records: Partial<Records>): Rule[] {
  const proofs = proofsOf(records);
  if (!proofs) return [];
  const [most] = knownTimes(one, { ...proofs, rectifications: records.rectifications ?? [] });
  if (!most) return [];
  return [
    [
      one.times >= repeatedFrom || most.times < repeatedFrom,
      ['times'],
      `${sources[most.by]}，到发现那天的 12 个月里已有 ${most.times} 次，这里写 ${one.times} 次；${repeatedFrom} 次起算黄色，请照记录改`,
    ],
  ];
}

/**
 * What makes the level of a published matter and was changed to make it lighter: fewer times, no danger any more, a
 * later first day. Each only grows graver, or stays; the day is moved by an extension that everybody sees.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkLevels(file: string, texts: readonly string[]): Finding[] {
  const key = placeOf(file)?.key ?? '';
  const [now, ...older] = texts.map((text) => readable('rectifications', file, text)).reverse();
  if (!now) return [];
  const known = older.filter((data) => data !== undefined);
  const found = (path: string, message: string) => at('rectifications', key, [path], message);
  const times = Math.max(0, ...known.map((data) => Number(data.times ?? 0)));
  const due = known.map((data) => String(data.due ?? '')).sort()[0];
  return [
    ...(Number(now.times) < times
      ? [found('times', `公布过 ${times} 次，不能改少；级别由它定，只会加不会减`)]
      : []),
    ...(known.some((data: Data) => data.safety === true) && now.safety !== true
      ? [found('safety', '公布过“涉及安全”，不能改成不涉及；级别不能改轻')]
      : []),
    ...(due && String(now.due) > due
      ? [found('due', `公布过的最初期限是 ${due}，不能改晚；要延期请在“延期”里加一条`)]
      : []),
  ];
}
