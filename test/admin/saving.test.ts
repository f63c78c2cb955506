import { expect, test } from 'vitest';
import { frontMatter } from '../../src/admin/front-matter.ts';
import { readyToSave } from '../../src/admin/saving.ts';
import { newSerial } from '../../src/admin/serial.ts';
import { noticeBody, noticeFile, standardFile } from './samples.ts';

test('a serial is eight hex characters that no reader of YAML takes for a number', () => {
  const bytes = [
    [0x00, 0x01, 0x23, 0x45],
    [0x93, 0xe1, 0x01, 0x23],
    [0x93, 0xbb, 0xc8, 0x55],
  ];
  expect(newSerial(() => new Uint8Array(bytes.shift() ?? []))).toBe('93bbc855');
  expect(newSerial()).toMatch(/^[0-9a-f]{8}$/);
});

test('front matter comes back as it was, numbers and dates as text, body byte for byte', () => {
  const text = noticeFile('标题: 带冒号 # 和井号', '12345678', 'buildings:\n  - "03"\n  - 5\n');
  const record = frontMatter.fromFile(text.replace('标题: 带冒号 # 和井号', '"标题: 带冒号 # 和井号"'));
  expect(record).toMatchObject({
    id: '12345678',
    title: '标题: 带冒号 # 和井号',
    buildings: ['03', '5'],
    publishedAt: '2026-11-20T00:30',
  });
  expect(record.body).toBe(noticeBody);
  const again = frontMatter.toFile(record, ['id', 'title']);
  expect(frontMatter.fromFile(again)).toEqual(record);
  expect(again.endsWith(`---\n\n${noticeBody}`)).toBe(true);
});

test('front matter in another language is refused, not run', () => {
  expect(() => frontMatter.fromFile('---js\nglobalThis.ran = true\n---\n正文')).toThrow('文件开头');
  expect('ran' in globalThis).toBe(false);
});

test('a record is saved without what an emptied field leaves, in the order of the schema', () => {
  const draft = {
    item: '门岗值守',
    note: '',
    measure: {},
    ...JSON.parse(standardFile),
    legalMinimum: { text: '', value: null },
  };
  const saved = readyToSave('standards', { ...draft, note: undefined }, false);
  expect(Object.keys(saved)).toEqual([
    'code',
    'chapter',
    'item',
    'promise',
    'responsible',
    'version',
    'effectiveFrom',
    'publishedOn',
  ]);
});

test('what is wrong with a record is said with the labels of the form', () => {
  const draft = { ...JSON.parse(standardFile), measure: { kind: 'limit' }, chapter: 'fire' };
  expect(() => readyToSave('standards', draft, false)).toThrow('衡量 › 数值：必填，还没有填写');
  expect(() => readyToSave('standards', { ...JSON.parse(standardFile), chapter: 'fire' }, false)).toThrow(
    '编号：编号要以所选章节的英文开头',
  );
});

test('a new record, and a copy of another one, gets a serial of its own', () => {
  const notice = frontMatter.fromFile(noticeFile('电梯停运检修通知', '93bbc855'));
  expect(readyToSave('notices', notice, false)).toMatchObject({ id: '93bbc855', body: noticeBody });
  const copy = readyToSave('notices', notice, true);
  expect(copy.id).not.toBe('93bbc855');
});
