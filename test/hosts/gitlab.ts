import type { Change, GitRepository } from './repository.ts';
import { type Answer, type Asked, challengeOf, Served } from './served.ts';

interface MergeRequest {
  iid: number;
  source_branch: string;
  title: string;
  labels: string[];
  state: 'opened' | 'closed' | 'merged';
}

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Expose-Headers': 'Link, X-Total, X-Total-Pages, X-Per-Page, X-Page, X-Gitlab-Blob-Id',
};

/**
 * A local stand-in of GitLab over a real git repository: sign-in by PKCE and the calls that Decap's back end makes, as
 * GitLab's documentation describes them. It is not GitLab; nothing here was tried on a real one.
 */
export class GitLabStandIn extends Served {
  /** Whether another person has approved; without it nothing is merged. */
  isApproved = true;
  readonly requests: MergeRequest[] = [];
  /** Method and path of each call. */
  readonly calls: string[] = [];
  readonly #codes = new Map<string, { challenge: string; address: string }>();
  readonly repository: GitRepository;
  readonly repo: string;

  constructor(repository: GitRepository, repo = 'wuye/community') {
    super((asked) => {
      this.calls.push(`${asked.method} ${asked.path}`);
      const { headers, ...answer } = this.answered(asked);
      return { ...answer, headers: { ...cors, ...headers } };
    });
    this.repository = repository;
    this.repo = repo;
  }

  answered(asked: Asked): Answer {
    const { method, path } = asked;
    if (method === 'OPTIONS') return { status: 204 };
    if (path === '/oauth/authorize') return this.#authorize(asked);
    if (path === '/oauth/token') return this.#token(asked);
    if (asked.headers.authorization !== 'Bearer token-1')
      return { status: 401, body: { message: '401 Unauthorized' } };
    if (path === '/api/v4/user')
      return {
        body: { id: 1, username: 'wang', name: '王会计', avatar_url: 'https://elsewhere.invalid/a.png' },
      };
    const project = `/api/v4/projects/${encodeURIComponent(this.repo)}`;
    if (!path.startsWith(project)) return missing;
    return this.#project(path.slice(project.length), asked);
  }

  #authorize({ url }: Asked): Answer {
    const given = (name: string) => url.searchParams.get(name) ?? '';
    if (
      given('code_challenge_method') !== 'S256' ||
      given('client_id') !== 'app-1' ||
      given('scope') !== 'api'
    )
      return { status: 400, body: 'invalid request' };
    this.#codes.set('code-1', { challenge: given('code_challenge'), address: given('redirect_uri') });
    const back = new URL(given('redirect_uri'));
    back.searchParams.set('code', 'code-1');
    back.searchParams.set('state', given('state'));
    return { status: 302, headers: { Location: back.href } };
  }

  #token({ body }: Asked): Answer {
    const known = this.#codes.get(String(body.code));
    this.#codes.delete(String(body.code));
    if (known?.challenge !== challengeOf(String(body.code_verifier)) || known.address !== body.redirect_uri)
      return { status: 400, body: { error: 'invalid_grant' } };
    return {
      body: { access_token: 'token-1', refresh_token: 'refresh-1', token_type: 'Bearer', expires_in: 7200 },
    };
  }

  #project(rest: string, asked: Asked): Answer {
    const { method } = asked;
    if (rest === '')
      return { body: { permissions: { project_access: { access_level: 30 }, group_access: null } } };
    if (rest === '/repository/tree') return this.#tree(asked);
    const [, file, raw] = /^\/repository\/files\/([^/]+)(\/raw)?$/.exec(rest) ?? [];
    if (file) return this.#file(decodeURIComponent(file), Boolean(raw), asked);
    if (rest === '/repository/commits' && method === 'POST') return this.#commit(asked);
    if (rest === '/repository/compare') return this.#compare(asked);
    const [, commit] = /^\/repository\/commits\/(\w+)\/refs$/.exec(rest) ?? [];
    if (commit) return { body: [{ type: 'branch', name: 'main' }] };
    const [, branch] = /^\/repository\/branches\/([^/]+)$/.exec(rest) ?? [];
    if (branch) return this.#branch(decodeURIComponent(branch), method);
    if (rest.startsWith('/merge_requests')) return this.#mergeRequests(rest, asked);
    if (rest.startsWith('/issues')) return { body: [] };
    return missing;
  }

  #tree({ url, path: address }: Asked): Answer {
    const [ref = 'main', path = '', recursive, page, size] = [
      'ref',
      'path',
      'recursive',
      'page',
      'per_page',
    ].map((name) => url.searchParams.get(name) ?? undefined);
    const found = this.repository
      .files(ref, path, recursive === 'true')
      .filter((file) => file.path.startsWith(`${path}/`) && file.path !== path);
    if (found.length === 0) return { status: 404, body: { message: '404 Tree Not Found' } };
    const [n, each] = [Number(page ?? 1), Number(size ?? 20)];
    const pages = Math.max(1, Math.ceil(found.length / each));
    const link = (to: number) => {
      const next = new URL(`${this.url}${address}${url.search}`);
      next.searchParams.set('page', String(to));
      return next.href;
    };
    return {
      body: found
        .slice((n - 1) * each, n * each)
        .map((file) => ({ ...file, name: file.path.split('/').at(-1) })),
      headers: {
        'X-Page': String(n),
        'X-Total-Pages': String(pages),
        'X-Per-Page': String(each),
        'X-Total': String(found.length),
        ...(n < pages && { Link: `<${link(n + 1)}>; rel="next", <${link(pages)}>; rel="last"` }),
      },
    };
  }

  #file(path: string, isRaw: boolean, { url }: Asked): Answer {
    const ref = url.searchParams.get('ref') ?? 'main';
    const id = this.repository.idOf(ref, path);
    if (!id) return { status: 404, body: { message: '404 File Not Found' } };
    const headers = { 'X-Gitlab-Blob-Id': id, 'Content-Type': 'text/plain' };
    return isRaw ? { body: this.repository.bytes(['cat-file', 'blob', id]), headers } : { body: '', headers };
  }

  #commit({ body }: Asked): Answer {
    const {
      branch,
      start_branch: from,
      commit_message: message,
      actions,
    } = body as Record<string, string> & {
      actions: { action: string; file_path: string; content?: string; encoding?: string }[];
    };
    if (branch === 'main')
      return {
        status: 403,
        body: { message: '403 Forbidden - You are not allowed to push into this branch' },
      };
    if (from && this.repository.at(`refs/heads/${branch}`))
      return {
        status: 400,
        body: {
          message: `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
        },
      };
    const changes: Change[] = actions.map(({ action, file_path: path, content = '', encoding }) =>
      action === 'delete'
        ? { path }
        : { path, content: Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8') },
    );
    const id = this.repository.commit(branch ?? '', {
      message: message ?? '',
      changes,
      ...(from && { from }),
    });
    return { status: 201, body: { id } };
  }

  #compare({ url }: Asked): Answer {
    const [from = '', to = ''] = ['from', 'to'].map((name) => url.searchParams.get(name) ?? '');
    const diffs = this.repository.diff(from, to).map(({ path, status }) => ({
      old_path: path,
      new_path: path,
      new_file: status === 'A',
      deleted_file: status === 'D',
      renamed_file: false,
      diff: '@@',
    }));
    return { body: { diffs } };
  }

  #branch(name: string, method: string): Answer {
    const id = this.repository.at(`refs/heads/${name}`);
    if (!id) return { status: 404, body: { message: '404 Branch Not Found' } };
    if (method === 'DELETE') {
      this.repository.point(name);
      return { status: 204 };
    }
    return { body: { name, commit: { id }, developers_can_merge: true, developers_can_push: false } };
  }

  #mergeRequests(rest: string, { method, url, body }: Asked): Answer {
    const given = (name: string) => url.searchParams.get(name) ?? undefined;
    if (rest === '/merge_requests' && method === 'POST') {
      this.requests.push({
        iid: this.requests.length + 1,
        source_branch: given('source_branch') ?? '',
        title: given('title') ?? '',
        labels: (given('labels') ?? '').split(','),
        state: 'opened',
      });
      return { status: 201, body: {} };
    }
    if (rest === '/merge_requests') {
      const branch = given('source_branch');
      const open = this.requests.filter(
        (one) => one.state === 'opened' && (!branch || one.source_branch === branch),
      );
      return { body: open.map((one) => this.#shown(one)) };
    }
    const [, iid, action] = /^\/merge_requests\/(\d+)(?:\/(\w+))?$/.exec(rest) ?? [];
    const one = this.requests.find((request) => request.iid === Number(iid));
    if (!one) return missing;
    if (action === 'rebase') return this.#rebase(one);
    if (action === 'merge') return this.#merge(one);
    if (given('labels')) one.labels = (given('labels') ?? '').split(',');
    if (given('state_event') === 'close') one.state = 'closed';
    void body;
    return { body: this.#shown(one) };
  }

  #shown(one: MergeRequest): object {
    const sha = this.repository.at(`refs/heads/${one.source_branch}`);
    return { ...one, sha, updated_at: '2026-11-22T08:00:00Z', author: { name: '王会计' } };
  }

  /** GitLab replays the commits of the branch; here they become one. */
  #rebase({ source_branch: branch, title }: MergeRequest): Answer {
    const main = this.repository.at('main') ?? '';
    this.repository.point('rebasing', main);
    const commit = this.repository.merge(branch, 'rebasing', title, true);
    this.repository.point('rebasing');
    if (commit) this.repository.point(branch, commit);
    return {
      status: 202,
      body: { rebase_in_progress: false, merge_error: commit ? null : 'Rebase failed: conflict' },
    };
  }

  #merge(one: MergeRequest): Answer {
    if (!this.isApproved) return { status: 405, body: { message: '405 Method Not Allowed' } };
    const merged = this.repository.merge(one.source_branch, 'main', `Merge branch '${one.source_branch}'`);
    if (!merged) return { status: 406, body: { message: 'Branch cannot be merged' } };
    one.state = 'merged';
    this.repository.point(one.source_branch);
    return { body: this.#shown(one) };
  }
}

const missing: Answer = { status: 404, body: { message: '404 Not Found' } };
