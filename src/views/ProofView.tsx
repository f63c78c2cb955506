import type { Proof } from '../figures/proof.ts';
import { written } from '../format/number.ts';
import type { Table } from '../tables/table.ts';
import { proofSentence, proofTable as words } from '../text/proofs.ts';
import { TableView } from './TableView.tsx';

const scales = { fen: 2, quantity: 2, price: 4 };

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
  const text = (value: number, kind: Proof['kind']) => written(value, scales[kind ?? 'fen']);
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
        text(p.expected, p.kind),
        text(p.found, p.kind),
        text(p.found - p.expected, p.kind),
      ],
    })),
  };
}
