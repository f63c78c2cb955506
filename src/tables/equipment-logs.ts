import { type DueEvent, doneDays, dueEvents, recordedUntil } from '../figures/equipment.ts';
import { dayInWords, momentInWords } from '../format/date.ts';
import { duties, type Equipment, stopKinds } from '../schema/equipment.ts';
import { type Performance, roundResults } from '../schema/performance.ts';
import { equipmentWords as words } from '../text/equipment.ts';
import type { Column, Table } from './table.ts';

type Months = readonly Performance[];
type Fleet = readonly Equipment[];

/** One time a duty fell due, with whose and which duty it was. */
export interface OwnEvent extends DueEvent {
  equipment: Equipment;
  duty: keyof typeof duties;
}

const text = (key: string, label: string): Column => ({ key, label, kind: 'text' });
const short = (key: string, label: string): Column => ({ key, label, kind: 'text', weight: 'short' });

/** Every time a duty fell due, newest first. */
export function ownEvents(all: Fleet, months: Months): OwnEvent[] {
  const until = recordedUntil(months);
  if (!until) return [];
  return all
    .flatMap((one) =>
      one.duties.flatMap((rule) =>
        dueEvents(rule, doneDays(one.code, rule.duty, months), until).map((event) => ({
          ...event,
          equipment: one,
          duty: rule.duty,
        })),
      ),
    )
    .sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : 1));
}

function dayOf({ done, due }: DueEvent): string {
  return done?.on ?? due;
}

/**
 * The times duties fell due, as a table.
 * @param shapes with words and shapes for people; without them plain days and numbers for the CSV
 * @param named says whose they are; the page of one piece needs no name
 */
export function eventsTable(
  name: keyof typeof words.captions,
  events: readonly OwnEvent[],
  shapes: boolean,
  named: boolean,
): Table {
  return {
    name,
    caption: words.captions[name],
    columns: [
      ...(named ? [text('name', words.name)] : []),
      short('duty', words.duty),
      short('due', words.due),
      short('done', words.done),
      ...(shapes ? [] : [{ key: 'late', label: words.lateDays, kind: 'count', unit: words.days } as const]),
      short('state', words.daysLate),
      short('result', words.result),
      text('note', words.note),
    ],
    rows: events.map(({ equipment: one, duty, due, done, late }) => ({
      cells: [
        ...(named ? [one.name] : []),
        duties[duty],
        shapes ? dayInWords(due) : due,
        done ? (shapes ? dayInWords(done.on) : done.on) : words.notDone,
        ...(shapes ? [] : [late]),
        late > 0 ? words.late(late) : words.inTime,
        done?.result && roundResults[done.result],
        done?.note,
      ],
    })),
  };
}

/** Every fault and stop: what the CSV holds. */
export function stopsTable(all: Fleet): Table {
  return {
    name: 'equipment-stops',
    caption: words.stopsCsv,
    columns: [
      text('name', words.name),
      short('kind', words.stopKind),
      text('from', words.from),
      text('until', words.until),
      { key: 'trapped', label: words.trapped, kind: 'count', unit: words.people },
      text('why', words.why),
    ],
    rows: all.flatMap((one) =>
      (one.stops ?? []).map(({ kind, from, until, trapped, why }) => ({
        cells: [one.name, stopKinds[kind], from, until, trapped, why],
      })),
    ),
  };
}

/** The faults and stops of one piece, newest first. */
export function ownStopsTable({ stops = [] }: Equipment): Table {
  return {
    name: 'equipment-own-stops',
    caption: words.stops,
    columns: [
      text('from', words.from),
      text('until', words.until),
      short('kind', words.stopKind),
      text('why', words.why),
      text('rescue', words.rescue),
    ],
    rows: stops.toReversed().map(({ from, until, kind, why, trapped, arrived = 0, released }) => ({
      cells: [
        momentInWords(from),
        until ? momentInWords(until) : words.open,
        stopKinds[kind],
        why,
        trapped ? words.rescued(trapped, arrived, released) : undefined,
      ],
    })),
  };
}
