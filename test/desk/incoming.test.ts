import { afterAll, beforeAll, expect, test } from 'vitest';
import { Allowance } from '../../src/desk/allowance.ts';
import { Fair } from '../../src/desk/fair.ts';
import { uploadsRead } from '../../src/desk/incoming.ts';
import { uploadAt } from '../../src/desk/place.ts';
import { officeOf } from '../privacy/files.ts';
import { community, noticeText } from './community.ts';
import { colleague } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

let desk: RunningDesk;
let wang: string;
let li: string;

beforeAll(async () => {
  desk = await runningDesk(community());
  wang = (await colleague(desk, 'editor', '陈会计')).cookie;
  li = (await colleague(desk, 'editor', '李会计')).cookie;
});

afterAll(() => desk.stop());

const never = new AbortController().signal;
const heavy = officeOf({
  'xl/workbook.xml': '<workbook/>',
  'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(1_000_000)}</sst>`,
}).toString('base64');
const bomb = (name: string) => ({ path: `public/files/${name}`, content: heavy, encoding: 'base64' });
const file = (name: string, content: () => string) => ({
  place: uploadAt(`public/files/${name}`),
  get content() {
    return content();
  },
});
const csv = (text: string) => Buffer.from(text).toString('base64');

/** Saves a draft of a notice that names these uploads. */
const saved = (id: string, assets: { path: string }[], cookie: string, signal?: AbortSignal) =>
  fetch(`${desk.url}api/cms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: desk.url.slice(0, -1), Cookie: cookie },
    body: JSON.stringify({
      branch: 'main',
      action: 'persistEntry',
      params: entryParams(
        `content/notices/20261120-${id}.md`,
        `${noticeText(id, `通知${id}`)}${assets.map(({ path }) => path.replace('public', '')).join('\n\n')}\n`,
        { assets, options: { newEntry: true, asDraft: true } },
      ),
    }),
    ...(signal && { signal }),
  }).then(({ status }) => status);

test('of one person one thing is done at a time, and a colleague’s small thing goes ahead of the rest', async () => {
  const fair = new Fair(2);
  const order: string[] = [];
  const ends: (() => void)[] = [];
  const done = ['甲', '甲', '甲', '乙'].map((who, i) =>
    fair.run(who, never, () => {
      order.push(`${who}${i}`);
      return new Promise<void>((end) => ends.push(end));
    }),
  );
  await Promise.resolve();
  expect([order, fair.waiting('甲')]).toEqual([['甲0', '乙3'], 2]);
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise((next) => setImmediate(next));
  }
  await Promise.all(done);
  expect(order).toEqual(['甲0', '乙3', '甲1', '甲2']);
});

test('who goes away while waiting is forgotten', async () => {
  const fair = new Fair(1);
  const ends: (() => void)[] = [];
  const first = fair.run('甲', never, () => new Promise<void>((over) => ends.push(over)));
  const gone = new AbortController();
  const second = fair.run('乙', gone.signal, async () => '做了');
  gone.abort();
  await expect(second).rejects.toThrow('上传已取消，没有保存。');
  ends[0]?.();
  await first;
  expect(await fair.run('丙', never, async () => '做了')).toBe('做了');
});

test('the first upload that is refused ends it: the others are not looked at', async () => {
  const looked: string[] = [];
  const one = (name: string, text: string) =>
    file(name, () => {
      looked.push(name);
      return csv(text);
    });
  const files = [one('a.csv', '件数,1\n'), one('b.csv', '电话,13912345678\n'), one('c.csv', '件数,2\n')];
  await expect(uploadsRead(files, { email: 'a', signal: never }, undefined)).rejects.toThrow('b.csv');
  expect([...new Set(looked)]).toEqual(['a.csv', 'b.csv']);
});

test('within ten minutes one person has only so many files, bytes and seconds looked through', () => {
  let now = 0;
  const allowance = new Allowance(() => now);
  allowance.noted('甲', 1, 119_000);
  expect(() => allowance.needRoom('甲')).not.toThrow();
  allowance.noted('甲', 1, 1_000);
  expect(() => allowance.needRoom('甲')).toThrow('十分钟里上传的文件太多或太复杂');
  expect(() => allowance.needRoom('乙')).not.toThrow();
  for (let i = 0; i < 300; i++) allowance.noted('乙', 1, 1);
  expect(() => allowance.needRoom('乙')).toThrow('十分钟里');
  now = 600_001;
  expect(() => allowance.needRoom('甲')).not.toThrow();
});

test('while somebody’s heavy uploads are looked through, a colleague saves text and a small file', async () => {
  let over = false;
  const heavyOnes = saved(
    '000000e1',
    Array.from({ length: 6 }, (_, i) => bomb(`bomb${i}.xlsx`)),
    wang,
  ).finally(() => {
    over = true;
  });
  await new Promise((begun) => setTimeout(begun, 300));
  expect(await saved('000000e2', [], li)).toBe(200);
  const small = { path: 'public/files/small.csv', content: csv('件数,1\n'), encoding: 'base64' };
  expect(await saved('000000e3', [small], li)).toBe(200);
  expect(over).toBe(false);
  expect(await heavyOnes).toBe(422);
});

test('who goes away takes the uploads along: a colleague who began later is done, and nothing of it is saved', async () => {
  const fits = officeOf({
    'xl/workbook.xml': '<workbook/>',
    'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(100_000)}</sst>`,
  }).toString('base64');
  const sheets = (name: string) =>
    [1, 2, 3].map((i) => ({ path: `public/files/${name}${i}.xlsx`, content: fits, encoding: 'base64' }));
  const gone = new AbortController();
  const request = saved('000000e4', sheets('gone'), wang, gone.signal);
  await new Promise((begun) => setTimeout(begun, 200));
  gone.abort();
  await expect(request).rejects.toThrow();
  expect(await saved('000000e5', sheets('stays'), li)).toBe(200);
  const page = await fetch(`${desk.url}desk/drafts/notices/20261120-000000e4`, { headers: { Cookie: wang } });
  expect(page.status).toBe(404);
});
