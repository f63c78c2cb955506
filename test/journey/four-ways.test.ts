import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { records } from '../../src/records.ts';
import { dist, read } from '../site/dist.ts';
import { browser, reader, servedSite } from './site.ts';

const { accounts, common, fund, utilities } = records();
const statements = [
  ...accounts.map(({ key }) => ({ address: `/fees/${key}/`, tables: [`accounts-${key}`] })),
  ...common.map(({ key }) => ({ address: `/fees/common/${key}/`, tables: [`common-${key}`] })),
  ...fund.map(({ key }) => ({
    address: `/fees/fund/${key}/`,
    tables: [`fund-${key}`, `fund-buildings-${key}`],
  })),
  ...utilities.map(({ key }) => ({ address: `/fees/utilities/${key}/`, tables: [`utilities-${key}`] })),
];
const besides = ['说明', '凭证、更正和异议'];
const isFigure = (cell: string) => /^-?\d[\d.]*%?$/.test(cell);

/** A cell as machines write it: no separators, a plain minus, nothing for a dash. */
function machine(text: string): string {
  return text === '—' ? '' : text.replaceAll(',', '').replace('−', '-').replace(/\s+/g, '');
}

interface Shown {
  cells: string[];
  /** What of each cell is on paper, as it stands there; nothing where it is hidden. */
  printed: string[];
}

/** The rows of a table on the page, with what the printer leaves of each. */
function shown(page: Page, name: string): Promise<Shown[]> {
  return page.evaluate(
    (table) =>
      [...document.querySelectorAll<HTMLElement>(`table[data-table="${table}"] tbody tr`)].map((tr) => {
        const cells = [...tr.querySelectorAll<HTMLElement>('th,td')];
        return {
          cells: cells.map((cell) => cell.textContent ?? ''),
          printed: cells.map((cell) => (cell.checkVisibility() ? cell.innerText : '')),
        };
      }),
    name,
  );
}

/** The text that a reader of the PDF finds in it, without blanks. */
async function textOf(library: PDFiumLibrary, pdf: Buffer): Promise<string> {
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join('');
  document.destroy();
  return text.replace(/\s+/g, '');
}

test('page, printed sheet, CSV, workbook and JSON of every statement say the same, cell by cell', async () => {
  const site = await servedSite();
  const chromium = await browser();
  const page = await reader(chromium, { viewport: { width: 1280, height: 800 } });
  const library = await PDFiumLibrary.init();
  let figures = 0;
  for (const { address, tables } of statements) {
    await page.goto(`${site.url}${address}`);
    await page.emulateMedia({ media: 'print' });
    const paper = await textOf(library, await page.pdf({ preferCSSPageSize: true }));
    for (const name of tables) {
      const [head = [], ...csv] = parse(read(`data/${name}.csv`).slice(1)) as string[][];
      const [sheet] = await readWorkbook(join(dist, `data/${name}.xlsx`));
      const workbook = (sheet?.data ?? []) as unknown[][];
      expect(workbook.length, name).toBe(csv.length + 1);
      const json = JSON.parse(read(`data/${name}.json`)) as {
        columns: { key: string }[];
        rows: Record<string, unknown>[];
      };
      const rows = await shown(page, name);
      expect(rows.length, name).toBe(csv.length);
      csv.forEach((row, i) => {
        const where = `${name}, ${row[0]}`;
        const { cells = [], printed = [] } = rows[i] ?? {};
        const told = row.filter(Boolean).map(machine);
        expect(cells.map(machine).filter(Boolean), `${where}: page`).toEqual(told);
        const said = json.columns.map(({ key }) => machine(String(json.rows[i]?.[key] ?? '')));
        expect(said, `${where}: JSON`).toEqual(row.map(machine));
        head.forEach((_, c) => {
          const cell = workbook[i + 1]?.[c] ?? '';
          const number = typeof cell === 'number' ? cell : undefined;
          if (number === undefined)
            expect(machine(String(cell)), `${where}: workbook`).toBe(machine(row[c] ?? ''));
          else expect(number, `${where}: workbook`).toBe(Number(row[c]));
        });
        expect(printed.map(machine).filter(isFigure), `${where}: print`).toEqual(told.filter(isFigure));
        // The reason stands below the row; the marks are painted after the table, in one heap.
        const inRow = printed.filter((_, c) => !besides.includes(head[c] ?? ''));
        expect(paper, `${where}: PDF`).toContain(inRow.join('').replace(/\s+/g, ''));
        const reason = row[head.indexOf('说明')] ?? '';
        expect(paper, `${where}: PDF, reason`).toContain(reason.replace(/\s+/g, ''));
        figures += told.filter(isFigure).length;
      });
    }
  }
  console.info(`${statements.length} statements, ${figures} figures, each in five places`);
  expect(figures).toBeGreaterThan(2_000);
  await chromium.close();
  await site.close();
}, 300_000);
