import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** The smallest valid community: one building, one notice. */
const site = {
  name: '试验小区',
  city: '云汀市',
  district: '松浦区',
  address: '松浦区试验路 1 号',
  introduction: '只用于测试。',
  households: 10,
  chargedArea: 100000,
  chargeMode: 'commission',
  buildings: [{ code: '3', name: '3 号楼', kind: 'highRise', households: 10, area: 100000 }],
  money: {
    jumpPeriod: 1000,
    jumpYear: 700,
    jumpBudget: 1000,
    jumpFloor: 300_000,
    publishDays: 15,
    publishBasis: '《物业服务合同》第二十一条',
    objectionDays: 7,
    objectionTo: '客服前台',
    objectionPeriod: 30,
  },
  phones: {
    emergency: '000-0000 0001',
    service: '000-0000 0002',
    complaint: '000-0000 0003',
    hours: '每天 8:30–18:00',
  },
  externalPhones: [],
  company: { name: '试验物业', creditCode: '91000000000000000X', manager: '项目经理', office: '1 号楼' },
  promises: {
    intakeMinutes: 30,
    dispatchMinutes: 60,
    onSiteMinutes: 240,
    answerMinutes: 1440,
    callbackMinutes: 4320,
    onTimeTarget: 9500,
  },
  filings: { icp: '京ICP备00000000号-1' },
};

export const siteText = `${JSON.stringify(site, null, 2)}\n`;

/** The text of a notice file whose name ends in `-<id>.md`. */
export function noticeText(id: string, title: string, more = ''): string {
  return `---
id: ${id}
title: ${title}
category: outage
urgency: normal
publishedAt: 2026-11-20T09:00
issuer: 客户服务中心
contact: 工程部 000-0000 0002
summary: 水箱清洗，停水 7 小时，请提前存水
${more}---
正文：${title}。
`;
}

/** The text of a price, which goes live only after a second person has approved it. */
export function priceText(code: string, name = '地面停车'): string {
  const price = {
    code,
    name,
    order: 40,
    // Prices of one name for one payer must not hold on the same day.
    payer: `租用车位 ${code} 的业主`,
    content: '停放一辆小型车，含照明和巡查。',
    unitPrice: 1_500_000,
    unit: 'spaceMonth',
    tier: 'contract',
    form: 'market',
    basis: '《物业服务合同》第十四条',
    decidedBy: '业主大会',
    effectiveFrom: '2024-09-01',
    publishedOn: '2024-09-01',
  };
  return `${JSON.stringify(price, null, 2)}\n`;
}

export const firstNotice = 'content/notices/20261120-00000001.md';

/** The path of a notice with a number of its own. */
export function noticePath(id: string): string {
  return `content/notices/20261120-${id}.md`;
}

/** An empty temporary folder that is gone when the tests of the file are over. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shaitai-desk-')));
  made.push(folder);
  return folder;
}

/** A git repository in a temporary folder that holds the smallest community in one commit. */
export function community(files: Record<string, string> = {}): string {
  const root = emptyFolder();
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'config', 'user.name', '王编辑');
  git(root, 'config', 'user.email', 'wang@example.org');
  const all = {
    '.gitignore': '.shaitai/\n',
    'content/site.json': siteText,
    [firstNotice]: noticeText('00000001', '第一条公告'),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) put(root, path, text);
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', '开始');
  return root;
}

/** Writes a file of the work tree. */
export function put(root: string, path: string, text: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** What a git command prints, without the last line break. */
export function git(root: string, ...args: string[]): string {
  const settings = ['-c', 'core.quotepath=false', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...settings, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}
