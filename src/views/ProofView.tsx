import { isReconciled, type Proof } from '../figures/proof.ts';
import { proofTableOf, proofText } from '../tables/money-proofs.ts';
import { proofLine, proofTable as words } from '../text/proofs.ts';
import { TableView } from './TableView.tsx';

/** Whether the statement adds up, in one line below it, on paper too. */
export function ProofLine({ proofs }: { proofs: readonly Proof[] }) {
  const line = proofLine(proofs, proofText);
  return line ? <p className={isReconciled(proofs) ? 'in-time' : 'late'}>{line}</p> : null;
}

/** Every identity of a statement with what is expected, what is found, and the difference; folded on the screen. */
export function ProofView({ proofs }: { proofs: Proof[] }) {
  return (
    <details id="proof" className="proof">
      <summary>{words.title}</summary>
      <TableView hideCaption stacked table={proofTableOf(proofs)} />
    </details>
  );
}
