import { afterAll, beforeAll, expect, test } from 'vitest';
import { community, git, noticeText, priceText, put } from './community.ts';
import { colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

type Colleague = Awaited<ReturnType<typeof colleague>>;

let root: string;
let desk: RunningDesk;
let wang: Colleague;
let li: Colleague;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
  wang = await colleague(desk, 'editor', '陈会计');
  li = await colleague(desk, 'reviewer', '李审核');
});

afterAll(() => desk.stop());

/** A price that names an upload. */
const naming = (key: string, name: string) => priceText(key).replace('停放', `见 /files/${name} ，停放`);
const asset = (name: string, text: string) => ({
  path: `public/files/${name}`,
  content: Buffer.from(text).toString('base64'),
  encoding: 'base64',
});

/** Drafts a price with an upload of this text. */
const drafted = (key: string, name: string, text: string) =>
  desk.ask(
    'persistEntry',
    entryParams(`content/prices/${key}.json`, naming(key, name), {
      assets: [asset(name, text)],
      options: { newEntry: true },
    }),
    wang.cookie,
  );
const published = (id: string, name: string, text: string) =>
  desk.ask(
    'persistEntry',
    entryParams(`content/notices/20261120-${id}.md`, `${noticeText(id, `通知${id}`)}见 /files/${name}\n`, {
      assets: [asset(name, text)],
      options: { newEntry: true },
    }),
    wang.cookie,
  );
const read = async (address: string) => {
  const answer = await fetch(`${desk.url}api/files/${address}`, { headers: { Cookie: li.cookie } });
  return [answer.status, (await answer.text()).slice(0, 20)];
};
const step = async (who: Colleague, key: string, name: string, fields: Record<string, string> = {}) => {
  const answer = await form(desk.url, `drafts/prices/${key}/${name}`, fields, who.cookie);
  return [answer.status, /<p class="said[^>]*>([^<]*)/.exec(await answer.text())?.[1] ?? ''];
};
const page = async (key: string) =>
  (await fetch(`${desk.url}desk/drafts/prices/${key}`, { headers: { Cookie: li.cookie } })).text();
const version = async (key: string) => /name="version" value="([^"]+)"/.exec(await page(key))?.[1] ?? '';

const taken = expect.stringMatching(/^已经有一个同名但内容不同的文件 .*，请给新文件换个名字再上传。$/);

test('the address of an upload belongs to the draft that has it: no other draft and no notice takes it', async () => {
  expect((await drafted('zz-bad', 'zz.csv', '项目,数\n坏,1\n')).status).toBe(200);
  expect(await drafted('aa-good', 'zz.csv', '项目,数\n好,1\n')).toMatchObject({
    status: 409,
    body: { error: taken },
  });
  expect(await drafted('ab-good', 'ZZ.csv', '项目,数\n好,1\n')).toMatchObject({ status: 409 });
  expect(await published('0000001a', 'zz.csv', '项目,数\n好,1\n')).toMatchObject({
    status: 409,
    body: { error: taken },
  });
  const options = { commitMessage: 'x' };
  const upload = { asset: asset('zz.csv', '项目,数\n好,1\n'), options };
  expect((await desk.ask('persistMedia', upload, li.cookie)).status).toBe(409);
  expect((await drafted('ac-same', 'zz.csv', '项目,数\n坏,1\n')).status).toBe(200);
  expect(await read('zz.csv')).toEqual([200, '项目,数\n坏,1\n']);
});

/** A draft as an older desk, which kept no addresses for anybody, may have left it: with other bytes at an address in use. */
function leftBehind(key: string, name: string, text: string): void {
  git(root, 'switch', '-q', '-c', `draft/prices/${key}`);
  put(root, `content/prices/${key}.json`, naming(key, name));
  put(root, `public/files/${name}`, text);
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', `起草\n\nShaitai-Action: save`);
  git(root, 'commit', '-q', '--allow-empty', '-m', `提交\n\nShaitai-Action: submit`);
  git(root, 'switch', '-q', 'main');
}

test('the page of a draft shows the uploads of that draft, and nothing is shown where two could be meant', async () => {
  leftBehind('old-bad', 'old.csv', '坏,1\n');
  leftBehind('old-good', 'old.csv', '好,1\n');
  expect(await read('old.csv')).toEqual([409, expect.any(String)]);
  expect(await page('old-bad')).toContain('href="/api/files/old.csv?draft=prices/old-bad"');
  expect(await read('old.csv?draft=prices/old-bad')).toEqual([200, '坏,1\n']);
  expect(await read('old.csv?draft=prices/old-good')).toEqual([200, '好,1\n']);
  expect(await read('old.csv?draft=prices/none')).toEqual([404, expect.any(String)]);
});

test('what is approved is the record with the uploads that were shown, or it is refused', async () => {
  expect((await drafted('kept', 'kept.csv', '项目,数\n一,1\n')).status).toBe(200);
  expect((await step(wang, 'kept', 'submit'))[0]).toBe(303);
  const seen = await version('kept');
  expect(seen).toMatch(/^[0-9a-f]{40}\.[0-9a-f]{16}$/);
  expect(await step(li, 'kept', 'approve', { version: seen.slice(0, 40) })).toEqual([
    409,
    '改过了，请再看一遍：您打开之后，草稿的内容或附带的文件又有改动，没有发布。',
  ]);
  expect(await step(li, 'kept', 'approve', { version: seen })).toEqual([303, '']);
  expect(git(root, 'show', 'main:public/files/kept.csv')).toBe('项目,数\n一,1');
});
