import { branchMoved, commitOn, type Signed } from '../commit.ts';
import { brought, refuseErrors, textMentions } from '../entry.ts';
import { draftSentence } from '../message.ts';
import type { Person } from '../person.ts';
import { uploadAt } from '../place.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type Repository } from '../repository.ts';
import { needRight } from '../rights.ts';
import { busy } from '../save.ts';
import { type State, stateAt } from '../state.ts';
import type { Draft } from './draft.ts';
import { type DraftAction, type DraftEvent, eventMessage } from './events.ts';
import { refusalNoted } from './refused.ts';

/** Hands a draft in. Throws a 422 with the sentences of the checks when it is not clean. */
export async function submitted(repository: Repository, person: Person, draft: Draft): Promise<void> {
  needRight(person, 'submit');
  if (draft.state === 'review') throw new Refusal(409, '这份草稿已经提交了，正在等审核。');
  if (draft.state === 'scheduled') throw new Refusal(409, '这份草稿已经定好时间发布；要改，请先撤回定时。');
  refuseErrors(findingsOf(await stateAt(repository, await headOf(repository)), draft));
  await stepped(repository, person, draft, 'submit');
}

/** Sends a draft back to whoever wrote it, with the reason. */
export async function sentBack(
  repository: Repository,
  person: Person,
  draft: Draft,
  words: string,
): Promise<void> {
  needRight(person, 'sendBack');
  if (draft.state !== 'review') throw new Refusal(409, '这份草稿没有在等审核，不能退回。');
  const said = needWords(words);
  await refusalNoted(repository, draft);
  await stepped(repository, person, draft, 'return', said);
}

/** Adds a comment. */
export async function commented(
  repository: Repository,
  person: Person,
  draft: Draft,
  words: string,
): Promise<void> {
  needRight(person, 'comment');
  await stepped(repository, person, draft, 'comment', needWords(words));
}

/** Takes a draft of one's own out of the way; it stays in the repository beside the branches. */
export async function discarded(repository: Repository, person: Person, draft: Draft): Promise<void> {
  needRight(person, 'discard');
  if (!authorsOf(draft).some(({ email }) => email === person.email))
    throw new Refusal(403, '只有起草的人可以放弃这份草稿；要他改，请退回并写明原因。');
  await shelved(repository, draft, 'discarded');
}

/** Errors that publishing a draft would bring, as the desk would refuse it. */
export function findingsOf(state: State, draft: Draft) {
  return brought(state, draft.place, draft.text, uploadsNamed(draft));
}

/** The uploads that go live with a draft: blob by path. One that the record does not name any more stays behind. */
export function uploadsNamed({ place, text, uploads }: Draft): Map<string, string> {
  return new Map([...uploads].filter(([path]) => textMentions(place.file, text, uploadAt(path).address)));
}

/** Whether what was published is neither what the draft was written on nor what it says. */
export function isOutdated({ tree }: Pick<State, 'tree'>, { place, was, blob }: Draft): boolean {
  const now = tree.get(place.path)?.blob ?? null;
  return now !== was && now !== blob;
}

/** Who has written on a draft, oldest first, each once. */
export function authorsOf({ events }: Draft): DraftEvent[] {
  const saves = events.filter(({ action }) => action === 'save');
  return saves.filter(({ email }, i) => saves.findIndex((one) => one.email === email) === i);
}

/** The version that a reader saw: the commit of the last save. */
export function versionOf({ events }: Draft): string {
  return events.findLast(({ action }) => action === 'save')?.commit ?? '';
}

/** Calls a scheduled publication back; the draft is where it was before. */
export async function recalled(repository: Repository, person: Person, draft: Draft): Promise<void> {
  needRight(person, 'recall');
  if (draft.state !== 'scheduled') throw new Refusal(409, '这份草稿没有定时，或已经发布。');
  await stepped(repository, person, draft, 'recall');
}

const done: Record<Exclude<DraftAction, 'save'>, string> = {
  submit: '提交审核：',
  return: '退回草稿：',
  comment: '意见：',
  schedule: '定时发布：',
  recall: '撤回定时：',
  failed: '定时没有发布：',
};

/** Puts a step on the branch that changes no file. */
export async function stepped(
  repository: Repository,
  person: Person | Signed,
  draft: Draft,
  action: Exclude<DraftAction, 'save'>,
  words = '',
  due = '',
): Promise<void> {
  const message = eventMessage(
    action,
    draftSentence(done[action], draft.place.subject, draft.place.key),
    words,
    due,
  );
  const commit = await commitOn(repository, draft.commit, [], { author: person, message });
  if (!(await branchMoved({ ...repository, branch: draft.ref }, draft.commit, commit))) throw busy();
}

/** Moves a draft from the branches to where nothing is shown any more, so that its history is kept. */
export async function shelved(
  { git }: Repository,
  draft: Draft,
  kind: 'approved' | 'discarded',
): Promise<void> {
  const { subject, key } = draft.place;
  const kept = `refs/shaitai/${kind}/${subject}/${key}/${draft.commit.slice(0, 12)}`;
  await git(['update-ref', '--stdin'], {
    input: `update ${kept} ${draft.commit}\ndelete ${draft.ref} ${draft.commit}\n`,
  });
}

/** What somebody wrote, without the characters that nobody sees. Throws a 422 when nothing or too much is left. */
function needWords(words: string): string {
  const text = words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
  if (text === '' || text.length > 1000) throw new Refusal(422, '请写明意见，1 到 1000 个字。');
  return text;
}
