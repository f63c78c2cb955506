import type { Table } from '../tables/table.ts';
import { csvRows } from './csv.ts';

interface Fingerprint {
  bytes: number;
  hash: string;
}

const known = new WeakMap<Table, Fingerprint>();

/** Size and SHA-256 of the CSV of each table as it lies beside the descriptor, by name of the table. */
export async function fingerprints(tables: readonly Table[]): Promise<Map<string, Fingerprint>> {
  const all = tables.map(async (table) => {
    const found = known.get(table) ?? (await fingerprintOf(table));
    known.set(table, found);
    return [table.name, found] as const;
  });
  return new Map(await Promise.all(all));
}

async function fingerprintOf(table: Table): Promise<Fingerprint> {
  const bytes = new TextEncoder().encode(csvRows(table));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { bytes: bytes.length, hash: `sha256:${hex}` };
}
