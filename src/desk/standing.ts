import { z } from 'zod';
import { type Draft, draftRef } from './drafts/draft.ts';
import type { DraftState } from './drafts/events.ts';
import { draftsFor } from './drafts/seeing.ts';
import { isOutdated } from './drafts/steps.ts';
import { historyOf, withNames } from './history.ts';
import type { Person } from './person.ts';
import { type EntryPlace, entryAt } from './place.ts';
import type { Other, Presence } from './presence.ts';
import { Refusal } from './refusal.ts';
import { headOf, type Repository } from './repository.ts';
import { needRight } from './rights.ts';
import { type State, stateAt } from './state.ts';
import { blobsOf } from './tree.ts';

/** What an open form asks every few seconds. */
const question = z.strictObject({
  path: z.string().min(1).max(1000),
  /** A name that the page has made up for itself. */
  tab: z.string().regex(/^[0-9a-f]{8,32}$/),
  /** Blob that the form was loaded with. */
  base: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
  closing: z.boolean().optional(),
});

/** How a record stands while somebody has it open: who else has, which version is the newest, what became of its draft. */
export interface Standing {
  others: Other[];
  /** Blob of the version that forms get now; missing for none. */
  id?: string;
  /** Who saved it, when it is not the one the form was loaded with. */
  by?: { name: string; at: string };
  draft?: { state: DraftState; address: string; said?: { name: string; words: string } };
  /** The published version has changed under the draft: the text it was written on, and the newer one. */
  moved?: { was: string; now: string; id: string };
}

/** Answers an open form. Throws a 400 for a question that is none, a 403 for who may not read. */
export async function standingOf(
  repository: Repository,
  presence: Presence,
  { person, people }: { person: Person; people: readonly Person[] },
  body: unknown,
): Promise<Standing> {
  needRight(person, 'read');
  const asked = question.safeParse(body);
  if (!asked.success) throw new Refusal(400, '请求的格式不对。请刷新后台再试。');
  const { path, tab, base, closing = false } = asked.data;
  const place = entryAt(path);
  const others = presence.seen(place.path, tab, person, { closing, now: Date.now() });
  if (closing) return { others };
  const state = await stateAt(repository, await headOf(repository));
  const ref = draftRef(place);
  const draft = (await draftsFor(repository, person)).find((one) => one.ref === ref);
  const id = draft?.blob ?? state.tree.get(place.path)?.blob;
  return {
    others,
    ...(id && { id }),
    ...(id && base && id !== base && { by: await savedBy(repository, place, draft, people) }),
    ...(draft && { draft: aboutDraft(draft) }),
    ...(await movedUnder(repository, state, draft)),
  };
}

function aboutDraft({ place, state, events }: Draft): Standing['draft'] & object {
  const said = events.findLast(({ action }) => action === 'return' || action === 'comment');
  return {
    state,
    address: `/desk/drafts/${place.subject}/${place.key}`,
    ...(said && { said: { name: said.name, words: said.words } }),
  };
}

async function movedUnder({ git }: Repository, state: State, draft: Draft | undefined): Promise<object> {
  if (!draft || !isOutdated(state, draft)) return {};
  const id = state.tree.get(draft.place.path)?.blob;
  const now = state.files.get(draft.place.file);
  if (id === undefined || now === undefined) return {};
  const [was] = draft.was ? await blobsOf(git, [draft.was]) : [];
  return { moved: { was: was?.toString() ?? '', now, id } };
}

async function savedBy(
  repository: Repository,
  { path }: EntryPlace,
  draft: Draft | undefined,
  people: readonly Person[],
) {
  const save = draft?.events.findLast(({ action }) => action === 'save');
  if (save) return { name: save.name, at: save.at };
  const changes = withNames(await historyOf(repository, { skip: 0, count: 1, path }), people);
  const [{ author = '', at = '' } = {}] = changes;
  return { name: author, at };
}
