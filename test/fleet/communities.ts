import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { communityOf } from '../bench/community.ts';
import { filesOf } from '../books/files.ts';
import { type Random, randomFrom } from '../books/random.ts';
import { booksFrom } from '../books.ts';

/** The content of a generated community, and what was done to it on purpose. */
export interface Made {
  name: string;
  files: Map<string, string>;
  flaw: 'none' | 'late' | 'very-late' | 'failing' | 'quiet';
}

const quarters = Array.from(
  { length: 8 },
  (_, i) => `${2024 + Math.trunc((i + 3) / 4)}-Q${((i + 3) % 4) + 1}`,
);

/** What the books replace; the rest of a community comes from the benchmark's generator. */
const money =
  /^(accounts|common|fund|projects|utilities|objections|documents|prices|equipment|site|rectifications|assessments|owners-days)\b/;

/** Notices of the example on buildings that the others do not have. */
const elsewhere = /7f19e642|b606a08e|01de5cb0|8e81c23f/;

const first = ['云汀', '晴川', '望野', '松浦', '青梧', '南坡', '听雨', '知夏', '临溪', '北渚'];
const second = ['花园', '里', '苑', '新村', '家园', '公馆', '雅居', '小区', '名庭', '坊'];

/** So many communities, the same for the same count: by seeds of their own, some late, some wrong, some quiet. */
export function* communities(count: number): Generator<Made> {
  const bases = [1, 2].map((seed) => communityOf(60, 2, seed));
  for (let i = 0; i < count; i++) {
    const base = bases[i % bases.length] ?? new Map();
    yield madeOf(i, base, randomFrom(1000 + i));
  }
}

function madeOf(i: number, base: ReadonlyMap<string, string>, random: Random): Made {
  const { records } = booksFrom(5000 + i, quarters);
  const books = [...filesOf(records)].map(([file, text]): [string, string] => [
    file,
    text.replace(/^file: .*\n/gm, '').replace(/"jump(Period|Year|Budget)":\d+/g, '"jump$1":9000'),
  ]);
  const files = new Map([...[...base].filter(([file]) => !money.test(file)), ...books]);
  const name = `${first[i % 10]}${second[Math.trunc(i / 10) % 10]}${i < 100 ? '' : '二期'}`;
  files.set('site.json', siteOf(JSON.parse(files.get('site.json') ?? ''), name));
  for (const [file, text] of liftsOf(records.site, random)) files.set(file, text);
  withoutDevices(files);
  for (const file of files.keys()) if (elsewhere.test(file)) files.delete(file);
  scaleComplaints(files, random.whole(1, 2));
  return { name: `c${String(i + 1).padStart(4, '0')}`, files, flaw: flawed(files, i, random) };
}

function siteOf(site: Record<string, unknown>, name: string): string {
  const example = JSON.parse(readFileSync('content/site.json', 'utf8'));
  const asked = ['accounts', 'commonIncome', 'utilities', 'performance', 'complaintReport'];
  const own = example.disclosure.own
    .filter(({ item }: { item: string }) => asked.includes(item))
    .map(({ postingDays: _, ...one }: Record<string, unknown>) => one);
  return JSON.stringify({
    ...site,
    name,
    promises: example.promises,
    disclosure: { ...example.disclosure, own },
  });
}

/** The rounds of the example name its own lifts. */
function withoutDevices(files: Map<string, string>): void {
  for (const [file, text] of files)
    if (file.startsWith('performance/')) files.set(file, JSON.stringify({ ...JSON.parse(text), rounds: [] }));
}

/** A lift for each high-rise; a third of the communities publish no register. */
function liftsOf(site: { buildings: { code: string; kind: string }[] }, random: Random): [string, string][] {
  if (random.chance(30)) return [];
  const text = readFileSync('content/equipment/lift-1-1.json', 'utf8');
  const { stops: _, maintainer, ...lift } = JSON.parse(text);
  const { contract: __, ...firm } = maintainer;
  const high = site.buildings.filter(({ kind }) => kind === 'highRise').map(({ code }) => code);
  const duties = lift.duties.map((duty: object) => ({ ...duty, since: '2026-11-15' }));
  const pump = {
    ...lift,
    code: 'pump-1',
    kind: 'pump',
    name: '生活水泵',
    location: '泵房',
    buildings: undefined,
  };
  const lifts = high.map((code, i) => {
    const own = { code: `lift-${code}-1`, name: `${code} 号楼 1 号梯`, location: `${code} 号楼` };
    return { ...lift, ...own, buildings: [code], order: i + 2 };
  });
  return [{ ...pump, order: 1 }, ...lifts].map((one): [string, string] => [
    `equipment/${one.code}.json`,
    JSON.stringify({ ...one, duties, maintainer: firm }),
  ]);
}

/** All counts of complaints so many times: sums and carry-overs stay true. Days, minutes and hours are no counts. */
function scaleComplaints(files: Map<string, string>, times: number): void {
  const kept = /minutes|hours|days/i;
  if (times === 1) return;
  const scaled = (value: unknown, key = ''): unknown => {
    if (typeof value === 'number') return kept.test(key) ? value : value * times;
    if (Array.isArray(value)) return value.map((one) => scaled(one));
    if (value === null || typeof value !== 'object' || key === 'corrections') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        kept.test(name) ? withN(one, times) : scaled(one, name),
      ]),
    );
  };
  for (const [file, text] of files)
    if (file.startsWith('complaints/')) files.set(file, JSON.stringify(answered(scaled(JSON.parse(text)))));
}

/** Twice as many asked by the hotline are enough to say how many were content. */
function answered(month: unknown): unknown {
  const { hotline, ...rest } = month as { hotline: { asked: number; solved?: number; satisfied?: number } };
  const { asked, solved = asked - 1, satisfied = asked - 2 } = hotline;
  return { ...rest, hotline: asked < 5 ? hotline : { ...hotline, solved, satisfied } };
}

function withN(value: unknown, times: number): unknown {
  return value && typeof value === 'object' && 'n' in value
    ? { ...value, n: Number(value.n) * times }
    : value;
}

/** The faults that are made on purpose, each of another kind. */
const faults: ((files: Map<string, string>) => void)[] = [
  (files) => files.set('complaints/2026-09.json', (files.get('complaints/2026-09.json') ?? '').slice(0, 200)),
  (files) => change(files, 'accounts/2026-q2.json', /"actual":(\d+)/, (n) => `"actual":${Number(n) + 1}`),
  (files) => change(files, 'site.json', /"households":(\d+)/, () => '"households":"一百户"'),
  (files) => files.set('notices/drafts/no.md', '草稿'),
  (files) => files.delete('site.json'),
  (files) =>
    change(files, 'accounts/2026-q1.json', /"publishedOn":"([\d-]+)"/, () => '"publishedOn":"2026-02-30"'),
];

function change(files: Map<string, string>, file: string, at: RegExp, to: (found: string) => string): void {
  files.set(
    file,
    (files.get(file) ?? '').replace(at, (_, found) => to(found)),
  );
}

function flawed(files: Map<string, string>, i: number, random: Random): Made['flaw'] {
  const drop = (names: readonly string[]) => {
    for (const name of names) files.delete(name);
  };
  if (i % 17 === 5) {
    faults[Math.trunc(i / 17) % faults.length]?.(files);
    return 'failing';
  }
  if (i % 5 === 1) {
    const months = ['2026-10', '2026-09', '2026-08'].slice(0, random.whole(1, 3));
    drop(months.map((month) => `complaints/${month}.json`));
    return 'late';
  }
  if (i % 23 === 7) {
    drop([
      'utilities/2026-q3.json',
      ...['10', '09', '08', '07'].map((month) => `performance/2026-${month}.json`),
    ]);
    return 'very-late';
  }
  return 'none';
}

/** Writes a community as a repository whose commits lie on the days its records name; returns its folder. */
export function repositoryOf({ name, files }: Made, folder: string): string {
  const root = join(folder, name);
  mkdirSync(root, { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main', root]);
  const days = Map.groupBy(files, ([, text]) => dayOf(text));
  const stream = [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, all]) => commitOf(day, all));
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: stream.join('') });
  execFileSync('git', ['reset', '-q', '--hard', 'main'], { cwd: root });
  return root;
}

function dayOf(text: string): string {
  const [, day = '2024-10-01'] =
    /"?publishedOn"?: ?"?(\d{4}-\d\d-\d\d)/.exec(text) ?? /^publishedAt: (\S{10})/m.exec(text) ?? [];
  return day > '2026-11-21' || !Date.parse(day) ? '2026-11-21' : day < '2024-10-01' ? '2024-10-01' : day;
}

function commitOf(day: string, files: readonly [string, string][]): string {
  const at = `desk <desk@wuye.example> ${Date.parse(`${day}T02:00:00Z`) / 1000} +0800`;
  const blobs = files.map(
    ([file, text]) => `M 100644 inline content/${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  return `commit refs/heads/main\ncommitter ${at}\ndata 6\n公布\n${blobs.join('')}\n`;
}

/** Puts the pictures and fonts of the example beside the content; one community needs them to be built. */
export function publicOf(root: string): void {
  cpSync('public', join(root, 'public'), { recursive: true });
  writeFileSync(join(root, '.gitignore'), '.shaitai/\n');
}
