import { shanghai } from '../format/date.ts';

/** A commit of the published branch, as its own bytes say it. */
export interface Commit {
  /** Full git ids. */
  commit: string;
  tree: string;
  parents: string[];
  /** When it came onto the branch, `YYYY-MM-DDTHH:mm`, wall clock of Asia/Shanghai. */
  on: string;
  /** What it says of that itself, where it says it was made before a commit it builds on, or after now. */
  claims?: string;
  /** First line of the message. */
  action: string;
  /** Of the trailer `Role:`, `''` without one; nobody's name is ever read. */
  role: string;
  /** Of the trailers `Reason:`. */
  reason?: string;
  /** The bytes that git hashes (after `commit <length>\0`), as text. */
  raw: string;
}

/**
 * Reads a commit from the bytes git keeps. The day is the committer's, because an author's stays when a commit is
 * made again later; a trailer is a line `Name: words` of the message's last paragraph.
 */
export function commitOf(id: string, bytes: Buffer): Commit {
  const raw = bytes.toString();
  const split = raw.indexOf('\n\n');
  const head = split < 0 ? raw : raw.slice(0, split);
  const message = split < 0 ? '' : raw.slice(split + 2).trim();
  const all = (name: string) => valuesOf(head, name, ' ');
  const trailers = message.includes('\n\n') ? message.slice(message.lastIndexOf('\n\n') + 2) : '';
  const seconds = / (\d+) [+-]\d{4}$/.exec(all('committer')[0] ?? '')?.[1];
  const reason = valuesOf(trailers, 'Reason', ': ').join('；');
  return {
    commit: id,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    on: shanghai(new Date(Number(seconds ?? 0) * 1000)),
    action: message.split('\n', 1)[0] ?? '',
    role: valuesOf(trailers, 'Role', ': ')[0] ?? '',
    ...(reason && { reason }),
    raw,
  };
}

/**
 * The commits with the moments that can be true: none came onto the branch before one it builds on, so a clock that
 * goes back, or was turned back, counts as the latest moment before it. One dated after now counts as the next that is
 * not, or as today: it was there by then, and nobody can say since when.
 * @param chain newest first
 * @param now `YYYY-MM-DDTHH:mm`; without it no moment is ahead
 */
export function inTime(chain: readonly Commit[], now = '9999'): Commit[] {
  let latest = '';
  return sinceWhen(chain, now)
    .toReversed()
    .map((commit) => {
      if (commit.on < latest) return { ...commit, on: latest, claims: commit.claims ?? commit.on };
      latest = commit.on;
      return commit;
    })
    .reverse();
}

/** The commits of which none is dated after now: by the next one after it that can be true. */
function sinceWhen(chain: readonly Commit[], now: string): Commit[] {
  let known = `${now.slice(0, 10)}T00:00`;
  return chain.map((commit) => {
    if (commit.on > now) return { ...commit, on: known, claims: commit.on };
    known = commit.on;
    return commit;
  });
}

function valuesOf(lines: string, name: string, mark: string): string[] {
  return lines
    .split('\n')
    .filter((line) => line.startsWith(name + mark))
    .map((line) => line.slice(name.length + mark.length).trim());
}
