import type { Path, Reading } from './reading.ts';

type Data = Record<string, unknown>;

/**
 * A draft with what was read put in: figures at their places, lists as a whole. Where a cell could not be read the
 * field is emptied, so that an old figure never stays unseen.
 */
export function filled(draft: Data, { items, troubles, lists, period }: Reading): Data {
  const cleared = troubles.flatMap(({ paths }) => paths).filter((path) => !(String(path[0]) in lists));
  const emptied = cleared.reduce((data, path) => put(data, path, ''), draft);
  const withItems = items.reduce((data, { path, value }) => put(data, path, value), emptied);
  return { ...withItems, ...lists, ...(period && !draft.period && { period }) };
}

function put(data: Data, [name = '', ...rest]: Path, value: unknown): Data {
  const inner = data[name];
  const below = typeof inner === 'object' && inner !== null ? (inner as Data) : {};
  return { ...data, [name]: rest.length > 0 ? put(below, rest, value) : value };
}
