import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentenceOf } from '../src/checks/finding.ts';
import { parseContent, parseRecord, placeOf, withoutEmpty } from '../src/content.ts';
import { readContent } from '../src/content-folder.ts';
import { month } from './records.ts';

const front = `id: 0a1b2c3d
title: 1 号楼停水通知
category: outage
publishedAt: 2026-11-20T09:00
issuer: 工程部
contact: 工程部 000-0000 0002
summary: 请提前存水。`;

const file = 'notices/20261120-0a1b2c3d.md';

test('dates and numbers in front matter stay what was typed', () => {
  const { data, findings } = parseRecord(
    file,
    `---\n${front.replace('1 号楼停水通知', '0070.10')}\nfrom: 2026-11-25T09:00\n---\n正文`,
  );
  expect(findings).toEqual([]);
  expect(data).toMatchObject({
    title: '0070.10',
    publishedAt: '2026-11-20T09:00',
    from: '2026-11-25T09:00',
    urgency: 'normal',
    body: '正文',
  });
});

test('a byte-order mark and Windows line ends change nothing', () => {
  const text = `---\n${front}\n---\n\n第一段\n\n第二段\n`;
  expect(parseRecord(file, `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(parseRecord(file, text));
});

test('what a form leaves behind for an emptied field counts as absent', () => {
  expect(
    withoutEmpty({ a: '', b: null, c: { d: '', e: null }, f: [{ g: '' }, 'x'], h: 0, i: false }),
  ).toEqual({ f: ['x'], h: 0, i: false });
  const { data, findings } = parseRecord(file, `---\n${front}\nfrom: ''\nuntil:\n---\n正文`);
  expect(findings).toEqual([]);
  expect(data).not.toHaveProperty('from');
});

test.each([
  ['---js\nalert(1)\n---\n', '文件开头要有用两行 --- 包住的标题、类别等内容；请在后台重新填写这条公告'],
  ['正文没有开头', '文件开头要有用两行 --- 包住的标题、类别等内容；请在后台重新填写这条公告'],
  ['---\ntitle: a\ntitle: b\n---\n', '第 3 行同一项写了两次；请改正，或恢复上一次保存的内容'],
  ['---\n- 1\n---\n', '开头部分要是“名称: 内容”的写法'],
])('front matter that is none is refused in words: %j', (text, sentence) => {
  expect(parseRecord(file, text).findings.map((f) => f.message)).toEqual([sentence]);
});

test('every wrong field is named by its label, with what to do', () => {
  const text = `---\n${front
    .replace('outage', 'party')
    .replace('2026-11-20T09:00', '2026-02-30T09:00')
    .replace(/summary.*/, 'sumary: x')}\n---\n正文`;
  expect(parseRecord(file, text).findings.map(sentenceOf)).toEqual([
    `${file} · 类别：请从这些里选一个：停水停电、维修施工、安全应急、收费、公示、业主大会、业委会、活动、招标、日常管理`,
    `${file} · 发布时间：时间不对，请写成 2026-10-08T09:30 这样，并核对这一天确实存在`,
    `${file} · 一句话说明：必填，还没有填写`,
    `${file} · sumary：没有“sumary”这一项，可能拼错了；请删去或改正`,
  ]);
});

test('an end before its start is refused', () => {
  const text = `---\n${front}\nfrom: 2026-11-25T09:00\nuntil: 2026-11-24T09:00\n---\n正文`;
  expect(parseRecord(file, text).findings.map(sentenceOf)).toEqual([
    `${file} · 结束时间：结束时间早于开始时间，请核对两个时间`,
  ]);
});

test('a number with decimals where cases are counted is refused', () => {
  const { key, ...rest } = month({ repeats: 1.5 });
  expect(parseRecord(`complaints/${key}.json`, JSON.stringify(rest)).findings.map(sentenceOf)).toEqual([
    'complaints/2026-10.json · 重复投诉：请填写整数，例如 12；现在写的是“1.5”',
  ]);
});

test('a truncated data file is refused, the others are still read', () => {
  const { key, ...rest } = month();
  const content = parseContent(
    new Map([
      ['complaints/2026-10.json', JSON.stringify(rest)],
      ['complaints/2026-09.json', '{"month": "2026-0'],
    ]),
  );
  expect(key).toBe('2026-10');
  expect(content.records.complaints?.map((m) => m.month)).toEqual(['2026-10']);
  expect(content.findings.map(sentenceOf)).toEqual([
    'complaints/2026-09.json：第 1 行第 18 个字起不是完整的数据，可能被截断或改坏；请改正，或恢复上一次保存的内容',
    'site.json：缺少小区档案，请先填写',
  ]);
});

test.each([
  '../x.json',
  'notices/../site.json',
  'notices/A.md',
  'notices/x.json',
  'secrets/x.json',
  'notices/a/b.md',
  'notices/.md',
  'site.yml',
])('no subject keeps a file at %s', (path) => {
  expect(placeOf(path)).toBeUndefined();
});

test.each([
  ['[]', '文件里要是一组“名称: 内容”，现在不是；请恢复上一次保存的内容'],
  ['"x"', '文件里要是一组“名称: 内容”，现在不是；请恢复上一次保存的内容'],
  ['{\n"month": "2026-10",\n"month": "2026-11"\n}', '第 3 行：同一项写了两次，请删去多余的'],
])('a data file that is no record is refused in words: %s', (text, sentence) => {
  expect(parseRecord('complaints/2026-10.json', text).findings.map((f) => f.message)).toEqual([sentence]);
});

test('a group of the wrong shape, an alias and a time with a zone are refused in words', () => {
  const { key, ...rest } = month();
  const bent = JSON.stringify({ ...rest, carry: 'text' });
  expect(parseRecord(`complaints/${key}.json`, bent).findings.map(sentenceOf)).toEqual([
    'complaints/2026-10.json · 办理情况：这里要是一组内容，现在的格式不对；请在后台重新填写这一项',
  ]);
  expect(parseRecord(file, '---\na: 1\nb: *x\n---\n正文').findings.map((f) => f.message)).toEqual([
    '开头部分用了 * 引用的写法，请直接写出内容',
  ]);
  const zoned = `---\n${front.replace('2026-11-20T09:00', '2026-11-20T09:00Z')}\n---\n正文`;
  expect(parseRecord(file, zoned).findings.map((f) => f.message)).toEqual([
    '时间不对，请写成 2026-10-08T09:30 这样，并核对这一天确实存在',
  ]);
});

test.each([
  '\u200B\u200B\u200B\u200B\u200B',
  '停水\u202E通知',
  '通知\uFFFD\uFFFD',
  '通知\u200F公告',
  '通知\uD800公告',
  '通知\uE010\uE0110\uE011\uE010',
  '通知\uFFFF公告',
  '\u3164\u3164\u3164\u3164',
])('a title with characters nobody sees is refused: %j', (title) => {
  const text = `---\n${front.replace('1 号楼停水通知', JSON.stringify(title))}\n---\n正文`;
  expect(parseRecord(file, text).findings.map(sentenceOf)).toEqual([
    `${file} · 标题：含有看不见的字符或乱码，请删去这一段重新输入（手工改的文件请存为 UTF-8 编码）`,
  ]);
});

test.each([
  [
    'title: 停水通知 #3 号楼',
    '第 3 行从“#3 号楼”起的字不会公布；是内容的，请把这一项用英文双引号括起来，是备注的请删去',
  ],
  [
    'title: &重要 停水通知',
    '第 3 行从“&重要”起的字不会公布；是内容的，请把这一项用英文双引号括起来，是备注的请删去',
  ],
])('what YAML would drop from a head without a word is refused: %s', (line, sentence) => {
  const text = `---\n${front.replace(/title: .*/, line)}\n---\n正文`;
  expect(parseRecord(file, text).findings.map((f) => f.message)).toEqual([sentence]);
  const quoted = `---\n${front.replace(/title: .*/, 'title: "停水通知 #3 & 4 号楼"')}\n---\n正文`;
  expect(parseRecord(file, quoted).data).toMatchObject({ title: '停水通知 #3 & 4 号楼' });
});

test('groups within groups without end are refused in words', () => {
  const said = (name: string, text: string) => parseRecord(name, text).findings.map((f) => f.message);
  const deep = (n: number) => `{"month": ${'['.repeat(n)}${']'.repeat(n)}}`;
  const tooDeep = '内容套了 30 层以上，不是后台保存的样子；请恢复上一次保存的内容';
  expect(said('complaints/2026-10.json', deep(40))).toEqual([tooDeep]);
  expect(said('complaints/2026-10.json', deep(50_000))).toEqual([tooDeep]);
  expect(said(file, `---\ntitle: ${'['.repeat(50_000)}\n---\n正文`)).toEqual([
    '开头部分太长，不是后台保存的样子；请恢复上一次保存的内容',
  ]);
});

test.each([
  [3_900_000, '必填，还没有填写'],
  [9_000_000, '这个文件不是后台保存的样子，可能太长；请恢复上一次保存的内容'],
])('a text of %i characters is answered in words, not in those of the engine', (length, sentence) => {
  const text = `{"period":"2026-Q3","explanation":"${'水'.repeat(length)}"}`;
  expect(parseRecord('accounts/2026-q3.json', text).findings[0]?.message).toBe(sentence);
});

test('what is no file, and names that are not UTF-8, are refused by name; nothing is waited for', () => {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    mkdirSync(join(dir, 'notices'));
    execFileSync('mkfifo', [join(dir, 'notices/20261122-abcdabcd.md')]);
    expect(() => readContent(dir)).toThrow('notices/20261122-abcdabcd.md：这不是文件，是管道或设备');
    rmSync(join(dir, 'notices/20261122-abcdabcd.md'));
    writeFileSync(
      Buffer.concat([Buffer.from(`${dir}/notices/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
      '',
    );
    expect(() => readContent(dir)).toThrow('文件名不是 UTF-8 编码，打不开；请改名');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
