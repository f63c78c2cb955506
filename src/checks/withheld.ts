import { minimumForRate } from '../figures/complaints.ts';
import type { Figure } from './figures.ts';

/** Counts too small to stand alone may be withheld later: a channel told with others, answers and times of few people. */
export function isWithheld(key: string, now: ReadonlyMap<string, Figure>): boolean {
  const few = (whole: string) => (now.get(whole)?.value ?? minimumForRate) < minimumForRate;
  const [, times] = /^\.(responseMinutes|closeHours)\.(?:median|p90)$/.exec(key) ?? [];
  if (times) return few(`.${times}.n`);
  if (key === '.oldestDays') return openIn(now) === 1;
  if (/^\.channels\.(?!merged)/.test(key)) return now.has('.channels.merged');
  if (/^\.hotline\.(solved|satisfied)$/.test(key)) return few('.hotline.asked');
  return /^\.callbacks\.(solved|satisfied)$/.test(key) && few('.callbacks.answered');
}

function openIn(now: ReadonlyMap<string, Figure>): number {
  return [...now].reduce((sum, [key, { value }]) => sum + (key.startsWith('.openAges.') ? value : 0), 0);
}
