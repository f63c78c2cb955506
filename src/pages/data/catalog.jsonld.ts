import type { APIRoute } from 'astro';
import { absolute } from '../../address.ts';
import { asOf, records, updatedAt } from '../../records.ts';
import { catalogOf } from '../../tables/dcat.ts';
import { publicTables, subjectTables } from '../../tables/public.ts';

/** Every published table, for catalogues of open data. */
export const GET: APIRoute = () => {
  const { site } = records();
  const head = { community: site.name, publisher: site.company.name, updated: updatedAt() };
  const schemas = new Set(subjectTables(records()).map(({ name }) => name));
  const catalog = catalogOf(head, publicTables(records(), asOf()), schemas, absolute);
  return new Response(`${JSON.stringify(catalog, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/ld+json' },
  });
};
