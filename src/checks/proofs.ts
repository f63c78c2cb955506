import type { Records } from '../catalogue.ts';
import { accountProofs, commonProofs, fundProofs, type Proof, utilityProofs } from '../figures/proof.ts';
import { written } from '../format/number.ts';
import { proofSentence } from '../text/proofs.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

type Statement = 'accounts' | 'common' | 'fund' | 'utilities';

/** Every identity of every statement (V-1, V-2, V-10, V-12): a fen of difference is an error that names both sides. */
export function checkProofs(records: Partial<Records>): Finding[] {
  const { accounts = [], common = [], fund = [], utilities = [] } = records;
  return [
    ...accounts.flatMap((a) => broken('accounts', a.key, accountProofs(a, records))),
    ...common.flatMap((c) => broken('common', c.key, commonProofs(c, records))),
    ...fund.flatMap((f) =>
      broken('fund', f.key, fundProofs(f, { ...records, buildings: records.site?.buildings ?? [] })),
    ),
    ...utilities.flatMap((u) => broken('utilities', u.key, utilityProofs(u, records))),
  ];
}

function broken(subject: Statement, key: string, proofs: Proof[]): Finding[] {
  return proofs
    .filter(({ expected, found }) => expected !== found)
    .map((proof) => ({
      ...at(subject, key, proof.path, sentence(proof)),
      // A payment may stand in any project that could not be read.
      ...((proof.id === 'payments' || proof.id === 'buildingUsed') && { absent: 'projects/' }),
    }));
}

const scale = { fen: 2, quantity: 2, price: 4 };
const unit = { fen: ' 元', quantity: '', price: ' 元' };

function sentence(proof: Proof): string {
  const { expected, found, kind = 'fen' } = proof;
  const say = (value: number) => `${written(value, scale[kind])}${unit[kind]}`;
  return `对不上：${proofSentence(proof)}。应为 ${say(expected)}，表上是 ${say(found)}，相差 ${say(found - expected)}；请核对这一项和相加的各项`;
}
