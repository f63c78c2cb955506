import { parseRecord } from '../content.ts';
import { mentions, textMentions } from './entry.ts';
import { type Sender, uploadsRead } from './incoming.ts';
import { removalMessage, uploadMessage } from './message.ts';
import { placeAt, type UploadPlace, uploadAt } from './place.ts';
import type { Params } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { Plan } from './save.ts';
import type { State } from './state.ts';

/** The plan for an upload that comes without an entry. */
export async function uploadPlan(
  { asset }: Params<'persistMedia'>,
  sender: Sender,
  profile: string | undefined,
): Promise<{ place: UploadPlace; plan: () => Plan }> {
  const place = uploadAt(asset.path);
  const files = await uploadsRead([{ place, content: asset.content }], sender, profile);
  return { place, plan: () => ({ files, message: uploadMessage(place.name) }) };
}

/**
 * The plan for removing uploads that no record uses. A record is never removed: what was published stays published,
 * corrected or marked as ended.
 */
export function removalPlan(paths: readonly string[]): (state: State) => Plan {
  const places = paths.map(placeAt).map((place) => {
    if (place.kind === 'upload') return place;
    throw new Refusal(
      403,
      '公开过的内容不能删除，业主要能查到它；写错了请直接更改，不再有效的请撤回或填写停止日期。',
    );
  });
  return (state) => {
    for (const place of places) {
      if (!state.tree.has(place.path)) throw new Refusal(404, `没有 ${place.name} 这个文件，可能已被删除。`);
      const user = userOf(state, place.address);
      if (user) throw new Refusal(409, `文件 ${place.name} 还在 ${user} 里使用，不能删除。`);
    }
    return {
      files: new Map(places.map(({ path }) => [path, null])),
      message: removalMessage(places.map(({ name }) => name)),
    };
  };
}

/** The content files that name each upload, by its address; one that nobody uses has none. */
export function usersOf({ files, uploads }: Pick<State, 'files' | 'uploads'>): Map<string, string[]> {
  const users = new Map([...uploads].map((address) => [address, [] as string[]]));
  for (const [file, text] of files) {
    if (!text.includes('files')) continue;
    const { data } = parseRecord(file, text);
    for (const [address, found] of users)
      if (mentions(text, address) || mentions(data, address)) found.push(file);
  }
  return users;
}

/** The first content file that names an upload, as text or in a field. */
function userOf(state: State, address: string): string | undefined {
  for (const [file, text] of state.files) if (textMentions(file, text, address)) return file;
  return undefined;
}
