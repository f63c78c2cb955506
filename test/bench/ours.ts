import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';

/** What a build from nothing and one after a single change took, and what came out. Seconds, MB (10⁶), kB (10³). */
export interface Measured {
  cold: number;
  change: number;
  /** Seconds of the processor: what the machine does besides counts for less. */
  coldCpu: number;
  changeCpu: number;
  /** Most memory of either build. */
  memory: number;
  index: number;
  /** What a search downloads: engine, tables and the chunks and cards of a word of two characters. */
  firstSearch: number;
  laterSearch: number;
  /** Pages with brotli. */
  notice: number;
  list: number;
  home: number;
}

/** Writes a community as a repository with one commit; returns its folder. */
export function communityAt(root: string, files: ReadonlyMap<string, string>): string {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  cpSync('public', join(root, 'public'), { recursive: true });
  git(root, 'init', '-q', '-b', 'main', '.');
  committed(root);
  return root;
}

/** One build from nothing and one with a notice more. @param round gives the new notice a name of its own */
export function ours(root: string, folder: string, round: number): Measured {
  const [cold, change, memory] = ['cold', 'change', 'memory'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [cold, change, memory]) rmSync(path, { recursive: true, force: true });
  mkdirSync(memory);
  const one = built(root, cold, memory);
  const id = `ffff000${round}`;
  const [sample = ''] = readdirSync(join(root, 'content/notices')).sort().slice(-1);
  const text = readFileSync(join(root, 'content/notices', sample), 'utf8');
  const day = sample.slice(0, 8);
  writeFileSync(
    join(root, `content/notices/${day}-${id}.md`),
    text
      .replace(/^id: .*$/m, `id: ${id}`)
      .replace(/^(publishedAt: .*T).*$/m, (_, day) => `${day}11:5${round}`),
  );
  committed(root);
  const two = built(root, change, memory);
  const brotli = (path: string) => brotliCompressSync(readFileSync(join(change, path))).length / 1000;
  return {
    cold: one.seconds,
    change: two.seconds,
    coldCpu: one.cpu,
    changeCpu: two.cpu,
    memory: Math.max(one.memory, two.memory),
    index: sizeBelow(join(change, 'pagefind')) / 1e6,
    ...searches(join(change, 'pagefind')),
    notice: brotli(`notices/${day}-${id}/index.html`),
    list: brotli('notices/index.html'),
    home: brotli('index.html'),
  };
}

/** The middle one of each figure. */
export function medianOf(runs: readonly Measured[]): Measured {
  const names = Object.keys(runs[0] ?? {}) as (keyof Measured)[];
  const middle = (name: keyof Measured) =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[Math.trunc((runs.length - 1) / 2)] ?? 0;
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as unknown as Measured;
}

function built(root: string, out: string, memory: string) {
  const order = ['--content', join(root, 'content'), '--public', join(root, 'public'), '--out', out];
  const told = {
    HISTORY_DIR: root,
    HISTORY_COMMIT: git(root, 'rev-parse', 'HEAD'),
    SHAITAI_MEMORY: join(memory, 'pages'),
    BUILD_TIME: '2026-11-22T04:00:00Z',
  };
  return measured(process.execPath, ['--import', usage, 'src/build/main.ts', ...order], told);
}

/** Prints at its end what a process has used. */
const usage = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>{const u=process.resourceUsage();" +
    "process.stderr.write('\\nused '+(u.userCPUTime+u.systemCPUTime)/1e6+' '+u.maxRSS/1024+'\\n')})",
)}`;

function measured(program: string, args: string[], env: Record<string, string>) {
  const since = performance.now();
  const { status, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - since) / 1000;
  if (status !== 0) throw new Error(stderr);
  // The thread of the index says so too, earlier.
  const [, cpu, memory] = [...stderr.matchAll(/used (\S+) (\S+)/g)].at(-1) ?? [];
  return { seconds, cpu: Number(cpu), memory: Number(memory) };
}

/** What is downloaded for the word that stands in the middle of the index, with the cards of its ten newest records. */
function searches(folder: string): { firstSearch: number; laterSearch: number } {
  const chunks = readdirSync(join(folder, 'index')).map((name) => statSync(join(folder, 'index', name)).size);
  const middle = chunks.sort((a, b) => a - b)[Math.trunc(chunks.length / 2)] ?? 0;
  const [version = ''] = readdirSync(join(folder, 'cards'));
  const cards = readdirSync(join(folder, 'cards', version)).slice(-10);
  const shown = cards.reduce(
    (sum, name) => sum + brotliCompressSync(readFileSync(join(folder, 'cards', version, name))).length,
    0,
  );
  const fixed = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(folder, entry.name)))
    .reduce((sum, bytes) => sum + (isGzip(bytes) ? bytes.length : brotliCompressSync(bytes).length), 0);
  const later = (middle * 4 + shown) / 1000;
  return { firstSearch: fixed / 1000 + later, laterSearch: later };
}

function isGzip(bytes: Buffer): boolean {
  try {
    return gunzipSync(bytes).length > 0;
  } catch {
    return false;
  }
}

function sizeBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function committed(root: string): void {
  git(root, 'add', '-A');
  const who = ['-c', 'user.name=某某', '-c', 'user.email=desk@localhost'];
  git(root, ...who, 'commit', '-q', '-m', '发布');
}

function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30 }).trim();
}
