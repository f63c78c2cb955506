import { entryPlan } from './entry.ts';
import type { Person } from './person.ts';
import type { Params } from './protocol.ts';
import type { Queue } from './queue.ts';
import { type Media, mediaOfPath } from './reading.ts';
import type { Repository } from './repository.ts';
import { type Plan, type Saved, save } from './save.ts';
import type { State } from './state.ts';
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
}

/** Saves an entry and its uploads as one commit. */
export async function entrySaved(
  pen: Pen,
  person: Person,
  params: Params<'persistEntry'>,
): Promise<SavedAnswer> {
  return written(pen, person, await entryPlan(params));
}

/** Saves one upload and returns it as the media library shows it. */
export async function mediaSaved(pen: Pen, person: Person, params: Params<'persistMedia'>): Promise<Media> {
  const { place, plan } = await uploadPlan(params);
  await written(pen, person, plan);
  return mediaOfPath(pen.repository, place.path);
}

/** Removes uploads that no record uses. */
export function filesRemoved(pen: Pen, person: Person, paths: readonly string[]): Promise<SavedAnswer> {
  return written(pen, person, removalPlan(paths));
}

async function written(pen: Pen, person: Person, plan: (state: State) => Plan): Promise<SavedAnswer> {
  const saved = await pen.queue.run(() => save(pen.repository, person, plan));
  if (saved.changed) pen.published(saved.commit);
  return { message: saved.changed ? '已保存' : '没有改动', ...saved };
}
