import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from '../books/files.ts';
import { booksFrom } from '../books.ts';
import { emptyFolder, git, newRepository } from '../ledger/repository.ts';

const root = newRepository();
const out = emptyFolder();
const at = (path: string) => join(root, path);
const moment = { day: '2026-11-20', time: '04:00' };
let releases = 0;

function put(path: string, text: string): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
}

function change(path: string, alter: (text: string) => string): void {
  const text = readFileSync(at(path), 'utf8');
  const altered = alter(text);
  expect(altered, path).not.toBe(text);
  put(path, altered);
}

function committed(): string {
  git(root, 'add', '-A');
  git(
    root,
    '-c',
    'user.name=某某',
    '-c',
    'user.email=desk@localhost',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    '修改',
  );
  return git(root, 'rev-parse', 'HEAD');
}

const memory = join(out, 'memory');
const order = ['--content', at('content'), '--public', at('public')];

/** A program that builds; `--wait`: once it is told. */
function program(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/build/main.ts', ...order, ...args],
    { env: { ...process.env, HISTORY_DIR: root, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
}

function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

const factsOf = (commit: string) => ({
  HISTORY_COMMIT: commit,
  BUILD_TIME: `${moment.day}T${moment.time}:00Z`,
});

/** Builds a commit from nothing. */
const whole = (folder: string, commit: string) => ended(program(['--out', folder], factsOf(commit)));

/** The next program to build from the release before, as at the desk: it waits while the content changes. */
let waiting: ChildProcess | undefined;

/** Builds a commit as the desk does. */
async function built(folder: string, commit: string): Promise<void> {
  const mine = waiting ?? program(['--wait'], { SHAITAI_MEMORY: memory });
  const end = ended(mine);
  mine.send({ out: folder, env: factsOf(commit) });
  await end;
  waiting = program(['--wait'], { SHAITAI_MEMORY: memory });
}

afterAll(() => waiting?.kill('SIGKILL'));

/** Every file of a folder with the digest of its bytes. */
function bytesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** Makes the next release from the one before, and the same from nothing; returns the folder of the first. */
async function released(): Promise<string> {
  const commit = committed();
  moment.time = `0${releases}:1${releases}`;
  const release = join(out, `release-${++releases}`);
  const anew = join(out, 'whole');
  await Promise.all([built(release, commit), whole(anew, commit)]);
  const [one, other] = [bytesOf(release), bytesOf(anew)];
  rmSync(anew, { recursive: true });
  expect([...one.keys()]).toEqual([...other.keys()]);
  expect([...one].filter(([path, digest]) => other.get(path) !== digest).map(([path]) => path)).toEqual([]);
  return release;
}

/** Changes the last bit of a file. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Whether a file of a release is the very file of the release before. */
const isKept = (release: string, path: string) =>
  statSync(join(release, path)).ino === statSync(join(out, `release-${releases - 1}`, path)).ino;

const noticeFile = (id: string) => `content/notices/20261103-${id}.md`;
const noticeText = (id: string, title: string, more = '') =>
  `---\nid: ${id}\ntitle: ${title}\ncategory: works\nurgency: normal\npublishedAt: 2026-11-03T09:00\nissuer: 工程部\n` +
  `contact: 前台 000-0000 0001\nsummary: ${title}，请注意。\n${more}---\n\n${title}，完工后另行通知。\n`;

const page = (id: string) => `notices/20261103-${id}/index.html`;

test('a release made from the one before is, byte for byte, the release made from nothing', async () => {
  const { records } = booksFrom(3);
  const files = filesOf(records);
  const newest = records.accounts[0]?.key;
  for (const [file, text] of files) put(`content/${file}`, text.replace(/^file: .*\n/gm, ''));
  for (const id of ['aaaaaaa1', 'aaaaaaa2']) put(noticeFile(id), noticeText(id, `油漆栏杆${id.at(-1)}`));
  cpSync('public/favicon.svg', at('public/favicon.svg'));
  await built(join(out, `release-${++releases}`), committed());

  put(noticeFile('aaaaaaa3'), noticeText('aaaaaaa3', '修补路面').replace('11-03T09', '11-03T10'));
  const added = await released();
  expect(isKept(added, 'data/prices.csv')).toBe(true);
  expect(isKept(added, page('aaaaaaa1'))).toBe(true);

  change(noticeFile('aaaaaaa1'), (text) => text.replaceAll('油漆栏杆1', '油漆大门'));
  change(`content/accounts/${newest}.json`, corrected);
  const changed = await released();
  expect(isKept(changed, page('aaaaaaa2'))).toBe(true);
  expect(isKept(changed, 'about/index.html')).toBe(true);
  expect(isKept(changed, page('aaaaaaa1'))).toBe(false);
  expect(isKept(changed, `fees/${newest}/index.html`)).toBe(false);

  change(noticeFile('aaaaaaa2'), (text) =>
    text.replace('\n---\n\n', '\nwithdrawn:\n  at: 2026-11-04T10:00\n  reason: 改期\n---\n\n'),
  );
  put(noticeFile('aaaaaaa4'), noticeText('aaaaaaa4', '油漆栏杆改期', replaces));
  await released();

  change('content/site.json', (text) => text.replaceAll('000-0000 0001', '000-0000 0009'));
  change(noticeFile('aaaaaaa3'), (text) => text.replace('category: works', 'category: safety'));
  cpSync('public/files/lift-contacts-2026.png', at('public/files/plan.png'));
  change(noticeFile('aaaaaaa1'), (text) => text.replace('\n---\n\n', `\n${attached}---\n\n`));
  await released();

  for (const kept of ['memory', 'memory.texts', 'memory.search', 'memory.search.files'])
    damage(join(out, kept));
  const anew = await released();
  expect(isKept(anew, 'data/prices.csv')).toBe(false);

  moment.day = '2026-11-21';
  await released();
}, 600_000);

const attached = 'attachments:\n  - title: 图纸\n    file: /files/plan.png\n';
const replaces = 'related:\n  - how: replaces\n    notice: aaaaaaa2\n';

/** A hundred yuan of labour that were material. */
function corrected(text: string): string {
  const account = JSON.parse(text);
  const { staff } = account.costs;
  const told = { on: '2026-11-10', kind: 'correction', reason: '一张单据记错了类别，已经改正' };
  account.corrections = [
    ...(account.corrections ?? []),
    { ...told, path: 'costs.staff.labour', before: staff.labour, after: staff.labour - 10_000 },
    { ...told, path: 'costs.staff.material', before: staff.material, after: staff.material + 10_000 },
  ];
  staff.labour -= 10_000;
  staff.material += 10_000;
  return JSON.stringify(account);
}
