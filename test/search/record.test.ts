import { expect, test } from 'vitest';
import { asides } from '../../src/build/search-asides.ts';
import { blocks, vocabulary } from '../../src/search/record.ts';
import { grams, kindToken, pair, whole } from '../../src/search/tokens.ts';
import { words } from './example.ts';

const known = vocabulary(words.words.keys(), words.finds, new Map());
const record = {
  title: '关于3号楼停水的通知',
  content: '暂停供水至2026年9月6日。',
  aside: '感谢支持',
  kind: 0,
  buildings: ['3'],
};

test('a title weighs more than the text, and a token stands only where it weighs most', () => {
  const found = blocks({ ...record, date: '2026-09-05' }, known);
  expect(found.title).toContain(pair('停水'));
  expect(found.title).toContain('zzb3z');
  expect(found.once).toContain('zzd20260906z');
  expect(found.once).toContain(kindToken(0));
  expect(found.aside).toContain(pair('感谢'));
  expect(found.once).not.toContain('zzb3z');
});

test('a building has its own token for the title and for the buildings concerned', () => {
  const named = blocks({ ...record, title: '9 号楼 电动门维修', buildings: ['3'] }, known);
  expect(named.title).toEqual(expect.arrayContaining(['zzb9z', 'zzb9q1z', 'zzb3z', 'zzb3q2z']));
  expect(named.title).not.toContain('zzb9q2z');
  expect(named.title).not.toContain('zzb3q1z');
});

test('the day of publication finds a record', () => {
  expect(blocks({ ...record, date: '2026-09-05' }, known).often).toContain('zzm202609z');
});

test('no token of one kind is the beginning of another', () => {
  expect(grams('停水')).toEqual([pair('停水')]);
  expect(whole('业主大会')).toMatch(/^x[0-9a-v]{12}z$/);
});

test('a sentence that stands under four labels is an aside', () => {
  const labels = ['停水停电', '电梯管理', '停车管理', '绿化环境'];
  const parts = asides(
    labels.map((category, at) => ({ kind: '公告', category, text: `第${at}件事。乘坐电梯请避让老人。` })),
  );
  expect(parts[0]).toEqual({ content: '第0件事', aside: '乘坐电梯请避让老人' });
});

test('a space beside a figure does not part a sentence', () => {
  const parts = asides([{ kind: '公告', text: '9 号楼 收入 104.93 万元 请知悉' }]);
  expect(parts[0]?.content).toBe('9 号楼\n收入 104.93 万元\n请知悉');
});

test('an amount is found in 万, rounded to two, one and no decimals', () => {
  const found = blocks({ ...record, content: '本期 1,049,281.67' }, known).once;
  expect(found).toEqual(expect.arrayContaining(['zzw104p93z', 'zzw104p9z', 'zzw105z']));
});

test('a record that answers a kind of question is found by it', () => {
  expect(blocks({ ...record, answers: ['price'] }, known).once).toContain('zopricez');
});

test('a building that a record for another one names on the way is not among its own', () => {
  const found = blocks({ ...record, content: '电梯年检轮到 7、8 号楼。' }, known);
  expect(found.title).toEqual(expect.arrayContaining(['zzb3q2z', 'zzbq4z']));
  expect(found.once).toEqual(expect.arrayContaining(['zzb7q3z', 'zzb8q3z']));
  expect([...found.title, ...found.once]).not.toContain('zzb7z');
});

test('a record that says no building of its own is for all, and named by those its text names', () => {
  const found = blocks(
    { ...record, title: '门禁换新', buildings: [], content: '由9栋北侧移至东门。' },
    known,
  );
  expect(found.title).not.toContain('zzbq4z');
  expect(found.once).toContain('zzb9z');
});
