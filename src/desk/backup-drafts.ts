import { GitFailure, lineOf } from './git.ts';
import type { Repository } from './repository.ts';

/** Runs git towards the remote. */
export type Remote = (args: string[]) => Promise<Buffer>;

const drafts = 'refs/heads/draft/*';

/**
 * Lets the drafts of a remote follow ours: new ones and new steps are pushed; one that is over here is taken away
 * there, but only when its last step is kept among the shelved drafts, which were pushed before. Throws what git throws
 * for a push that is refused when the remote has a step that is not known here.
 */
export async function draftsPushed(repository: Repository, push: Remote, remote: string): Promise<void> {
  const over = (await draftsOver(repository, push, remote)).map(({ commit, ref }) => [
    // The remote takes it away only if nobody has added to it since.
    `--force-with-lease=${ref}:${commit}`,
    `:${ref}`,
  ]);
  if (over.length > 0) {
    const [leases, refs] = [over.map(([lease = '']) => lease), over.map(([, ref = '']) => ref)];
    await push(['push', '--quiet', ...leases, remote, ...refs]);
  }
  await push(['push', '--quiet', remote, `${drafts}:${drafts}`]);
}

/** Drafts of the remote that ours do not continue. */
async function draftsOver(
  { git }: Repository,
  push: Remote,
  remote: string,
): Promise<{ commit: string; ref: string }[]> {
  const lines = (await lineOf(push(['ls-remote', remote, drafts]))).split('\n').filter(Boolean);
  const over: { commit: string; ref: string }[] = [];
  for (const line of lines) {
    const [commit = '', ref = ''] = line.split('\t');
    const continued = await git(['merge-base', '--is-ancestor', commit, ref]).then(
      () => true,
      () => false,
    );
    if (continued) continue;
    const shelved = await lineOf(git(['for-each-ref', '--contains', commit, 'refs/shaitai'])).catch(() => '');
    if (shelved === '') throw new GitFailure(['push'], `[rejected] ${ref} holds ${commit}`);
    over.push({ commit, ref });
  }
  return over;
}
