import { dayAfter, doneDays, nextDue, recordedUntil } from '../figures/equipment.ts';
import { dayInWords } from '../format/date.ts';
import { type Duty, duties, type Equipment } from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { equipmentWords as words } from '../text/equipment.ts';
import { downInWords, yearBefore } from './equipment.ts';
import { ownEvents } from './equipment-logs.ts';

/** What the equipment comes to over twelve months, in sentences: late lift maintenance, late inspections, people trapped. */
export function fleetSummary(
  all: readonly Equipment[],
  months: readonly Performance[],
  day: string,
): string[] {
  const until = recordedUntil(months);
  if (!until) return [];
  const lifts = all.filter(({ kind }) => kind === 'lift');
  const since = dayAfter(until, -365);
  const events = ownEvents(lifts, months).filter(({ due }) => due > since);
  const sentenceOf = (duty: Duty) => {
    const own = events.filter((event) => event.duty === duty);
    const late = own.filter((event) => event.late > 0).length;
    if (own.length === 0) return [];
    const label = words.ofLifts(duties[duty]);
    return [late > 0 ? words.lateLead(late, own.length, label) : words.onTimeLead(own.length, label)];
  };
  const trapped = lifts.flatMap(({ stops = [] }) =>
    stops.filter((stop) => stop.trapped && stop.from >= yearBefore(day)),
  );
  const people = trapped.reduce((sum, stop) => sum + (stop.trapped ?? 0), 0);
  return [
    words.lead(all.length, lifts.length, dayInWords(until)),
    ...sentenceOf('upkeep'),
    ...sentenceOf('inspection'),
    words.trappedLead(trapped.length, people),
  ];
}

/** What one piece comes to, in sentences: when its main duty is due next, how often it was late, how long it stood still. */
export function pieceSummary(one: Equipment, months: readonly Performance[], now: string): string[] {
  const until = recordedUntil(months);
  const rule = one.duties[0];
  if (!until || !rule) return [];
  const next = nextDue(rule, doneDays(one.code, rule.duty, months), until);
  const since = dayAfter(until, -365);
  const own = ownEvents([one], months).filter(({ due, duty }) => due > since && duty === rule.duty);
  const late = own.filter((event) => event.late > 0).length;
  return [
    ...(next ? [words.nextText(duties[rule.duty], dayInWords(next))] : []),
    ...(own.length > 0 ? [words.ownText(duties[rule.duty], own.length, late)] : []),
    downInWords(one, now),
  ];
}
