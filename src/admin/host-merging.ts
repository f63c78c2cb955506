import type { HostApi } from './host-kinds.ts';
import { Sentence } from './sentence.ts';

/** What of Decap's client for GitHub writes over what others published. */
interface Overwriting extends HostApi {
  forceMergePR?: () => Promise<never>;
  rebaseBranch?: (branch: string) => Promise<{ sha: string | undefined }>;
  getBranch?: (branch: string) => Promise<{ commit: { sha?: string } }>;
}

/**
 * Keeps Decap's client for GitHub from putting a draft over what was published since: it answers a refused merge by
 * writing the draft's files over the published branch, and moves drafts onto it file by file, without a merge.
 * Drafts stay on what they were begun on, and GitHub says whether they can be merged.
 */
export function withoutForce(api: HostApi): void {
  const client = api as Overwriting;
  if (!client.forceMergePR) return;
  client.forceMergePR = async () => {
    throw new Sentence(
      '现在不能合并：还没有另一人批准，检查还没有通过，或者和别人后来的修改冲突；请在 GitHub 上查看这份合并请求',
    );
  };
  client.rebaseBranch = async (branch) => ({ sha: (await client.getBranch?.(branch))?.commit.sha });
}
