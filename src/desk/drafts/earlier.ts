import { catalogue } from '../../catalogue.ts';
import { fieldsOf } from '../../schema/describe.ts';
import { parseJson } from '../../schema/parse.ts';
import { textMentions } from '../entry.ts';
import { lineOf } from '../git.ts';
import type { JournalFile } from '../journal.ts';
import type { Person } from '../person.ts';
import { type EntryPlace, uploadAt } from '../place.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type Repository } from '../repository.ts';
import { needRight } from '../rights.ts';
import { changes, type Saved } from '../save.ts';
import { stateAt } from '../state.ts';
import { blobsOf, treeAt } from '../tree.ts';
import { draftOf } from './draft.ts';
import { refuseReserved, reservedPaths } from './reserved.ts';
import { committed } from './saving.ts';

/** The text of a record as it was published by a commit. Throws a 404 for a commit that is none of its versions. */
export async function earlierText(
  repository: Repository,
  { path }: Pick<EntryPlace, 'path'>,
  commit: string,
): Promise<string> {
  const { git, branch } = repository;
  const gone = new Refusal(404, '没有这个版本：可能已不在历史里，或地址不完整。');
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw gone;
  await git(['merge-base', '--is-ancestor', commit, branch]).catch(() => {
    throw gone;
  });
  const blob = await lineOf(git(['rev-parse', '-q', '--verify', `${commit}:${path}`])).catch(() => '');
  if (blob === '') throw gone;
  const [bytes] = await blobsOf(git, [blob]);
  return bytes?.toString() ?? '';
}

/**
 * Begins a draft with what a record said earlier, and with the uploads it named then and that are gone. Corrections
 * that were published since stay: they are history. Published figures that change back ask for their reason when the
 * draft is handed in, as any change does. Refuses (409) while a draft of the record is under way.
 */
export async function broughtBack(
  repository: Repository,
  person: Person,
  place: EntryPlace,
  commit: string,
): Promise<Saved> {
  needRight(person, 'restore');
  const text = await earlierText(repository, place, commit);
  if (await draftOf(repository, place))
    throw new Refusal(409, '这一条有正在改的草稿；请先发布或放弃那份草稿，再恢复旧版本。');
  const state = await stateAt(repository, await headOf(repository));
  const raw = withCorrections(place, text, state.files.get(place.file));
  const record = await changes(repository, state.tree, new Map([[place.path, Buffer.from(raw)]]));
  if (record.length === 0) throw new Refusal(409, '这个版本和网站上现在的一样，不用恢复。');
  const then = await treeAt(repository.git, commit);
  const uploads: JournalFile[] = [...then]
    .filter(([path, { mode }]) => path.startsWith('public/files/') && mode.startsWith('100'))
    .filter(([path]) => !state.tree.has(path) && textMentions(place.file, raw, uploadAt(path).address))
    .map(([path, { blob }]) => ({ path, blob, was: null }));
  const changed = [...record, ...uploads];
  refuseReserved(changed, await reservedPaths(repository));
  return committed(repository, person, place, undefined, {
    parent: state.commit,
    changed,
    done: `恢复到 ${commit.slice(0, 10)} 的内容：`,
  });
}

function withCorrections({ subject, path }: EntryPlace, text: string, now: string | undefined): string {
  const has = fieldsOf(catalogue[subject].schema).some(({ name }) => name === 'corrections');
  if (!has || now === undefined || !path.endsWith('.json')) return text;
  try {
    const { corrections } = parseJson(now) as { corrections?: unknown };
    const old = parseJson(text) as object;
    return corrections ? `${JSON.stringify({ ...old, corrections }, null, 2)}\n` : text;
  } catch {
    return text;
  }
}
