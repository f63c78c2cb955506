import type { ProofId } from '../figures/proof.ts';
import { proofWords } from '../text/proofs.ts';

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
