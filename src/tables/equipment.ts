import type { Keyed } from '../catalogue.ts';
import { dayAfter, doneDays, hoursDown, nextDue, recordedUntil } from '../figures/equipment.ts';
import { monthAfter } from '../figures/kept.ts';
import { dayInWords } from '../format/date.ts';
import {
  duties,
  type Equipment,
  type EquipmentKind,
  equipment,
  equipmentKinds,
} from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { equipmentWords as words } from '../text/equipment.ts';
import { recordTable } from './record.ts';
import type { Column, Table } from './table.ts';

type Months = readonly Performance[];
type Fleet = readonly Equipment[];

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const short = (key: string, label: string): Column => ({ key, label, kind: 'text', weight: 'short' });

/** All equipment, every field. */
export function equipmentTable(all: readonly (Equipment & Keyed)[]): Table {
  return recordTable('equipment', words.caption, equipment, all);
}

/** How a duty stands on a day: in time, so many days late, or due after what is published. */
export function stateOf(next: string | undefined, until: string, today: string): string {
  if (!next) return words.never;
  if (next < until) return words.late(Math.round((Date.parse(until) - Date.parse(next)) / 86_400_000));
  return next < today ? words.unpublished : words.inTime;
}

/** The equipment of a kind at a glance: its main duty, when it is due next, faults and hours stood still. */
export function fleetTable(kind: EquipmentKind, all: Fleet, months: Months, now: string): Table {
  const until = recordedUntil(months) ?? now.slice(0, 10);
  return {
    name: `equipment-${kind}`,
    caption: equipmentKinds[kind],
    columns: [
      text('name', words.name),
      text('duty', words.duty),
      short('last', words.last),
      short('next', words.next),
      short('state', words.state),
      { key: 'faults', label: words.faults, kind: 'count', unit: words.times },
      { key: 'down', label: words.down, kind: 'count', unit: words.hours },
    ],
    rows: all
      .filter((one) => one.kind === kind)
      .map((one) => {
        const rule = one.duties[0];
        const done = rule ? doneDays(one.code, rule.duty, months) : [];
        const next = rule && nextDue(rule, done, until);
        const last = done.at(-1)?.on;
        return {
          id: one.code,
          href: `/equipment/${one.code}/`,
          cells: [
            one.name,
            rule && duties[rule.duty],
            last && dayInWords(last),
            next && dayInWords(next),
            stateOf(next, until, now.slice(0, 10)),
            faultsSince(one, yearBefore(now)).length,
            yearDown(one, now),
          ],
        };
      }),
  };
}

/** The faults of a piece since a moment; planned stops are none. */
export function faultsSince({ stops = [] }: Equipment, since: string) {
  return stops.filter(({ kind, from }) => kind === 'fault' && from >= since);
}

/** The same moment a year before. */
export function yearBefore(now: string): string {
  return `${dayAfter(now.slice(0, 10), -365)}T00:00`;
}

function yearDown(one: Equipment, now: string): number {
  let hours = 0;
  for (
    let month = monthAfter(yearBefore(now).slice(0, 7));
    month <= now.slice(0, 7);
    month = monthAfter(month)
  )
    hours += hoursDown(one, month, now);
  return hours;
}

/** How often and how long a piece stood still in twelve months, in a sentence. */
export function downInWords(one: Equipment, now: string): string {
  return words.downText(faultsSince(one, yearBefore(now)).length, yearDown(one, now));
}

/** What must be done to one piece, how often, when last and when next. */
export function dutiesTable(one: Equipment, months: Months, today: string): Table {
  const until = recordedUntil(months) ?? today;
  return {
    name: 'equipment-duties',
    caption: words.duty,
    columns: [
      text('duty', words.duty),
      text('rule', words.rule),
      short('last', words.last),
      short('next', words.next),
      short('state', words.state),
      text('basis', words.basis),
    ],
    rows: one.duties.map((rule) => {
      const done = doneDays(one.code, rule.duty, months);
      const next = nextDue(rule, done, until);
      const last = done.at(-1)?.on;
      return {
        cells: [
          duties[rule.duty],
          rule.rule === 'year' ? words.year(rule.n) : rule.n > 300 ? words.yearly : words.gap(rule.n),
          last && dayInWords(last),
          next && dayInWords(next),
          stateOf(next, until, today),
          rule.basis,
        ],
      };
    }),
  };
}
