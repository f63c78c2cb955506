import { catalogue, type Subject } from '../../catalogue.ts';
import { parseRecord } from '../../content.ts';
import { shortest, written, yuan } from '../../format/number.ts';
import { type Field, fieldsOf } from '../../schema/describe.ts';
import { scales } from '../../schema/fields.ts';
import { parseJson, parseMarkdown } from '../../schema/parse.ts';
import type { EntryPlace } from '../place.ts';
import type { Repository } from '../repository.ts';
import type { State } from '../state.ts';
import { blobsOf } from '../tree.ts';
import type { Draft } from './draft.ts';

/** One value that a draft changes; `was` is missing for what is new, `now` for what is gone. */
export interface Change {
  field: string;
  was?: string;
  now?: string;
}

/** What differs between a published record and its draft, value by value, in the words of the form. */
export function changesOf(subject: Subject, file: string, was: string | undefined, now: string): Change[] {
  const fields = fieldsOf(catalogue[subject].schema);
  const before = was === undefined ? new Map<string, string>() : leaves(fields, dataOf(subject, file, was));
  const after = leaves(fields, dataOf(subject, file, now));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => before.get(field) !== after.get(field))
    .map((field) => {
      const [old, fresh] = [before.get(field), after.get(field)];
      return { field, ...(old !== undefined && { was: old }), ...(fresh !== undefined && { now: fresh }) };
    });
}

/** What was changed on the site since a draft was begun. */
export async function movedIn(
  { git }: Repository,
  { files }: State,
  { place: { subject, file }, was }: Draft,
): Promise<Change[]> {
  const [old] = was ? await blobsOf(git, [was]) : [];
  return changesOf(subject, file, old?.toString(), files.get(file) ?? '');
}

/** What a record is called in the lists of the office: `收费标准：地面停车`. */
export function titleOf({ subject, file, key }: EntryPlace, text: string): string {
  const entry = catalogue[subject];
  const data = dataOf(subject, file, text) as Record<string, unknown> | undefined;
  const title = 'folder' in entry ? data?.[entry.title] : undefined;
  return `${entry.label}：${typeof title === 'string' || typeof title === 'number' ? title : key}`;
}

/** The plain data of a record, whether it is finished or not. */
export function dataOf(subject: Subject, file: string, text: string): unknown {
  try {
    return file.endsWith('.md') ? parseMarkdown(text, fieldsOf(catalogue[subject].schema)) : parseJson(text);
  } catch {
    return parseRecord(file, text).data;
  }
}

/** Every value of a record by its place in words; an entry of a list goes by its number. */
function leaves(fields: readonly Field[], value: unknown, at: readonly string[] = []): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, child]) => {
      const field = fields.find((one) => one.name === name);
      const path = [...at, field?.meta.label ?? name];
      if (Array.isArray(child))
        return child.flatMap((one, i) => entry(field, one, [...path, `第 ${i + 1} 项`]));
      if (typeof child === 'object' && child !== null) return [...leaves(field?.fields ?? [], child, path)];
      return [[path.join(' › '), shown(field, child)] as [string, string]];
    }),
  );
}

function entry(field: Field | undefined, value: unknown, path: readonly string[]): [string, string][] {
  if (typeof value === 'object' && value !== null) return [...leaves(field?.fields ?? [], value, path)];
  return [[path.join(' › '), shown(field?.item, value)]];
}

/** A value as the office writes it: choices in words, money in yuan. */
function shown(field: Field | undefined, value: unknown): string {
  const { kind, unit, labels } = field?.meta ?? {};
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return labels?.[value] ?? value;
  if (typeof value !== 'number') return '';
  if (kind === 'fen') return `${yuan(value)} 元`;
  if (kind === 'price') return `${shortest(value, 4, 2)} 元`;
  const scale = kind && scales[kind];
  return `${scale ? written(value, scale) : value}${unit ? ` ${unit}` : ''}`;
}
