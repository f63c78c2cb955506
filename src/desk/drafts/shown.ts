import { createHash } from 'node:crypto';
import { parseRecord } from '../../content.ts';
import { mentions } from '../entry.ts';
import { uploadAt } from '../place.ts';
import type { State } from '../state.ts';
import type { Draft } from './draft.ts';
import { versionOf } from './steps.ts';

/** An upload that a draft names. */
export interface ShownUpload {
  path: string;
  /** Where readers will find it, `/files/…`. */
  address: string;
  blob: string;
  /** Whether it goes live with the draft; otherwise it is public already. */
  fresh: boolean;
}

/** The uploads that a draft names, as they lie in the draft or, where it has none of its own, on the site; by path. */
export function uploadsShown({ tree }: Pick<State, 'tree'>, { place, text, uploads }: Draft): ShownUpload[] {
  const { data } = parseRecord(place.file, text);
  if (!mentions(text, '/files/') && !mentions(data, '/files/')) return [];
  const published = [...tree].filter(([path]) => path.startsWith('public/files/') && !uploads.has(path));
  const all = [...uploads, ...published.map(([path, { blob }]) => [path, blob] as const)];
  return all
    .map(([path, blob]) => ({
      path,
      address: path.slice('public'.length).normalize('NFC'),
      blob,
      fresh: uploads.has(path) && !tree.has(path),
    }))
    .filter(({ address }) => mentions(text, address) || mentions(data, address))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * What somebody who looks at a draft sees, in one word: the commit of its last save, and a digest of the uploads that
 * it names where there are any. Who approves sends it along, so that nothing else is published than what was shown.
 */
export function shownVersion(state: Pick<State, 'tree'>, draft: Draft): string {
  const uploads = uploadsShown(state, draft);
  if (uploads.length === 0) return versionOf(draft);
  const lines = uploads.map(({ path, blob }) => `${blob} ${path}\n`).join('');
  return `${versionOf(draft)}.${createHash('sha256').update(lines).digest('hex').slice(0, 16)}`;
}

/** Where an upload of a draft is looked at: the bytes of this draft, whatever another has at the address. */
export function lookedAt({ place }: Draft, { address }: ShownUpload): string {
  return `/api${encodeURI(address)}?draft=${place.subject}/${place.key}`;
}

/** The name of an upload, without the folder of its month. */
export function nameOf({ path }: ShownUpload): string {
  return uploadAt(path).name;
}
