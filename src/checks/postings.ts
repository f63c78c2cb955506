import type { Keyed } from '../catalogue.ts';
import type { Notice } from '../schema/notices.ts';
import type { Site } from '../schema/site.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/**
 * A posted notice hangs no shorter than the rule it cites asks, as the community's profile keeps that rule: the days
 * that count are those in force when the posting begins, not those its author remembers.
 */
export function checkPosting({ key, posting, from }: Notice & Keyed, { postingRules = [] }: Site): Finding[] {
  if (!posting || !from) return [];
  const found = (field: string, message: string) => [at('notices', key, ['posting', field], message)];
  const { rule, minimumDays } = posting;
  const inForce = postingRules
    .filter((one) => one.rule === rule && one.since <= from.slice(0, 10))
    .sort((a, b) => (a.since < b.since ? 1 : -1))[0];
  if (!inForce)
    return found('rule', `小区档案的“公示天数”里没有公示开始那天有效的“${rule}”；${known(postingRules)}`);
  if (minimumDays >= inForce.days) return [];
  return found(
    'minimumDays',
    `${rule}要求至少公示 ${inForce.days} 天，这里是 ${minimumDays} 天；只能更长，不能更短`,
  );
}

function known(rules: NonNullable<Site['postingRules']>): string {
  const names = [...new Set(rules.map(({ rule }) => rule))];
  return names.length > 0 ? `可填：${names.join('、')}，要用别的请先在那里登记` : '请先在那里登记这条规定';
}
