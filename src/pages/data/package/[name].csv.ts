import type { APIRoute } from 'astro';
import { csvRows } from '../../../format/csv.ts';
import { asOf, records } from '../../../records.ts';
import { publicTables } from '../../../tables/public.ts';
import type { Table } from '../../../tables/table.ts';

export function getStaticPaths() {
  return publicTables(records(), asOf()).map((table) => ({ params: { name: table.name }, props: { table } }));
}

/** One table as CSV for programs: without the byte-order mark that Excel needs and other readers take for text. */
export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(csvRows(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
