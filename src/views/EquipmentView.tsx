import { recordedUntil } from '../figures/equipment.ts';
import { dayInWords } from '../format/date.ts';
import { type Equipment, equipmentKinds } from '../schema/equipment.ts';
import type { Performance } from '../schema/performance.ts';
import { dutiesTable } from '../tables/equipment.ts';
import { eventsTable, type OwnEvent, ownEvents, ownStopsTable } from '../tables/equipment-logs.ts';
import { pieceSummary } from '../tables/fleet.ts';
import { equipmentWords as words } from '../text/equipment.ts';
import { RecordCorrections } from './RecordCorrections.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  equipment: Equipment;
  months: readonly Performance[];
  /** YYYY-MM-DDTHH:mm */
  now: string;
}

const shown = 12;

/** One piece of equipment: who maintains it, what is due when, what was done or late, when it stood still. */
export function EquipmentView({ equipment, months, now }: Props) {
  const { maintainer } = equipment;
  const events = ownEvents([equipment], months);
  const until = recordedUntil(months);
  const stops = ownStopsTable(equipment);
  return (
    <article>
      <p className="kicker">
        <a href={`/equipment/#${equipment.kind}`}>{equipmentKinds[equipment.kind]}</a>
      </p>
      <h1>{equipment.name}</h1>
      <div className="lead">
        {pieceSummary(equipment, months, now).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <TableView table={dutiesTable(equipment, months, now.slice(0, 10))} hideCaption stacked />
      {until && <p className="note faded">{words.recorded(dayInWords(until))}</p>}
      <dl className="facts wide">
        <div>
          <dt>{words.location}</dt>
          <dd>{equipment.location}</dd>
        </div>
        <div>
          <dt>{words.maintainer}</dt>
          <dd>{words.maintainerText(maintainer.name, dayInWords(maintainer.since))}</dd>
        </div>
        <div>
          <dt>{words.phone}</dt>
          <dd>{maintainer.phone}</dd>
        </div>
        <div>
          <dt>{words.responsible}</dt>
          <dd>{equipment.responsible}</dd>
        </div>
      </dl>
      <section id="stops">
        <h2>{words.stops}</h2>
        {stops.rows.length > 0 ? <TableView table={stops} hideCaption stacked /> : <p>{words.noStops}</p>}
      </section>
      <EventsView events={events} />
      <RecordCorrections subject="equipment" record={{ ...equipment, key: equipment.code }} />
    </article>
  );
}

function EventsView({ events }: { events: readonly OwnEvent[] }) {
  if (events.length === 0) return null;
  const [recent, earlier] = [events.slice(0, shown), events.slice(shown)];
  return (
    <section id="logs">
      <h2>{words.eventsTable}</h2>
      <TableView table={eventsTable('equipment-recent', recent, true, false)} hideCaption stacked />
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          <TableView table={eventsTable('equipment-earlier', earlier, true, false)} hideCaption stacked />
        </details>
      )}
    </section>
  );
}
