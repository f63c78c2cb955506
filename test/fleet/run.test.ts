import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { communities, type Made, repositoryOf } from './communities.ts';

const base = mkdtempSync(join(tmpdir(), 'fleet-run-'));
const folder = join(base, 'communities');
const out = join(base, 'out');
const made: Made[] = [];

beforeAll(() => {
  for (const one of communities(6)) if (['c0001', 'c0002', 'c0006'].includes(one.name)) made.push(one);
  for (const one of made) repositoryOf(one, folder);
  mkdirSync(join(folder, 'empty'));
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

const fleet = (...more: string[]) => fleetOf(folder, out, ...more);

function fleetOf(from: string, to: string, ...more: string[]) {
  const script = ['--disable-warning=ExperimentalWarning', 'src/fleet/main.ts', from, '--out', to];
  const env = { ...process.env, BUILD_TIME: '2026-11-22T04:00:00Z' };
  return spawnSync(process.execPath, [...script, ...more], { encoding: 'utf8', env });
}

const written = (name: string) => readFileSync(join(out, name), 'utf8');

test('one failing community stops no other; who fails, who is late and who has no site is written', () => {
  const { status, stdout } = fleet('--check', '--workers', '2');
  expect(status).toBe(1);
  expect(stdout).toContain('通过 2 个，不通过 2 个。');
  const { communities: all } = JSON.parse(written('fleet.json'));
  expect(all.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
    ['c0001', 'outdated'],
    ['c0002', 'late'],
    ['c0006', 'failing'],
    ['empty', 'failing'],
  ]);
  expect(written('failing.csv').split('\r\n').slice(1)).toEqual([
    expect.stringMatching(
      /^c0006,青梧里|^c0006,[^,]+,complaints\/2026-09\.json,,,第 \d+ 行第 1 个字起不是完整的数据/,
    ),
    expect.stringContaining('complaints/2026-10.json,月份,2,前一个月 2026-09 还没有公布，请先补上'),
    'empty,empty,,,,不是 git 仓库，或者还没有提交过；一个小区一个仓库，content/ 和 public/ 在最上层',
    '',
  ]);
  expect(written('late.csv')).toContain('c0002,晴川花园,投诉月报,2026年10月,2026-11-10,12');
  expect(written('late.csv')).not.toContain('c0001');
  expect(written('index.html')).toContain('2 个不通过，1 个有逾期没公布的');
});

test('what is the same commit, code and day is not looked at again', () => {
  expect(fleet('--check').stdout).toContain('通过 2 个，不通过 2 个，没有变化、沿用上次的 2 个。');
});

test('what is not committed is not looked at', () => {
  writeFileSync(join(folder, 'c0001/content/site.json'), '{');
  expect(fleet('--check', '--only', 'c0001').status).toBe(0);
});

test('a folder without communities, and addresses that cannot be read, are told in a sentence', () => {
  writeFileSync(join(folder, 'communities.json'), '{"c0001": {"url": "qingchuanli"}}');
  const wrong = fleet('--check');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('communities.json 读不了');
  rmSync(join(folder, 'communities.json'));
});

test('a broken data package stops nothing: its community is told, the overview and the comparison are written', () => {
  const current = join(folder, 'c0002/.shaitai/current');
  mkdirSync(join(current, 'data/package'), { recursive: true });
  writeFileSync(join(current, 'index.html'), '');
  writeFileSync(join(current, 'release.json'), '{"builtAt":"2026-11-20T08:00:00+08:00"}');
  const fields = [{ key: 'period' }];
  const resources = [
    ...[
      { name: 'site', path: 'site.csv', schema: { fields: [{ key: 'households' }, { key: 'chargedArea' }] } },
    ],
    ...[{ name: 'accounts', path: 'accounts.csv', schema: { fields } }],
  ];
  const descriptor = (created: string) =>
    writeFileSync(join(current, 'data/package/datapackage.json'), JSON.stringify({ created, resources }));
  writeFileSync(join(current, 'data/package/site.csv'), 'households,chargedArea\r\n400,40000.00\r\n');
  writeFileSync(join(current, 'data/package/accounts.csv'), 'period\r\nabc\r\n');
  const to = join(base, 'broken-package');
  const run = () => fleetOf(folder, to, '--check', '--only', 'c0002');
  const behind = () => {
    const [one] = JSON.parse(readFileSync(join(to, 'fleet.json'), 'utf8')).communities;
    return one.behind;
  };
  descriptor('2026-11-20T00:00:00+08:00');
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(to, 'compare/comparison.json'), 'utf8')).toContain(
    '公布的 accounts.csv 第 1 条的 period 不是季度、半年或年份',
  );
  expect(existsSync(join(to, 'index.html'))).toBe(true);
  descriptor('sometime');
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(behind()).toEqual(['公布的 datapackage.json 里，created 缺着或者写得不对']);
  rmSync(join(folder, 'c0002/.shaitai'), { recursive: true });
});

test('a community whose address has changed is looked at again', () => {
  const to = join(base, 'address');
  const run = () => fleetOf(folder, to, '--check', '--only', 'c0001').stdout;
  const address = (url: string) =>
    writeFileSync(join(folder, 'communities.json'), JSON.stringify({ c0001: { url } }));
  address('https://old.example');
  expect(run()).not.toContain('沿用上次的');
  expect(run()).toContain('沿用上次的 1 个');
  address('https://new.example');
  expect(run()).not.toContain('沿用上次的');
  rmSync(join(folder, 'communities.json'));
});

test('a site built for an address that has changed is told', () => {
  const to = join(base, 'old-address');
  const address = (url: string) =>
    writeFileSync(join(folder, 'communities.json'), JSON.stringify({ c0001: { url } }));
  const run = (...more: string[]) => fleetOf(folder, to, '--only', 'c0001', ...more).stdout;
  const behind = () => JSON.parse(readFileSync(join(to, 'fleet.json'), 'utf8')).communities[0].behind;
  address('https://old.example');
  expect(run()).toContain('通过 1 个，不通过 0 个。');
  expect(behind()).toEqual([]);
  address('https://new.example');
  run('--check');
  expect(behind()).toEqual(['网址变了，网站还没有按新的重新生成']);
  rmSync(join(folder, 'communities.json'));
}, 120_000);

test('a repository that has lost what it committed is told with what to do', () => {
  const from = join(base, 'damaged');
  const root = made[0] ? repositoryOf({ ...made[0], name: 'torn' }, from) : '';
  rmSync(join(root, '.git/objects/pack'), { recursive: true });
  const to = join(base, 'damaged-out');
  const { status, stdout, stderr } = fleetOf(from, to, '--check');
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout.split('\n')[1]).toMatch(/^torn 不通过：仓库里的内容取不出来；请在仓库文件夹里运行 git fsck/);
});

test('an option nobody knows is told with those there are', () => {
  const { status, stdout, stderr } = fleetOf(folder, join(base, 'option'), '--bild');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Unknown option '--bild'.*\nUsage: npm run fleet -- /);
});

test('a community may be called as another with an ending: neither loses what the other is looked at from', () => {
  const from = join(base, 'names');
  const [one] = made;
  for (const name of ['a', 'a.json']) if (one) repositoryOf({ ...one, name }, from);
  const to = join(base, 'names-out');
  expect(fleetOf(from, to, '--check', '--workers', '2').stdout).toContain('通过 2 个，不通过 0 个。');
  expect(readdirSync(join(to, 'state')).sort()).toEqual(['a.json', 'a.json.json']);
});

test('a repository without a commit is told in a sentence, on the console and in the list', () => {
  const from = join(base, 'no-commit');
  execFileSync('git', ['init', '-q', join(from, 'fresh')]);
  const to = join(base, 'no-commit-out');
  const { status, stdout } = fleetOf(from, to, '--check');
  const sentence = '不是 git 仓库，或者还没有提交过；一个小区一个仓库，content/ 和 public/ 在最上层';
  expect([status, stdout.split('\n')[1]]).toEqual([1, `fresh 不通过：${sentence}`]);
  expect(readFileSync(join(to, 'failing.csv'), 'utf8')).toContain(`fresh,fresh,,,,${sentence}`);
});

test('a link to a folder is a community, one that leads nowhere is told, and nobody counts twice', () => {
  const from = join(base, 'links');
  mkdirSync(from);
  if (made[0]) renameSync(repositoryOf({ ...made[0], name: 'real' }, base), join(base, 'elsewhere'));
  symlinkSync('../elsewhere', join(from, 'linked'));
  symlinkSync('linked', join(from, 'again'));
  execFileSync('git', ['init', '-q', join(from, 'own')]);
  symlinkSync('own', join(from, 'double'));
  symlinkSync('../gone', join(from, 'lost'));
  symlinkSync('round', join(from, 'round'));
  writeFileSync(join(base, 'notes.txt'), '');
  symlinkSync('../notes.txt', join(from, 'notes'));
  const to = join(base, 'links-out');
  expect(fleetOf(from, to, '--check').stdout).toContain('通过 1 个，不通过 5 个。');
  expect(readFileSync(join(to, 'failing.csv'), 'utf8').split('\r\n').slice(1)).toEqual([
    'double,double,,,,和“own”是同一个文件夹；一个小区只能有一个名字',
    'linked,linked,,,,和“again”是同一个文件夹；一个小区只能有一个名字',
    'lost,lost,,,,文件夹打不开：链接指向的地方不在了',
    expect.stringMatching(/^own,own,,,,不是 git 仓库，或者还没有提交过/),
    'round,round,,,,文件夹打不开：链接指向的地方不在了',
    '',
  ]);
});

test('a name that is not there is refused before anything is written', () => {
  const to = join(base, 'only');
  mkdirSync(to);
  writeFileSync(join(to, 'index.html'), '上一次');
  const { status, stdout, stderr } = fleetOf(folder, to, '--check', '--only', 'c0001,nosuch');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('没有“nosuch”；有的是：c0001、c0002、c0006、empty\n');
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('上一次');
  expect(readdirSync(to)).toEqual(['index.html']);
  expect(fleetOf(folder, to, '--check', '--only', '').status).toBe(2);
});
