import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pdfOf } from '../privacy/files.ts';
import { community, firstNotice, git, noticePath, noticeText, put, siteText } from './community.ts';
import { entryParams, post, type RunningDesk, runningDesk } from './running.ts';

let root: string;
let desk: RunningDesk;

beforeEach(async () => {
  root = community();
  desk = await runningDesk(root);
}, 60_000);

afterEach(() => desk.stop());

const path = noticePath('93bbc855');
const text = noticeText('93bbc855', '3 号楼 11 月 25 日停水', 'buildings:\n  - "3"\n');
const pdf = pdfOf('a small one');
const csv = Buffer.from('月份,件数\n2026-10,12\n');
const asset = (name: string, bytes = pdf) => ({
  path: `public/files/${name}`,
  content: bytes.toString('base64'),
  encoding: 'base64',
});
const withFile = (name: string) =>
  noticeText('93bbc855', '电梯年检', `attachments:\n  - title: 报告\n    file: /files/${name}\n`);
const save = (at: string, raw: string, more?: Parameters<typeof entryParams>[2]) =>
  desk.ask('persistEntry', entryParams(at, raw, more));
const changedIn = (commit: string) => git(root, 'show', '--name-only', '--format=', commit).split('\n');
const head = () => git(root, 'rev-parse', 'HEAD');

test('a new notice is one commit by the person, with exactly its file, readable at once by the CMS', async () => {
  const answer = await save(path, text, { options: { newEntry: true } });
  expect(answer).toEqual({ status: 200, body: { message: '已保存', commit: head(), changed: true } });
  expect(git(root, 'log', '-1', '--format=%an <%ae>|%cn <%ce>|%s')).toMatch(
    /^编辑、管理员 <([0-9a-f]{12}@desk\.invalid)>\|编辑、管理员 <\1>\|发布公告：3 号楼 11 月 25 日停水（notices\/20261120-93bbc855）$/,
  );
  expect(changedIn('HEAD')).toEqual([path]);
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  expect(git(root, 'status', '--porcelain')).toBe('');
  const id = git(root, 'rev-parse', `HEAD:${path}`);
  expect((await desk.ask('getEntry', { path })).body).toEqual({ data: text, file: { path, id } });
  const { body } = await desk.ask('entriesByFolder', {
    folder: 'content/notices',
    extension: 'md',
    depth: 1,
  });
  expect(body.map((entry: { file: { path: string } }) => entry.file.path)).toEqual([firstNotice, path]);
  expect(
    (await desk.ask('entriesByFiles', { files: [{ path: 'content/site.json', label: '小区档案' }] })).body,
  ).toMatchObject([{ data: siteText, file: { path: 'content/site.json', label: '小区档案' } }]);
});

test('saving the same again makes no commit and is still a success', async () => {
  const before = head();
  const answer = await save(firstNotice, noticeText('00000001', '第一条公告'));
  expect(answer).toEqual({ status: 200, body: { message: '没有改动', commit: before, changed: false } });
  expect(head()).toBe(before);
});

test('an entry that breaks its schema is refused with file and field, and nothing is written', async () => {
  const before = head();
  const answer = await save(
    path,
    text.replace('category: outage', 'category: party').replace('issuer: 客户服务中心\n', ''),
  );
  expect(answer.status).toBe(422);
  expect(answer.body.error).toBe(
    [
      'notices/20261120-93bbc855.md · 类别：请从这些里选一个：停水停电、维修施工、安全应急、收费、公示、业主大会、业委会、活动、招标、日常管理',
      'notices/20261120-93bbc855.md · 发布单位：必填，还没有填写',
    ].join('\n'),
  );
  expect(answer.body.findings[1]).toMatchObject({
    file: 'notices/20261120-93bbc855.md',
    path: ['issuer'],
    field: '发布单位',
  });
  expect(head()).toBe(before);
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(existsSync(join(root, path))).toBe(false);
});

test('front matter in another language is refused', async () => {
  const answer = await save(path, text.replace('---\n', '---js\n'));
  expect(answer).toMatchObject({
    status: 422,
    body: {
      error:
        'notices/20261120-93bbc855.md：文件开头要有用两行 --- 包住的标题、类别等内容；请在后台重新填写这条公告',
    },
  });
});

test('an entry that contradicts other records is refused', async () => {
  const before = head();
  expect(await save(path, text.replace('"3"', '"7"'))).toMatchObject({
    status: 422,
    body: {
      error: 'notices/20261120-93bbc855.md · 涉及楼栋 › 第 1 项：小区档案里没有 7 号楼；可填的楼号：3',
    },
  });
  expect(await save(path, withFile('missing.csv'))).toMatchObject({
    status: 422,
    body: {
      error:
        'notices/20261120-93bbc855.md · 附件 › 第 1 项 › 文件：找不到文件 /files/missing.csv，请重新上传',
    },
  });
  expect(head()).toBe(before);
});

test('a change that would break another record is refused', async () => {
  await save(path, text);
  const renamed = siteText.replace('"code": "3"', '"code": "4"');
  expect(await save('content/site.json', renamed)).toMatchObject({
    status: 422,
    body: {
      error:
        'notices/20261120-93bbc855.md · 涉及楼栋 › 第 1 项：小区档案里没有 3 号楼；可填的楼号：4\nsite.json · 以前的楼栋：楼栋、户数或面积和公布过的不一样；每万户、每平方米的数都按它算，不能直接改：请在“以前的楼栋”里添加一段，写公布过的楼栋、到哪天为止和变了什么',
    },
  });
});

test('an error that was there before in another record does not stop a save', async () => {
  put(root, noticePath('0000000b'), noticeText('0000000b', '坏').replace('category: outage\n', ''));
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', '手工提交的坏公告');
  expect((await save(path, text)).status).toBe(200);
});

test('an entry and the uploads it names are one commit; an upload it does not name stays out', async () => {
  const assets = [asset('报告.csv', csv), asset('选错的照片.csv', csv)];
  expect((await save(path, withFile('报告.csv'), { assets })).status).toBe(200);
  expect(changedIn('HEAD')).toEqual([path, 'public/files/报告.csv']);
  expect(git(root, 'log', '-1', '--format=%b')).toBe('附带文件：\n- 报告.csv\n\nRole: 编辑');
  await desk.until('live');
  const response = await fetch(`${desk.url}files/${encodeURIComponent('报告.csv')}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(csv);
});

test('uploads are listed with or without their bytes, and can be read before they are live', async () => {
  const added = await desk.ask('persistMedia', { asset: asset('plan.pdf'), options: { commitMessage: 'x' } });
  const id = git(root, 'rev-parse', 'HEAD:public/files/plan.pdf');
  const media = {
    id,
    path: 'public/files/plan.pdf',
    name: 'plan.pdf',
    size: pdf.length,
    url: '/api/files/plan.pdf',
    encoding: 'base64',
  };
  expect(added).toEqual({ status: 200, body: { ...media, content: pdf.toString('base64') } });
  expect(git(root, 'log', '-1', '--format=%s')).toBe('上传文件：plan.pdf');
  expect((await desk.ask('getMedia', { mediaFolder: 'public/files' })).body).toEqual([
    { ...media, content: pdf.toString('base64') },
  ]);
  expect((await desk.ask('getMedia', { mediaFolder: 'public/files', content: false })).body).toEqual([
    { ...media, content: '' },
  ]);
  expect((await desk.ask('getMediaFile', { path: 'public/files/plan.pdf' })).body.id).toBe(id);
  expect((await fetch(`${desk.url}api/files/plan.pdf`)).status).toBe(401);
  const response = await fetch(`${desk.url}api/files/plan.pdf`, { headers: { Cookie: desk.cookie } });
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
});

test('an upload never replaces another one, nor one whose name differs in capitals only', async () => {
  const options = { commitMessage: 'x' };
  await desk.ask('persistMedia', { asset: asset('plan.pdf'), options });
  const before = head();
  expect(
    await desk.ask('persistMedia', {
      asset: asset('plan.pdf', pdfOf('another')),
      options,
    }),
  ).toMatchObject({
    status: 409,
    body: { error: '已经有一个同名但内容不同的文件 plan.pdf，请给新文件换个名字再上传。' },
  });
  expect(await desk.ask('persistMedia', { asset: asset('PLAN.pdf'), options })).toMatchObject({
    status: 409,
    body: { error: '已经有一个名字只差大小写或全半角的文件 public/files/plan.pdf，请换个名字。' },
  });
  expect((await desk.ask('persistMedia', { asset: asset('plan.pdf'), options })).status).toBe(200);
  expect(await desk.ask('persistMedia', { asset: asset('x.svg'), options })).toMatchObject({ status: 422 });
  expect(head()).toBe(before);
});

test('records are never deleted; an upload only when no record uses it', async () => {
  await save(path, withFile('used.csv'), { assets: [asset('used.csv', csv)] });
  await desk.ask('persistMedia', { asset: asset('unused.csv'), options: {} });
  const before = head();
  expect(await desk.ask('deleteFiles', { paths: [path], options: {} })).toMatchObject({
    status: 403,
    body: {
      error: '公开过的内容不能删除，业主要能查到它；写错了请直接更改，不再有效的请撤回或填写停止日期。',
    },
  });
  expect(
    await desk.ask('deleteFiles', {
      paths: ['public/files/unused.csv', 'public/files/used.csv'],
      options: {},
    }),
  ).toMatchObject({
    status: 409,
    body: { error: '文件 used.csv 还在 notices/20261120-93bbc855.md 里使用，不能删除。' },
  });
  expect(await desk.ask('deleteFile', { path: 'public/files/none.pdf' })).toMatchObject({
    status: 404,
    body: { error: '没有 none.pdf 这个文件，可能已被删除。' },
  });
  expect(head()).toBe(before);
  expect((await desk.ask('deleteFiles', { paths: ['public/files/unused.csv'], options: {} })).status).toBe(
    200,
  );
  expect(git(root, 'log', '-1', '--format=%s')).toBe('删除文件：unused.csv');
  expect(existsSync(join(root, 'public/files/unused.csv'))).toBe(false);
  expect(git(root, 'status', '--porcelain')).toBe('');
});

test('other changes in the work tree and the index stay as they are and out of the commit', async () => {
  put(root, '.env', 'SECRET=1');
  put(root, 'content/site.json', siteText.replace('只用于测试', '还没写完'));
  put(root, 'staged.txt', 'staged');
  git(root, 'add', 'staged.txt');
  expect((await save(path, text)).status).toBe(200);
  expect(changedIn('HEAD')).toEqual([path]);
  expect(git(root, 'status', '--porcelain').split('\n').sort()).toEqual(
    ['?? .env', 'A  staged.txt', 'M content/site.json'].sort(),
  );
});

test.each([
  ['edited', () => put(root, firstNotice, 'somebody is writing')],
  ['deleted', () => rmSync(join(root, firstNotice))],
  ['staged', stagedOnly],
])('a file that somebody has %s without committing is not overwritten', async (_, change) => {
  change();
  const [before, status] = [head(), git(root, 'status', '--porcelain')];
  expect(await save(firstNotice, noticeText('00000001', '新的标题'))).toMatchObject({
    status: 409,
    body: {
      error: `${firstNotice} 在电脑上有还没提交的修改，没有保存。请先提交（git commit）或放弃（git checkout -- ${firstNotice}）那份修改，再保存一次。`,
    },
  });
  expect([head(), git(root, 'status', '--porcelain')]).toEqual([before, status]);
});

/** Stages a change and takes it back in the work tree. */
function stagedOnly(): void {
  put(root, firstNotice, 'staged');
  git(root, 'add', firstNotice);
  put(root, firstNotice, noticeText('00000001', '第一条公告'));
}

test('nothing is written through a symbolic link, in the work tree or in the history', async () => {
  const elsewhere = join(root, 'elsewhere');
  renameSync(join(root, 'content/notices'), elsewhere);
  symlinkSync(elsewhere, join(root, 'content/notices'));
  expect(await save(path, text)).toMatchObject({
    status: 409,
    body: { error: `${path} 在电脑上不是普通文件（可能是链接），没有保存。请先把它移开，再保存一次。` },
  });
  expect(existsSync(join(elsewhere, '20261120-93bbc855.md'))).toBe(false);
  mkdirSync(join(root, 'public'));
  symlinkSync('/tmp', join(root, 'public/files'));
  git(root, 'add', 'public');
  git(root, 'commit', '-q', '-m', 'a link');
  expect(await desk.ask('persistMedia', { asset: asset('plan.pdf'), options: {} })).toMatchObject({
    status: 403,
    body: { error: 'public/files 是链接，不是普通文件，后台不能修改。' },
  });
});

test('a new entry does not overwrite an existing one, and no entry changes its name', async () => {
  expect(
    await save(firstNotice, noticeText('00000001', '另一条公告'), { options: { newEntry: true } }),
  ).toMatchObject({
    status: 409,
    body: {
      error:
        '已经有 notices/20261120-00000001.md 这一条，没有保存。请打开已有的那一条来改，或换一个编号、月份再新建。',
    },
  });
  const params = entryParams(firstNotice, noticeText('00000001', '另一条公告')) as { dataFiles: object[] };
  params.dataFiles = [{ ...params.dataFiles[0], newPath: path }];
  expect(await desk.ask('persistEntry', params)).toMatchObject({
    status: 403,
    body: { error: '已经保存的内容不能改名，因为名字是网址的一部分；要另起一条，请新建。' },
  });
});

test('a save over a newer version than the editor has seen is refused when the editor says what it saw', async () => {
  const base = git(root, 'rev-parse', `HEAD:${firstNotice}`);
  expect((await save(firstNotice, noticeText('00000001', '甲的标题'), { options: { base } })).status).toBe(
    200,
  );
  expect(await save(firstNotice, noticeText('00000001', '乙的标题'), { options: { base } })).toMatchObject({
    status: 409,
    body: {
      error:
        '您打开之后，别人已经改过这一条，没有保存；您填的都还在表单里。请在表单上方对照两个版本，选好后再保存一次。',
    },
  });
  expect(
    (await save(firstNotice, noticeText('00000001', '甲的标题'), { options: { base } })).body.changed,
  ).toBe(false);
});

test('thirty saves at once all survive, one after the other', async () => {
  const ids = Array.from({ length: 30 }, (_, i) => `000001${String(i).padStart(2, '0')}`);
  const answers = await Promise.all(ids.map((id) => save(noticePath(id), noticeText(id, `公告第 ${id} 号`))));
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
  const commits = git(root, 'log', '--reverse', '--format=%H', '-30').split('\n');
  expect(new Set(commits)).toEqual(new Set(answers.map(({ body }) => body.commit)));
  for (const [i, id] of ids.entries()) expect(changedIn(answers[i]?.body.commit)).toEqual([noticePath(id)]);
  expect(git(root, 'status', '--porcelain')).toBe('');
  const live = await desk.until('live');
  expect(live.live?.commit).toBe(head());
}, 60_000);

test('of four who save one entry at once, one comes through and the others are told', async () => {
  const titles = ['甲一的标题', '乙的标题', '丙的标题', '丁的标题'];
  const before = head();
  const base = git(root, 'rev-parse', `HEAD:${firstNotice}`);
  const answers = await Promise.all(
    titles.map((title) => save(firstNotice, noticeText('00000001', title), { options: { base } })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  expect(git(root, 'rev-list', '--count', `${before}..HEAD`)).toBe('1');
});

test('a save over a record that does not say which version it has seen is refused', async () => {
  const params = entryParams(firstNotice, noticeText('00000001', '不看就写'));
  const body = JSON.stringify({ branch: 'main', action: 'persistEntry', params });
  const before = head();
  expect(await post(desk.url, body)).toMatchObject({
    status: 409,
    body: { error: '没有说明是在哪个版本上改的，没有保存。请刷新后台，打开这一条再改。' },
  });
  expect(head()).toBe(before);
});

test('commits that somebody makes beside the desk are kept, and published', async () => {
  const ids = Array.from({ length: 12 }, (_, i) => `000002${String(i).padStart(2, '0')}`);
  const saves = ids.map((id) => save(noticePath(id), noticeText(id, `公告第 ${id} 号`)));
  for (let i = 0; i < 6; i++) {
    put(root, `notes-${i}.txt`, `${i}`);
    commitBeside(`notes-${i}.txt`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  expect((await Promise.all(saves)).map(({ status }) => status)).toEqual(ids.map(() => 200));
  const files = git(root, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n');
  for (const id of ids) expect(files).toContain(noticePath(id));
  expect(files.filter((file) => file.startsWith('notes-'))).toHaveLength(6);
  commitBeside('last.txt');
  expect((await desk.until('live')).live?.commit).toBe(head());
}, 60_000);

/** Commits one file the way plumbing does, whatever the index holds; tries again when the desk was faster. */
function commitBeside(file: string): void {
  for (;;) {
    const parent = head();
    put(root, file, file);
    const blob = git(root, 'hash-object', '-w', file);
    const lines = `${git(root, 'ls-tree', parent)}\n100644 blob ${blob}\t${file}`.split('\n').sort();
    put(root, '.shaitai/lines', `${lines.join('\n')}\n`);
    const tree = git(root, '-c', 'alias.mk=!git mktree < .shaitai/lines', 'mk');
    const commit = git(root, 'commit-tree', tree, '-p', parent, '-m', '旁边的提交');
    try {
      git(root, 'update-ref', 'refs/heads/main', commit, parent);
      return;
    } catch {
      // The desk was faster.
    }
  }
}

test('while another branch is checked out nothing is saved', async () => {
  git(root, 'switch', '-q', '-c', 'draft');
  expect(await save(path, text)).toMatchObject({
    status: 409,
    body: { error: '仓库已被切换到别的分支，没有保存。请先切回 main（git switch main），再保存一次。' },
  });
  expect(git(root, 'rev-parse', 'draft')).toBe(git(root, 'rev-parse', 'main'));
});

test('while another program holds the index a save is committed, and the index follows later', async () => {
  put(root, '.git/index.lock', '');
  expect((await save(path, text)).status).toBe(200);
  expect(changedIn('HEAD')).toEqual([path]);
  rmSync(join(root, '.git/index.lock'));
  expect((await save(firstNotice, noticeText('00000001', '新的标题'))).status).toBe(200);
  expect(git(root, 'status', '--porcelain')).toBe('');
}, 60_000);

test('the hooks and aliases of the repository are not run', async () => {
  const hook = `#!/bin/sh\ntouch ${join(root, 'ran')}\n`;
  for (const name of [
    'pre-commit',
    'post-commit',
    'reference-transaction',
    'post-index-change',
    'commit-msg',
  ])
    put(root, `.git/hooks/${name}`, hook);
  git(root, '-c', 'alias.x=!chmod +x .git/hooks/*', 'x');
  git(root, 'config', 'core.fsmonitor', `touch ${join(root, 'ran')}`);
  expect((await save(path, text)).status).toBe(200);
  expect(existsSync(join(root, 'ran'))).toBe(false);
});
