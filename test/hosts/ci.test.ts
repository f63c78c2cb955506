import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { adminPolicyFor } from '../../src/desk/headers.ts';
import { community, emptyFolder, git, noticeText, put } from '../desk/community.ts';

// The commands of the CI files, run here by sh: the files themselves were never run by a GitLab, Forgejo or GitHub.

type Step = { run?: string; uses?: string; with?: Record<string, unknown> };
interface Actions {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<'check' | 'publish', { if: string; steps: Step[] }>;
}
interface Job {
  rules: { if: string }[];
  script: string[];
}
interface GitLab {
  variables: Record<string, string>;
  default: { before_script: string[] };
  check: Job;
  pages: Job & { publish: string };
}

const gitlab = parse(readFileSync('deploy/hosts/gitlab-ci.yml', 'utf8')) as GitLab;
const forgejo = parse(readFileSync('deploy/hosts/forgejo.yml', 'utf8')) as Actions;
const github = parse(readFileSync('deploy/hosts/github.yml', 'utf8')) as Actions;

const runs = (steps: Step[]) => steps.flatMap(({ run }) => run ?? []);
/** What each file runs for a draft and for the main branch. */
const commands = {
  gitlab: {
    check: [...gitlab.default.before_script, ...gitlab.check.script],
    publish: [...gitlab.default.before_script, ...gitlab.pages.script],
  },
  forgejo: { check: runs(forgejo.jobs.check.steps), publish: runs(forgejo.jobs.publish.steps) },
  github: { check: runs(github.jobs.check.steps), publish: runs(github.jobs.publish.steps) },
};

let code: string;
let tools: string;

beforeAll(() => {
  // The portal as somebody else has it: what is committed here.
  code = emptyFolder();
  execFileSync('git', ['clone', '--quiet', '--bare', resolve('.'), code]);
  tools = emptyFolder();
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  program(
    'npm',
    `if [ "$1" = ci ]; then ln -sfn '${resolve('node_modules')}' node_modules; else exec '${npm}' "$@"; fi`,
  );
  // A server within reach over SSH: the command runs here.
  program('ssh', 'for last; do :; done; exec sh -c "$last"');
});

/** Puts a program of that name before those of the system. */
function program(name: string, lines: string): void {
  writeFileSync(join(tools, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(tools, name), 0o755);
}

/** A checkout of a community as a runner has it, on a branch, with its remote. */
function checkout(branch: string, change?: (root: string) => void): string {
  const origin = community();
  const root = join(emptyFolder(), 'work');
  execFileSync('git', ['clone', '--quiet', origin, root]);
  put(
    root,
    'host.json',
    '{ "kind": "gitlab", "origin": "https://git.example.cn", "repo": "wuye/community", "branch": "main", "appId": "a" }\n',
  );
  git(root, 'checkout', '--quiet', '-B', branch);
  change?.(root);
  git(root, 'add', '-A');
  git(root, '-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '--quiet', '-m', '修改');
  return root;
}

function run(root: string, lines: string[], more: Record<string, string> = {}) {
  const shaitai = join(dirname(root), 'shaitai');
  const env = {
    ...process.env,
    PATH: `${tools}:${process.env.PATH}`,
    SHAITAI_CODE: code,
    SHAITAI_VERSION: execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim(),
    SITE_URL: 'https://qingchuanli.example',
    CI_BUILDS_DIR: dirname(root),
    CI_JOB_ID: '1',
    CI_PROJECT_DIR: root,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    TARGET: 'main',
    ...more,
  };
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines.join('\n')], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}`, shaitai };
}

const kinds = ['gitlab', 'forgejo', 'github'] as const;

test('every file fetches the whole history, names one version of the code, checks requests and publishes main', () => {
  expect(gitlab.variables.GIT_DEPTH).toBe('0');
  expect(gitlab.check.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }]);
  expect(gitlab.pages.rules).toEqual([{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }]);
  expect(gitlab.pages.publish).toBe('site');
  for (const file of [forgejo, github]) {
    expect(file.on).toEqual({ pull_request: null, push: { branches: ['main'] } });
    expect(file.jobs.check.if).toContain("== 'pull_request'");
    expect(file.jobs.publish.if).toContain("== 'push'");
    const checkouts = Object.values(file.jobs).map(({ steps }) => steps[0]);
    expect(checkouts.map((step) => step?.with?.['fetch-depth'])).toEqual([0, 0]);
  }
  expect(github.permissions).toEqual({ contents: 'read' });
  for (const name of ['gitlab-ci', 'forgejo', 'github'])
    expect(readFileSync(`deploy/hosts/${name}.yml`, 'utf8')).toMatch(/SHAITAI_VERSION: "0{40}"/);
});

test.each(kinds)('what %s runs stops a draft that breaks a rule, with the sentence of the form', (kind) => {
  const root = checkout('draft', (at) =>
    put(
      at,
      'content/notices/20261120-00000002.md',
      noticeText('00000002', '周六停水通知').replace('category: ', 'category: nothing'),
    ),
  );
  const { status, said } = run(root, commands[kind].check);
  expect(status).not.toBe(0);
  expect(said).toContain('20261120-00000002.md');
  expect(said).toContain('类别');
});

test('a draft that is fine passes, checked as merged into what is published', () => {
  const root = checkout('draft', (at) =>
    put(at, 'content/notices/20261120-00000002.md', noticeText('00000002', '周六停水通知')),
  );
  const { status, said } = run(root, commands.gitlab.check);
  expect(status === 0 ? '' : said).toBe('');
  expect(git(root, 'log', '-1', '--format=%P').split(' ')).toHaveLength(2);
}, 300_000);

test('the main branch becomes a site with the forms for the host, which says what it was made from', () => {
  const root = checkout('main');
  const target = emptyFolder();
  mkdirSync(join(target, 'www'));
  const { status, said } = run(root, commands.forgejo.publish, {
    DEPLOY_TO: `site@server.example:${join(target, 'www')}`,
    DEPLOY_KEY: 'key',
    DEPLOY_KNOWN: 'server.example ssh-ed25519 AAAA',
  });
  expect(status === 0 ? '' : said).toBe('');
  const site = join(target, 'www', readlinkSync(join(target, 'www/current')));
  expect(existsSync(join(site, 'index.html'))).toBe(true);
  expect(JSON.parse(readFileSync(join(site, 'release.json'), 'utf8'))).toEqual({
    commit: git(root, 'rev-parse', 'HEAD'),
  });
  expect(JSON.parse(readFileSync(join(site, 'admin/host.json'), 'utf8')).kind).toBe('gitlab');
}, 300_000);

test('a shallow clone is refused rather than published without its past', () => {
  const full = checkout('main');
  const root = join(emptyFolder(), 'work');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${full}`, root]);
  const { status, said } = run(root, commands.github.publish);
  expect(status).not.toBe(0);
  expect(said).toContain('浅克隆');
});

test('the policy in the description is the one the tests were run with', () => {
  expect(readFileSync('deploy/hosts/README.md', 'utf8')).toContain(
    adminPolicyFor(['https://git.example.cn']),
  );
});
