import type { APIRoute } from 'astro';
import { absolute } from '../../address.ts';
import { zipOf } from '../../archives/zip.ts';
import { csvRows } from '../../format/csv.ts';
import { fingerprints } from '../../format/fingerprint.ts';
import { asOf, records, updatedAt } from '../../records.ts';
import { dataPackageOf } from '../../tables/data-package.ts';
import { publicTables } from '../../tables/public.ts';
import { dataPackage as words } from '../../text/data.ts';

/** Everything in one archive: a Data Package with its tables. The same content gives the same bytes. */
export const GET: APIRoute = async () => {
  const tables = publicTables(records(), asOf());
  const head = {
    name: 'shaitai',
    title: words.title(records().site.name),
    description: words.description,
    homepage: absolute('/'),
    created: updatedAt(),
  };
  const descriptor = dataPackageOf(head, tables, (table) => `${table.name}.csv`, await fingerprints(tables));
  const files = Object.fromEntries(tables.map((table) => [`${table.name}.csv`, bytesOf(csvRows(table))]));
  const archive = zipOf({ 'datapackage.json': bytesOf(JSON.stringify(descriptor, null, 1)), ...files });
  return new Response(archive);
};

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
