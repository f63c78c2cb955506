import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileHeaders } from '../../src/desk/headers.ts';
import { dayInWords } from '../../src/format/date.ts';
import { bundleOf } from '../../src/ledger/bundle.ts';
import { stepsOf } from '../../src/ledger/chain.ts';
import { historyOf } from '../../src/ledger/history.ts';
import { verifyFiles } from '../../src/tables/verify-data.ts';
import { verifyWords } from '../../src/text/verify.ts';
import { emptyFolder, git } from '../ledger/repository.ts';
import { page as built, dist } from '../site/dist.ts';
import { browser, reader } from './site.ts';

const bundle = join(dist, 'verify/history.bundle');
const account = 'content/accounts/2025-q1.json';
let honest: string;
let forged: string;
/** The commit that is rewritten, and what the sheet of a year ago says. */
let rewritten: { n: number; on: string };
let anchor: { n: number; head: string };
let server: Server;
let folder = dist;
let chromium: Browser;
/** A photographed code of the sheet of October 2026. */
let photo: Buffer;

/** The same site over another history: every commit from the one with the figure on is made again, as a forger would. */
function forge(): string {
  const text = git(honest, 'show', `HEAD:${account}`);
  const other = text.replace(/(": )(\d)(\d{6,})/, (_, key, first, rest) => `${key}${(first % 9) + 1}${rest}`);
  expect(other).not.toBe(text);
  const stream = execFileSync('git', ['fast-export', 'main'], { cwd: honest, maxBuffer: 2 ** 30 });
  const changed = stream.toString('latin1').replaceAll(latin(text), latin(other));
  const root = emptyFolder();
  git(root, 'init', '-q', '-b', 'main', '.');
  execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: Buffer.from(changed, 'latin1') });
  git(root, 'reset', '-q', '--hard', 'main');
  return root;
}

/** The forger's history with the honest one merged into it, of which nothing is kept: every old commit is an ancestor. */
function mergedPast(): string {
  const root = join(emptyFolder(), 'merged');
  execFileSync('git', ['clone', '-q', forged, root], { stdio: 'ignore' });
  git(root, 'fetch', '-q', honest, 'HEAD');
  const tree = git(root, 'rev-parse', 'HEAD^{tree}');
  git(
    root,
    'reset',
    '-q',
    '--hard',
    git(root, 'commit-tree', tree, '-p', 'HEAD', '-p', 'FETCH_HEAD', '-m', 'merge'),
  );
  return root;
}

const latin = (text: string) => Buffer.from(text).toString('latin1');

/** The pages of the built site, with what a build of the forged repository would publish for checking. */
function forgedSite(): string {
  const out = emptyFolder();
  for (const part of ['verify', '_astro', 'offline', 'sw.js'])
    cpSync(join(dist, part), join(out, part), { recursive: true });
  const past = historyOf(join(forged, 'content'));
  const told = JSON.parse(readFileSync(join(dist, 'verify/data/head.json'), 'utf8'));
  for (const [name, body] of Object.entries(verifyFiles({ ...told, head: past.head }, stepsOf(past))))
    writeFileSync(join(out, `verify/data/${name}.json`), JSON.stringify(body));
  return out;
}

beforeAll(async () => {
  honest = join(emptyFolder(), 'ledger');
  execFileSync('git', ['clone', '-q', bundle, honest], { stdio: 'ignore' });
  const first = git(honest, 'log', '--format=%H %cs', '--diff-filter=A', '--', account).split(' ');
  rewritten = { n: Number(git(honest, 'rev-list', '--count', first[0] ?? '')), on: first[1] ?? '' };
  forged = forge();
  const [n = '', ten = ''] =
    built('verify/2025-11/index.html').querySelectorAll('.anchor .hex')[1]?.text.split('-') ?? [];
  anchor = { n: Number(n), head: git(honest, 'rev-parse', ten) };
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname.replace(/\/$/, '/index.html');
    try {
      const bytes = readFileSync(join(folder, path));
      response.writeHead(200, fileHeaders('public', path)).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  chromium = await browser();
  const page = await reader(chromium);
  await page.goto(`${url()}/verify/2026-10/`);
  await page.emulateMedia({ media: 'print' });
  photo = await page.locator('.scan svg').screenshot();
  await page.context().close();
}, 60_000);

afterAll(async () => {
  await chromium?.close();
  server?.closeAllConnections();
  server?.close();
});

const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What the page answers to what is typed. */
async function told(page: Page, typed: string): Promise<string> {
  await page.locator('#code').fill(typed);
  await page.getByRole('button', { name: '核验' }).click();
  return verdict(page);
}

async function verdict(page: Page): Promise<string> {
  await page
    .locator('.verdict p', { hasText: /接得上|接不上|前后一致/ })
    .first()
    .waitFor();
  return (await page.locator('.verdict').innerText()).replace(/\n+/g, '\n');
}

const holds = /从2024年9月1日到2026年\d+月\d+日共 \d+ 次提交，每一次都接得上。/;

test('a sceptic with a sheet of last year, no account and no network can tell that nothing was rewritten, and that it was', async () => {
  const transcript: string[] = [];
  const note = (what: string, said: string) => transcript.push(`【${what}】\n${said}\n`);
  const page = await reader(chromium, { serviceWorkers: 'allow' });
  const sheet = `锚点 ${anchor.n}-${anchor.head}`;
  folder = dist;
  await page.goto(`${url()}/verify/`);
  const first = await told(page, sheet);
  note(`网站没有动过，输入去年 11 月的核验单 ${sheet}`, first);
  expect(first).toMatch(new RegExp(`^接得上：这个编号是第 ${anchor.n} 次提交（2025年11月\\d+日）`));
  expect(first).toMatch(holds);

  const keptHere = () => page.evaluate(async () => Boolean(await caches.match('/verify/')));
  await expect.poll(keptHere, { timeout: 20_000 }).toBe(true);
  await page.context().setOffline(true);
  await page.goto(`${url()}/verify/`);
  const offline = await told(page, sheet);
  note('断网，再打开一次', offline);
  expect(offline).toContain(`接得上：这个编号是第 ${anchor.n} 次提交`);
  expect(offline).toMatch(
    /没有网络：用的是这部设备\d{4}年\d+月\d+日取来的公布历史，到\d{4}年\d+月\d+日的提交为止。那以后网站改了什么，这里看不出来/,
  );
  const given = { name: 'code.png', mimeType: 'image/png', buffer: photo };
  await page.locator('#evidence').setInputFiles(given);
  const seen = await verdict(page);
  note('断网，选一张二维码照片', seen);
  expect(seen).toMatch(/^接得上：这个编号是第 \d+ 次提交（2026年10月\d+日）/);
  await page.context().setOffline(false);

  folder = forgedSite();
  await page.goto(`${url()}/verify/`);
  const lie = await told(page, sheet);
  note('有人改了 2025 年第一季度的一个数，把以后的提交全部重做，网站自己前后一致', lie);
  expect(lie).toMatch(new RegExp(`^第 ${anchor.n} 次提交（2025年11月\\d+日）接不上：纸上的编号和今天的`));
  expect(lie).not.toMatch(holds);
  expect(lie).toContain('次提交自己前后一致；这不能说明从前没有被改写');
  expect(lie).toContain(`第 ${rewritten.n} 次提交（${dayInWords(rewritten.on)}）接不上：这部设备`);

  await page.context().setOffline(true);
  await page.goto(`${url()}/verify/`);
  const still = await told(page, sheet);
  note('断网，被改写的网站照样说得出来', still);
  expect(still).toContain(`第 ${rewritten.n} 次提交（${dayInWords(rewritten.on)}）接不上`);
  await page.context().close();

  const other = await reader(chromium);
  await other.goto(`${url()}/verify/`);
  const printed = git(honest, 'rev-parse', `HEAD:${account}`).slice(0, 10);
  const unknown = await told(other, `版本 ${printed}`);
  note(`另一部手机，只有当时印的季度收支表：版本 ${printed}`, unknown);
  expect(unknown).toContain(`指纹 ${printed} 不在公布历史里`);
  const before = git(
    honest,
    'rev-parse',
    `HEAD~${Number(git(honest, 'rev-list', '--count', 'HEAD')) - rewritten.n + 1}`,
  );
  const both = await told(other, `锚点 ${rewritten.n - 1}-${before}\n${sheet}`);
  note('同一部手机，输入改写以前和以后的两个编号', both);
  expect(both).toContain(`到第 ${rewritten.n - 1} 次提交（`);
  await other.context().close();
  if (process.env.TRANSCRIPT) writeFileSync(process.env.TRANSCRIPT, transcript.join('\n'));
}, 120_000);

test('the monthly sheet is one page of A4 and names the months before with all forty characters', async () => {
  folder = dist;
  const page = await reader(chromium);
  await page.goto(`${url()}/verify/2026-10/`);
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const earlier = await page.locator('.anchors .hex').allInnerTexts();
  expect(earlier).toHaveLength(12);
  expect(earlier).toContain(`${anchor.n}-${anchor.head}`);
  await page.context().close();
});

test('a history changed without being made again is named at the first commit that does not follow', async () => {
  const out = emptyFolder();
  for (const part of ['verify', '_astro']) cpSync(join(dist, part), join(out, part), { recursive: true });
  const file = join(out, 'verify/data/chain-0.json');
  const steps = JSON.parse(readFileSync(file, 'utf8'));
  steps[99].raw = steps[99].raw.replace('发布', '公布');
  writeFileSync(file, JSON.stringify(steps));
  folder = out;
  const page = await reader(chromium);
  await page.goto(`${url()}/verify/`);
  expect(await verdict(page)).toMatch(
    /^第 101 次提交（\d{4}年\d+月\d+日）接不上：它写着的上一次，不是第 100 次。/,
  );
  await page.context().close();
});

test('a dropped file, a photographed code and a telephone number are each answered in words', async () => {
  folder = dist;
  const page = await reader(chromium);
  await page.goto(`${url()}/verify/`);
  const given = async (name: string, mimeType: string, buffer: Buffer) => {
    await page.locator('#evidence').setInputFiles({ name, mimeType, buffer });
    return verdict(page);
  };
  const source = readFileSync('content/accounts/2026-q3.json');
  const title = '这是《物业费收支表：2026年第三季度》于2026年10月13日公布的版本，是现在的版本。';
  expect(await given('2026-q3.json', 'application/json', source)).toContain(title);
  const windows = Buffer.from(source.toString().replaceAll('\n', '\r\n'));
  expect(await given('2026-q3.json', 'application/json', windows)).toContain('（按 git 的换行符算）');
  const oneFen = Buffer.from(
    source.toString().replace(/(\d)(,?\n)/, (_, d, end) => `${(Number(d) + 1) % 10}${end}`),
  );
  expect(await given('2026-q3.json', 'application/json', oneFen)).toContain('不在公布历史里');
  expect(await given('code.png', 'image/png', photo)).toMatch(
    /^接得上：这个编号是第 \d+ 次提交（2026年10月\d+日）/,
  );
  expect(await told(page, '138 0000 0001')).toContain('没有认出指纹或编号');
  const older =
    git(honest, 'log', '--format=%H', '--diff-filter=M', '--', 'content/accounts').split('\n')[0] ?? '';
  const [file = ''] = git(
    honest,
    'diff-tree',
    '-r',
    '--no-commit-id',
    '--name-only',
    older,
    '--',
    'content/accounts',
  ).split('\n');
  const old = await told(page, git(honest, 'rev-parse', `${older}~1:${file}`).slice(0, 10));
  expect(old).toMatch(
    /公布的版本，不是现在的版本。\n只比了前 10 位.+\n此后改了：\n\d{4}年\d+月\d+日　收入 › 利息收入 › 本期：437\.15 元 改为 473\.15 元/,
  );
  await page.context().close();
}, 60_000);

test('a match of ten digits says that it is short, offers all forty, and shows what the record itself says', async () => {
  folder = dist;
  const page = await reader(chromium);
  await page.goto(`${url()}/verify/`);
  const id = git(honest, 'rev-parse', 'HEAD:content/accounts/2026-q3.json');
  const said = await told(page, `版本 ${id.slice(0, 10)}`);
  expect(said).toContain('是现在的版本。\n只比了前 10 位，够查找，不够防人刻意凑；全部四十位是 ');
  expect(said).toContain(id.match(/.{10}/g)?.join(' '));
  expect(await told(page, id)).not.toContain('只比了前');
  await page.locator('.verdict details dt').first().waitFor({ state: 'attached' });
  const record = JSON.parse(readFileSync('content/accounts/2026-q3.json', 'utf8'));
  expect(record.opening).toBe(13516472);
  await page.locator('.verdict summary').click();
  const values = await page.locator('.verdict details').innerText();
  expect(values).toContain('135,164.72 元');
  expect(values).toContain('请拿网页上的数和下面比');
  await page.context().close();

  const out = emptyFolder();
  for (const part of ['verify', '_astro']) cpSync(join(dist, part), join(out, part), { recursive: true });
  const file = join(out, `verify/record/${id.slice(0, 2)}.json`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('13516472', '13516473'));
  folder = out;
  const other = await reader(chromium);
  await other.goto(`${url()}/verify/`);
  await told(other, id);
  await other.locator('.verdict summary').click();
  await other.getByText('网站给出的原始文件不是公布历史里的那一份').waitFor();
  expect(await other.locator('.verdict dt').count()).toBe(0);
  await other.context().close();
}, 60_000);

test('an anchor from before a documented removal is told so, with what that proves and what it does not', async () => {
  const out = forgedSite();
  const file = join(out, 'verify/data/head.json');
  const head = JSON.parse(readFileSync(file, 'utf8'));
  const mark = {
    on: '2026-11-20',
    file: 'accounts/2025-q1.json',
    what: '一处门牌号',
    reason: '业主提出',
    oldHead: anchor.head,
    newHead: head.head,
  };
  const answer = async (removals: object[]) => {
    writeFileSync(file, JSON.stringify({ ...head, removals }));
    folder = out;
    const page = await reader(chromium);
    await page.goto(`${url()}/verify/`);
    const said = await told(page, `${anchor.n}-${anchor.head}`);
    await page.context().close();
    return said;
  };
  const said = await answer([mark]);
  expect(said).toContain('接不上');
  expect(said).toMatch(/网站写明：2026年11月20日从历史里删去了《[^》]+》里的一处门牌号，原因：业主提出。/);
  expect(said).toContain('您手里的正是写明的“删除前的链头”。');
  expect(said).toContain('“删除后的链头”在今天的公布历史里');
  expect(said).toContain('网站自己证明不了那次只删了这几个字');
  expect(await answer([{ ...mark, newHead: anchor.head }])).toContain('这个记号解释不了现在的历史');
  expect(await answer([])).not.toContain('网站写明');
}, 60_000);

test('the five documented lines tell the same with nothing but git', async () => {
  const readme = readFileSync('README.zh-CN.md', 'utf8');
  for (const line of verifyWords.commands) expect(readme).toContain(line);
  const answers = (from: Buffer) => {
    const root = emptyFolder();
    mkdirSync(join(root, 'nobody'));
    writeFileSync(join(root, 'history.bundle'), from);
    const first = git(honest, 'rev-parse', `HEAD:${account}`);
    const [clone = '', ...rest] = verifyWords.commands;
    const script = rest.map((line) =>
      line
        .replace('〈编号〉', anchor.head)
        .replace('〈文件〉', account)
        .replace('〈指纹〉', first.slice(0, 10)),
    );
    const env = {
      PATH: process.env.PATH,
      HOME: join(root, 'nobody'),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PAGER: 'cat',
    };
    return [clone, ...script]
      .map((line, i) => {
        const run = `${i ? 'cd ledger && ' : ''}(${line}) 2>&1 || true`;
        const said = execFileSync('sh', ['-c', run], { cwd: root, env, encoding: 'utf8' });
        return `$ ${line}\n${said}`;
      })
      .join('');
  };
  const good = answers(readFileSync(bundle));
  expect(good).toContain(`commit ${git(honest, 'rev-parse', 'HEAD')}`);
  expect(good).toMatch(/\n接得上\n/);
  expect(good).toContain(`\n${git(honest, 'rev-parse', `HEAD:${account}`)}\n`);
  expect(good).toMatch(new RegExp(`\\n[0-9a-f]{7,} ${rewritten.on} `));
  const source = { repository: forged, commit: git(forged, 'rev-parse', 'HEAD') };
  const bad = answers(await bundleOf({ ...source, folder: 'content/' }));
  expect(bad).not.toMatch(/\n接得上\n/);
  expect(bad).not.toContain(`\n${git(honest, 'rev-parse', `HEAD:${account}`)}\n`);
  const merged = mergedPast();
  expect(git(merged, 'merge-base', '--is-ancestor', anchor.head, 'HEAD')).toBe('');
  const joined = answers(
    await bundleOf({ repository: merged, commit: git(merged, 'rev-parse', 'HEAD'), folder: 'content/' }),
  );
  expect(joined).not.toMatch(/\n接得上\n/);
  expect(joined).not.toMatch(new RegExp(`\\n[0-9a-f]{7,} ${rewritten.on} `));
  if (process.env.TRANSCRIPT)
    writeFileSync(
      `${process.env.TRANSCRIPT}.git`,
      `${good}\n-- 改写以后 --\n${bad}\n-- 改写以后又把旧历史并进来 --\n${joined}`,
    );
}, 60_000);
