import { draftOf, draftsOf } from './drafts/draft.ts';
import { reservedPaths } from './drafts/reserved.ts';
import { draftSaved } from './drafts/saving.ts';
import { withDrafts } from './drafts/seeing.ts';
import { entryPlan, needSameName } from './entry.ts';
import type { Person } from './person.ts';
import { type EntryPlace, entryAt } from './place.ts';
import type { Params } from './protocol.ts';
import type { Queue } from './queue.ts';
import { type Media, mediaOfPath } from './reading.ts';
import { headOf, type Repository } from './repository.ts';
import { needRight, savingRight } from './rights.ts';
import { type Plan, type Saved, save } from './save.ts';
import { type State, stateAt } from './state.ts';
import { twoPersonSubjects } from './two-persons.ts';
import { removalPlan, uploadPlan } from './uploads.ts';

/** The desk's writing half: one save after the other, and somebody to tell about each new commit. */
export interface Pen {
  repository: Repository;
  queue: Queue;
  published: (commit: string) => void;
}

/** What a save answers; `changed` is false when the newest commit held the same already. */
export interface SavedAnswer extends Saved {
  message: string;
  /** The draft it went to, `accounts/2026-q3`; nothing when it goes live. */
  draft?: string;
}

/** Saves an entry and its uploads: on its draft where a second person has to approve it, else as one commit. */
export async function entrySaved(
  pen: Pen,
  person: Person,
  params: Params<'persistEntry'>,
): Promise<SavedAnswer> {
  const place = entryAt(params.dataFiles[0]?.path ?? '');
  const asDraft =
    (params.options.asDraft === true && place.subject !== 'site') ||
    (await goesToDraft(pen.repository, place));
  needRight(person, savingRight(place.subject, asDraft));
  if (!asDraft) return written(pen, person, await entryPlan(params));
  needSameName(params.dataFiles);
  const saved = await pen.queue.run(() => draftSaved(pen.repository, person, place, params));
  return {
    message: saved.changed ? '已存为草稿' : '没有改动',
    ...saved,
    draft: `${place.subject}/${place.key}`,
  };
}

/** Whether a record is saved as a draft: by its subject, or because a draft of it is under way. */
async function goesToDraft(repository: Repository, place: EntryPlace): Promise<boolean> {
  const state = await stateAt(repository, await headOf(repository));
  return twoPersonSubjects(state).includes(place.subject) || (await draftOf(repository, place)) !== undefined;
}

/** Saves one upload and returns it as the media library shows it. */
export async function mediaSaved(pen: Pen, person: Person, params: Params<'persistMedia'>): Promise<Media> {
  const { place, plan } = await uploadPlan(params);
  await written(pen, person, plan);
  return mediaOfPath(pen.repository, person, place.path);
}

/** Removes uploads that no record uses. */
export async function filesRemoved(pen: Pen, person: Person, paths: readonly string[]): Promise<SavedAnswer> {
  const plan = removalPlan(paths);
  const drafts = await draftsOf(pen.repository);
  // What a draft names is in use as well, though not published yet.
  return written(pen, person, (state) => {
    plan(withDrafts(state, drafts));
    return plan(state);
  });
}

async function written(pen: Pen, person: Person, plan: (state: State) => Plan): Promise<SavedAnswer> {
  const saved = await pen.queue.run(async () =>
    save(pen.repository, person, plan, await reservedPaths(pen.repository)),
  );
  if (saved.changed) pen.published(saved.commit);
  return { message: saved.changed ? '已保存' : '没有改动', ...saved };
}
