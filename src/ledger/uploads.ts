import { gitIn } from './git.ts';
import type { Source } from './source.ts';

/**
 * Uploads that were published with other bytes first than they have now, by their path below `public/`; those that
 * were taken out are none.
 * @param source a history whose content folder is called `content`; of another nothing is known of uploads
 */
export function exchangedUploads({ repository, commit, folder }: Source): string[] {
  if (!/(^|\/)content\/$/.test(folder)) return [];
  const at = folder.replace(/content\/$/, 'public/');
  const options = ['--first-parent', '-m', '--reverse', '--raw', '-z', '--no-abbrev', '--no-relative'];
  const printed = gitIn(repository, [
    ...['-c', 'log.showRoot=true', 'log', ...options, '--no-renames', '--no-show-signature', '--format='],
    ...[commit, '--', `:(top)${at}files`],
  ]).toString();
  const blobs = new Map<string, string[]>();
  for (const [, blob = '', path = ''] of printed.matchAll(
    /:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\0([^\0]+)\0/g,
  ))
    blobs.set(path, [...(blobs.get(path) ?? []), blob]);
  return [...blobs].flatMap(([path, all]) => {
    const last = all.at(-1) ?? '';
    return last === all[0] || /^0+$/.test(last) ? [] : [path.slice(at.length)];
  });
}
