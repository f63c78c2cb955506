import type { APIRoute } from 'astro';
import { absolute } from '../../address.ts';
import { xlsxOf } from '../../archives/xlsx.ts';
import { asOf, records, updatedOn } from '../../records.ts';
import { publicTables } from '../../tables/public.ts';
import type { Table } from '../../tables/table.ts';
import { workbook } from '../../text/data.ts';

export function getStaticPaths() {
  return publicTables(records(), asOf()).map((table) => ({ params: { name: table.name }, props: { table } }));
}

/** One table as a workbook. */
export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) => {
  const source = absolute(`/data/${table.name}.csv`);
  const formulas = table.columns.flatMap(({ label, formula }) => (formula ? [`${label}：${formula}`] : []));
  const notes = workbook.notes(records().site.name, table.caption, updatedOn(), source);
  const bytes = await xlsxOf(table, workbook.sheet, [...notes, ...formulas]);
  return new Response(bytes as Uint8Array<ArrayBuffer>);
};
