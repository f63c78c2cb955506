import { placeOf } from '../content.ts';
import { type Asked, type Listing, listing, type RowState } from '../list/listing.ts';
import { type Found, rowOf } from '../list/rows.ts';
import { draftsFor, withDrafts } from './drafts/seeing.ts';
import type { Person } from './person.ts';
import type { Publisher } from './publisher.ts';
import type { Failure } from './reasons.ts';
import { headOf, type Repository } from './repository.ts';
import { stateAt } from './state.ts';
import { type Tree, treeAt } from './tree.ts';

/** A page of the records as a person may see them: drafts in place of what is published, each with where it stands. */
export async function listed(
  repository: Repository,
  publisher: Pick<Publisher, 'live' | 'failure'>,
  person: Person,
  asked: Asked,
): Promise<Listing> {
  const head = await headOf(repository);
  const drafts = await draftsFor(repository, person);
  const published = await stateAt(repository, head);
  const { files, tree } = withDrafts(published, drafts);
  const draftState = new Map(drafts.map(({ place, state }) => [place.file, state]));
  const read = liveTree(repository, publisher.live?.commit, head);
  const live = (await read) ?? published.tree;
  const failed = publisher.failure?.commit === head ? publisher.failure : undefined;
  const stateOf = ({ file }: Found): RowState => {
    const path = `content/${file}`;
    const draft = draftState.get(file);
    if (draft) return draft;
    if (live.get(path)?.blob === published.tree.get(path)?.blob) return 'live';
    return failed ? failedState(failed, file) : 'checking';
  };
  const rows = [...files].flatMap(
    ([file, text]) => rowOf(file, text, tree.get(`content/${file}`)?.blob ?? '') ?? [],
  );
  return listing(rows, asked, stateOf);
}

/** Whether a record is to blame for a failure, or only waits for another: all are where nothing says which it is. */
function failedState({ findings }: Failure, file: string): RowState {
  const blamed = findings.filter(({ severity }) => severity === 'error').map((one) => placeOf(one.file));
  const own = placeOf(file);
  const isOwn = (one: (typeof blamed)[number]) =>
    !one || (one.subject === own?.subject && one.key === own.key);
  return blamed.length === 0 || blamed.some(isOwn) ? 'failed' : 'held';
}

/** Reads every record once, a few at a time, so that the first list after a start comes as fast as the others. */
export async function listsWarmed(repository: Repository): Promise<void> {
  const { files, tree } = await stateAt(repository, await headOf(repository));
  let n = 0;
  for (const [file, text] of files) {
    rowOf(file, text, tree.get(`content/${file}`)?.blob ?? '');
    if (++n % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

let last: { commit: string; tree: Promise<Tree> } | undefined;

/** What readers get, where that is not the newest commit; nothing is live before the first release. */
async function liveTree(
  { git }: Repository,
  commit: string | undefined,
  head: string,
): Promise<Tree | undefined> {
  if (commit === head) return undefined;
  if (!commit) return new Map();
  if (last?.commit !== commit) last = { commit, tree: treeAt(git, commit) };
  return last.tree.catch(() => new Map());
}
