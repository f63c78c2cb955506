import type { Proof, ProofId } from '../figures/proof.ts';
import { written } from '../format/number.ts';
import { proofSentence, proofWords, waitingText, proofTable as words } from '../text/proofs.ts';
import type { Table } from './table.ts';

/** Which identities each kind of statement has to satisfy, in the order in which they are shown. */
export const proofsByPot = {
  accounts: [
    'parts',
    'lines',
    'income',
    'costs',
    'remuneration',
    'result',
    'closing',
    'opening',
    'arrears',
    'energy',
    'sheet',
  ],
  common: [
    'gross',
    'commonCosts',
    'shareBase',
    'share',
    'taxBase',
    'tax',
    'net',
    'use',
    'closing',
    'opening',
    'transfer',
    'bank',
    'sheet',
  ],
  fund: [
    'closing',
    'opening',
    'payments',
    'transfer',
    'buildings',
    'building',
    'buildingUsed',
    'buildingAdded',
    'sheet',
  ],
  utilities: ['reading', 'usage', 'cost', 'meters', 'rate'],
} as const satisfies Record<string, readonly ProofId[]>;

/** The identities of each kind of statement as sentences. @param any how the line of an identity is called */
export function proofsOfPot(any: string) {
  return (Object.keys(proofsByPot) as (keyof typeof proofsByPot)[]).map((pot) => ({
    pot,
    sentences: proofsByPot[pot].map((id) =>
      proofWords[id](id === 'opening' || id === 'buildings' ? '' : any),
    ),
  }));
}

const scales = { fen: 2, quantity: 2, price: 4 };

/** A figure of an identity as people read it: yuan, a usage, or a price. */
export function proofText(value: number, kind: Proof['kind']): string {
  return written(value, scales[kind ?? 'fen']);
}

/** The identities of one statement with what is expected, what is found, and the difference. */
export function proofTableOf(proofs: readonly Proof[]): Table {
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
