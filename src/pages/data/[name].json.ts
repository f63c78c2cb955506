import type { APIRoute } from 'astro';
import { jsonOf } from '../../format/json.ts';
import { asOf, records } from '../../records.ts';
import { publicTables } from '../../tables/public.ts';
import type { Table } from '../../tables/table.ts';

export function getStaticPaths() {
  return publicTables(records(), asOf()).map((table) => ({ params: { name: table.name }, props: { table } }));
}

/** One table as JSON. */
export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(jsonOf(props.table), { headers: { 'Content-Type': 'application/json' } });
