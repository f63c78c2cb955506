import { Pulls } from './pulls.ts';
import type { GitRepository } from './repository.ts';
import { type Answer, type Asked, Served } from './served.ts';

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type',
  'Access-Control-Expose-Headers': 'Link, ETag',
};
const missing: Answer = { status: 404, body: { message: 'Not Found' } };

/** The page of an OAuth proxy in its window: hands the token to the page that opened it, as Decap expects it. */
const proxyPage = `<!doctype html><title>OAuth proxy (stand-in)</title><script>
addEventListener('message', (event) => {
  opener.postMessage('authorization:github:success:' + JSON.stringify({ token: 'token-1', provider: 'github' }), event.origin);
});
opener.postMessage('authorizing:github', '*');
</script>`;

interface TreeEntry {
  path: string;
  sha: string | null;
}

/**
 * A local stand-in of GitHub and of an OAuth proxy (`/auth`) over a real git repository: the calls that Decap's back end
 * makes, as GitHub's documentation describes them. It is not GitHub; nothing here was tried on the real one. Its main
 * branch is not protected: whoever is refused a merge could still push.
 */
export class GitHubStandIn extends Served {
  readonly pulls: Pulls;
  readonly repository: GitRepository;
  readonly calls: string[] = [];

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
    if (path === '/auth') return { body: proxyPage, headers: { 'Content-Type': 'text/html' } };
    if (asked.headers.authorization !== 'token token-1')
      return { status: 401, body: { message: 'Bad credentials' } };
    if (path === '/user') return { body: { login: 'wang', name: '王会计', email: null, avatar_url: '' } };
    if (path === '/users/wang') return { body: { login: 'wang', name: '王会计' } };
    if (path === '/search/issues') return { body: { items: [] } };
    const repo = '/repos/wuye/community';
    if (!path.startsWith(repo)) return missing;
    const rest = decodeURIComponent(path.slice(repo.length));
    if (rest === '') return { body: { owner: { login: 'wuye' }, permissions: { push: true } } };
    if (rest.startsWith('/pulls')) return this.#pulls(rest, asked);
    if (rest.startsWith('/git/refs')) return this.#refs(rest, asked);
    return method === 'GET' ? this.#read(rest, asked) : this.#write(rest, asked);
  }

  #read(rest: string, { url }: Asked): Answer {
    const [, branch] = /^\/branches\/(.+)$/.exec(rest) ?? [];
    const commit = branch && this.repository.at(`refs/heads/${branch}`);
    if (branch) return commit ? { body: { name: branch, commit: { sha: commit } } } : missing;
    const [, ref = '', folder] = /^\/git\/trees\/([^:]+):(.*)$/.exec(rest) ?? [];
    if (folder !== undefined) {
      const found = this.repository.files(ref, folder, url.searchParams.has('recursive'));
      const below = found.filter(({ path }) => path.startsWith(`${folder}/`));
      const tree = below.map(({ id, path, type }) => ({
        sha: id,
        type,
        path: path.slice(folder.length + 1),
      }));
      return tree.length > 0 ? { body: { tree } } : missing;
    }
    const [, blob] = /^\/git\/blobs\/(\w+)$/.exec(rest) ?? [];
    if (blob) {
      const content = this.repository.bytes(['cat-file', 'blob', blob]).toString('base64');
      return { body: { sha: blob, encoding: 'base64', content } };
    }
    const [, from = '', to] = /^\/compare\/(.+)\.\.\.(.+)$/.exec(rest) ?? [];
    if (to) return { body: this.#compared(from, to.replace(/^[^:]+:/, '')) };
    return missing;
  }

  #compared(from: string, to: string): object {
    const status = { A: 'added', M: 'modified', D: 'removed' };
    const files = this.repository.diff(from, to).map((one) => ({
      filename: one.path,
      status: status[one.status],
      sha: this.repository.idOf(to, one.path),
      patch: '@@',
    }));
    return { base_commit: { sha: this.repository.at(from) }, commits: [], files };
  }

  #write(rest: string, { body }: Asked): Answer {
    if (rest === '/git/blobs') {
      const bytes = Buffer.from(String(body.content), 'base64');
      return { status: 201, body: { sha: this.repository.git(['hash-object', '-w', '--stdin'], bytes) } };
    }
    if (rest === '/git/trees') {
      const entries = (body.tree as TreeEntry[]).map(({ path, sha }) => ({
        path,
        ...(sha && { blob: sha }),
      }));
      return { status: 201, body: { sha: this.repository.tree(String(body.base_tree), entries) } };
    }
    if (rest === '/git/commits') {
      const parents = (body.parents as string[]).flatMap((one) => ['-p', one]);
      const sha = this.repository.git(['commit-tree', String(body.tree), ...parents], String(body.message));
      return { status: 201, body: { sha } };
    }
    const [, number] = /^\/issues\/(\d+)\/labels$/.exec(rest) ?? [];
    if (!number) return missing;
    this.pulls.of(number).labels = body.labels as string[];
    return { body: [] };
  }

  #refs(rest: string, { method, body }: Asked): Answer {
    const name = rest.slice('/git/refs/heads/'.length) || String(body.ref).slice('refs/heads/'.length);
    if (method === 'POST' && this.repository.at(`refs/heads/${name}`))
      return { status: 422, body: { message: 'Reference already exists' } };
    this.repository.point(name, method === 'DELETE' ? undefined : String(body.sha));
    return { status: method === 'DELETE' ? 204 : 200, ...(method !== 'DELETE' && { body: { ref: name } }) };
  }

  #pulls(rest: string, { method, url, body }: Asked): Answer {
    if (rest === '/pulls' && method === 'POST') {
      const pull = this.pulls.create(String(body.title), String(body.head));
      return { status: 201, body: this.pulls.shown(pull) };
    }
    if (rest === '/pulls') {
      const head = url.searchParams.get('head')?.replace(/^[^:]+:/, '');
      const open = this.pulls.open().filter(({ branch }) => !head || branch === head);
      return { body: open.map((one) => this.pulls.shown(one)) };
    }
    const [, number = '', action] = /^\/pulls\/(\d+)(?:\/(\w+))?$/.exec(rest) ?? [];
    const pull = this.pulls.of(number);
    if (action === 'merge') return this.pulls.merge(pull);
    if (body.state === 'closed') pull.state = 'closed';
    return { body: this.pulls.shown(pull) };
  }
}
