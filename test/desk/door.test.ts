import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { community, firstNotice, git, noticePath, noticeText } from './community.ts';
import { entryParams, post, type RunningDesk, runningDesk } from './running.ts';

let root: string;
let desk: RunningDesk;
let head: string;

beforeAll(async () => {
  root = community();
  head = git(root, 'rev-parse', 'HEAD');
  desk = await runningDesk(root);
}, 60_000);

afterAll(async () => {
  expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
  expect(git(root, 'status', '--porcelain')).toBe('');
  await desk.stop();
});

const save = JSON.stringify({
  branch: 'main',
  action: 'persistEntry',
  params: entryParams(noticePath('0000000a'), noticeText('0000000a', '从外面来的')),
});

/** Sends a request with exactly these headers and returns status and text. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<[number, string]> {
  const { port } = new URL(desk.url);
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path, headers, setHost: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve([response.statusCode ?? 0, text.startsWith('{') ? JSON.parse(text).error : text.trim()]),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const wrongHost = '这个地址不是本站的地址，请用 127.0.0.1 打开。';
const wrongOrigin = '只接受从本站后台发来的请求，没有写入。';

test('a foreign Host is refused for pages and for writing', async () => {
  const { port } = new URL(desk.url);
  expect(await raw('GET', '/', { Host: `evil.example:${port}` })).toEqual([421, wrongHost]);
  expect(await raw('GET', '/api/status', { Host: '127.0.0.1' })).toEqual([421, wrongHost]);
  expect(await raw('GET', '/admin/', { Host: `127.0.0.1.evil.example:${port}` })).toEqual([421, wrongHost]);
  const headers = { Host: 'evil.example', Origin: 'http://evil.example', 'Content-Type': 'application/json' };
  expect(await raw('POST', '/api/cms', headers, save)).toEqual([421, wrongHost]);
  expect((await raw('GET', '/', { Host: `localhost:${port}` }))[0]).toBe(200);
});

test.each([
  ['another site', { Origin: 'https://evil.example' }],
  ['another port of this machine', { Origin: 'http://127.0.0.1:9' }],
  ['a page without an origin', { Origin: 'null' }],
  ['https on the same name', { Origin: 'https://127.0.0.1' }],
  ['a frame of another site', { 'Sec-Fetch-Site': 'cross-site' }],
])('writing from %s is refused', async (_, headers) => {
  expect(await post(desk.url, save, headers)).toEqual({ status: 403, body: { error: wrongOrigin } });
});

test('writing without an Origin is refused', async () => {
  const { host } = new URL(desk.url);
  expect(await raw('POST', '/api/cms', { Host: host, 'Content-Type': 'application/json' }, save)).toEqual([
    403,
    wrongOrigin,
  ]);
});

test('another site cannot read the status', async () => {
  const { host } = new URL(desk.url);
  expect(await raw('GET', '/api/status', { Host: host, 'Sec-Fetch-Site': 'cross-site' })).toEqual([
    403,
    '只有本站的后台可以读取，别的网站不行。',
  ]);
});

test('a body that is not declared as JSON is refused', async () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  expect(await post(desk.url, save, form)).toEqual({
    status: 415,
    body: { error: '请求要是 JSON 格式，没有写入。' },
  });
  expect((await post(desk.url, save, { 'Content-Type': 'text/plain' })).status).toBe(415);
});

test('other methods are refused', async () => {
  const { host } = new URL(desk.url);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    expect(await raw(method, '/api/cms', { Host: host })).toEqual([405, '不支持这种请求。']);
  expect((await fetch(`${desk.url}api/cms`)).status).toBe(404);
});

test('a body over 16 MB is refused, declared or not', async () => {
  const sentence = '一次保存的内容太大（最多 16 MB），没有保存。请分几次上传文件。';
  const { host, origin } = new URL(desk.url);
  const large = 'x'.repeat(16 * 1024 * 1024 + 1);
  expect(await post(desk.url, large)).toEqual({ status: 413, body: { error: sentence, findings: [] } });
  const chunked = {
    Host: host,
    Origin: origin,
    'Content-Type': 'application/json',
    'Transfer-Encoding': 'chunked',
    Cookie: desk.cookie,
  };
  const [status] = await raw('POST', '/api/cms', chunked, large);
  expect(status).toBe(413);
});

test('of whoever is not signed in nothing is kept: the refusal comes before the end of what they send', async () => {
  const { host, port, origin } = new URL(desk.url);
  const about = { Host: host, Origin: origin, 'Content-Type': 'application/json' };
  for (const more of [{ 'Transfer-Encoding': 'chunked' }, { 'Content-Length': String(15 * 1024 * 1024) }]) {
    const headers = { ...about, ...more };
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        { port, host: '127.0.0.1', method: 'POST', path: '/api/cms', headers },
        (response) => {
          resolve(response.statusCode);
          sent.destroy();
        },
      );
      sent.on('error', reject);
      // Never ended: an answer tells that nobody waits for the rest.
      sent.write('{'.repeat(64 * 1024));
    });
    expect(status).toBe(401);
  }
});

test('a record longer than any document is refused with what to do, whatever is repeated in it', async () => {
  const raw = `${noticeText('0000000a', '很长')}${'**'.repeat(150_000)}`;
  const options = { newEntry: true, asDraft: true };
  expect(await desk.ask('persistEntry', entryParams(noticePath('0000000a'), raw, { options }))).toEqual({
    status: 413,
    body: {
      error: '这一条太长（最多 30 万字），没有保存；请拆成几条，或把长的文字作为文件上传。',
      findings: [],
    },
  });
});

test('malformed JSON is refused', async () => {
  for (const body of ['', '{', save.slice(0, 100), 'undefined'])
    expect(await post(desk.url, body)).toEqual({
      status: 400,
      body: { error: '请求不是完整的 JSON，可能在传送中断开，没有写入。请再试一次。', findings: [] },
    });
});

test('JSON that is no request is refused', async () => {
  for (const body of ['[]', '"x"', 'null', '{"action":1}', '{"action":"info","params":{},"extra":1}'])
    expect(await post(desk.url, body)).toMatchObject({
      status: 400,
      body: { error: '请求的格式不对，没有写入。请刷新后台再试。' },
    });
});

test.each(['unpublishedEntries', 'publishUnpublishedEntry', 'getNotes', 'constructor', '__proto__', 'exec'])(
  'the action %s is unknown',
  async (action) => {
    expect(await desk.ask(action, { branch: 'main' })).toMatchObject({
      status: 400,
      body: { error: `发布台不认识“${action}”这个操作，没有写入。` },
    });
  },
);

test('parameters that the protocol does not know are refused', async () => {
  const extra = { ...entryParams(noticePath('0000000a'), 'x'), force: true };
  expect(await desk.ask('persistEntry', extra)).toMatchObject({
    status: 400,
    body: { error: '请求里的 params 不对，没有写入。请刷新后台再试。' },
  });
  expect(await desk.ask('getEntry', { path: 7 })).toMatchObject({
    status: 400,
    body: { error: '请求里的 path 不对，没有写入。请刷新后台再试。' },
  });
  expect(
    await desk.ask('persistEntry', entryParams(firstNotice, 'x', { options: { useWorkflow: true } })),
  ).toMatchObject({
    status: 400,
    body: { error: '请求里的 options.useWorkflow 不对，没有写入。请刷新后台再试。' },
  });
});

test.each([
  '.git/config',
  'content/../.git/config',
  '/etc/passwd',
  'content\\site.json',
  'package.json',
  'public/index.html',
  'src/desk/main.ts',
])('%s can be neither read, written nor removed', async (path) => {
  const error = `“${path}”不在可以修改的范围内；后台只能修改各栏目的内容和上传的文件。`;
  const refused = { status: 403, body: { error, findings: [] } };
  expect(await desk.ask('getEntry', { path })).toEqual(refused);
  expect(await desk.ask('getMediaFile', { path })).toEqual(refused);
  expect(await desk.ask('entriesByFiles', { files: [{ path, label: 'x' }] })).toEqual(refused);
  expect(await desk.ask('persistEntry', entryParams(path, siteLike))).toEqual(refused);
  const asset = { path, content: 'JVBERi0=', encoding: 'base64' };
  expect(await desk.ask('persistMedia', { asset, options: { commitMessage: 'x' } })).toEqual(refused);
  expect(await desk.ask('deleteFiles', { paths: [path], options: { commitMessage: 'x' } })).toEqual(refused);
});

const siteLike = '{"name":"x"}';

test('folders outside the catalogue cannot be listed', async () => {
  for (const folder of ['.', '.git', 'content', 'src', 'content/notices/..'])
    expect(await desk.ask('entriesByFolder', { folder, extension: 'md', depth: 1 })).toMatchObject({
      status: 403,
      body: { error: '没有这个栏目的文件夹；后台只能读取各栏目的内容。' },
    });
  expect(await desk.ask('getMedia', { mediaFolder: 'public' })).toMatchObject({ status: 403 });
});

test('the API says nothing about other addresses', async () => {
  const response = await fetch(`${desk.url}api/nothing`);
  expect(await response.json()).toEqual({ error: '没有这个接口。' });
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('no-store');
});
