import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfOf } from '../privacy/files.ts';
import { community, firstNotice, git, noticeText, priceText, put, siteText } from './community.ts';
import { colleague, form } from './people.ts';
import { entryParams, type RunningDesk, runningDesk } from './running.ts';

type Colleague = Awaited<ReturnType<typeof colleague>>;

let root: string;
let desk: RunningDesk;
let wang: Colleague;
let chen: Colleague;
let li: Colleague;
let committee: Colleague;

beforeAll(async () => {
  root = community();
  desk = await runningDesk(root);
  wang = await colleague(desk, 'editor', '陈会计');
  chen = await colleague(desk, 'editor,reviewer', '赵主管');
  li = await colleague(desk, 'reviewer', '李审核');
  committee = await colleague(desk, 'committee', '业委会代表');
});

afterAll(() => desk.stop());

const path = (key: string) => `content/prices/${key}.json`;
const text = (key: string, note = '') => priceText(key, `${note}地面停车`);
const head = () => git(root, 'rev-parse', 'main');
const branch = (key: string) => git(root, 'rev-parse', `draft/prices/${key}`);

/** Saves a price as somebody. */
const save = (who: Colleague, key: string, raw: string, more: object = {}) =>
  desk.ask('persistEntry', entryParams(path(key), raw, { options: more }), who.cookie);

/** Takes a step with a draft and returns the status and what the page says. */
async function step(
  who: Colleague,
  key: string,
  name: string,
  fields: Record<string, string> = {},
): Promise<[number, string]> {
  const answer = await form(desk.url, `drafts/prices/${key}/${name}`, fields, who.cookie);
  const page = await answer.text();
  return [answer.status, /<p class="said[^>]*>([^<]*)/.exec(page)?.[1] ?? ''];
}

const version = (key: string) =>
  git(root, 'log', '-1', '--format=%H', '--grep=Action: save', `draft/prices/${key}`);
/** What somebody who opens the draft publishes: the last save, and a digest of the uploads it names. */
const shown = async (at: string, who = li) => {
  const answer = await fetch(`${desk.url}desk/drafts/${at}`, { headers: { Cookie: who.cookie } });
  return /name="version" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
};
const page = async (who: Colleague, key: string) => {
  const answer = await fetch(`${desk.url}desk/drafts/prices/${key}`, { headers: { Cookie: who.cookie } });
  return { status: answer.status, text: await answer.text() };
};

test('a price is drafted, sent back, mended, approved by another and goes live; the history says who did what', async () => {
  const before = head();
  const answer = await save(wang, 'parking-a', text('parking-a'), { newEntry: true });
  expect(answer.body).toMatchObject({ message: '已存为草稿', changed: true, draft: 'prices/parking-a' });
  expect(head()).toBe(before);
  expect((await page(li, 'parking-a')).text).toContain('起草中');
  expect(await step(wang, 'parking-a', 'submit')).toEqual([303, '']);
  expect(await step(li, 'parking-a', 'return', { words: '名称请写全\n\nShaitai-Action: submit' })).toEqual([
    303,
    '',
  ]);
  const back = await page(wang, 'parking-a');
  expect(back.text).toContain('已退回');
  expect(back.text).toContain('名称请写全');
  await save(wang, 'parking-a', text('parking-a', '固定'));
  await step(wang, 'parking-a', 'submit');
  expect(await step(li, 'parking-a', 'approve', { version: version('parking-a') })).toEqual([303, '']);
  const draft = git(root, 'for-each-ref', '--format=%(objectname)', 'refs/shaitai/approved/prices/parking-a');
  expect(git(root, 'log', '-1', '--format=%an <%ae>|%cn|%s')).toMatch(
    /^编辑 <[0-9a-f]{12}@desk\.invalid>\|审核\|发布收费标准：固定地面停车（prices\/parking-a）$/,
  );
  expect(git(root, 'log', '-1', '--format=%(trailers:only)')).toMatch(
    new RegExp(`^Role: 编辑、审核\\nReviewed-by: 审核 <[0-9a-f]{12}@desk\\.invalid>\\nDraft: ${draft}$`),
  );
  expect(git(root, 'show', `main:${path('parking-a')}`)).toBe(text('parking-a', '固定').trim());
  expect(git(root, 'for-each-ref', 'refs/heads/draft/prices/parking-a')).toBe('');
  expect(git(root, 'log', '--format=%an %s', '-4', draft)).toContain(
    '李审核（审核） 退回草稿：收费标准：parking-a',
  );
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect((await desk.until('live')).live?.commit).toBe(head());
});

test('the published history holds no address of a person, and a name only once that person agreed', async () => {
  const said = () => git(root, 'log', '--format=%an %ae %cn %ce %B', 'main', '-1');
  expect(said()).not.toMatch(/@example\.org|李审核|陈会计/);
  const agree = (named: string) =>
    fetch(`${desk.url}desk/account/name`, {
      method: 'POST',
      headers: { Cookie: li.cookie, Origin: new URL(desk.url).origin },
      body: new URLSearchParams(named ? { named } : {}),
      redirect: 'manual',
    });
  expect((await agree('on')).status).toBe(303);
  await save(wang, 'parking-named', text('parking-named'));
  await step(wang, 'parking-named', 'submit');
  expect(await step(li, 'parking-named', 'approve', { version: version('parking-named') })).toEqual([
    303,
    '',
  ]);
  expect(git(root, 'log', '-1', '--format=%an|%cn|%(trailers:key=Reviewed-by,valueonly)')).toMatch(
    /^编辑\|李审核（审核）\|李审核（审核） <[0-9a-f]{12}@desk\.invalid>$/,
  );
  expect(said()).not.toMatch(/@example\.org|陈会计/);
  expect((await agree('')).status).toBe(303);
});

test('administrators see who published and who approved what; nobody else does', async () => {
  const audit = (cookie: string) => fetch(`${desk.url}desk/audit/`, { headers: { Cookie: cookie } });
  const page = await (await audit(desk.cookie)).text();
  const about = page.slice(page.indexOf('发布收费标准：固定地面停车'));
  expect(about).toContain(`陈会计（编辑） ${wang.email} · 审核：李审核（审核） &lt;${li.email}&gt;`);
  expect(about).toContain('审核人的账号当时开了不到一天，是王编辑邀请的，请核对是不是另一个人。');
  for (const { cookie } of [wang, li, committee]) expect((await audit(cookie)).status).toBe(403);
});

test('nobody approves what they wrote a part of', async () => {
  await save(wang, 'parking-b', text('parking-b'));
  await save(chen, 'parking-b', text('parking-b', '改'));
  await step(wang, 'parking-b', 'submit');
  const before = head();
  expect(await step(chen, 'parking-b', 'approve', { version: version('parking-b') })).toEqual([
    403,
    '自己写过的内容不能由自己审核，请另一位审核人来看。',
  ]);
  expect(head()).toBe(before);
  expect(await step(li, 'parking-b', 'approve', { version: version('parking-b') })).toEqual([303, '']);
  expect(git(root, 'log', '-1', '--format=%an|%(trailers:key=Co-authored-by,valueonly)')).toMatch(
    /^编辑、审核\|编辑 <[0-9a-f]{12}@desk\.invalid>$/,
  );
});

test('what was not handed in, or changed since it was read, is not approved', async () => {
  await save(wang, 'parking-c', text('parking-c'));
  const seen = version('parking-c');
  const before = head();
  expect(await step(li, 'parking-c', 'approve', { version: seen })).toEqual([
    409,
    '这份草稿没有在等审核，不能通过。',
  ]);
  await step(wang, 'parking-c', 'submit');
  await save(wang, 'parking-c', text('parking-c', '偷改'));
  await step(wang, 'parking-c', 'submit');
  expect(await step(li, 'parking-c', 'approve', { version: seen })).toEqual([
    409,
    '改过了，请再看一遍：您打开之后，草稿的内容或附带的文件又有改动，没有发布。',
  ]);
  expect(await step(li, 'parking-c', 'approve')).toEqual([409, expect.any(String)]);
  expect(head()).toBe(before);
});

test('an unfinished draft is kept but neither handed in nor published', async () => {
  const broken = text('parking-d').replace(/"order": \d+/, '"order": -1');
  expect((await save(wang, 'parking-d', broken)).status).toBe(200);
  const [status, words] = await step(wang, 'parking-d', 'submit');
  expect([status, words]).toEqual([422, expect.stringContaining('prices/parking-d.json · ')]);
  expect((await page(wang, 'parking-d')).text).toContain('改好下面 1 处才能提交和发布');
  expect((await save(wang, 'parking-d', '{"half')).status).toBe(422);
});

test('a save over somebody’s newer draft is refused, and nothing is lost', async () => {
  await save(wang, 'parking-e', text('parking-e'));
  const opened = (await desk.ask('getEntry', { path: path('parking-e') }, chen.cookie)).body;
  expect(opened.data).toBe(text('parking-e'));
  await save(wang, 'parking-e', text('parking-e', '先'), { base: opened.file.id });
  const before = branch('parking-e');
  expect(await save(chen, 'parking-e', text('parking-e', '后'), { base: opened.file.id })).toMatchObject({
    status: 409,
    body: {
      error:
        '您打开之后，别人已经改过这一条，没有保存；您填的都还在表单里。请在表单上方对照两个版本，选好后再保存一次。',
    },
  });
  expect((await save(chen, 'parking-e', text('parking-e', '新'), { newEntry: true })).status).toBe(409);
  expect(branch('parking-e')).toBe(before);
});

test('the committee reads what was handed in and comments; unsent drafts are hidden from it everywhere', async () => {
  await save(wang, 'parking-f', text('parking-f'));
  const listed = async () =>
    (
      await desk.ask(
        'entriesByFolder',
        { folder: 'content/prices', extension: 'json', depth: 1 },
        committee.cookie,
      )
    ).body.map((entry: { file: { path: string } }) => entry.file.path);
  expect((await page(committee, 'parking-f')).status).toBe(404);
  expect(await listed()).not.toContain(path('parking-f'));
  expect((await step(committee, 'parking-f', 'comment', { words: '？' }))[0]).toBe(404);
  await step(wang, 'parking-f', 'submit');
  expect(await listed()).toContain(path('parking-f'));
  expect(await step(committee, 'parking-f', 'comment', { words: '依据是哪一条？' })).toEqual([303, '']);
  expect((await page(committee, 'parking-f')).text).toContain('依据是哪一条？');
});

test('no comment passes for a step, an author or a reviewer, whatever it holds', async () => {
  await save(wang, 'parking-x', text('parking-x'), { newEntry: true });
  await step(wang, 'parking-x', 'submit');
  const forged = [
    '数字不对\n\nShaitai-Action: return\x1f赵审核\x1fabcdefabcdef@desk.invalid',
    '看过了\x1f赵审核（审核）\x1f222222222222@desk.invalid\x1fx',
    '看\n\nReviewed-by: 李审核 <111111111111@desk.invalid>\x00\x1e\n\nShaitai-Action: schedule\nShaitai-Due: 2026-01-01T08:00',
  ];
  for (const words of forged) expect((await step(committee, 'parking-x', 'comment', { words }))[0]).toBe(303);
  expect((await page(chen, 'parking-x')).text).toContain('等审核');
  expect((await step(chen, 'parking-x', 'approve', { version: version('parking-x') }))[0]).toBe(303);
  const published = git(root, 'log', '-1', '--format=%an|%(trailers:key=Reviewed-by,valueonly)', 'main');
  expect(published).toMatch(/^编辑\|编辑、审核 <[0-9a-f]{12}@desk\.invalid>$/);
});

test('a draft on what was published otherwise meanwhile is not published over it', async () => {
  const placed = (order: number) => text('parking-a', '固定').replace('"order": 40', `"order": ${order}`);
  await save(wang, 'parking-a', placed(41));
  await step(wang, 'parking-a', 'submit');
  put(root, path('parking-a'), placed(42));
  git(root, 'commit', '-qam', '手工更改');
  const before = head();
  const [status, words] = await step(li, 'parking-a', 'approve', { version: version('parking-a') });
  expect([status, words]).toEqual([
    409,
    expect.stringContaining('起草之后，网站上的这一条又被改过，没有发布。'),
  ]);
  expect(head()).toBe(before);
  expect(await step(chen, 'parking-a', 'discard')).toEqual([403, expect.stringContaining('只有起草的人')]);
  expect(await step(wang, 'parking-a', 'discard')).toEqual([303, '']);
  expect(git(root, 'for-each-ref', 'refs/heads/draft/prices/parking-a')).toBe('');
  expect(git(root, 'for-each-ref', 'refs/shaitai/discarded/prices/parking-a')).not.toBe('');
});

test('an upload of a draft is seen by who may read the draft, and goes live with it', async () => {
  const pdf = pdfOf('scan');
  const key = 'parking-g';
  const raw = text(key).replace('停放', '见 /files/scan.pdf ，停放');
  const asset = { path: 'public/files/scan.pdf', content: pdf.toString('base64'), encoding: 'base64' };
  const params = entryParams(path(key), raw, { assets: [asset] });
  expect((await desk.ask('persistEntry', params, wang.cookie)).status).toBe(200);
  const read = async (who: Colleague) =>
    (await fetch(`${desk.url}api/files/scan.pdf`, { headers: { Cookie: who.cookie } })).status;
  expect([await read(li), await read(committee)]).toEqual([200, 404]);
  expect((await fetch(`${desk.url}files/scan.pdf`)).status).toBe(404);
  await step(wang, key, 'submit');
  expect(await step(li, key, 'approve', { version: await shown(`prices/${key}`) })).toEqual([303, '']);
  expect(git(root, 'ls-tree', '--name-only', 'main', 'public/files/')).toBe('public/files/scan.pdf');
});

test('a draft that says again what is published stays a draft: it can be written on, handed in and put away', async () => {
  const key = 'parking-same';
  await save(wang, key, text(key));
  await step(wang, key, 'submit');
  await step(li, key, 'approve', { version: version(key) });
  await save(wang, key, text(key, '新'));
  await save(wang, key, text(key));
  expect((await page(wang, key)).text).toContain('起草中');
  expect(await save(wang, key, text(key, '再'))).toMatchObject({ status: 200, body: { changed: true } });
  await save(wang, key, text(key));
  expect(await step(wang, key, 'discard')).toEqual([303, '']);
  expect(await save(wang, key, text(key, '又'))).toMatchObject({ status: 200, body: { changed: true } });
  expect(await step(wang, key, 'discard')).toEqual([303, '']);
});

test('a published file that only a draft uses is not removed', async () => {
  const file = {
    path: 'public/files/plan.pdf',
    content: pdfOf('plan').toString('base64'),
  };
  const options = { commitMessage: 'x' };
  expect((await desk.ask('persistMedia', { asset: { ...file, encoding: 'base64' }, options })).status).toBe(
    200,
  );
  await save(wang, 'parking-i', text('parking-i').replace('停放', '见 /files/plan.pdf ，停放'));
  expect(await desk.ask('deleteFiles', { paths: [file.path], options })).toMatchObject({
    status: 409,
    body: { error: '文件 plan.pdf 还在 prices/parking-i.json 里使用，不能删除。' },
  });
});

test('a refusal binds: what was sent back goes live only after somebody has approved it', async () => {
  const at = 'notices/20261120-0000000b';
  const params = entryParams(`content/${at}.md`, noticeText('0000000b', '施工通知'), {
    options: { newEntry: true, asDraft: true },
  });
  expect((await desk.ask('persistEntry', params, wang.cookie)).body.draft).toBe(at);
  const notice = async (who: Colleague, name: string, fields: Record<string, string> = {}) =>
    (await form(desk.url, `drafts/${at}/${name}`, fields, who.cookie)).status;
  expect(await notice(wang, 'submit')).toBe(303);
  expect(await notice(li, 'return', { words: '日期不对，请改。' })).toBe(303);
  const seen = git(root, 'log', '-1', '--format=%H', '--grep=Action: save', `draft/${at}`);
  expect(await notice(wang, 'publish', { version: seen })).toBe(403);
  expect(await notice(wang, 'submit')).toBe(303);
  expect(await notice(li, 'approve', { version: seen })).toBe(303);
});

test('only who has the office of a reviewer stands in the history as one', async () => {
  const zhou = await colleague(desk, 'editor', '周会计');
  const publishedBy = async (who: Colleague, id: string) => {
    const at = `notices/20261120-${id}`;
    const params = entryParams(`content/${at}.md`, noticeText(id, `班车时间调整${id}`), {
      options: { newEntry: true, asDraft: true },
    });
    await desk.ask('persistEntry', params, wang.cookie);
    const answer = await form(
      desk.url,
      `drafts/${at}/publish`,
      { version: await shown(at, who) },
      who.cookie,
    );
    expect(answer.status).toBe(303);
    return git(root, 'log', '-1', '--format=%cn %(trailers:only)');
  };
  expect(await publishedBy(zhou, '000000a1')).toMatch(/^编辑 Role: 编辑\nDraft: [0-9a-f]{40}$/);
  expect(await publishedBy(chen, '000000a2')).toMatch(
    /^编辑、审核 Role: 编辑、审核\nReviewed-by: 编辑、审核 <[0-9a-f]{12}@desk\.invalid>\nDraft: [0-9a-f]{40}$/,
  );
});

test('a refusal outlives its draft: the record, or the same words elsewhere, goes live only after an approval', async () => {
  const words = '十二月起装修电梯使用时间改为每天 9:00 到 17:00，请各户互相转告，谢谢配合。';
  const saved = async (id: string, more: object = {}, text = words) => {
    const raw = noticeText(id, `装修电梯${id}`).replace(/正文.*/, text);
    const options = { newEntry: true, ...more };
    const params = entryParams(`content/notices/20261120-${id}.md`, raw, { options });
    return (await desk.ask('persistEntry', params, wang.cookie)).body;
  };
  const at = 'notices/20261120-000000f1';
  const step = async (who: { cookie: string }, name: string, fields = {}, of = at) =>
    (await form(desk.url, `drafts/${of}/${name}`, fields, who.cookie)).status;
  await saved('000000f1', { asDraft: true });
  expect([await step(wang, 'submit'), await step(li, 'return', { words: '不要发' })]).toEqual([303, 303]);
  expect(await step(wang, 'discard')).toBe(303);
  const before = head();
  expect(await saved('000000f1')).toMatchObject({ draft: at });
  expect(await step(wang, 'publish', { version: await shown(at) })).toBe(403);
  expect(await step(wang, 'discard')).toBe(303);
  expect(await saved('000000f1', {}, '别的话。')).toMatchObject({ draft: at });
  expect(await step(wang, 'discard')).toBe(303);
  expect(await saved('000000f2', {}, words.replaceAll('，', ' , '))).toMatchObject({
    draft: 'notices/20261120-000000f2',
  });
  expect(head()).toBe(before);
  expect(await saved('000000f3', {}, '别的话。')).not.toHaveProperty('draft');
  const of = 'notices/20261120-000000f2';
  expect(await step(wang, 'submit', {}, of)).toBe(303);
  expect(await step(li, 'approve', { version: await shown(of) }, of)).toBe(303);
  expect(await saved('000000f4')).not.toHaveProperty('draft');
});

test('an administrator may lift a refusal, which the record of deeds tells; nobody else may', async () => {
  const params = entryParams('content/notices/20261120-000000f6.md', noticeText('000000f6', '报修电话更换'), {
    options: { newEntry: true, asDraft: true },
  });
  await desk.ask('persistEntry', params, wang.cookie);
  const at = 'drafts/notices/20261120-000000f6';
  for (const [who, name] of [[wang, 'submit'] as const, [li, 'return'] as const, [wang, 'discard'] as const])
    expect((await form(desk.url, `${at}/${name}`, { words: '不发' }, who.cookie)).status).toBe(303);
  const list = async (cookie: string) =>
    (await fetch(`${desk.url}desk/drafts/`, { headers: { Cookie: cookie } })).text();
  const action = /公告：报修电话更换\s*<form method="post" action="\/desk\/(drafts\/refused\/[0-9a-f]{40})"/;
  expect(await list(li.cookie)).not.toMatch(action);
  const lift = action.exec(await list(desk.cookie))?.[1] ?? '';
  expect((await form(desk.url, lift, {}, li.cookie)).status).toBe(403);
  expect((await form(desk.url, lift, {}, desk.cookie)).status).toBe(303);
  const again = entryParams('content/notices/20261120-000000f6.md', noticeText('000000f6', '报修电话更换'), {
    options: { newEntry: true },
  });
  expect((await desk.ask('persistEntry', again, wang.cookie)).body).not.toHaveProperty('draft');
  const deeds = await fetch(`${desk.url}desk/audit/people`, { headers: { Cookie: desk.cookie } });
  expect(await deeds.text()).toContain('解除退回：公告：报修电话更换');
});

test.each(['"\\x2ffiles/2026-11/a.pdf"', '"\\u002Ffiles/2026-11/a.pdf"'])(
  'an upload goes live with its record even when its address is spelt %s',
  async (address) => {
    const id = address.includes('x2f') ? '0000000c' : '0000000d';
    const name = `public/files/2026-11/${id}.pdf`;
    const spelt = address.replace('/a.pdf', `/${id}.pdf`);
    const asset = { path: name, content: pdfOf('plan').toString('base64'), encoding: 'base64' };
    const attached = (file: string) =>
      noticeText(id, '维修公示', `attachments:\n  - title: 合同\n    text: 合同的要点\n    file: ${file}\n`);
    const file = `content/notices/20261120-${id}.md`;
    const first = entryParams(file, attached(`/files/2026-11/${id}.pdf`), {
      assets: [asset],
      options: { newEntry: true, asDraft: true },
    });
    expect((await desk.ask('persistEntry', first, wang.cookie)).status).toBe(200);
    const again = entryParams(file, attached(spelt), { options: {} });
    expect((await desk.ask('persistEntry', again, wang.cookie)).status).toBe(200);
    const at = `drafts/notices/20261120-${id}`;
    expect((await form(desk.url, `${at}/submit`, {}, wang.cookie)).status).toBe(303);
    const version = await shown(`notices/20261120-${id}`);
    expect((await form(desk.url, `${at}/approve`, { version }, li.cookie)).status).toBe(303);
    expect(git(root, 'ls-tree', '--name-only', 'main', name)).toBe(name);
  },
);

test('the settings say which subjects need two persons; one that is taken out needs them for another day', async () => {
  expect(
    (
      await desk.ask(
        'persistEntry',
        entryParams(firstNotice, noticeText('00000001', '直接上线')),
        wang.cookie,
      )
    ).body,
  ).not.toHaveProperty('draft');
  const rules = siteText.replace(
    '"externalPhones"',
    '"desk": { "twoPersons": ["notices"] },\n  "externalPhones"',
  );
  expect((await desk.ask('persistEntry', entryParams('content/site.json', rules))).status).toBe(200);
  const notice = await desk.ask(
    'persistEntry',
    entryParams(firstNotice, noticeText('00000001', '要审核')),
    wang.cookie,
  );
  expect(notice.body.draft).toBe('notices/20261120-00000001');
  expect((await save(wang, 'parking-h', text('parking-h'))).body).toHaveProperty('draft');
  const alone = rules.replace('"notices"', '"none"');
  expect((await desk.ask('persistEntry', entryParams('content/site.json', alone))).status).toBe(200);
  expect((await desk.status()).twoPersons).toEqual(expect.arrayContaining(['notices', 'prices']));
});
