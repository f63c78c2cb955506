import { catalogue, type Subject } from '../catalogue.ts';
import { type Content, withoutEmpty } from '../content.ts';
import { accountProofs, commonProofs, fundProofs, type Proof, utilityProofs } from '../figures/proof.ts';
import { written } from '../format/number.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { proofSentence, waitingText } from '../text/proofs.ts';
import { valueAt } from './draft.ts';

type Data = Record<string, unknown>;

const proofs = {
  accounts: accountProofs,
  common: commonProofs,
  fund: fundProofs,
  utilities: utilityProofs,
} as unknown as Partial<Record<Subject, (record: unknown, books: unknown) => Proof[]>>;

/** An identity as far as the form is filled in; `found` is undefined where the sheet's figure is still to be typed. */
export type DraftProof = Omit<Proof, 'found'> & { found?: number };

/** The identities of a statement that is still being typed; empty amounts count as nothing. */
export function draftProofs(subject: Subject, draft: Data, records: Content['records']): DraftProof[] {
  const prove = proofs[subject];
  const data = (withoutEmpty(draft) ?? {}) as Data;
  if (!prove || typeof data.period !== 'string') return [];
  const record = completed(fieldsOf(catalogue[subject].schema), data);
  return prove(record, records).map(({ found, ...proof }) =>
    isTyped(valueAt(data, proof.path)) ? { ...proof, found } : proof,
  );
}

function isTyped(value: unknown): boolean {
  return typeof value === 'object' ? value !== null : value !== undefined;
}

function completed(fields: readonly Field[], data: Data): Data {
  const missing = fields
    .filter(({ name, required }) => required || data[name] !== undefined)
    .map((field) => [field.name, completedField(field, data[field.name])]);
  return { ...data, ...Object.fromEntries(missing) };
}

function completedField({ type, fields = [] }: Field, value: unknown): unknown {
  const inner = (one: unknown) => completed(fields, (typeof one === 'object' && one ? one : {}) as Data);
  if (type === 'object') return inner(value);
  if (type === 'list') return Array.isArray(value) && fields.length > 0 ? value.map(inner) : (value ?? []);
  return value ?? (type === 'integer' ? 0 : '');
}

const scales = { fen: 2, quantity: 2, price: 4 };

/** Whether an identity holds, does not, or cannot be said yet. */
export function stateOf({ expected, found, missing }: DraftProof): 'holds' | 'broken' | 'open' {
  if (found === undefined || missing) return 'open';
  return found === expected ? 'holds' : 'broken';
}

/** An identity in words: `九项支出相加＝九项支出合计：算得 963,592.30，表上 963,592.30，相符`. */
export function draftSentence(proof: DraftProof): string {
  const { expected, found, kind = 'fen', missing } = proof;
  const say = (value: number) => written(value, scales[kind]);
  const name = proofSentence({ ...proof, found: found ?? 0 });
  if (missing) return `${name}：${waitingText(missing)}`;
  const start = `${name}：算得 ${say(expected)}，`;
  if (found === undefined) return `${start}表上的数还没有填`;
  const end = found === expected ? '相符' : `相差 ${say(found - expected)}`;
  return `${start}表上 ${say(found)}，${end}`;
}
