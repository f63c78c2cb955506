import { type Equipment, type EquipmentKind, equipmentKinds } from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { fleetTable, yearBefore } from '../tables/equipment.ts';
import { eventsTable, type OwnEvent, ownEvents } from '../tables/equipment-logs.ts';
import { fleetSummary } from '../tables/fleet.ts';
import { equipmentWords as words } from '../text/equipment.ts';
import { words as standardWords } from '../text/standards.ts';
import { TableView } from './TableView.tsx';

interface Props {
  equipment: readonly Equipment[];
  months: readonly Performance[];
  /** YYYY-MM-DDTHH:mm */
  now: string;
}

const kinds = Object.keys(equipmentKinds) as EquipmentKind[];

/** All shared equipment: what was late, then each kind with when it is due next, its faults and hours stood still. */
export function FleetView({ equipment, months, now }: Props) {
  const late = ownEvents(equipment, months).filter((event) => event.late > 0);
  const since = yearBefore(now).slice(0, 10);
  const recent = late.filter(({ due }) => due > since);
  const older = late.filter(({ due }) => due <= since);
  return (
    <article>
      <p className="kicker">
        <a href="/standards/">{standardWords.caption}</a>
      </p>
      <h1>{words.title}</h1>
      <div className="lead">
        {fleetSummary(equipment, months, now.slice(0, 10)).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <LateView late={recent} older={older} />
      {kinds
        .map((kind) => ({ kind, table: fleetTable(kind, equipment, months, now) }))
        .filter(({ table }) => table.rows.length > 0)
        .map(({ kind, table }) => (
          <section key={kind} id={kind}>
            <h2>{equipmentKinds[kind]}</h2>
            <TableView table={table} hideCaption stacked />
          </section>
        ))}
    </article>
  );
}

function LateView({ late, older }: { late: readonly OwnEvent[]; older: readonly OwnEvent[] }) {
  return (
    <>
      {late.length > 0 && (
        <section id="late">
          <h2>{words.lateTable}</h2>
          <TableView table={eventsTable('equipment-late', late, true, true)} hideCaption stacked />
        </section>
      )}
      {older.length > 0 && (
        <details>
          <summary>{words.lateOlder(older.length)}</summary>
          <TableView table={eventsTable('equipment-late-older', older, true, true)} hideCaption stacked />
        </details>
      )}
    </>
  );
}
