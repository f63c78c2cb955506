import type { GitRepository } from './repository.ts';
import type { Answer } from './served.ts';

/** A pull request, as Forgejo and GitHub both show it. */
export interface Pull {
  number: number;
  title: string;
  branch: string;
  labels: string[];
  state: 'open' | 'closed';
}

/** The pull requests of a stand-in, kept in memory. */
export class Pulls {
  /** Whether another person has approved; without it nothing is merged. */
  isApproved = true;
  readonly all: Pull[] = [];
  readonly repository: GitRepository;

  constructor(repository: GitRepository) {
    this.repository = repository;
  }

  open(): Pull[] {
    return this.all.filter(({ state }) => state === 'open');
  }

  create(title: string, head: string): Pull {
    const branch = head.replace(/^[^:]+:/, '');
    const pull: Pull = { number: this.all.length + 1, title, branch, labels: [], state: 'open' };
    this.all.push(pull);
    return pull;
  }

  of(number: string): Pull {
    const found = this.all.find((one) => one.number === Number(number));
    if (!found) throw new Error(`no pull request ${number}`);
    return found;
  }

  /** Merges; answers 405 without an approval or with a conflict. */
  merge(pull: Pull): Answer {
    if (!this.isApproved) return { status: 405, body: { message: 'Does not have enough approvals' } };
    if (!this.repository.merge(pull.branch, 'main', `Merge ${pull.branch}`))
      return { status: 405, body: { message: 'Pull Request is not mergeable' } };
    pull.state = 'closed';
    return { body: { merged: true } };
  }

  shown({ number, title, branch, labels, state }: Pull): object {
    const commit = this.repository.at(`refs/heads/${branch}`);
    const repo = { fork: false, owner: { login: 'wuye' } };
    return {
      number,
      title,
      state,
      labels: labels.map((name) => ({ id: labelId(name), name })),
      head: { ref: branch, sha: commit, label: `wuye:${branch}`, repo },
      base: { sha: this.repository.at('main') },
      user: { login: 'wang' },
      updated_at: '2026-11-22T08:00:00Z',
    };
  }
}

const names: string[] = [];

/** Labels have numbers, the same for the same name. */
export function labelId(name: string): number {
  if (!names.includes(name)) names.push(name);
  return names.indexOf(name) + 1;
}

/** The name of a label by its number. */
export function labelOf(id: number): string {
  return names[id - 1] ?? '';
}
