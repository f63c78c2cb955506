import { type ChildProcess, spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** How a program ended; `reason` is the end of what it said, for people. */
export interface Ended {
  good: boolean;
  reason: string;
}

const wordsKept = 20_000;
const leash = new URL('leash.ts', import.meta.url).href;

/** Which script of ours to run, with what, where, and for how many milliseconds at most. */
export interface Task {
  script: string;
  args: readonly string[];
  cwd: string;
  limit: number;
  /** Told to the script beside our own environment. */
  env?: Record<string, string>;
}

/**
 * Runs a script under this Node in a process group of its own, so that its helpers end with it. Ends it when its
 * time is over, on `signal`, or when this process is gone. Never throws: `good` tells.
 */
export function childEnded(task: Task, signal: AbortSignal): Promise<Ended> {
  const child = spawned(task);
  let said = '';
  let stopped = '';
  child.stdout?.resume();
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-wordsKept);
  });
  const stop = (why: string) => {
    stopped ||= why;
    killGroup(child);
  };
  const aborted = () => stop('发布台正在关闭');
  const timer = setTimeout(stop, task.limit, `用时超过 ${Math.round(task.limit / 60_000)} 分钟，已停止`);
  signal.addEventListener('abort', aborted);
  if (signal.aborted) aborted();
  const end = new Promise<Ended>((resolve) => {
    child.on('error', (error) => resolve({ good: false, reason: error.message }));
    child.on('close', (code) => {
      const reason = stopped || lastLines(said) || `程序以 ${code} 结束，没有说明原因`;
      resolve({ good: code === 0 && stopped === '', reason });
    });
  });
  return end.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', aborted);
  });
}

function spawned({ script, args, cwd, env: told }: Task): ChildProcess {
  const env = {
    ...process.env,
    ...told,
    SHAITAI_DESK: String(process.pid),
    NODE_ENV: 'production',
    NO_COLOR: '1',
  };
  const options = ['--disable-warning=ExperimentalWarning', '--import', leash];
  return spawn(process.execPath, [...options, script, ...args], {
    cwd,
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...env, FORCE_COLOR: undefined },
  });
}

function killGroup(child: ChildProcess): void {
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The last lines, from the first that is Chinese on: warnings of libraries and stacks of calls say nothing to an editor. */
function lastLines(text: string): string {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '' && !/^\s+at |^Node\.js v/.test(line))
    .slice(-8);
  // When memory runs out the engine's own stack follows the reason.
  const fatal = /^FATAL ERROR: .*/m.exec(text)?.[0];
  if (fatal) return fatal;
  const chinese = lines.findIndex((line) => /\p{Script=Han}/u.test(line));
  return lines.slice(Math.max(0, chinese)).join('\n');
}
