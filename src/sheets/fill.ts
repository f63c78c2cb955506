import type { Path, Reading } from './reading.ts';

type Data = Record<string, unknown>;

/**
 * A draft with what was read put in: figures at their places, lists as a whole. Where a cell could not be read the
 * field is emptied, so that an old figure never stays unseen.
 */
export function filled(draft: Data, { items, troubles, lists, details, period }: Reading): Data {
  const cleared = troubles
    .flatMap(({ paths }) => paths)
    .filter((path) => !(String(path[0]) in lists) && path.length < 5);
  const emptied = cleared.reduce((data, path) => put(data, path, ''), draft);
  const withItems = items.reduce((data, { path, value }) => put(data, path, value), emptied);
  const withDetails = details.reduce((data, { path, lines }) => put(data, path, lines), withItems);
  const whole = Object.entries(lists).map(([field, rows]) => [
    field,
    rows.map((row) => merged(row, draft[field])),
  ]);
  return { ...withDetails, ...Object.fromEntries(whole), ...(period && !draft.period && { period }) };
}

function put(data: Data, [name = '', ...rest]: Path, value: unknown): Data {
  const inner = data[name];
  const below = typeof inner === 'object' && inner !== null ? (inner as Data) : {};
  return { ...data, [name]: rest.length > 0 ? put(below, rest, value) : value };
}

/** An entry with what the form already knows of it and the sheet does not say, such as its documents. */
function merged(row: Data, rows: unknown): Data {
  const id = 'building' in row ? 'building' : 'code';
  const known = Array.isArray(rows) ? (rows as Data[]) : [];
  const same = known.find((one) => row[id] !== undefined && one[id] === row[id]);
  return { ...same, ...row };
}
