import type { Table } from '../tables/table.ts';
import { csvRows } from './csv.ts';

/** Size and SHA-256 of the CSV of each table as it lies beside the descriptor, by name of the table. */
export async function fingerprints(
  tables: readonly Table[],
): Promise<Map<string, { bytes: number; hash: string }>> {
  const all = tables.map(async (table) => {
    const bytes = new TextEncoder().encode(csvRows(table));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [table.name, { bytes: bytes.length, hash: `sha256:${hex}` }] as const;
  });
  return new Map(await Promise.all(all));
}
