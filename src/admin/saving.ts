import { catalogue, type Subject } from '../catalogue.ts';
import { validate, withoutEmpty } from '../content.ts';
import { type Field, fieldsOf, labelsOf } from '../schema/describe.ts';
import { Sentence } from './sentence.ts';
import { newSerial } from './serial.ts';

type Data = Record<string, unknown>;

/**
 * A record as it is saved: without what an emptied field leaves behind, in the order of the schema, and with its
 * machine-made name when it is new (a copy of another record gets one of its own). Throws what is wrong with it; a draft
 * may be unfinished, as long as it can be named.
 */
export function readyToSave(subject: Subject, draft: Data, isNew: boolean, asDraft = false): Data {
  const fields = fieldsOf(catalogue[subject].schema);
  const clean = inOrder(fields, (withoutEmpty(draft) ?? {}) as Data) as Data;
  const record = isNew ? { ...clean, ...serials(fields) } : clean;
  const naming = namesIn(subject);
  const all = validate(subject, subject, record).findings;
  const findings = asDraft ? all.filter(({ path }) => naming.includes(String(path[0]))) : all;
  if (findings.length === 0) return record;
  throw new Sentence(
    findings.map(({ field, message }) => (field ? `${field}：${message}` : message)).join('；'),
  );
}

/** Refuses a new record whose name (period, month, code) another one has: Decap would call it `2026-10-1`. */
export function refuseTwin(subject: Subject, record: Data, others: readonly { key: string }[]): void {
  const entry = catalogue[subject];
  const name = 'slug' in entry ? /^\{\{fields\.(\w+)\}\}$/.exec(entry.slug)?.[1] : undefined;
  const value = name && String(record[name]);
  if (!value || !others.some(({ key }) => key === value.toLowerCase())) return;
  const [label] = labelsOf(entry.schema, [name]);
  throw new Sentence(`已经有“${value}”这一条，请在列表里打开它来修改；要另起一条，请换一个${label}`);
}

/** The fields that the name of a record is made from. */
function namesIn(subject: Subject): string[] {
  const entry = catalogue[subject];
  return 'slug' in entry ? [...entry.slug.matchAll(/fields\.(\w+)/g)].map(([, name = '']) => name) : [];
}

function serials(fields: readonly Field[]): Data {
  return Object.fromEntries(
    fields.filter(({ meta }) => meta.kind === 'serial').map(({ name }) => [name, newSerial()]),
  );
}

function inOrder(fields: readonly Field[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(fields, item));
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Data;
  const known = fields.filter(({ name }) => name in given);
  const rest = Object.keys(given).filter((name) => !known.some((field) => field.name === name));
  return Object.fromEntries([
    ...known.map(({ name, fields: inner = [] }) => [name, inOrder(inner, given[name])]),
    ...rest.map((name) => [name, given[name]]),
  ]);
}
