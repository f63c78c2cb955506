import { type Data, dataOf, type Files, morning, type Stage, written } from './stage.ts';

/** A price has no end until the one that replaces it is published. */
export function fromReplacement(data: Data, text: string, files: Files): Stage[] | undefined {
  const prices = [...files].filter(([file]) => file.startsWith('prices/'));
  const next = prices.map(([, other]) => dataOf(other)).find((one) => one?.replaces === data.code);
  if (!next || !data.effectiveTo) return undefined;
  const { effectiveTo, ...open } = data;
  return [
    { at: `${data.publishedOn}${morning}`, verb: '发布', text: written(open) },
    { at: `${next.publishedOn}${morning}`, verb: '停用', reason: next.changeReason, text },
  ];
}

const versioned = [
  'promise',
  'measure',
  'legalMinimum',
  'responsible',
  'version',
  'effectiveFrom',
  'publishedOn',
];

/** A standard is published version by version. */
export function fromVersions(data: Data, text: string): Stage[] {
  const versions = [...((data.history ?? []) as Data[]), data];
  return versions.map((version, i) => {
    const older: Data = { ...data, history: versions.slice(0, i) };
    for (const key of [...versioned, 'reason', 'reviewedBy']) older[key] = version[key];
    if (i === 0) delete older.history;
    if (!version.measure) delete older.evidence;
    return {
      at: `${version.publishedOn}${morning}`,
      verb: i === 0 ? '发布' : '修订',
      ...(version.reason && { reason: version.reason }),
      text: version === data ? text : written(older),
    };
  });
}

/** Equipment is told anew whenever it stops and when it runs again. */
export function fromStops(data: Data, text: string): Stage[] {
  const stops = (data.stops ?? []) as Data[];
  const told = stops.flatMap(({ from, until }) => [from, until ?? from] as string[]).sort();
  const on = data.publishedOn as string;
  const moments = [...new Set([...told, ...(told.some((at) => at >= on) ? [] : [`${on}${morning}`])])].sort();
  return moments.map((at, i) => {
    const known = stops
      .filter(({ from }) => from <= at)
      .map(({ until, ...stop }) => (until && until <= at ? { ...stop, until } : stop));
    const { stops: _, publishedOn, ...rest } = data;
    const day = at.slice(0, 10) < on ? at.slice(0, 10) : on;
    const older = { ...rest, ...(known.length > 0 && { stops: known }), publishedOn: day };
    return { at, verb: i === 0 ? '发布' : '更改', text: i === moments.length - 1 ? text : written(older) };
  });
}
