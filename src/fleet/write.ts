import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOf } from '../format/csv.ts';
import type { Table } from '../tables/table.ts';
import type { Comparison } from './compare.ts';
import { comparisonTable } from './compare-tables.ts';
import type { Year } from './facts.ts';
import { comparisonPage, groupPage, overviewPage } from './pages.ts';
import { type Standing, stateOf } from './standing.ts';
import { allTable, failingTable, lateTable, outdatedTable } from './tables.ts';

/** Of when and by which code an overview speaks. */
export interface About {
  day: string;
  code: string;
  year: Year;
}

/** Writes overview and comparison into a folder: pages for people, CSV and JSON for programs. */
export async function written(out: string, all: readonly Standing[], compared: Comparison, about: About) {
  const { day, code, year } = about;
  const compare = join(out, 'compare');
  rmSync(compare, { recursive: true, force: true });
  mkdirSync(compare, { recursive: true });
  for (const table of [allTable(all), failingTable(all), lateTable(all), outdatedTable(all)]) csv(out, table);
  json(join(out, 'fleet.json'), { day, code, communities: all.map(told) });
  writeFileSync(join(out, 'index.html'), await overviewPage(all, day, code));
  csv(compare, comparisonTable(compared));
  json(join(compare, 'comparison.json'), { ...year, ...plain(compared) });
  writeFileSync(join(compare, 'index.html'), await comparisonPage(compared, year));
  for (const group of compared.groups)
    writeFileSync(join(compare, `${group.id}.html`), await groupPage(group));
}

function csv(folder: string, table: Table): void {
  writeFileSync(join(folder, `${table.name}.csv`), csvOf(table));
}

function json(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

function told(one: Standing) {
  const { site: _, outcome, ...rest } = one;
  return { name: outcome.name, state: stateOf(one), ...rest, outcome };
}

function plain({ groups, without }: Comparison) {
  const all = groups.map(({ id, label, lines }) => ({
    ...{ id, label },
    measures: lines.map(({ measure: { id, label, unit, scale }, values, n, median }) => {
      return { id, label, unit, scale, n, median, values };
    }),
  }));
  return { groups: all, without };
}
