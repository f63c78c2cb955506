import type { APIRoute } from 'astro';
import { absolute } from '../../../address.ts';
import { catalogue, type Subject } from '../../../catalogue.ts';
import { records, updatedAt } from '../../../records.ts';
import { dataPackageOf, tablesOf } from '../../../tables/data-package.ts';
import { publicTables } from '../../../tables/public.ts';
import type { Table } from '../../../tables/table.ts';
import { dataPackage as words } from '../../../text/data.ts';

interface Props {
  subject: Subject;
  tables: Table[];
}

export function getStaticPaths() {
  const all = publicTables(records());
  return (Object.keys(catalogue) as Subject[])
    .map((subject) => ({ subject, tables: tablesOf(subject, all) }))
    .filter(({ tables }) => tables.length > 0)
    .map((props) => ({ params: { subject: props.subject }, props }));
}

/** One subject as a Data Package: its table and those of its single records. */
export const GET: APIRoute<Props> = ({ props: { subject, tables } }) => {
  const head = {
    name: `shaitai-${subject}`,
    title: words.subject(records().site.name, catalogue[subject].label),
    description: words.description,
    homepage: absolute('/'),
    created: updatedAt(),
  };
  const descriptor = dataPackageOf(head, tables, (table) => `${table.name}.csv`);
  return new Response(`${JSON.stringify(descriptor, null, 1)}\n`);
};
