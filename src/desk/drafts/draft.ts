import { catalogue } from '../../catalogue.ts';
import { placeOf } from '../../content.ts';
import { lineOf } from '../git.ts';
import { type EntryPlace, entryAt } from '../place.ts';
import type { Repository } from '../repository.ts';
import { blobsOf } from '../tree.ts';
import { type DraftEvent, type DraftState, eventsOf, stateOf } from './events.ts';

/** A record on its way through review: a branch `draft/<subject>/<key>` that changes one record and its uploads. */
export interface Draft {
  ref: string;
  commit: string;
  place: EntryPlace;
  /** Text of the record and its blob. */
  text: string;
  blob: string;
  /** Blob of the published record that it was written on; null for a new one. */
  was: string | null;
  /** Uploads that came with it: blob by path. */
  uploads: ReadonlyMap<string, string>;
  state: DraftState;
  /** What happened to it, oldest first. */
  events: DraftEvent[];
}

const known = new Map<string, Promise<Draft | undefined>>();

/** The branch of a record's draft. */
export function draftRef({ subject, key }: Pick<EntryPlace, 'subject' | 'key'>): string {
  return `refs/heads/draft/${subject}/${key}`;
}

/** Every draft; branches that are no draft of a record are passed over. */
export async function draftsOf(repository: Repository): Promise<Draft[]> {
  const printed = await repository.git([
    'for-each-ref',
    '--format=%(refname) %(objectname)',
    'refs/heads/draft/',
  ]);
  const lines = printed.toString().split('\n').filter(Boolean);
  const drafts = await Promise.all(
    lines.map((line) => {
      const [ref = '', commit = ''] = line.split(' ');
      return draftAt(repository, ref, commit);
    }),
  );
  return drafts.filter((draft) => draft !== undefined);
}

/** The draft of a record, if there is one. */
export async function draftOf(
  repository: Repository,
  place: Pick<EntryPlace, 'subject' | 'key'>,
): Promise<Draft | undefined> {
  return (await draftsOf(repository)).find((draft) => draft.ref === draftRef(place));
}

/** A commit never changes, so what was read of it is kept. */
function draftAt(repository: Repository, ref: string, commit: string): Promise<Draft | undefined> {
  const name = `${repository.folders.root} ${ref} ${commit}`;
  const found = known.get(name) ?? read(repository, ref, commit);
  if (known.size > 500) known.clear();
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found;
}

async function read(repository: Repository, ref: string, commit: string): Promise<Draft | undefined> {
  const { git, branch } = repository;
  const place = placeOfRef(ref);
  const base = place && (await lineOf(git(['merge-base', branch, commit])).catch(() => ''));
  if (!place || !base) return undefined;
  const changed = await changedFiles(repository, base, commit);
  // Brought back to what is published it changes nothing, and is a draft all the same: its branch is there.
  const record = changed.get(place.path) ?? (await sameIn(repository, place.path, commit));
  if (!record?.blob) return undefined;
  const [text] = await blobsOf(git, [record.blob]);
  const events = await eventsOf(git, base, commit);
  return {
    ref,
    commit,
    place,
    text: text?.toString() ?? '',
    blob: record.blob,
    was: record.was,
    uploads: new Map(
      [...changed].flatMap(([path, { blob }]) =>
        path.startsWith('public/files/') && blob ? [[path, blob] as const] : [],
      ),
    ),
    state: stateOf(events),
    events,
  };
}

/** A file that is in a commit what it was before. */
async function sameIn({ git }: Repository, path: string, commit: string) {
  const blob = await lineOf(git(['rev-parse', '-q', '--verify', `${commit}:${path}`])).catch(() => null);
  return { blob, was: blob };
}

/** The record that the branch of a draft is about; undefined for a branch that is none. */
export function placeOfRef(ref: string): EntryPlace | undefined {
  const [subject = '', key = ''] = ref.slice('refs/heads/draft/'.length).split('/');
  const entry = Object.entries(catalogue).find(([name]) => name === subject)?.[1];
  if (!entry || !('folder' in entry)) return undefined;
  const file = `${entry.folder}/${key}.${entry.extension}`;
  return placeOf(file) && entryAt(`content/${file}`);
}

/** Plain files that differ between two commits: blob after and before, null for none. */
async function changedFiles({ git }: Repository, base: string, commit: string) {
  const printed = await git([
    'diff-tree',
    '-r',
    '-z',
    '--no-renames',
    base,
    commit,
    '--',
    'content',
    'public',
  ]);
  const parts = printed.toString().split('\0').filter(Boolean);
  const files = new Map<string, { blob: string | null; was: string | null }>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', was = '', blob = ''] = (parts[at] ?? '').split(' ');
    const nothing = /^0+$/;
    if (!mode.startsWith('100') && !nothing.test(mode)) continue;
    files.set(parts[at + 1] ?? '', {
      blob: nothing.test(blob) ? null : blob,
      was: nothing.test(was) ? null : was,
    });
  }
  return files;
}

/** The step that says when a draft is published, and who decided so; undefined when it is not scheduled. */
export function scheduleOf({ state, events }: Draft): (DraftEvent & { due: string }) | undefined {
  const step = state === 'scheduled' ? events.findLast(({ action }) => action === 'schedule') : undefined;
  return step?.due === undefined ? undefined : { ...step, due: step.due };
}

/** Whether a draft has been handed in as it is now, so that it is no secret of those who write. */
export function isHandedIn({ state, events }: Draft): boolean {
  if (state === 'review') return true;
  const from = events.findLastIndex(({ action }) => action === 'save' || action === 'return');
  return events.slice(from).some(({ action }) => action === 'submit');
}
