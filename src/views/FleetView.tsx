import { type Equipment, type EquipmentKind, equipmentKinds } from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { fleetTable } from '../tables/equipment.ts';
import { eventsTable, ownEvents } from '../tables/equipment-logs.ts';
import { fleetSummary } from '../tables/fleet.ts';
import { equipmentWords as words } from '../text/equipment.ts';
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
  return (
    <article>
      <h1>{words.title}</h1>
      <div className="lead">
        {fleetSummary(equipment, months, now.slice(0, 10)).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {late.length > 0 && (
        <section id="late">
          <h2>{words.lateTable}</h2>
          <p>{words.lateTableLead(late.length)}</p>
          <TableView table={eventsTable('equipment-late', late, true)} hideCaption stacked />
        </section>
      )}
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
