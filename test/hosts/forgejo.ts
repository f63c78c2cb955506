import { labelId, labelOf, Pulls } from './pulls.ts';
import type { GitRepository } from './repository.ts';
import { type Answer, type Asked, challengeOf, Served } from './served.ts';

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
};
const missing: Answer = { status: 404, body: { message: 'The target could not be found.' } };

interface FileChange {
  operation: string;
  path: string;
  content?: string;
  sha?: string;
}

/**
 * A local stand-in of Forgejo over a real git repository: sign-in by PKCE and the calls that Decap's back end makes, as
 * Forgejo's API description has them. It is not Forgejo; nothing here was tried on a real one.
 */
export class ForgejoStandIn extends Served {
  readonly pulls: Pulls;
  readonly repository: GitRepository;
  readonly calls: string[] = [];
  readonly #codes = new Map<string, { challenge: string; address: string }>();
  readonly #labels = new Set<string>();

  constructor(repository: GitRepository) {
    super((asked) => {
      this.calls.push(`${asked.method} ${asked.path}`);
      const { headers, ...answer } = this.answered(asked);
      return { ...answer, headers: { ...cors, ...headers } };
    });
    this.repository = repository;
    this.pulls = new Pulls(repository);
  }

  answered(asked: Asked): Answer {
    const { method, path } = asked;
    if (method === 'OPTIONS') return { status: 204 };
    if (path === '/login/oauth/authorize') return this.#authorize(asked);
    if (path === '/login/oauth/access_token') return this.#token(asked);
    if (asked.headers.authorization !== 'token token-1')
      return { status: 401, body: { message: 'invalid token' } };
    if (path === '/api/v1/user')
      return { body: { login: 'wang', full_name: '王会计', email: 'wang@wuye.example', avatar_url: '' } };
    const repo = '/api/v1/repos/wuye/community';
    if (!path.startsWith(repo)) return missing;
    return this.#repo(path.slice(repo.length), asked);
  }

  #authorize({ url }: Asked): Answer {
    const given = (name: string) => url.searchParams.get(name) ?? '';
    if (given('code_challenge_method') !== 'S256' || given('client_id') !== 'app-1')
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
    return { body: { access_token: 'token-1', token_type: 'bearer', expires_in: 3600 } };
  }

  #repo(rest: string, asked: Asked): Answer {
    const { method, url, body } = asked;
    if (rest === '') return { body: { owner: { login: 'wuye' }, permissions: { push: true } } };
    if (rest.startsWith('/branches')) return this.#branches(rest, asked);
    if (rest.startsWith('/pulls')) return this.#pulls(rest, asked);
    if (rest === '/contents') return this.#change(asked);
    const [, tree] = /^\/git\/trees\/(\w+)$/.exec(rest) ?? [];
    if (tree)
      return {
        body: {
          tree: this.repository
            .files(tree, '', url.searchParams.has('recursive'))
            .map(({ id, path, type }) => ({ path, type, sha: id, size: 1 })),
        },
      };
    const [, blob] = /^\/git\/blobs\/(\w+)$/.exec(rest) ?? [];
    if (blob)
      return {
        body: {
          sha: blob,
          encoding: 'base64',
          content: this.repository.bytes(['cat-file', 'blob', blob]).toString('base64'),
        },
      };
    const [, file] = /^\/contents\/(.+)$/.exec(rest) ?? [];
    if (file) {
      const sha = this.repository.idOf(url.searchParams.get('ref') ?? 'main', decodeURIComponent(file));
      return sha ? { body: { sha } } : missing;
    }
    const [, from, to] = /^\/compare\/(.+)\.\.\.(.+)$/.exec(rest) ?? [];
    if (from && to) return { body: { files: this.#files(decodeURIComponent(to)) } };
    if (rest === '/labels' && method === 'POST') {
      this.#labels.add(String(body.name));
      return { status: 201, body: { id: labelId(String(body.name)), name: body.name } };
    }
    if (rest === '/labels') return { body: [...this.#labels].map((name) => ({ id: labelId(name), name })) };
    const [, number] = /^\/issues\/(\d+)\/labels$/.exec(rest) ?? [];
    if (number) {
      this.pulls.of(number).labels = (body.labels as number[]).map(labelOf);
      return { body: [] };
    }
    return missing;
  }

  /** Forgejo names the files of a comparison without their blobs. */
  #files(head: string): object[] {
    const status = { A: 'added', M: 'modified', D: 'removed' };
    return this.repository
      .diff('main', head.replace(/^[^:]+:/, ''))
      .map((one) => ({ filename: one.path, status: status[one.status] }));
  }

  #branches(rest: string, { method, body }: Asked): Answer {
    if (method === 'POST') {
      const name = String(body.new_branch_name);
      if (this.repository.at(`refs/heads/${name}`))
        return { status: 409, body: { message: 'The branch already exists.' } };
      this.repository.point(name, this.repository.at(String(body.old_ref_name)));
      return { status: 201, body: { name } };
    }
    const name = decodeURIComponent(rest.slice('/branches/'.length));
    const id = this.repository.at(`refs/heads/${name}`);
    if (!id) return missing;
    if (method !== 'DELETE') return { body: { name, commit: { id } } };
    this.repository.point(name);
    return { status: 204 };
  }

  #change({ body }: Asked): Answer {
    const { branch, message, files } = body as { branch: string; message: string; files: FileChange[] };
    if (branch === 'main')
      return { status: 403, body: { message: 'branch main is protected from user pushes' } };
    const stale = files.find(
      ({ operation, path, sha }) => operation === 'update' && sha !== this.repository.idOf(branch, path),
    );
    if (stale) return { status: 422, body: { message: `sha does not match [given: ${stale.sha}]` } };
    const changes = files.map(({ path, content = '' }) => ({
      path,
      content: Buffer.from(content, 'base64'),
    }));
    this.repository.commit(branch, { message, changes });
    return { status: 201, body: {} };
  }

  #pulls(rest: string, { method, body }: Asked): Answer {
    if (rest === '/pulls' && method === 'POST') {
      const pull = this.pulls.create(String(body.title), String(body.head));
      return { status: 201, body: this.pulls.shown(pull) };
    }
    if (rest === '/pulls') return { body: this.pulls.open().map((one) => this.pulls.shown(one)) };
    const [, number = '', action] = /^\/pulls\/(\d+)(?:\/(\w+))?$/.exec(rest) ?? [];
    const pull = this.pulls.of(number);
    if (action === 'merge') return this.pulls.merge(pull);
    if (action === 'files') return { body: this.#files(pull.branch) };
    if (body.state === 'closed') pull.state = 'closed';
    return { body: this.pulls.shown(pull) };
  }
}
