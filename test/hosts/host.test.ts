import { expect, test } from 'vitest';
import { cmsConfig } from '../../src/admin/config.ts';
import { backendFor, hostIn } from '../../src/admin/host.ts';
import { reviewsAt } from '../../src/admin/host-kinds.ts';
import { hostLine } from '../../src/admin/host-status.ts';
import { hostTrouble } from '../../src/admin/host-words.ts';

const gitlab = {
  kind: 'gitlab' as const,
  origin: 'https://git.example.cn',
  repo: 'wuye/yunting/community',
  branch: 'main',
  appId: 'a1',
};
const said = (host: object) => () => hostIn(JSON.stringify(host));

test('a host.json that says what is needed is taken as it stands', () => {
  expect(hostIn(JSON.stringify(gitlab))).toEqual(gitlab);
  expect(hostIn('{ "kind": "desk" }')).toEqual({ kind: 'desk' });
});

test.each([
  ['{ "kind": "gitlab" ', 'host.json 不是有效的 JSON'],
  ['{ "kind": "gitee" }', 'kind 要写 desk、gitlab、forgejo 或 github'],
  [JSON.stringify({ ...gitlab, appId: undefined }), '缺少 appId'],
  [JSON.stringify({ ...gitlab, origin: 'http://git.example.cn' }), '要以 https:// 开头'],
  [JSON.stringify({ ...gitlab, origin: 'https://git.example.cn/' }), '末尾不要带 /'],
  [JSON.stringify({ ...gitlab, origin: 'javascript:alert(1)' }), '要以 https:// 开头'],
  [JSON.stringify({ ...gitlab, repo: 'community' }), 'repo 要写成“组织/仓库”'],
  [JSON.stringify({ ...gitlab, token: 'x' }), '不认识 token'],
])('a wrong host.json is refused in Chinese: %s', (text, words) => {
  expect(() => hostIn(text)).toThrow(words);
});

test('plain http is for trying on this machine alone', () => {
  expect(said({ ...gitlab, origin: 'http://127.0.0.1:3000' })).not.toThrow();
  expect(said({ ...gitlab, origin: 'http://localhost.example.cn' })).toThrow('https://');
});

test('Decap is told of the host, and that every save is a draft', () => {
  expect(backendFor(gitlab)).toEqual({
    name: 'gitlab',
    repo: 'wuye/yunting/community',
    branch: 'main',
    auth_type: 'pkce',
    base_url: 'https://git.example.cn',
    api_root: 'https://git.example.cn/api/v4',
    auth_endpoint: 'oauth/authorize',
    app_id: 'a1',
  });
  expect(cmsConfig(gitlab).publish_mode).toBe('editorial_workflow');
  expect(cmsConfig().publish_mode).toBeUndefined();
});

test.each([
  [gitlab, 'https://git.example.cn/wuye/yunting/community/-/merge_requests'],
  [{ ...gitlab, kind: 'forgejo' as const, repo: 'wuye/a' }, 'https://git.example.cn/wuye/a/pulls'],
  [
    { kind: 'github' as const, proxy: 'https://o.example', repo: 'wuye/a', branch: 'main' },
    'https://github.com/wuye/a/pulls',
  ],
])('the way to the drafts on the host itself', (host, address) => {
  expect(reviewsAt(host)).toBe(address);
});

test.each([
  [{ head: 'a', served: 'a', isDraft: false }, 'live', '已定稿的内容都已上线'],
  [{ head: 'b', served: 'a', isDraft: false }, 'building', '有已定稿的内容还没有上线'],
  [{ head: 'b', served: undefined, isDraft: false }, 'unknown', '网站没有说明它是哪一版'],
  [{ head: undefined, served: 'a', isDraft: false }, 'unknown', '连不上 GitLab'],
  [{ head: 'a', served: 'a', isDraft: true }, 'draft', '已存为草稿，还没有上线'],
])('what the bar says of %o', (known, state, words) => {
  const line = hostLine(gitlab, known);
  expect(line.state).toBe(state);
  expect(line.text).toContain(words);
});

test.each([
  [{ message: 'Does not have enough approvals', status: 405 }, '还没有另一人批准'],
  [{ message: 'Branch cannot be merged', status: 406 }, '现在不能合并'],
  [{ message: '403 Forbidden - You are not allowed to push into this branch', status: 403 }, '主分支受保护'],
  [{ message: '401 Unauthorized', status: 401 }, '登录已过期'],
  [{ message: 'Failed to fetch' }, '连不上代码托管平台'],
  [{ message: 'teapot', status: 418 }, '代码托管平台回答：teapot'],
])('what a host says, said in Chinese: %o', (error, words) => {
  expect(hostTrouble(error).message).toContain(words);
});

test('the error by which Decap knows that a record has no draft is handed on', () => {
  const none = Object.assign(new Error('content is not under editorial workflow'), {
    name: 'EDITORIAL_WORKFLOW_ERROR',
    notUnderEditorialWorkflow: true,
  });
  expect(hostTrouble(none)).toBe(none);
});
