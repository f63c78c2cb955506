import type { Account } from '../schema/accounts.ts';
import type { CommonIncome } from '../schema/common.ts';
import type { FundStatement } from '../schema/fund.ts';
import type { Project } from '../schema/projects.ts';
import type { UtilityShare } from '../schema/utilities.ts';

/** One identity of a statement: which, of what, and what is expected and found. */
export interface Proof {
  /** Name of the identity; its sentence lies in `text/proofs.ts`. */
  id: ProofId;
  /** The line it is about, by its name. */
  of?: string;
  /** What the sums say. */
  expected: number;
  /** What the sheet states. */
  found: number;
  /** Where the stated figure stands in the record. */
  path: PropertyKey[];
  /** How the two are written; money when left out. */
  kind?: 'quantity' | 'price';
}

export type ProofId =
  | 'parts'
  | 'lines'
  | 'income'
  | 'costs'
  | 'remuneration'
  | 'result'
  | 'closing'
  | 'opening'
  | 'arrears'
  | 'energy'
  | 'gross'
  | 'commonCosts'
  | 'share'
  | 'shareBase'
  | 'tax'
  | 'net'
  | 'use'
  | 'bank'
  | 'transfer'
  | 'buildings'
  | 'building'
  | 'payments'
  | 'usage'
  | 'reading'
  | 'cost'
  | 'meters'
  | 'rate';

/** The statements that prove each other. */
export interface Books {
  accounts?: readonly Account[];
  common?: readonly CommonIncome[];
  fund?: readonly FundStatement[];
  projects?: readonly Project[];
  utilities?: readonly UtilityShare[];
  /** Names of the buildings, for the identities of each; without them they go by their codes. */
  buildings?: readonly { code: string; name: string }[];
}

/** True when there is something to prove and every identity holds, to the fen. */
export function isReconciled(proofs: readonly Proof[]): boolean {
  return proofs.length > 0 && proofs.every((proof) => proof.expected === proof.found);
}

/** One identity, by its name, both sides and the place of the stated figure. */
export function proof(id: ProofId, expected: number, found: number, path: PropertyKey[]): Proof {
  return { id, expected, found, path };
}
