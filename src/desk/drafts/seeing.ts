import type { Person } from '../person.ts';
import { headOf, type Repository } from '../repository.ts';
import { may } from '../rights.ts';
import { type State, stateAt, uploadsOf } from '../state.ts';
import type { TreeFile } from '../tree.ts';
import { type Draft, draftsOf, isHandedIn } from './draft.ts';

/** The drafts that a person may read: who neither writes nor reviews sees only what was handed in. */
export async function draftsFor(repository: Repository, person: Person): Promise<Draft[]> {
  const drafts = await draftsOf(repository);
  return may(person, 'readUnsent') ? drafts : drafts.filter(isHandedIn);
}

/** The newest state as a person sees it in the forms: with the drafts in place of what is published. */
export async function seenBy(repository: Repository, person: Person): Promise<State> {
  const state = await stateAt(repository, await headOf(repository));
  return withDrafts(state, await draftsFor(repository, person));
}

/** A state with drafts laid over it; its findings stay those of what is published. */
export function withDrafts(state: State, drafts: readonly Draft[]): State {
  if (drafts.length === 0) return state;
  const files = new Map(state.files);
  const tree = new Map(state.tree);
  for (const { place, text, blob, uploads } of drafts) {
    files.set(place.file, text);
    tree.set(place.path, fileOf(blob, Buffer.byteLength(text)));
    for (const [path, upload] of uploads) if (!tree.has(path)) tree.set(path, fileOf(upload, 0));
  }
  return { ...state, files, tree, uploads: uploadsOf(tree.keys()) };
}

function fileOf(blob: string, size: number): TreeFile {
  return { mode: '100644', blob, size };
}
