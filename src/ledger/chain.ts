import type { Step } from '../chain/walk.ts';
import { gitIn } from './git.ts';
import type { History } from './history.ts';

/**
 * The published history as a browser recomputes it, oldest first: each commit's own bytes and the ids of all it
 * changed, whatever folder it lies in. One git process. Empty without a repository.
 */
export function stepsOf({ source, chain }: History): Step[] {
  if (!source) return [];
  const changes = changesOf(source.repository, source.commit);
  return chain()
    .map(({ commit, raw }) => ({ raw, files: changes.get(commit) ?? {} }))
    .reverse();
}

const options = [
  ...['-c', 'log.showRoot=true', 'log', '--first-parent', '-m', '--raw', '-z', '--no-abbrev'],
  ...['--no-renames', '--no-relative', '--no-show-signature', '--ignore-submodules=none', '--format=%H'],
];

function changesOf(repository: string, commit: string): Map<string, Record<string, string>> {
  const all = new Map<string, Record<string, string>>();
  let files: Record<string, string> = {};
  const words = gitIn(repository, [...options, commit, '--'])
    .toString()
    .split('\0');
  for (let i = 0; i < words.length; i++) {
    const word = (words[i] ?? '').trim();
    if (word.startsWith(':')) {
      const [, mode = '', , id = ''] = word.split(' ');
      const gone = /^0+$/.test(mode);
      files[words[++i] ?? ''] = gone ? '' : mode === '100644' ? id : `${mode} ${id}`;
    } else if (word) {
      files = {};
      all.set(word, files);
    }
  }
  return all;
}
