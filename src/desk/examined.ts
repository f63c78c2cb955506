import { examine } from '../checks/examine.ts';
import type { Content, ContentFiles } from '../content.ts';

interface Asked {
  files: ContentFiles;
  uploads: ReadonlySet<string>;
  /** The moment, to the minute. */
  minute: string;
}

let last: (Asked & { found: Content }) | undefined;

/**
 * What `examine` finds in content files. A save asks before it commits and the release of that commit right after it: the
 * same files in the same order, the same uploads and the same minute get the same answer, which nobody may change.
 * @param now `2026-11-22T09:00:00`
 */
export function examined(files: ContentFiles, uploads: ReadonlySet<string>, now: string): Content {
  const asked = { files, uploads, minute: now.slice(0, 16) };
  if (!last || !isSame(last, asked)) last = { ...asked, found: examine(files, uploads, now) };
  return last.found;
}

/** Content files with one put in where a commit lists it, or in place of what it was. */
export function withFile(files: ContentFiles, file: string, text: string): Map<string, string> {
  const all = new Map([...files, [file, text]]);
  return files.has(file) ? all : new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSame(one: Asked, other: Asked): boolean {
  return (
    one.minute === other.minute &&
    areSame([...one.uploads], [...other.uploads]) &&
    areSame([...one.files.keys()], [...other.files.keys()]) &&
    areSame([...one.files.values()], [...other.files.values()])
  );
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}
