import { parseRecord } from '../../content.ts';
import { lineOf } from '../git.ts';
import type { EntryPlace } from '../place.ts';
import type { Repository } from '../repository.ts';
import { blobsOf } from '../tree.ts';
import { type Draft, placeOfRef } from './draft.ts';

/**
 * A draft that a reviewer sent back and that nobody has approved since. It is kept beside the branches, so that
 * putting the draft away or writing it anew under the same key or with the same words does not undo the refusal.
 */
export interface Refused {
  place: EntryPlace;
  text: string;
  commit: string;
}

const refused = 'refs/shaitai/refused/';
const cleared = 'refs/shaitai/cleared/';

/** Every refusal that still binds. Refs are only added, so that a backup that takes no forced push has them all. */
export async function refusalsOf({ git }: Repository): Promise<Refused[]> {
  const printed = await git(['for-each-ref', '--format=%(refname) %(objectname)', refused, cleared]);
  const lines = printed.toString().split('\n').filter(Boolean);
  const over = new Set(lines.filter((line) => line.startsWith(cleared)).map((line) => line.split(' ')[1]));
  const found = lines.flatMap((line) => {
    const [ref = '', commit = ''] = line.split(' ');
    const place = placeOfRef(`refs/heads/draft/${ref.slice(refused.length)}`);
    return ref.startsWith(refused) && !over.has(commit) && place ? [{ place, commit }] : [];
  });
  const blobs = await Promise.all(
    found.map(({ place, commit }) => lineOf(git(['rev-parse', `${commit}:${place.path}`]))),
  );
  const texts = await blobsOf(git, blobs);
  return found.map((one, i) => ({ ...one, text: texts[i]?.toString() ?? '' }));
}

/** Notes that a draft was sent back as it is. */
export async function refusalNoted({ git }: Repository, { place, commit }: Draft): Promise<void> {
  await git(['update-ref', refOf(refused, place, commit), commit]);
}

/** Ends what binds a record: it was approved, or an administrator says so. */
export async function refusalsCleared(
  { git }: Repository,
  all: readonly Refused[],
  place: EntryPlace,
  text: string,
): Promise<void> {
  for (const one of binding(all, place, text))
    await git(['update-ref', refOf(cleared, one.place, one.commit), one.commit]);
}

/** The refusals that bind a record: of its key, or of the same words under another. */
export function binding(all: readonly Refused[], place: EntryPlace, text: string): Refused[] {
  const words = wordsOf(place, text);
  return all.filter(
    (one) =>
      one.place.subject === place.subject &&
      (one.place.key === place.key || wordsOf(one.place, one.text) === words),
  );
}

/** Letters and figures of what a record says, without its own key: the text below a notice, or title and text of a short one. */
function wordsOf({ file, key }: EntryPlace, text: string): string {
  const { title = '', body } = (parseRecord(file, text).data ?? {}) as { title?: unknown; body?: unknown };
  const said = typeof body === 'string' ? letters(body) : '';
  if (said.length >= 30) return said;
  return typeof body === 'string' ? letters(`${title}${body}`) : letters(text.replaceAll(key, ''));
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function refOf(kind: string, { subject, key }: EntryPlace, commit: string): string {
  return `${kind}${subject}/${key}/${commit.slice(0, 12)}`;
}
