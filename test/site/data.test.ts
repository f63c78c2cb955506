import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { catalogue, type Subject } from '../../src/catalogue.ts';
import { cellPlain, cellText, heading } from '../../src/format/cell.ts';
import { asOf, records } from '../../src/records.ts';
import { fieldsOf } from '../../src/schema/describe.ts';
import { publicTables } from '../../src/tables/public.ts';
import { page, read, siteFiles } from './dist.ts';

function csv(path: string): string[][] {
  const text = read(path);
  expect(text.startsWith('\uFEFF'), `${path} begins with a byte-order mark`).toBe(true);
  return parse(text.slice(1));
}

test('every published table is a CSV that an independent reader understands, row for row', () => {
  for (const table of publicTables(records(), asOf())) {
    const [head, ...rows] = csv(`data/${table.name}.csv`);
    expect(head).toEqual(table.columns.map(heading));
    expect(rows.length).toBe(table.rows.length);
    for (const row of rows) expect(row.length).toBe(table.columns.length);
  }
});

test('every table of money on a page says what its CSV says, cell for cell', () => {
  const published = new Set(publicTables(records(), asOf()).map((table) => table.name));
  const compared = new Set<string>();
  for (const path of siteFiles('.html').filter((p) => p.startsWith('fees/')))
    for (const table of page(path).querySelectorAll('table[data-table]')) {
      const name = table.getAttribute('data-table') ?? '';
      if (!published.has(name)) continue;
      const [whole = [], ...lines] = csv(`data/${name}.csv`);
      const shown = table
        .querySelectorAll('tbody tr')
        .map((tr) => tr.querySelectorAll('th,td').map((cell) => cell.text));
      const head = table.querySelectorAll('thead th').map((th) => th.text);
      // An annex leaves out columns without a word; everything else shows all of them.
      const at = head.map((label) => whole.indexOf(label));
      expect(at, name).not.toContain(-1);
      if (!path.endsWith('annex/index.html')) expect(head).toEqual(whole);
      const rows = lines.map((cells) => at.map((i) => cells[i] ?? ''));
      expect(
        shown.map((cells) => cells.map(asCsv)),
        name,
      ).toEqual(rows.map((cells, i) => (shown[i]?.length === 1 ? cells.slice(0, 1) : cells)));
      compared.add(name);
    }
  for (const { key } of records().accounts)
    for (const name of [`accounts-${key}`, `accounts-${key}-parts`, `accounts-${key}-due`])
      expect(compared).toContain(name);
  expect(compared).toContain('account-periods');
  expect(compared).toContain('price-changes');
});

/** An amount on a page as the CSV writes it; text stays as it is. */
function asCsv(text: string): string {
  if (text === '—') return '';
  return /^−?[\d,]+(\.\d+)?$/.test(text) ? text.replaceAll(',', '').replace('−', '-') : text;
}

test('the list of months on the page says what the CSV says', () => {
  const [head = [], ...rows] = csv('data/complaints.csv');
  const column = (label: string) => head.indexOf(label);
  const shown = page('complaints/index.html')
    .querySelectorAll('table[data-table="complaint-months"] tbody tr')
    .map((tr) => tr.querySelectorAll('th,td').map((cell) => cell.text));
  shown.forEach((cells, i) => {
    const row = rows[i] ?? [];
    expect(cells.slice(1, 6)).toEqual([
      row[column('收到事项（件）')],
      row[column('有效投诉（件）')],
      row[column('办理情况·本月办结（件）')],
      row[column('期末未结（件）')],
      row[column('按时办结率')],
    ]);
  });
  expect(shown.length).toBe(Math.min(24, rows.length));
});

test('a chart, its picture and its table are drawn from the same numbers', () => {
  for (const path of ['complaints/index.html', 'fees/index.html', 'fees/2026-q3/index.html'])
    for (const figure of page(path).querySelectorAll('figure[data-chart]')) {
      const chart = JSON.parse(figure.getAttribute('data-chart') ?? '');
      const rows = figure
        .querySelectorAll('tbody tr')
        .map((tr) => tr.querySelectorAll('th,td').map((c) => c.text));
      expect(rows.map((r) => r[0])).toEqual(chart.categories.map((c: { label: string }) => c.label));
      chart.series.forEach((series: { values: (number | null)[] }, s: number) => {
        expect(rows.map((r) => r[s + 1])).toEqual(
          series.values.map((v) => v?.toFixed(chart.decimals) ?? '—'),
        );
        const drawn = figure.querySelectorAll('.plot .series')[s];
        const points = drawn?.querySelectorAll('circle, rect, .marker').length ?? 0;
        const bars = drawn?.querySelector('.bars')?.getAttribute('d')?.match(/M/g)?.length ?? 0;
        // A bar of nothing has no height and is not drawn; the table says 0.
        const shown = series.values.filter((v) => v !== null && (chart.kind === 'line' || v !== 0));
        expect(points + bars).toBe(shown.length);
      });
      expect(figure.querySelector('svg title')?.text).toBe(chart.title);
    }
});

test('the dictionary explains every column of every subject', () => {
  const root = page('data/index.html');
  for (const subject of Object.keys(catalogue) as Subject[]) {
    const table = publicTables(records(), asOf()).find((t) => t.name === subject);
    const names = root
      .querySelectorAll(`table[data-table="dictionary-${subject}"] tbody tr`)
      .map((tr) => tr.querySelectorAll('td')[0]?.text);
    expect(names).toEqual(table?.columns.map((c) => c.key));
    expect(names.length).toBeGreaterThanOrEqual(fieldsOf(catalogue[subject].schema).length - 1);
  }
});

test('a cell reads the same to people and machines', () => {
  for (const table of publicTables(records(), asOf()))
    for (const row of table.rows)
      table.columns.forEach((column, i) => {
        const [text, plain] = [cellText(row.cells[i], column), cellPlain(row.cells[i], column)];
        if (typeof row.cells[i] !== 'number') return;
        const digits = text.replaceAll(',', '').replace('−', '-').replace('%', '');
        expect(Number(digits)).toBe(Number(plain));
      });
});
