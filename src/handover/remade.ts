import { readFileSync } from 'node:fs';
import { handover as words } from '../text/handover.ts';
import type { Manifest } from './manifest.ts';
import { publishedFiles } from './pack.ts';

/** More sentences than this say no more. */
const most = 30;

/** What a pack holds besides records and uploads, made anew from its history by this program: the site, tables, corrections. */
export function remade({ made, address }: Manifest, community: string): Map<string, Uint8Array> {
  return new Map(publishedFiles(community, new Date(`${made}:00+08:00`), address));
}

/**
 * What of a pack is not what its own history gives, one sentence each; nothing when all agrees.
 * @param made as `remade` gives it
 */
export function madeFaults(
  files: ReadonlyMap<string, Uint8Array>,
  made: ReadonlyMap<string, Uint8Array>,
): string[] {
  const isMade = (path: string) => /^(site|data)\//.test(path) || path === 'corrections.csv';
  const paths = [...new Set([...files.keys(), ...made.keys()])].filter(isMade).sort();
  const wrong = paths.filter((path) => {
    const [own, other] = [files.get(path), made.get(path)];
    return !own || !other || !Buffer.from(own).equals(other);
  });
  const more = wrong.length - most;
  return [...wrong.slice(0, most).map(words.notMade), ...(more > 0 ? [words.more(more)] : [])];
}

/** Whether this program is of the version that made a pack; another one builds another site from the same history. */
export function isSameProgram({ program }: Manifest): boolean {
  return JSON.parse(readFileSync('package.json', 'utf8')).version === program;
}
