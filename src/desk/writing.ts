import { draftOf, draftsOf } from './drafts/draft.ts';
import { binding, refusalsOf } from './drafts/refused.ts';
import { reservedPaths } from './drafts/reserved.ts';
import { draftSaved, draftUploads } from './drafts/saving.ts';
import { withDrafts } from './drafts/seeing.ts';
import { entryPlan, needSameName } from './entry.ts';
import type { Person } from './person.ts';
import { type EntryPlace, entryAt } from './place.ts';
import type { Params } from './protocol.ts';
import type { Queue } from './queue.ts';
import { type Media, mediaOfPath } from './reading.ts';
import { Refusal } from './refusal.ts';
import { headOf, type Repository } from './repository.ts';
import { needRight, savingRight } from './rights.ts';
import { type Plan, type Saved, save } from './save.ts';
import { type State, stateAt } from './state.ts';
import { twoPersonSubjects } from './two-persons.ts';
import { removalPlan, uploadPlan } from './uploads.ts';

/** Characters of one record: a contract of two hundred pages; more would keep everybody waiting while it is checked. */
const longest = 300_000;

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
  signal: AbortSignal,
): Promise<SavedAnswer> {
  const place = entryAt(params.dataFiles[0]?.path ?? '');
  const { raw = '' } = params.dataFiles[0] ?? {};
  if (raw.length > longest)
    throw new Refusal(413, '这一条太长（最多 30 万字），没有保存；请拆成几条，或把长的文字作为文件上传。');
  const wanted = params.options.asDraft === true && place.subject !== 'site';
  const asDraft = wanted || (await goesToDraft(pen.repository, place, raw));
  needRight(person, savingRight(place.subject, asDraft));
  const profile = await profileOf(pen.repository);
  const sender = { email: person.email, signal };
  if (!asDraft) {
    const plan = await entryPlan(params, sender, profile);
    return written(pen, person, plan, async () => {
      // While the uploads were looked through a draft may have been begun, or the rule changed.
      if (await goesToDraft(pen.repository, place, raw)) throw goesOtherwise();
    });
  }
  needSameName(params.dataFiles);
  const uploads = await draftUploads(place, params, sender, profile);
  const saved = await pen.queue.run(() => draftSaved(pen.repository, person, place, params, uploads));
  return {
    message: saved.changed ? '已存为草稿' : '没有改动',
    ...saved,
    draft: `${place.subject}/${place.key}`,
  };
}

/** The text of the settings in force. */
async function profileOf(repository: Repository): Promise<string | undefined> {
  return (await stateAt(repository, await headOf(repository))).files.get('site.json');
}

function goesOtherwise(): Refusal {
  return new Refusal(409, '保存的时候，这一条有了草稿，或改成了要审核，没有保存；请再保存一次，会存为草稿。');
}

/** Whether a record is saved as a draft: by its subject, because a draft of it is under way, or it was sent back. */
async function goesToDraft(repository: Repository, place: EntryPlace, raw: string): Promise<boolean> {
  const state = await stateAt(repository, await headOf(repository));
  return (
    twoPersonSubjects(state).includes(place.subject) ||
    (await draftOf(repository, place)) !== undefined ||
    binding(await refusalsOf(repository), place, raw).length > 0
  );
}

/** Saves one upload and returns it as the media library shows it. */
export async function mediaSaved(
  pen: Pen,
  person: Person,
  params: Params<'persistMedia'>,
  signal: AbortSignal,
): Promise<Media> {
  const sender = { email: person.email, signal };
  const { place, plan } = await uploadPlan(params, sender, await profileOf(pen.repository));
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

async function written(
  pen: Pen,
  person: Person,
  plan: (state: State) => Plan,
  before: () => Promise<void> = async () => undefined,
): Promise<SavedAnswer> {
  const saved = await pen.queue.run(async () => {
    await before();
    return save(pen.repository, person, plan, await reservedPaths(pen.repository));
  });
  if (saved.changed) pen.published(saved.commit);
  return { message: saved.changed ? '已保存' : '没有改动', ...saved };
}
