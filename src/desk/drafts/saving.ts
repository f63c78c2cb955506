import { branchMoved, commitOn } from '../commit.ts';
import { arriving, refuseOverwriting, textMentions } from '../entry.ts';
import { type Sender, uploadsRead } from '../incoming.ts';
import type { JournalFile } from '../journal.ts';
import { draftSentence } from '../message.ts';
import type { Person } from '../person.ts';
import type { EntryPlace } from '../place.ts';
import type { Params } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type Repository } from '../repository.ts';
import { busy, changes, type Saved } from '../save.ts';
import { type State, stateAt } from '../state.ts';
import { type Draft, draftOf, draftRef } from './draft.ts';
import { eventMessage } from './events.ts';
import { refuseReserved, reservedPaths } from './reserved.ts';
import { withDrafts } from './seeing.ts';

/**
 * Saves a record and the uploads it names on its draft branch; the site stays as it is. What is unfinished may be
 * saved: the checks are asked when the draft is handed in. Throws a 409 over somebody's newer version.
 */
export async function draftSaved(
  repository: Repository,
  person: Person,
  place: EntryPlace,
  { dataFiles, options }: Params<'persistEntry'>,
  uploads: ReadonlyMap<string, Buffer>,
): Promise<Saved> {
  const raw = dataFiles[0]?.raw ?? '';
  needReadable(place.path, raw);
  const state = await stateAt(repository, await headOf(repository));
  const draft = await draftOf(repository, place);
  const seen = withDrafts(state, draft ? [draft] : []);
  refuseOverwriting(seen, place, raw, options);
  const files = new Map([[place.path, Buffer.from(raw)] as const, ...uploads]);
  const reserved = await reservedPaths(repository, draftRef(place));
  if (draft && options.onto !== undefined) {
    refuseOther(state, place, options.onto);
    const onto = await changes(repository, state.tree, files);
    refuseReserved(onto, reserved);
    return broughtOnto(repository, person, draft, state, onto);
  }
  const changed = await changes(repository, seen.tree, files);
  if (changed.length === 0) return { commit: state.commit, changed: false };
  refuseReserved(changed, reserved);
  return committed(repository, person, place, draft, { parent: draft?.commit ?? state.commit, changed });
}

/** The uploads that come with a draft and that it names, looked through. Throws as `uploadsRead` does. */
export async function draftUploads(
  { file, path }: EntryPlace,
  { dataFiles, assets }: Params<'persistEntry'>,
  sender: Sender,
  profile: string | undefined,
): Promise<Map<string, Buffer>> {
  const raw = dataFiles[0]?.raw ?? '';
  needReadable(path, raw);
  const named = arriving(assets).filter(({ place }) => textMentions(file, raw, place.address));
  return uploadsRead(named, sender, profile);
}

/** Puts files on the branch of a record's draft, which begins with them when there is none. */
export async function committed(
  repository: Repository,
  person: Person,
  place: EntryPlace,
  draft: Draft | undefined,
  { parent, changed, done }: { parent: string; changed: readonly JournalFile[]; done?: string },
): Promise<Saved> {
  const sentence = draftSentence(done ?? (draft ? '修改草稿：' : '起草'), place.subject, place.key);
  const commit = await commitOn(repository, parent, changed, {
    author: person,
    message: eventMessage('save', sentence),
    ...(draft && draft.commit !== parent && { mine: draft.commit }),
  });
  const ref = { ...repository, branch: draftRef(place) };
  if (!(await branchMoved(ref, draft?.commit ?? nothing, commit))) throw busy();
  return { commit, changed: true };
}

/** What `update-ref` takes for a branch that is not there. */
const nothing = '0'.repeat(40);

/** Brings a draft onto what was published since it was begun: from here on that is what it changes. */
async function broughtOnto(
  repository: Repository,
  person: Person,
  draft: Draft,
  state: State,
  changed: readonly JournalFile[],
): Promise<Saved> {
  if (!changed.some(({ path }) => path === draft.place.path))
    throw new Refusal(409, '这样就和网站上的完全一样，没有要发布的改动；请到草稿页放弃这份草稿。');
  const kept = [...draft.uploads].flatMap(([path, blob]) => {
    const was = state.tree.get(path)?.blob ?? null;
    return blob === was || changed.some((one) => one.path === path) ? [] : [{ path, blob, was }];
  });
  const all = { parent: state.commit, changed: [...changed, ...kept], done: '合并到新版本：' };
  return committed(repository, person, draft.place, draft, all);
}

function refuseOther({ tree }: State, { path }: EntryPlace, onto: string): void {
  if (tree.get(path)?.blob === onto) return;
  throw new Refusal(409, '对照之后，网站上的这一条又有新版本，没有保存。请在表单上方再对照一次。');
}

function needReadable(path: string, raw: string): void {
  try {
    if (path.endsWith('.md') ? raw.startsWith('---\n') : typeof JSON.parse(raw) === 'object') return;
  } catch {
    // Said below.
  }
  throw new Refusal(422, '内容在传送中损坏，没有保存。请刷新后台再试。');
}
