import { written } from '../../format/number.ts';
import { type DraftProof, stateOf } from '../draft-proofs.ts';
import type { FormField } from '../form.ts';
import type { LedgerRow } from './ledger-grid.tsx';

/** The figure of the period before, and whether the sums agree with what is typed. */
export function Beside({
  column,
  row,
  proofs = [],
}: {
  column: FormField;
  row: LedgerRow;
  proofs?: DraftProof[] | undefined;
}) {
  const last = row.last?.[column.name];
  return (
    <>
      {column.widget === 'decimal' && typeof last === 'number' && last !== 0 && (
        <small>上期 {written(last, column.scale ?? 2)}</small>
      )}
      {proofs
        .filter((proof) => stateOf(proof) === 'broken')
        .map((proof) => (
          <small key={proof.id} className="wrong">
            应为 {written(proof.expected, column.scale ?? 2)}
          </small>
        ))}
    </>
  );
}
