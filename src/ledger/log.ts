import { gitIn } from './git.ts';

/** What a commit did to one file of the content; `path` is the name after it, `from` the one before a renaming. */
export interface Change {
  path: string;
  from?: string;
  /** The new blob, or undefined when the file was taken out. */
  blob?: string;
}

/** A commit of the published branch and what it changed. */
export interface Entry {
  commit: string;
  changes: Change[];
}

const options = [
  '--first-parent',
  '-m',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-relative',
  '-M80%',
  '-l0',
  '--no-show-signature',
];

/**
 * The published branch, newest first, through one git process: each commit against the one before it on the same
 * branch, so that a merge counts on the day it was merged. A file is the same one under a new name when at least four
 * fifths of it stayed.
 * @param folder the content folder below the top, with a slash at its end; paths are told below it
 */
export function logOf(repository: string, commit: string, folder: string): Entry[] {
  const printed = gitIn(repository, [
    ...['-c', 'log.showRoot=true', 'log', ...options, '--format=%H', commit, '--'],
  ]);
  const entries: Entry[] = [];
  const words = printed.toString().split('\0');
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] ?? '').trim();
    if (word.startsWith(':')) {
      const renamed = /^[RC]/.test(word.split(' ')[4] ?? '');
      const change = changeOf(word, words.slice(i + 1, i + (renamed ? 3 : 2)), folder);
      if (change) entries.at(-1)?.changes.push(change);
      i += renamed ? 2 : 1;
    } else if (word) entries.push({ commit: word, changes: [] });
  }
  return entries;
}

/** `:100644 100644 <old> <new> M` and its one or two paths; nothing outside the content folder, nothing hidden. */
function changeOf(about: string, paths: readonly string[], folder: string): Change | undefined {
  const [, mode = '', , blob = ''] = about.split(' ');
  const inside = (path: string | undefined) =>
    path?.startsWith(folder) && !/(^|\/)\./.test(path) ? path.slice(folder.length) : undefined;
  const path = inside(paths.at(-1));
  const from = paths.length > 1 ? inside(paths[0]) : undefined;
  if (path === undefined) return from === undefined ? undefined : { path: from };
  return { path, ...(from !== undefined && { from }), ...(mode.startsWith('100') && { blob }) };
}
