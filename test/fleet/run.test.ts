import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function fleet(...more: string[]) {
  const script = ['--disable-warning=ExperimentalWarning', 'src/fleet/main.ts', folder, '--out', out];
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
