import type { APIRoute } from 'astro';
import { csvOf } from '../../format/csv.ts';
import { asOf, records } from '../../records.ts';
import { publicTables } from '../../tables/public.ts';
import type { Table } from '../../tables/table.ts';

export function getStaticPaths() {
  return publicTables(records(), asOf()).map((table) => ({ params: { name: table.name }, props: { table } }));
}

/** One table as CSV. */
export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(csvOf(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
