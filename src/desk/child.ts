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
  return ended(spawned(task), task.limit, signal);
}

/** A script of ours that has read its code and waits for the word what to do. */
export interface Waiting {
  /** False once it has ended by itself: then another must do it. */
  isAlive(): boolean;
  /** Lets it begin; what `childEnded` says holds from here on. */
  told(word: object, signal: AbortSignal): Promise<Ended>;
  stop(): void;
}

/** Starts a script that waits for a message; its time begins when it is told. It ends when this process is gone. */
export function childWaiting(task: Task): Waiting {
  const child = spawned(task, ['ipc']);
  child.on('error', () => undefined);
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    isAlive: () => child.connected && isRunning(),
    told: (word, signal) => {
      // When it has ended meanwhile, that is told by its end.
      child.send(word, () => undefined);
      return ended(child, task.limit, signal);
    },
    // The number of one that has ended may be another program's by now.
    stop: () => {
      if (isRunning()) killGroup(child);
    },
  };
}

function ended(child: ChildProcess, limit: number, signal: AbortSignal): Promise<Ended> {
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
  const timer = setTimeout(stop, limit, `用时超过 ${Math.round(limit / 60_000)} 分钟，已停止`);
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

function spawned({ script, args, cwd, env: told }: Task, more: readonly 'ipc'[] = []): ChildProcess {
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
    stdio: ['pipe', 'pipe', 'pipe', ...more],
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
