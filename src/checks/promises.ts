import type { Records } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { lastDay } from '../figures/complaints.ts';
import { promiseFigures, promisesIn, promisesOf } from '../figures/promises.ts';
import { versionOn } from '../figures/versions.ts';
import { shortest } from '../format/number.ts';
import type { Limits } from '../schema/promises.ts';
import type { Version } from '../schema/standards.ts';
import { at } from './at.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/** What is promised of complaints: each change names its month, its day and its reason, and holds for later months only; the standards say the same. */
export function checkPromises(records: Partial<Records>): Finding[] {
  const { site } = records;
  if (!site) return [];
  return [...orderFindings(promisesOf(site), records), ...standardFindings(records)];
}

function orderFindings(all: readonly Limits[], { complaints = [] }: Partial<Records>): Finding[] {
  return all.slice(1).flatMap((now, i) => {
    const before = all[i] as Limits;
    const path = i + 2 === all.length ? ['promises'] : ['promises', 'earlier', i + 1];
    const found = (field: string, message: string) => [at('site', 'site', [...path, field], message)];
    const { from, publishedOn, why } = now;
    if (!from) return found('from', '改过承诺，请写明从哪个月的月报起照新的算');
    if (!publishedOn) return found('publishedOn', '改过承诺，请写明哪天公布的');
    const told = complaints.find((m) => m.month >= from && m.publishedOn < publishedOn);
    return [
      ...(why ? [] : found('why', '改过承诺，请写明为什么改')),
      ...(before.from && before.from >= from
        ? found('from', `这一次从 ${from} 起，前一次从 ${before.from} 起；请从旧到新排列`)
        : []),
      ...(publishedOn >= `${from}-01`
        ? found('from', `${publishedOn} 才公布的承诺，不能管 ${from}；请从下一个月起算`)
        : []),
      ...(told ? found('from', `${told.month} 的月报已按原来的承诺公布，新的承诺只能管以后的月份`) : []),
    ];
  });
}

const steps = {
  intake: 'intakeMinutes',
  dispatch: 'dispatchMinutes',
  onSite: 'onSiteMinutes',
  answer: 'answerMinutes',
  callback: 'callbackMinutes',
  finished: 'callbackMinutes',
} as const;

const inMinutes = { minutes: 1, hours: 60, days: 1440 } as const;

/** A step's limit of a published month is what the standard proved by that step promised then. */
function standardFindings({ site, standards = [], complaints = [] }: Partial<Records>): Finding[] {
  if (!site) return [];
  const months = complaints.map(({ month }) => month).sort();
  return standards.flatMap((standard) => {
    const field = steps[standard.evidence as keyof typeof steps];
    if (!field) return [];
    const other = months.findLast((month) => {
      const limits = promisesIn(site, month);
      const own = minutesOf(versionOn(standard, `${month}-01`)?.measure);
      return own !== undefined && (own.limit !== limits[field] || own.target !== limits.onTimeTarget);
    });
    if (!other) return [];
    const message = `${other} 的“${standard.item}”，小区档案里的服务承诺是 ${promisesIn(site, other)[field]} 分钟、按时率 ${shortest(promisesIn(site, other).onTimeTarget, 2)}%，与这里在 ${lastDay(other)} 前有效的一版不同；两处要一样`;
    return [at('standards', standard.key, ['measure'], message)];
  });
}

function minutesOf(measure: Version['measure']): { limit: number; target: number } | undefined {
  const unit = measure && inMinutes[measure.unit as keyof typeof inMinutes];
  return unit && measure ? { limit: measure.value * unit, target: measure.target ?? 10_000 } : undefined;
}

/**
 * Promises that changed silently: what was published once as the newest stays, word for word in its figures, and
 * another takes its place from a later month on. Else every month that was ever published would be judged anew.
 * @param texts the published texts of the profile, oldest first, and last the one that is to be published
 */
export function checkPromised(file: string, texts: readonly string[]): Finding[] {
  if (placeOf(file)?.subject !== 'site' || texts.length < 2) return [];
  const all = texts.map((text) => listOf(readable('site', file, text))).filter((told) => told.length > 0);
  // A step that was taken back is none: the build stopped at it, so nobody read it.
  const told = all.reduce(
    (last, next) => (last.every((one) => next.includes(one)) ? next : last),
    [] as string[],
  );
  if (all.length === 0 || told === all.at(-1)) return [];
  const message =
    '公布过的时限和按时率不能直接改，不然以前的月份都会跟着变：把旧的原样放进“以前的承诺”，再写新的和它从哪个月起';
  return [at('site', 'site', ['promises'], message)];
}

/** The figures of each promise of a profile of whatever age, as texts that can be compared. */
function listOf(data: Data | undefined): string[] {
  const promises = data?.promises as Data | undefined;
  if (!promises) return [];
  const all = [...((promises.earlier ?? []) as Data[]), promises];
  return all.map((one) => JSON.stringify([one.from, ...promiseFigures.map((figure) => one[figure])]));
}
