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
  /** What is not there to compare with: the identity belongs to the statement and cannot be proved yet. */
  missing?: Missing;
}

/** Why an identity cannot be proved yet; the words lie in `text/proofs.ts`. */
export type Missing =
  | 'fund'
  | 'common'
  | 'utilities'
  | 'balance'
  | 'taxation'
  | 'marks'
  | 'rule'
  | 'sheet'
  | 'column'
  | 'meter';

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
  | 'energyShared'
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
  | 'rate'
  | 'taxBase'
  | 'buildingUsed'
  | 'buildingAdded'
  | 'sheet';

/** The statements that prove each other. */
export interface Books {
  accounts?: readonly Account[];
  common?: readonly CommonIncome[];
  fund?: readonly FundStatement[];
  projects?: readonly Project[];
  utilities?: readonly UtilityShare[];
  /** Names of the buildings, for the identities of each, and their areas, by which money is divided among them. */
  buildings?: readonly { code: string; name: string; area?: number }[];
  /** The community, where its buildings are not given by themselves. */
  site?: { buildings: readonly { code: string; name: string; area: number }[] };
  /** The sealed sheets that statements rest on. */
  documents?: readonly { code: string; body: string }[];
}

/** True when there is something to prove, nothing is missing for it, and every identity holds, to the fen. */
export function isReconciled(proofs: readonly Proof[]): boolean {
  return proofs.length > 0 && proofs.every((proof) => !proof.missing && proof.expected === proof.found);
}

/** The identities that cannot be proved yet, where all others hold; none where one fails, for that is said first. */
export function waitingIn(proofs: readonly Proof[]): Proof[] {
  const fails = proofs.some(({ expected, found }) => expected !== found);
  return fails ? [] : proofs.filter(({ missing }) => missing);
}

/** One identity, by its name, both sides and the place of the stated figure. */
export function proof(id: ProofId, expected: number, found: number, path: PropertyKey[]): Proof {
  return { id, expected, found, path };
}

/** An identity that cannot be proved yet: what it is to be compared with is missing. */
export function waiting(id: ProofId, found: number, path: PropertyKey[], missing: Missing): Proof {
  return { ...proof(id, found, found, path), missing };
}
