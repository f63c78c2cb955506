import { branchMoved, commitOn } from '../commit.ts';
import { mentions, refuseOverwriting } from '../entry.ts';
import { draftSentence } from '../message.ts';
import type { Person } from '../person.ts';
import { type EntryPlace, uploadAt } from '../place.ts';
import type { Params } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type Repository } from '../repository.ts';
import { busy, changes, type Saved } from '../save.ts';
import { stateAt } from '../state.ts';
import { refuseTelling, servedBytes, toldBy } from '../upload.ts';
import { draftOf, draftRef } from './draft.ts';
import { eventMessage } from './events.ts';
import { withDrafts } from './seeing.ts';

/**
 * Saves a record and the uploads it names on its draft branch; the site stays as it is. What is unfinished may be
 * saved: the checks are asked when the draft is handed in. Throws a 409 over somebody's newer version.
 */
export async function draftSaved(
  repository: Repository,
  person: Person,
  place: EntryPlace,
  { dataFiles, assets, options }: Params<'persistEntry'>,
): Promise<Saved> {
  const raw = dataFiles[0]?.raw ?? '';
  needReadable(place.path, raw);
  const state = await stateAt(repository, await headOf(repository));
  const uploads = await Promise.all(
    assets
      .map(({ path, content }) => ({ place: uploadAt(path), content }))
      .filter((asset) => mentions(raw, asset.place.address))
      .map(async ({ place, content }) => {
        const bytes = await servedBytes(place, content);
        refuseTelling(place, await toldBy(place, bytes), state.files.get('site.json'));
        return [place.path, bytes] as const;
      }),
  );
  const draft = await draftOf(repository, place);
  const seen = withDrafts(state, draft ? [draft] : []);
  refuseOverwriting(seen, place, raw, options);
  const files = new Map([[place.path, Buffer.from(raw)] as const, ...uploads]);
  const changed = await changes(repository, seen.tree, files);
  if (changed.length === 0) return { commit: state.commit, changed: false };
  const message = eventMessage(
    'save',
    draftSentence(draft ? '修改草稿：' : '起草', place.subject, place.key),
  );
  const commit = await commitOn(repository, draft?.commit ?? state.commit, changed, {
    author: person,
    message,
  });
  if (!(await branchMoved({ ...repository, branch: draftRef(place) }, draft?.commit ?? nothing, commit)))
    throw busy();
  return { commit, changed: true };
}

/** What `update-ref` takes for a branch that is not there. */
const nothing = '0'.repeat(40);

function needReadable(path: string, raw: string): void {
  try {
    if (path.endsWith('.md') ? raw.startsWith('---\n') : typeof JSON.parse(raw) === 'object') return;
  } catch {
    // Said below.
  }
  throw new Refusal(422, '内容在传送中损坏，没有保存。请刷新后台再试。');
}
