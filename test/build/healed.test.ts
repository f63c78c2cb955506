import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicNumbers } from '../../src/checks/privacy.ts';
import { readContent } from '../../src/content-folder.ts';
import { faultsIn } from '../../src/desk/releases/faults.ts';
import { lookedThrough } from '../../src/desk/releases/verify.ts';
import { emptyFolder, git } from '../ledger/repository.ts';

/* A mistake that went past the door: a telephone in a title, an escaped one in the text, and a link to nothing. */
const file = 'content/notices/20261120-00000001.md';
const notice = (title: string, body: string, more = '') => `---
id: "00000001"
title: ${title}
category: general
urgency: normal
publishedAt: 2026-11-20T09:00
summary: 大厅的门禁换了电池。
issuer: 物业服务中心
contact: 客服前台
${more}---
${body}
`;
const bad = notice('门禁故障请打 13800138000', '电话 138\\-0013\\-8000，见[承诺](/standards/no-such/)。');
const good = notice('门禁已修好', '已经修好，见[承诺](/standards/)。');
const gate = (root: string) => ({
  site: join(root, 'dist'),
  pages: ['index.html'],
  allowed: [],
  today: '2026-11-22',
});

function published(root: string, text: string, message: string): void {
  execFileSync('mkdir', ['-p', join(root, 'content/notices'), join(root, 'public')]);
  execFileSync('cp', ['content/site.json', join(root, 'content/site.json')]);
  execFileSync('cp', ['public/favicon.svg', join(root, 'public')]);
  execFileSync('tee', [join(root, file)], { input: text });
  git(root, 'add', '-A');
  git(root, '-c', 'user.name=某某', '-c', 'user.email=desk@localhost', 'commit', '-q', '-m', message);
}

test('a mistake that was published and repaired goes live, and its old text stands there without the number', async () => {
  const root = emptyFolder();
  git(root, 'init', '-q', '-b', 'main', '.');
  published(root, bad, '发布公告：门禁故障请打 13800138000（notices/20261120-00000001）\n\nRole: 编辑');
  published(
    root,
    good,
    '更改公告：门禁已修好（notices/20261120-00000001）\n\nRole: 编辑\nReason: 写错了 13800138000',
  );
  const order = ['content', 'public'].flatMap((name) => [`--${name}`, join(root, name)]);
  execFileSync(process.execPath, ['src/build/main.ts', ...order, '--out', join(root, 'dist')], {
    stdio: 'pipe',
  });
  const allowed = publicNumbers(JSON.parse(readFileSync('content/site.json', 'utf8')));
  const { warnings } = await lookedThrough({ ...gate(root), allowed }, async () => []);
  expect(warnings).toEqual([]);
  const past = readFileSync(join(root, 'dist/history/notices/20261120-00000001/index.html'), 'utf8');
  expect(past).toContain('门禁故障请打 [已隐去]');
  expect(past).toContain('写错了 [已隐去]');
  expect(past.replace(/<[^>]+>|\D/g, '')).not.toContain('13800138000');
}, 120_000);

test('what keeps a site back is told by the title of the record, its field and what to do, for pages of versions too', () => {
  const files = new Map(readContent('content'));
  const [path = '', text = ''] = [...files].find(([name]) => name.startsWith('notices/')) ?? [];
  const title = /^title: (.+)$/m.exec(text)?.[1];
  const page = path.replace('.md', '');
  const reason = [
    `${page}/index.html 里的链接 /nosuch/ 打不开`,
    `history/${page}/index.html 里有像是手机号码的文字`,
    'fees/2026-q1/annex/index.html 里有像是手机号码的文字',
    'index.html 里的链接 /a/ 打不开',
    '搜索打不开：no index',
  ].join('\n');
  const { findings, others } = faultsIn(reason, files, []);
  expect(findings.map(({ file, path, field, message }) => [file, path.join('.'), field, message])).toEqual([
    [path, 'body', '正文', `“公告 ${title}”的链接 /nosuch/ 打不开，请改正或删去这个链接，再保存`],
    [path, 'body', '正文', `“公告 ${title}”的网页里有像是手机号码的文字，请删去，再保存`],
    [
      'accounts/2026-q1.json',
      '',
      '',
      '“物业费收支表 2026年第一季度”的网页里有像是手机号码的文字，请删去，再保存',
    ],
  ]);
  expect(others).toEqual(['网页 / 里的链接 /a/ 打不开', '搜索打不开：no index']);
});
