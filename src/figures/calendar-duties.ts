import type { Records } from '../catalogue.ts';
import { type Duty, duties, type EquipmentKind, equipmentKinds } from '../schema/equipment.ts';
import type { Score } from './calendar-score.ts';
import { doneDays, eventsOf, nextDue, recordedUntil } from './equipment.ts';

/** A duty of all equipment of a kind: how often it fell due, how it went, and when it is due next. */
export interface DutyCalendar {
  kind: EquipmentKind;
  duty: Duty;
  score: Score;
  /** The earliest next day among them. */
  next?: string;
}

/** The duties of equipment (保养、检验、清洗 ……), which fall due by intervals of their own, up to the last record. */
export function dutyCalendars({ equipment, performance }: Records): DutyCalendar[] {
  const until = recordedUntil(performance);
  if (!until) return [];
  const kinds = Object.keys(equipmentKinds) as EquipmentKind[];
  return kinds.flatMap((kind) =>
    (Object.keys(duties) as Duty[]).flatMap((duty) => {
      const own = equipment
        .filter((one) => one.kind === kind)
        .flatMap((one) => one.duties.filter((rule) => rule.duty === duty).map((rule) => ({ one, rule })));
      if (own.length === 0) return [];
      const events = eventsOf(kind, duty, equipment, performance);
      const late = events.filter((event) => event.late > 0);
      const [next] = own
        .flatMap(({ one, rule }) => nextDue(rule, doneDays(one.code, duty, performance), until) ?? [])
        .sort();
      const score: Score = {
        total: events.length,
        inTime: events.length - late.length,
        late: late.filter(({ done }) => done).map((event) => event.late),
        missing: late.filter(({ done }) => !done).length,
        undated: 0,
      };
      return [{ kind, duty, score, ...(next && { next }) }];
    }),
  );
}
