import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { entered } from './people.ts';

/** A desk that runs, as a test talks to it. */
export interface RunningDesk {
  url: string;
  /** Cookie of the first administrator, who may also write. */
  cookie: string;
  process: ChildProcess;
  /** Everything it has printed. */
  printed: () => string;
  /** Waits until it has printed this. */
  heard: (words: RegExp) => Promise<void>;
  /**
   * Sends an action as the CMS does, as the first administrator or with another cookie. A save that names no version
   * is one of a form opened just before.
   */
  ask: (action: string, params: unknown, cookie?: string) => Promise<Answer>;
  status: () => Promise<DeskStatus>;
  /** Waits until the status is `state` and nothing is being built. */
  until: (state: DeskStatus['state']) => Promise<DeskStatus>;
  /** Ends it politely and returns its exit code. */
  stop: () => Promise<number | null>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the desk answers is looked at field by field
  body: any;
}

export interface DeskStatus {
  head: string;
  live: { commit: string; builtAt: string; seconds: number } | null;
  state: 'live' | 'building' | 'failed';
  failure?: { commit: string; message: string; findings: { file: string; field: string; message: string }[] };
  person: { name: string; role: string };
  twoPersons: string[];
  drafts: { toReview: number; mine: number };
  rolledBack?: string;
  troubles: string[];
}

const project = join(import.meta.dirname, '../..');

/** The environment of a desk: a free port, and stand-ins for the two build programs. */
export function deskEnvironment(root: string, env: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    SHAITAI_ROOT: root,
    PORT: '0',
    SHAITAI_BUILD: join(import.meta.dirname, 'stand-in-build.ts'),
    SHAITAI_ADMIN: join(import.meta.dirname, 'stand-in-admin.ts'),
    SHAITAI_VERIFY: join(import.meta.dirname, 'stand-in-verify.ts'),
    ...env,
  };
}

const started: ChildProcess[] = [];
const cookies = new Map<string, string>();

// A test that fails leaves its desk running.
afterAll(async () => {
  for (const child of started) await ended(child, 'SIGKILL');
});

/** Starts `npm start`'s program in a process group of its own. */
export function deskProcess(root: string, env?: Record<string, string>): ChildProcess {
  const options = ['--disable-warning=ExperimentalWarning', join(project, 'src/desk/main.ts')];
  const child = spawn(process.execPath, options, {
    cwd: project,
    env: deskEnvironment(root, env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

/** Starts a desk, waits for its two addresses, and signs the first administrator in, making the account at first. */
export async function runningDesk(root: string, env?: Record<string, string>): Promise<RunningDesk> {
  const child = deskProcess(root, env);
  let printed = '';
  const ready = new Promise<string>((resolve, reject) => {
    const heard = (chunk: string) => {
      printed += chunk;
      const address = /管理后台 (http:\S+?)admin\//.exec(printed)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.setEncoding('utf8').on('data', heard);
    child.stderr?.setEncoding('utf8').on('data', heard);
    child.on('exit', (code) => reject(new Error(`The desk ended with ${code}:\n${printed}`)));
  });
  const url = await ready;
  const heard = async (words: RegExp) => {
    while (!words.test(printed)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const cookie = await entered(url, async () => {
    await heard(/一次性代码 \S+/);
    return /一次性代码 (\S+)/.exec(printed)?.[1] ?? '';
  });
  cookies.set(url, cookie);
  const sent = (action: string, params: unknown, as: string) =>
    post(url, JSON.stringify({ branch: 'main', action, params }), { Cookie: as });
  const ask = async (action: string, params: unknown, as = cookie) => {
    if (action === 'persistEntry') await onNewest(params as Saving, (path) => sent('getEntry', { path }, as));
    return sent(action, params, as);
  };
  const headers = { Cookie: cookie };
  const status = async () => (await fetch(`${url}api/status`, { headers })).json() as Promise<DeskStatus>;
  return {
    url,
    cookie,
    process: child,
    printed: () => printed,
    heard,
    ask,
    status,
    until: async (state) => {
      for (;;) {
        const now = await status();
        if (now.state === state) return now;
        if (now.state !== 'building') throw new Error(`Expected ${state}: ${JSON.stringify(now)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: () => ended(child, 'SIGTERM'),
  };
}

interface Saving {
  dataFiles: { path: string }[];
  options: { newEntry?: boolean; base?: string };
}

/** Lets a save stand on the newest version, where there is one and the test says nothing else. */
async function onNewest({ dataFiles, options }: Saving, read: (path: string) => Promise<Answer>) {
  if (options.newEntry || options.base) return;
  const { status, body } = await read(dataFiles[0]?.path ?? '');
  if (status === 200) options.base = body.file.id;
}

/** Ends a process with a signal and returns its exit code. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

/** Posts a body to /api/cms as the CMS page of the first administrator would, with other headers where given. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${url}api/cms`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      Origin: url.slice(0, -1),
      Cookie: cookies.get(url) ?? '',
      ...headers,
    },
    body,
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
  };
}

/** The parameters of persistEntry as Decap sends them. */
export function entryParams(
  path: string,
  raw: string,
  more: { assets?: unknown[]; options?: object } = {},
): object {
  const slug = path.replace(/^.*\/|\.\w+$/g, '');
  return {
    branch: 'main',
    dataFiles: [{ path, slug, raw }],
    assets: more.assets ?? [],
    options: {
      newEntry: false,
      commitMessage: '修改',
      collectionName: 'notices',
      useWorkflow: false,
      hasSubfolders: true,
      unpublished: false,
      ...more.options,
    },
  };
}

/** The lines that something in this process writes to standard error. */
export async function writtenBy(work: () => unknown): Promise<string[]> {
  const written: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = ((text: string) => written.push(text) > 0) as typeof write;
  try {
    await work();
  } finally {
    process.stderr.write = write;
  }
  return written;
}
