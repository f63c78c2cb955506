import { useBefore, useDraft, useNeighbours } from '../draft.ts';
import { type DraftProof, draftProofs } from '../draft-proofs.ts';
import type { FormField } from '../form.ts';
import { LedgerGrid, type LedgerRow } from './ledger-grid.tsx';

type Data = Record<string, unknown>;

/** The entries of a list, none when there is no list yet. */
export function listOf(value: unknown): Data[] {
  return Array.isArray(value) ? (value as Data[]) : [];
}

interface BodyProps {
  config: FormField;
  label: string;
  value: unknown;
  troubles: ReadonlyMap<string, string>;
  onCell: (row: string, column: string, value: unknown, wrong?: string) => void;
  onRows: (rows: Data[]) => void;
}

/** The grid of a ledger with last period's figures and the proofs; lists can grow and shrink. */
export function Body({ config, label, value, troubles, onCell, onRows }: BodyProps) {
  const before = useBefore()?.[config.name];
  const proofs = useProofs(config.name);
  const grid = { caption: label, columns: config.columns ?? [], troubles, proofs, onCell };
  if (config.rows) return <LedgerGrid {...grid} rows={itemsOf(config.rows, value, before)} />;
  const rows = listOf(value);
  return (
    <>
      {rows.length > 0 && (
        <LedgerGrid
          {...grid}
          rows={rows.map((data, i) => entryOf(data, i, config, listOf(before)))}
          onRemove={(row) => onRows(rows.filter((_, i) => String(i) !== row))}
        />
      )}
      <button type="button" className="add" onClick={() => onRows([...rows, {}])}>
        新增{config.label_singular}
      </button>
    </>
  );
}

function itemsOf(rows: NonNullable<FormField['rows']>, value: unknown, before: unknown): LedgerRow[] {
  const now = (value || {}) as Record<string, Data>;
  const last = (before ?? {}) as Record<string, Data>;
  return rows.map(({ name, label }) => ({ key: name, label, data: now[name] ?? {}, last: last[name] }));
}

/** An entry of a list, called by the field that people know it by; the same code was the same thing before. */
function entryOf(data: Data, i: number, config: FormField, before: readonly Data[]): LedgerRow {
  const id = 'building' in data ? 'building' : 'code';
  const names = ['site', 'name', 'purpose', 'use', 'building'].map((name) => data[name]).filter(Boolean);
  const label = String(names[0] ?? '') || `${config.label_singular} ${i + 1}`;
  const last = before.find((one) => one[id] !== undefined && one[id] === data[id]);
  return { key: String(i), label: id === 'building' && data.building ? `${label} 号楼` : label, data, last };
}

/** The identities whose stated figure lies in this ledger, by row and column. */
function useProofs(name: string): ReadonlyMap<string, DraftProof[]> {
  const draft = useDraft();
  const records = useNeighbours();
  const found = new Map<string, DraftProof[]>();
  if (!draft || !records) return found;
  for (const proof of draftProofs(draft.subject, draft.data, records)) {
    if (proof.path[0] !== name) continue;
    const at = proof.path.slice(1).join('.');
    found.set(at, [...(found.get(at) ?? []), proof]);
  }
  return found;
}
