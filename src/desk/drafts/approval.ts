import { parseRecord } from '../../content.ts';
import { type Signed, signed } from '../commit.ts';
import { mentions, refuseErrors } from '../entry.ts';
import { entryMessage } from '../message.ts';
import type { Person } from '../person.ts';
import { uploadAt } from '../place.ts';
import { Refusal } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import { needRight } from '../rights.ts';
import { type Plan, type Saved, save } from '../save.ts';
import type { State } from '../state.ts';
import { blobsOf } from '../tree.ts';
import type { Draft } from './draft.ts';
import { authorsOf, findingsOf, isOutdated, shelved, versionOf } from './steps.ts';

/**
 * Publishes a draft that another person wrote, as it was read: `saved` names the version. The commit is the writer's,
 * put there by the reviewer, who stands in its last lines.
 */
export async function approved(
  repository: Repository,
  person: Person,
  draft: Draft,
  version: string,
): Promise<Saved> {
  needRight(person, 'approve');
  if (draft.state !== 'review') throw new Refusal(409, '这份草稿没有在等审核，不能通过。');
  if (authorsOf(draft).some(({ email }) => email === person.email))
    throw new Refusal(403, '自己写过的内容不能由自己审核，请另一位审核人来看。');
  if (versionOf(draft) !== version)
    throw new Refusal(409, '您打开之后，草稿又有改动，没有发布。请重新看一遍再审核。');
  const bytes = await blobsOf(repository.git, [...draft.uploads.values()]);
  const uploads = [...draft.uploads.keys()].map((path, i) => [path, bytes[i] ?? Buffer.alloc(0)] as const);
  const result = await save(repository, person, (state) => publication(state, draft, uploads, person));
  await shelved(repository, draft, 'approved');
  return result;
}

function publication(
  state: State,
  draft: Draft,
  uploads: readonly (readonly [string, Buffer])[],
  reviewer: Person,
): Plan {
  const { place, text } = draft;
  if (isOutdated(state, draft))
    throw new Refusal(
      409,
      '起草之后，网站上的这一条又被改过，没有发布。请退回草稿；起草的人打开表单，对照两个版本，合并后再提交。',
    );
  refuseErrors(findingsOf(state, draft));
  const named = uploads.filter(([path]) => mentions(text, uploadAt(path).address));
  const authors = authorsOf(draft);
  const writer = authors.at(-1);
  const { data } = parseRecord(place.file, text);
  const names = named.map(([path]) => uploadAt(path).name);
  const first = entryMessage(place.subject, place.key, !state.files.has(place.file), data, names);
  const others = authors.filter((one) => one !== writer).map((one) => `Co-authored-by: ${written(one)}`);
  const trailers = [...others, `Reviewed-by: ${written(signed(reviewer))}`, `Draft: ${draft.commit}`];
  return {
    files: new Map([[place.path, Buffer.from(text)] as const, ...named]),
    message: `${first}\n${trailers.join('\n')}\n`,
    ...(writer && { author: { name: writer.name, email: writer.email } }),
  };
}

function written({ name, email }: Signed): string {
  return `${name} <${email}>`;
}
