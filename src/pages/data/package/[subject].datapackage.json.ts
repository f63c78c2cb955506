import type { APIRoute } from 'astro';
import { absolute } from '../../../address.ts';
import { fingerprints } from '../../../format/fingerprint.ts';
import { asOf, records, updatedAt } from '../../../records.ts';
import { dataPackageOf, tablesOf } from '../../../tables/data-package.ts';
import { publicTables, subjectTables } from '../../../tables/public.ts';
import type { Table } from '../../../tables/table.ts';
import { dataPackage as words } from '../../../text/data.ts';

interface Props {
  subject: string;
  caption: string;
  tables: Table[];
}

export function getStaticPaths() {
  const all = publicTables(records(), asOf());
  return subjectTables(records()).map(({ name, caption }) => ({
    params: { subject: name },
    props: { subject: name, caption, tables: tablesOf(name, all) },
  }));
}

/** One subject as a Data Package: its table and those of its single records. */
export const GET: APIRoute<Props> = async ({ props: { subject, caption, tables } }) => {
  const head = {
    name: `shaitai-${subject}`,
    title: words.subject(records().site.name, caption),
    description: words.description,
    homepage: absolute('/'),
    created: updatedAt(),
  };
  const descriptor = dataPackageOf(head, tables, (table) => `${table.name}.csv`, await fingerprints(tables));
  return new Response(`${JSON.stringify(descriptor, null, 1)}\n`);
};
