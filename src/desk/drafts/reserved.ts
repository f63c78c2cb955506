import type { JournalFile } from '../journal.ts';
import { twinOf } from '../place.ts';
import { Refusal } from '../refusal.ts';
import type { Repository } from '../repository.ts';
import { draftsOf } from './draft.ts';

/**
 * The addresses that drafts have taken for their uploads, blob by path, but for the draft on branch `own`: whoever
 * reviews one of them must find its own bytes there, and nothing published meanwhile may stand in its way.
 */
export async function reservedPaths(repository: Repository, own?: string): Promise<Map<string, string>> {
  const drafts = await draftsOf(repository);
  return new Map(drafts.filter(({ ref }) => ref !== own).flatMap(({ uploads }) => [...uploads]));
}

/** Refuses (409) files whose address a draft has taken for other bytes; the same bytes may stand in several drafts. */
export function refuseReserved(files: readonly JournalFile[], reserved: ReadonlyMap<string, string>): void {
  for (const { path, blob } of files) {
    if (blob === null || !path.startsWith('public/files/')) continue;
    const holder = reserved.get(path);
    const twin = twinOf(path, reserved.keys());
    if (twin) throw new Refusal(409, `已经有一个名字只差大小写或全半角的文件 ${twin}，请换个名字。`);
    if (holder !== undefined && holder !== blob) throw sameName(path);
  }
}

/** Said of an upload under a name that is taken. */
export function sameName(path: string): Refusal {
  return new Refusal(
    409,
    `已经有一个同名但内容不同的文件 ${path.slice('public/files/'.length)}，请给新文件换个名字再上传。`,
  );
}
