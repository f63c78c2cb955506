import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertIndexedToRgb, decode } from 'fast-png';
import { afterAll, expect, test } from 'vitest';
import { cardsOf, pictureOf, writeSharePictures } from '../../src/build/share.ts';
import { card } from '../../src/build/share-card.ts';
import { drawable, geta, outlineOf } from '../../src/build/share-font.ts';
import type { Records } from '../../src/catalogue.ts';
import { missingGlyphs } from '../../src/checks/glyphs.ts';
import { noticeWarnings } from '../../src/checks/notice-warnings.ts';
import { loadRecords } from '../../src/records.ts';
import { notice, site } from '../records.ts';

const folder = mkdtempSync(join(tmpdir(), 'share-'));
afterAll(() => rmSync(folder, { recursive: true }));

const records = (...notices: Records['notices']): Records => ({
  site,
  notices,
  rules: [],
  prices: [],
  accounts: [],
  common: [],
  fund: [],
  projects: [],
  utilities: [],
  objections: [],
  documents: [],
  standards: [],
  reviews: [],
  equipment: [],
  performance: [],
  complaints: [],
  rectifications: [],
  assessments: [],
  'owners-days': [],
});

/** The colours of a picture, `r,g,b` → how many pixels, of the part between two heights. */
function colours(png: Uint8Array, top = 0, bottom = card.height): Map<string, number> {
  const rgb = convertIndexedToRgb(decode(png));
  const counts = new Map<string, number>();
  for (let i = top * card.width * 3; i < bottom * card.width * 3; i += 3) {
    const colour = rgb.subarray(i, i + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

test('a picture is a PNG of 1200 × 630 in few colours, small enough for a slow network', async () => {
  const long =
    '关于召开2026年第一次业主大会临时会议表决使用维修资金1,234,567.89元更换24台电梯并公示报价的通知公告';
  for (const [, words] of cardsOf(records(notice(), notice({ title: long })))) {
    const png = await pictureOf(words);
    const { width, height } = decode(png);
    expect([width, height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(25_000);
  }
});

test('where the title stands there is much white, some black and hardly anything else', async () => {
  const [words] = cardsOf(records(notice())).values();
  if (!words) throw new Error('no card');
  const counts = colours(await pictureOf(words), 200, 540);
  const pixels = 340 * 1200;
  const dark = [...counts].filter(([colour]) => colour.split(',').every((c) => Number(c) < 60));
  const black = dark.reduce((sum, [, n]) => sum + n, 0) / pixels;
  expect(black).toBeGreaterThan(0.01);
  expect(black).toBeLessThan(0.2);
  const empty = colours(await pictureOf({ ...words, title: '' }), 200, 540);
  expect([...empty].filter(([colour]) => colour.split(',').every((c) => Number(c) < 60))).toEqual([]);
});

test('the same words give the same bytes', async () => {
  const [words] = cardsOf(records(notice())).values();
  if (!words) throw new Error('no card');
  expect((await pictureOf(words)).equals(await pictureOf(words))).toBe(true);
});

test('a picture is drawn once and then copied until its words change', async () => {
  process.env.SHAITAI_CACHE = join(folder, 'cache');
  const out = join(folder, 'dist');
  expect(await writeSharePictures(records(notice()), out)).toEqual({ drawn: 2, reused: 0 });
  expect(readdirSync(join(out, 'share')).sort()).toEqual(['20261120-0a1b2c3d.png', 'site.png']);
  const before = readFileSync(join(out, 'share/20261120-0a1b2c3d.png'));
  expect(await writeSharePictures(records(notice()), join(folder, 'next'))).toEqual({ drawn: 0, reused: 2 });
  expect(readFileSync(join(folder, 'next/share/20261120-0a1b2c3d.png')).equals(before)).toBe(true);
  const changed = records(notice({ title: '1 号楼改到周四停水' }));
  expect(await writeSharePictures(changed, out)).toEqual({ drawn: 1, reused: 1 });
  expect(readFileSync(join(out, 'share/20261120-0a1b2c3d.png')).equals(before)).toBe(false);
});

test('the form knows every character that the font of the pictures has, and no other', () => {
  const wrong: string[] = [];
  for (let point = 0x21; point < 0x32000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    const isSilent = drawable(character) === '';
    // Some characters stand for another one that the font may have.
    if (isSilent || character === geta || character.normalize('NFC') !== character) continue;
    if (missingGlyphs(character).length > 0 !== drawable(character).includes(geta))
      wrong.push(`U+${point.toString(16)}`);
  }
  expect(wrong).toEqual([]);
}, 60_000);

test('a title that cannot be drawn as written gets the general picture', () => {
  const cards = cardsOf(records(notice({ title: '𠮷祥楼停水' })));
  expect(cards.get('20261120-0a1b2c3d')).toEqual(cards.get('site'));
  expect(missingGlyphs('𠮷祥楼停水 ב 𠮷')).toEqual(['𠮷', 'ב']);
  expect(noticeWarnings(notice({ title: '𠮷祥楼停水' }), '2026-11-20T09:00')).toEqual([
    {
      path: ['title'],
      message: '分享到微信的图片画不出“𠮷”，会改用只有小区名称的通用图片；网页上不受影响',
    },
  ]);
  expect(missingGlyphs('💧停水：3、5 号楼 ①（9:00–16:00）镕龘')).toEqual([]);
});

test('a pictograph falls away, and a character that the font lacks becomes 〓', () => {
  expect(drawable('中秋晚会 🎉👨‍👩‍👧🇨🇳 开始')).toBe('中秋晚会 开始');
  expect(drawable('𠮷先生的镕炉，龘字')).toBe('〓先生的镕炉，龘字');
  expect(drawable('第一行\n第二行\u200B')).toBe('第一行 第二行');
});

test('a title of nothing but pictographs still gives a picture', async () => {
  const [words] = cardsOf(records(notice({ title: '🎉🎉🎉🎉' }))).values();
  if (!words) throw new Error('no card');
  expect(decode(await pictureOf(words)).width).toBe(1200);
});

test('every character of every picture of this community has a glyph of its own', () => {
  for (const [key, words] of cardsOf(loadRecords()))
    for (const text of Object.values(words)) {
      expect(drawable(text), key).not.toContain(geta);
      for (const character of text.replace(/\s/g, ''))
        expect(outlineOf(character, 40, 'Bold').path, `${key} ${character}`).toMatch(/^M.*Z$/);
    }
});
