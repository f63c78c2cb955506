import type { APIRoute } from 'astro';
import { absolute } from '../../../address.ts';
import { fingerprints } from '../../../format/fingerprint.ts';
import { asOf, records, updatedAt } from '../../../records.ts';
import { dataPackageOf } from '../../../tables/data-package.ts';
import { publicTables } from '../../../tables/public.ts';
import { dataPackage as words } from '../../../text/data.ts';

/** Everything as one Data Package. */
export const GET: APIRoute = async () => {
  const { name } = records().site;
  const tables = publicTables(records(), asOf());
  const head = {
    name: 'shaitai',
    title: words.title(name),
    description: words.description,
    homepage: absolute('/'),
    created: updatedAt(),
  };
  const descriptor = dataPackageOf(head, tables, (table) => `${table.name}.csv`, await fingerprints(tables));
  return new Response(`${JSON.stringify(descriptor, null, 1)}\n`);
};
