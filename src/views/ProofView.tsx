import { isReconciled, type Proof } from '../figures/proof.ts';
import { written } from '../format/number.ts';
import type { Table } from '../tables/table.ts';
import { proofLine, proofSentence, waitingText, proofTable as words } from '../text/proofs.ts';
import { TableView } from './TableView.tsx';

const scales = { fen: 2, quantity: 2, price: 4 };

/** Whether the statement adds up, in one line below it, on paper too. */
export function ProofLine({ proofs }: { proofs: readonly Proof[] }) {
  const line = proofLine(proofs, proofText);
  return line ? <p className={isReconciled(proofs) ? 'in-time' : 'late'}>{line}</p> : null;
}

function proofText(value: number, kind: Proof['kind']): string {
  return written(value, scales[kind ?? 'fen']);
}

/** Every identity of a statement with what is expected, what is found, and the difference; folded on the screen. */
export function ProofView({ proofs }: { proofs: Proof[] }) {
  return (
    <details id="proof" className="proof">
      <summary>{words.title}</summary>
      <TableView hideCaption stacked table={proofsTable(proofs)} />
    </details>
  );
}

function proofsTable(proofs: Proof[]): Table {
  return {
    name: 'proof',
    caption: words.title,
    columns: [
      { key: 'what', label: words.what, kind: 'text' },
      { key: 'expected', label: words.expected, kind: 'text' },
      { key: 'found', label: words.found, kind: 'text' },
      { key: 'difference', label: words.difference, kind: 'text' },
    ],
    rows: proofs.map((p) => ({
      cells: [
        proofSentence(p),
        p.missing ? waitingText(p.missing) : proofText(p.expected, p.kind),
        proofText(p.found, p.kind),
        p.missing ? undefined : proofText(p.found - p.expected, p.kind),
      ],
    })),
  };
}
