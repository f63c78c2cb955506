import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { checkRecords } from '../../src/checks/examine.ts';
import { parseContent, parseRecord } from '../../src/content.ts';
import { readContent } from '../../src/content-folder.ts';
import { historyOf } from '../../src/ledger/history.ts';
import { replay, streamOf } from '../../src/ledger/replay.ts';
import { git, newRepository } from './repository.ts';

const json = (data: object) => `${JSON.stringify(data, null, 2)}\n`;
const corrected = {
  period: '2026-Q1',
  totals: { income: 300 },
  lines: [
    { code: 'a', amount: 100 },
    { code: 'b', amount: 200 },
  ],
  publishedOn: '2026-04-14',
  corrections: [
    { on: '2026-04-20', kind: 'correction', path: 'lines.b.amount', before: 150, after: 180, reason: '漏记' },
    { on: '2026-04-20', kind: 'correction', path: 'totals.income', before: 250, after: 280, reason: '漏记' },
    {
      on: '2026-05-02',
      kind: 'restatement',
      path: 'lines.b.amount',
      before: 180,
      after: 200,
      reason: '迟到',
    },
    { on: '2026-05-02', kind: 'restatement', path: 'totals.income', before: 280, after: 300, reason: '迟到' },
  ],
};
const small = new Map([
  ['site.json', json({ name: '示范里' })],
  ['accounts/2026-q1.json', json(corrected)],
]);
const files = readContent('content');
const history = historyOf('content');

test('a corrected record is published with its old figures and their totals first', () => {
  const steps = replay(small);
  expect(steps.map(({ at, action, reason }) => [at, action, reason])).toEqual([
    ['2026-04-14T00:00', '发布小区档案：示范里（site）', undefined],
    ['2026-04-14T10:00', '发布物业费收支：2026-Q1（accounts/2026-q1）', undefined],
    ['2026-04-20T17:00', '更正物业费收支：2026-Q1（accounts/2026-q1）', '漏记'],
    ['2026-05-02T17:00', '重述物业费收支：2026-Q1（accounts/2026-q1）', '迟到'],
  ]);
  const told = steps
    .slice(1)
    .map(({ files: all }) => JSON.parse(String(all.get('content/accounts/2026-q1.json'))));
  expect(
    told.map(({ lines, totals, corrections = [] }) => [lines[1].amount, totals.income, corrections.length]),
  ).toEqual([
    [150, 250, 0],
    [180, 280, 2],
    [200, 300, 4],
  ]);
});

test('the same files give the same commits on every machine', () => {
  const root = newRepository();
  const stream = streamOf(replay(small, new Map([['files/plan.pdf', Buffer.from('%PDF')]])));
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: stream });
  expect(git(root, 'rev-parse', 'main')).toBe('38f0e50ae2448ea8c8edcd1af3ae779342fbef57');
});

test('an upload is published with the record that first names it, the rest at the beginning', () => {
  const notice = '---\npublishedAt: 2026-04-01T09:00\ntitle: 甲\n---\n\n见 [表](/files/plan.pdf)。\n';
  const uploads = new Map([
    ['files/plan.pdf', Buffer.from('a')],
    ['robots.txt', Buffer.from('b')],
  ]);
  const steps = replay(new Map([...small, ['notices/20260401-00000001.md', notice]]), uploads);
  expect(steps.slice(0, 2).map(({ files: all }) => [...all.keys()])).toEqual([
    ['content/site.json', 'public/robots.txt'],
    ['content/notices/20260401-00000001.md', 'public/files/plan.pdf'],
  ]);
});

test('the example ends with exactly the files it is made of', () => {
  expect(history.paths()).toEqual([...files.keys()].sort());
  const other = [...files].filter(([file, text]) => history.versions(file)[0]?.text !== text);
  expect(other.map(([file]) => file)).toEqual([]);
});

test('every version of the example fits its schema', () => {
  const findings = history
    .paths()
    .flatMap((file) => history.versions(file).flatMap(({ text }) => parseRecord(file, text).findings));
  expect(findings).toEqual([]);
});

test('the older version of a corrected account adds up by itself', () => {
  const [now, before] = history.versions('accounts/2026-q1.json');
  expect(now?.reason).toMatch(/473\.15/);
  const then = JSON.parse(before?.text ?? '');
  expect([then.income.interest.actual, then.totals.closing, then.corrections]).toEqual([
    43715,
    10018222,
    undefined,
  ]);
  const older = new Map([...files, ['accounts/2026-q1.json', before?.text ?? '']]);
  const wrong = checkRecords(parseContent(older).records).filter(
    ({ file, severity }) => file === 'accounts/2026-q1.json' && severity === 'error',
  );
  expect(wrong).toEqual([]);
});

test('a withdrawn notice, an answered objection and a changed promise of the example have their earlier versions', () => {
  const earlier = (file: string, word: string) =>
    history.versions(file).map(({ text }) => text.includes(word));
  expect(earlier('notices/20260309-4d7be21f.md', 'withdrawn:')).toEqual([true, false]);
  expect(earlier('objections/20260420-1d7e60b4.json', '"answer"')).toEqual([true, false]);
  expect(earlier('standards/fire-04.json', '"version": 2')).toEqual([true, false]);
  expect(history.firstPublished('notices/20260309-4d7be21f.md')).toBe('2026-03-09');
});
