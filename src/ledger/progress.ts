import { type Data, evening, morning, type Stage, written } from './stage.ts';

/** An owners' day is published with what was answered on it, and again whenever something promised is done. */
export function fromTopics(data: Data, text: string): Stage[] | undefined {
  const topics = (data.topics ?? []) as Data[];
  const published = data.publishedOn as string;
  const later = topics.flatMap(({ doneOn }) => (doneOn > published ? [doneOn as string] : []));
  const days = [published, ...[...new Set(later)].sort()];
  return days.map((day, i) => {
    const known = topics.map(({ doneOn, ...open }) => (doneOn && doneOn <= day ? { ...open, doneOn } : open));
    return {
      at: `${day}${i === 0 ? morning : evening}`,
      verb: i === 0 ? '发布' : '办完',
      text: i === days.length - 1 ? text : written({ ...data, topics: known }),
    };
  });
}

/** What a matter says only once it is done, and only once its effect is measured. */
const ofDone = ['doneOn', 'acceptedBy', 'acceptedHow'];
const ofEffect = ['after', 'unimproved'];

/** A matter of the ledger is published when work begins, at each extension, when it is done, and when its effect is known. */
export function fromMatter(data: Data, text: string): Stage[] | undefined {
  const extensions = (data.extensions ?? []) as Data[];
  const moments = [
    { day: data.begunOn as string, verb: '发布' },
    ...extensions.map(({ on, why }) => ({ day: on as string, verb: '延期', reason: why as string })),
    ...(data.doneOn ? [{ day: data.doneOn as string, verb: '办完' }] : []),
  ].filter(({ day }) => day < data.publishedOn);
  const stages = moments.map(({ day, ...said }, i) => ({
    at: `${day}${i === 0 ? morning : evening}`,
    ...said,
    text: written(matterOn(data, day)),
  }));
  return [
    ...stages,
    { at: `${data.publishedOn}${evening}`, verb: stages.length > 0 ? '更改' : '发布', text },
  ];
}

function matterOn(data: Data, day: string): Data {
  const { extensions, pictures, ...older } = structuredClone(data);
  for (const key of [...(data.doneOn <= day ? [] : ofDone), ...ofEffect]) delete older[key];
  const granted = ((extensions ?? []) as Data[]).filter(({ on }) => on <= day);
  const taken = ((pictures ?? []) as Data[]).filter(({ takenOn }) => takenOn && takenOn <= day);
  return {
    ...older,
    ...(granted.length > 0 && { extensions: granted }),
    ...(taken.length > 0 && { pictures: taken }),
    publishedOn: day,
  };
}
