import { parseRecord } from '../../content.ts';
import { publicly, type Signed } from '../commit.ts';
import { refuseErrors } from '../entry.ts';
import { entryMessage } from '../message.ts';
import type { Person } from '../person.ts';
import { uploadAt } from '../place.ts';
import { Refusal } from '../refusal.ts';
import { headOf, type Repository } from '../repository.ts';
import { may, needRight } from '../rights.ts';
import { type Plan, type Saved, save } from '../save.ts';
import { type State, stateAt } from '../state.ts';
import { recordTrailers, withTrailers } from '../trailers.ts';
import { blobsOf } from '../tree.ts';
import { twoPersonSubjects } from '../two-persons.ts';
import { type Draft, scheduleOf } from './draft.ts';
import { binding, type Refused, refusalsCleared, refusalsOf } from './refused.ts';
import { shownVersion } from './shown.ts';
import { authorsOf, findingsOf, isOutdated, shelved, uploadsNamed } from './steps.ts';

/**
 * Publishes a draft as it was read: `version` names what was, see `shownVersion`. Where two persons are needed it is one that another
 * wrote and handed in; the commit is the writer's, put there by the reviewer, who stands in its last lines. Another who
 * puts it there without that office is its committer and nothing more.
 */
export async function published(
  repository: Repository,
  person: Person,
  draft: Draft,
  version: string,
): Promise<Saved> {
  const named = uploadsNamed(draft);
  const bytes = await blobsOf(repository.git, [...named.values()]);
  const uploads = [...named.keys()].map((path, i) => [path, bytes[i] ?? Buffer.alloc(0)] as const);
  const refused = await refusalsOf(repository);
  const result = await save(repository, person, (state) => {
    refusePublishing({ state, refused }, person, draft, version);
    return publication(state, draft, uploads, person);
  });
  await refusalsCleared(repository, refused, draft.place, draft.text);
  await shelved(repository, draft, 'approved');
  return result;
}

/** Refuses what would be refused now of publishing a draft: for whom a moment is set should not learn of it then. */
export async function needPublishable(
  repository: Repository,
  person: Person,
  draft: Draft,
  version: string,
): Promise<void> {
  const state = await stateAt(repository, await headOf(repository));
  refusePublishing({ state, refused: await refusalsOf(repository) }, person, draft, version);
  refuseUnfit(state, draft);
}

/** What decides whether one person is enough: the settings, and what was sent back. */
export interface Ground {
  state: State;
  refused: readonly Refused[];
}

/** Whether a second person has to approve a draft: by its subject, because one was asked once, or said no to it before. */
export function needsApproval({ state, refused }: Ground, { place, events, text }: Draft): boolean {
  return (
    events.some(({ action }) => action === 'submit') ||
    twoPersonSubjects(state).includes(place.subject) ||
    binding(refused, place, text).length > 0
  );
}

function refusePublishing(ground: Ground, person: Person, draft: Draft, version: string): void {
  const two = needsApproval(ground, draft);
  needRight(person, two ? 'approve' : 'publish');
  if (two) {
    if (draft.state !== 'review' && draft.state !== 'scheduled')
      throw new Refusal(409, '这份草稿没有在等审核，不能通过。');
    if (authorsOf(draft).some(({ email }) => email === person.email))
      throw new Refusal(403, '自己写过的内容不能由自己审核，请另一位审核人来看。');
  }
  if (shownVersion(ground.state, draft) !== version)
    throw new Refusal(409, '改过了，请再看一遍：您打开之后，草稿的内容或附带的文件又有改动，没有发布。');
}

function refuseUnfit(state: State, draft: Draft): void {
  if (isOutdated(state, draft))
    throw new Refusal(
      409,
      '起草之后，网站上的这一条又被改过，没有发布。请退回草稿；起草的人打开表单，对照两个版本，合并后再提交。',
    );
  refuseErrors(findingsOf(state, draft));
}

function publication(
  state: State,
  draft: Draft,
  uploads: readonly (readonly [string, Buffer])[],
  person: Person,
): Plan {
  refuseUnfit(state, draft);
  const { place, text } = draft;
  const writer = authorsOf(draft).at(-1);
  const { data } = parseRecord(place.file, text);
  const names = uploads.map(([path]) => uploadAt(path).name);
  const first = entryMessage(place.subject, place.key, !state.files.has(place.file), data, names);
  const before = state.files.get(place.file);
  const was = before === undefined ? undefined : parseRecord(place.file, before).data;
  const said = recordTrailers(place.subject, was, data, isReview(draft, person));
  return {
    files: new Map([[place.path, Buffer.from(text)] as const, ...uploads]),
    message: withTrailers(first, [...said, ...trailersOf(draft, person)]),
    ...(writer && { author: writer.public }),
  };
}

/** Whether publishing a draft is a review: by somebody who has that office and has not written on it. */
function isReview(draft: Draft, person: Person): boolean {
  return may(person, 'approve') && !authorsOf(draft).some(({ email }) => email === person.email);
}

/** The last lines of the commit: who else wrote, who approved, for when it was set, and the draft it came from. */
function trailersOf(draft: Draft, person: Person): string[] {
  const authors = authorsOf(draft);
  const due = scheduleOf(draft)?.due;
  return [
    ...authors.slice(0, -1).map((one) => `Co-authored-by: ${written(one.public)}`),
    ...(isReview(draft, person) ? [`Reviewed-by: ${written(publicly(person))}`] : []),
    ...(due ? [`Scheduled: ${due}`] : []),
    `Draft: ${draft.commit}`,
  ];
}

function written({ name, email }: Signed): string {
  return `${name} <${email}>`;
}
