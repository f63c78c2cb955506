import { dayAfter, recordedUntil } from '../figures/equipment.ts';
import { dayInWords } from '../format/date.ts';
import { type Duty, duties, type Equipment } from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { equipmentWords as words } from '../text/equipment.ts';
import { yearBefore } from './equipment.ts';
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
