import type { Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { at } from './at.ts';
import { type Data, readable } from './figures.ts';
import type { Finding } from './finding.ts';

/** Days from which something counts as late; once published none is moved later. */
const fixed: Partial<Record<Subject, { field: string; why: string }>> = {
  objections: { field: 'receivedOn', why: '答复的期限从公布过的那天算，逾期照实显示' },
  rectifications: { field: 'due', why: '要延期，在“延期”里另写一次，逾期照实显示' },
};

/**
 * Days that decide what is late and were moved later after publication: when an objection came in, the first last day
 * of a matter to be put right, and the last day promised for a question of an owners' day.
 * @param texts the published texts of one file, oldest first, and last the one that is to be published
 */
export function checkFixedDays(file: string, texts: readonly string[]): Finding[] {
  const place = placeOf(file);
  if (!place || texts.length < 2) return [];
  const { subject, key } = place;
  const all = texts.map((text) => readable(subject, file, text));
  const now = all.at(-1);
  const older = all.slice(0, -1).filter((data) => data !== undefined);
  if (!now) return [];
  if (subject === 'owners-days') return topics(key, older, now);
  const rule = fixed[subject];
  if (!rule) return [];
  const was = earliest(older.map((data) => data[rule.field]));
  const is = now[rule.field];
  if (was === undefined || typeof is !== 'string' || is <= was) return [];
  return [at(subject, key, [rule.field], `公布过 ${was}，不能往后改成 ${is}：${rule.why}；请改回 ${was}`)];
}

function topics(key: string, older: readonly Data[], now: Data): Finding[] {
  return topicsOf(now).flatMap(({ question, due }, i) => {
    const same = older.flatMap((data) => topicsOf(data).filter((one) => one.question === question));
    const was = earliest(same.map((one) => one.due));
    if (was === undefined || (typeof due === 'string' && due <= was)) return [];
    const message = `公布过最晚 ${was} 办完，不能往后改或拿掉：逾期照实显示；请改回 ${was}`;
    return [at('owners-days', key, ['topics', i, 'due'], message)];
  });
}

function topicsOf({ topics }: Data): Data[] {
  return Array.isArray(topics) ? (topics as Data[]) : [];
}

function earliest(days: readonly unknown[]): string | undefined {
  return days.filter((day) => typeof day === 'string').sort()[0];
}
