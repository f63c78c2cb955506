import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { channelGroups } from '../../src/figures/complaint-channels.ts';
import { countOf } from '../../src/figures/complaint-groups.ts';
import { hashWith, householdOf } from '../../src/orders/household.ts';
import type { Counted } from '../../src/orders/month.ts';
import { publishable } from '../../src/orders/publish.ts';
import { cutoffOf } from '../../src/orders/settings.ts';
import { recoverable } from '../../src/privacy/recover.ts';
import { complaintCategories, complaintSubcategories } from '../../src/schema/complaint-parts.ts';
import { counted, filled } from './exports.ts';

const subcategories = Object.keys(complaintSubcategories);
const total = (groups: readonly { n: number }[]) => groups.reduce((all, { n }) => all + n, 0);

/** A month with these counts of the thirteen subcategories. */
function monthWith(counts: readonly number[]): Counted {
  const subs = subcategories.map((code, i) => ({ codes: [code], n: counts[i] ?? 0 }));
  const categories = Object.keys(complaintCategories).map((code) => ({
    codes: [code],
    n: total(subs.filter(({ codes: [sub] }) => sub?.startsWith(`${code}-`))),
  }));
  return { ...counted('five-steps.gbk.csv').month, categories, subcategories: subs } as Counted;
}

test('small categories are merged, their subcategories only with each other', () => {
  const month = publishable(monthWith([3, 0, 0, 1, 0, 0, 8, 6, 0, 9, 2, 0, 7]), 5);
  expect(filled(month.categories)).toEqual({ 'repairs+communication+fees': 18, environment: 18 });
  expect(filled(month.subcategories)).toEqual({
    'repairs-late+communication-attitude+fees-accounts': 10,
    'fees-bill': 8,
    'environment-cleaning': 9,
    'environment-noise+environment-order': 9,
  });
});

test('no merged month shows a count from 1 to 4, loses a complaint or lets a category out through its parts', () => {
  const month = monthWith([]);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 13, maxLength: 13 }), (counts) => {
      const full = { ...month, ...pick(monthWith(counts)) };
      const { categories, subcategories: subs } = publishable(full, 5);
      const all = total(full.categories);
      expect([total(categories), total(subs)]).toEqual([all, all]);
      for (const { n } of [...categories, ...subs]) expect(n === 0 || n >= 5 || n === all).toBe(true);
      for (const { codes } of subs) {
        const own = categories.filter((group) => codes.some((code) => inside(group.codes, code)));
        expect(own).toHaveLength(1);
      }
    }),
    { numRuns: 60 },
  );
});

function pick({ categories, subcategories: subs }: Counted) {
  return { categories, subcategories: subs };
}

function inside(categories: readonly string[], subcategory: string): boolean {
  return categories.includes(subcategory.split('-')[0] ?? '');
}

test.each([
  ['3栋2单元1801室', '3-2-1801'],
  ['三号楼-2-1801', '3-2-1801'],
  ['十二栋1单元0302', '12-1-302'],
  ['A座1203', 'A-1203'],
  ['3-2-1801', '3-2-1801'],
  ['０３－２－１８０１', '3-2-1801'],
  ['大堂', undefined],
  ['3号楼电梯', undefined],
  ['一栋一单元五零一', '1-1-501'],
  ['三栋二单元十八零一', '3-2-1801'],
  ['1号楼1单元5楼501', '1-1-501'],
])('%s is the household %s', (text, expected) => {
  expect(householdOf([text])).toBe(expected);
});

test('building, unit and room in columns of their own are the same household', () => {
  expect(householdOf(['3', '2', '1801'])).toBe('3-2-1801');
});

test('a key says nothing without the salt of its run and tells a hundred thousand households apart', () => {
  const hash = hashWith(new Uint32Array([1, 2, 3, 4]));
  const other = hashWith(new Uint32Array([1, 2, 3, 5]));
  const homes = Array.from({ length: 100_000 }, (_, i) => `${i % 99}-${i % 7}-${i}`);
  expect(new Set(homes.map(hash)).size).toBe(100_000);
  expect(homes.slice(0, 1000).filter((home) => hash(home) === other(home))).toEqual([]);
});

test('no result of a month holds a key, a household, a phone or a number of an order', () => {
  const { month, figures } = counted('five-steps.gbk.csv');
  const text = JSON.stringify([month, figures]);
  expect(text).not.toMatch(/1380000|1801|G0\d|3-2|栋/);
});

/** A workbook with these sheets, all cells text. */
function workbookOf(sheets: Record<string, string[][]>): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = Object.keys(sheets);
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const files = Object.entries(sheets).map(([, rows], i): [string, string] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  ]);
  const listed = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const links = names.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    ...Object.fromEntries(files),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const node = (...args: string[]) =>
  execFileSync(process.execPath, ['src/orders/main.ts', ...args], { encoding: 'utf8', stdio: 'pipe' });

test('the command line makes the same month as the form', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'month-')), 'month.json');
  const path = 'test/orders/exports/five-steps.gbk.csv';
  node(path, '--month', '2026-10', '--cutoff', '2026-11-05', '--out', out);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(publishable(counted('five-steps.gbk.csv').month, 5));
});

test('the command line writes nothing while a word is not settled, and names its rows', () => {
  const run = () => node('test/orders/exports/one-row-a-step.xls', '--month', '2026-10');
  expect(run).toThrow('category 认不出“其他”：第 7 行');
});

test('the command line names the sheets of orders, counts none unasked and waits for --sheet', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'month-')), 'two.xlsx');
  const rows = (n: number) => [
    ['工单号', '类型', '投诉分类', '来源', '报事时间'],
    ...Array.from({ length: n }, (_, i) => [`A${n}${i}`, '投诉', '保洁', '电话', '2026-10-08 09:00']),
  ];
  writeFileSync(file, workbookOf({ 说明: [['导出说明']], 上旬: rows(8), 下旬: rows(5) }));
  expect(() => node(file, '--month', '2026-10')).toThrow(
    '这个文件有 2 张工单表：上旬（8 行）、下旬（5 行）；一次只算一张，用 --sheet 指定',
  );
  const complaints = (sheet: string) =>
    JSON.parse(node(file, '--month', '2026-10', '--sheet', sheet)).intake.complaint;
  expect([complaints('上旬'), complaints('下旬')]).toEqual([8, 5]);
  writeFileSync(file, workbookOf({ 说明: [['导出说明']], 上旬: rows(8) }));
  expect(JSON.parse(node(file, '--month', '2026-10')).intake.complaint).toBe(8);
});

test('the last day looked at is today in the form and on the command line, or the end of a running month', () => {
  expect(cutoffOf('2026-10', '2026-11-22')).toBe('2026-11-22');
  expect(cutoffOf('2026-10', '2026-10-31')).toBe('2026-10-31');
  expect(cutoffOf('2028-02', '2028-02-10')).toBe('2028-02-29');
});

test('the command line names columns that fit equally well and waits for --column', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'month-')), 'export.csv');
  const rows = [
    '工单号,类型,投诉分类,来源,房号,报事时间,完成时间,关闭时间',
    'A1,投诉,保洁,电话,3-1-501,2026-10-08 09:00,,2026-10-09 09:00',
  ];
  writeFileSync(file, rows.join('\n'));
  const run = (...more: string[]) => node(file, '--month', '2026-10', ...more);
  expect(run).toThrow(
    '办结时间：G 列 完成时间、H 列 关闭时间 像是，说不准；用 --column closed=列名 定一列，都不是就写 closed=',
  );
  const closed = (column: string) => JSON.parse(run('--column', column)).carry.closed;
  expect([closed('closed=关闭时间'), closed('closed=H'), closed('closed=')]).toEqual([1, 1, 0]);
});

const monthOf = (channels: Counted['channels'], changes: Partial<Counted> = {}): Counted => ({
  ...counted('five-steps.gbk.csv').month,
  ...changes,
  channels,
});

test('a small channel is told with the smallest other one, the hotline by itself', () => {
  const of = (channels: Counted['channels']) => publishable(monthOf(channels), 5).channels;
  expect(of({ phone: 27, desk: 13, online: 62, hotline: 2, street: 1 })).toEqual({
    phone: 27,
    online: 62,
    hotline: 2,
    merged: 14,
  });
  const enough = { phone: 27, desk: 13, online: 62, hotline: 2, street: 0 };
  expect(of(enough)).toEqual(enough);
});

test('what few people answered is left out, to the hotline and to us', () => {
  const channels = { phone: 27, desk: 13, online: 62, hotline: 6, street: 0 };
  const published = (asked: number) =>
    publishable(
      monthOf(channels, {
        hotline: { received: 6, contacted: 6, asked, solved: 1, satisfied: 1 },
        callbacks: { attempted: 9, answered: asked, satisfied: 1, solved: 1, by: 'company' },
      }),
      5,
    );
  expect(published(4).hotline).toEqual({ received: 6, contacted: 6, asked: 4 });
  expect(published(4).callbacks).toEqual({ attempted: 9, answered: 4, by: 'company' });
  expect(published(5).hotline?.satisfied).toBe(1);
  expect(published(9).callbacks.solved).toBeUndefined();
  expect(published(10).callbacks.solved).toBe(1);
  const { responseMinutes, oldestDays } = publishable(
    {
      ...monthOf({}, {}),
      responseMinutes: { median: 9, p90: 9, n: 1 },
      openAges: { upTo7: 1, upTo30: 0, upTo90: 0, over90: 0 },
    },
    5,
  );
  expect([responseMinutes, oldestDays]).toEqual([{ n: 1 }, undefined]);
});

test('no reader who subtracts gets a small channel back, from a month, a sum of months or both', () => {
  const counts = fc.record({
    phone: fc.nat({ max: 12 }),
    desk: fc.nat({ max: 12 }),
    online: fc.nat({ max: 12 }),
    hotline: fc.nat({ max: 6 }),
    street: fc.nat({ max: 6 }),
  });
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      const months = [one, other].map((channels) => channelGroups(publishable(monthOf(channels), 5)));
      const shown = months.flatMap((groups, i) =>
        groups.map(({ codes, n }) => ({ plus: codes.map((code) => `${i}/${code}`), equals: n })),
      );
      // The page sums the groups of the newest month over the run, where every month can be counted in them.
      const sums = (months[1] ?? []).flatMap(({ codes }) => {
        const each = months.map((groups) => countOf(groups, codes));
        if (each.some((n) => n === undefined)) return [];
        const plus = months.flatMap((_, i) => codes.map((code) => `${i}/${code}`));
        return [{ plus, equals: each.reduce<number>((sum, n) => sum + (n ?? 0), 0) }];
      });
      const { cells, undecided } = recoverable([...shown, ...sums], 5);
      expect([Object.keys(cells).filter((name) => !name.endsWith('/hotline')), undecided]).toEqual([[], []]);
    }),
    { numRuns: 60 },
  );
});
