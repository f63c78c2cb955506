import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { commonLines, fundLines, utilityLines } from '../../src/figures/lines.ts';
import { records } from '../../src/records.ts';
import { dist, page, read, siteFiles } from './dist.ts';

const { common, fund, utilities, projects, documents, objections } = records();
const path = (...parts: string[]) => `fees/${parts.join('/')}/index.html`;

/** The cells of a table on a page as machines write them, without those that are empty. */
function shown(file: string, name: string): string[][] {
  return page(file)
    .querySelectorAll(`table[data-table="${name}"] tbody tr`)
    .map((tr) => tr.querySelectorAll('th,td').map((cell) => machine(cell.text)))
    .map((cells) => cells.filter(Boolean));
}

function machine(text: string): string {
  return text === '—' ? '' : text.replaceAll(',', '').replace('−', '-');
}

function csv(name: string): string[][] {
  const [, ...rows] = parse(read(`data/${name}.csv`).slice(1)) as string[][];
  return rows.map((cells) => cells.map((cell) => machine(cell)).filter(Boolean));
}

const statements = [
  ...common.map(({ key }) => [path('common', key), `common-${key}`] as const),
  ...fund.flatMap(({ key }) => [
    [path('fund', key), `fund-${key}`] as const,
    [path('fund', key), `fund-buildings-${key}`] as const,
  ]),
  ...utilities.flatMap(({ key }) => [
    [path('utilities', key), `utilities-${key}`] as const,
    [path('utilities', key), `utilities-readings-${key}`] as const,
  ]),
  ...projects.map(({ key }) => [path('projects', key), `projects-${key}`] as const),
];

test('every statement of the pots says on its page what its CSV says', () => {
  expect(statements.length).toBeGreaterThan(0);
  for (const [file, name] of statements) expect(shown(file, name), name).toEqual(csv(name));
});

test('every line of every statement has its anchor, and every statement its seal and its proofs', () => {
  const lines = [
    ...common.map((c) => [path('common', c.key), commonLines(c)] as const),
    ...fund.map((f) => [path('fund', f.key), fundLines(f)] as const),
    ...utilities.map((u) => [path('utilities', u.key), utilityLines(u)] as const),
  ];
  for (const [file, own] of lines) {
    const root = page(file);
    for (const { id } of own) expect(root.getElementById(id), `${file}#${id}`).toBeTruthy();
    expect(root.querySelector('a.seal')?.getAttribute('href'), file).toBe('#proof');
    expect(root.querySelectorAll('table[data-table=proof] tbody tr').length, file).toBeGreaterThan(3);
  }
});

test('a page of a document says what it says, and the fingerprint of its file is the one of the file served', () => {
  for (const d of documents) {
    const root = page(path('documents', d.key));
    expect(root.querySelector('h1')?.text, d.key).toBe(d.title);
    expect(root.querySelector('.prose')?.text.trim().length, d.key).toBeGreaterThan(0);
    const text = readFileSync(join(dist, `fees/documents/${d.key}.txt`));
    expect(root.querySelectorAll('#file code').at(-1)?.text, d.key).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
    if (!d.file) continue;
    const bytes = readFileSync(join(dist, d.file));
    expect(root.querySelector('#file code')?.text, d.key).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
    expect(root.querySelector('#file a')?.getAttribute('href'), d.key).toBe(d.file);
  }
});

test('whoever follows a document from a line finds the line again from the document', () => {
  for (const c of common)
    for (const { id, documents: cited, amount } of commonLines(c).filter((line) => line.amount !== 0))
      for (const code of cited) {
        const back = page(path('documents', code)).querySelector(
          `#proves a[href="/fees/common/${c.key}/#${id}"]`,
        );
        expect(back, `${code} → ${c.key} ${id} ${amount}`).toBeTruthy();
      }
});

test('every objection is on the page of objections and on the page of what it is about', () => {
  const root = page(path('objections'));
  for (const o of objections) {
    expect(root.getElementById(`objection-${o.id}`), o.id).toBeTruthy();
    if (o.subject === 'accounts' || o.subject === 'prices') continue;
    expect(page(path(o.subject, o.record)).getElementById(`objection-${o.id}`), o.id).toBeTruthy();
  }
});

test('no page of the pots lists households, and each is in the sitemap', () => {
  const map = read('sitemap.xml');
  const pages = siteFiles('.html').filter((file) =>
    /^fees\/(common|fund|projects|utilities|documents)\/./.test(file),
  );
  for (const file of pages) {
    expect(map, file).toContain(`/${file.replace(/index\.html$/, '')}<`);
    expect(read(file), file).not.toMatch(/\d{3,4} ?室/);
  }
});
