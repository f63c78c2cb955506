import { catalogue, type Subject } from '../catalogue.ts';
import { withoutEmpty } from '../content.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { nameOf } from '../schema/entry.ts';
import { scales } from '../schema/fields.ts';
import { parseJson, parseMarkdown } from '../schema/parse.ts';

/** A record as its file says it, of whatever age. */
export type Data = Record<string, unknown>;

/** A published number of a record. */
export interface Figure {
  /** As corrections write it: `costs.upkeep.actual`, `income.parking-ground.gross`, `costs.upkeep.lines.2.amount`. */
  path: string;
  /** The same for labels, with places in lists counted from 0. */
  keys: PropertyKey[];
  value: number;
  /** Decimals hidden in the integer. */
  scale: number;
  /** Of a list whose rows have no names: the list and the field. A row may be told in other words. */
  unnamed?: string;
}

/** Numbers that say nothing of the world: where a row stands, which version it is; and how much of a voucher no statement tells yet. */
const bare = ['order', 'version', 'corrections', 'amendments', 'elsewhere'];

/**
 * Every number of a record, by a key that stays the same from version to version: rows of lists go by their name, or
 * by their first words where they have none.
 */
export function figuresOf(subject: Subject, data: Data): Map<string, Figure> {
  const found = new Map<string, Figure>();
  walk(fieldsOf(catalogue[subject].schema), data, { key: '', path: [], keys: [] }, found);
  return found;
}

/** The data of a file of whatever age, read without its schema, which it may not fit any more; undefined where it is none. */
export function readable(subject: Subject, file: string, text: string): Data | undefined {
  try {
    const raw = file.endsWith('.md')
      ? parseMarkdown(text, fieldsOf(catalogue[subject].schema))
      : parseJson(text);
    return withoutEmpty(raw) as Data | undefined;
  } catch {
    return undefined;
  }
}

/** False for a version whose figures were not final: a month of performance that was recorded to an earlier day than now. */
export function isSettled(subject: Subject, data: Data, now: Data): boolean {
  return subject !== 'performance' || String(data.until) >= String(now.until);
}

/** The final figures of a version: what a household pays per m² becomes final with the audit. */
export function settled(subject: Subject, data: Data, now: Data): Map<string, Figure> {
  const figures = figuresOf(subject, data);
  const isBudget = subject === 'projects' && data.audited === undefined && now.audited !== undefined;
  if (isBudget) figures.delete('.apportion.perSqm');
  return figures;
}

interface Place {
  key: string;
  path: string[];
  keys: PropertyKey[];
  unnamed?: string;
}

function walk(fields: readonly Field[], data: Data, place: Place, found: Map<string, Figure>): void {
  for (const field of fields.filter(({ name }) => !bare.includes(name))) {
    const value = data[field.name];
    const { name } = field;
    const here: Place = {
      ...place,
      key: `${place.key}.${name}`,
      path: [...place.path, name],
      keys: [...place.keys, name],
      ...(place.unnamed && { unnamed: `${place.unnamed}.${name}` }),
    };
    if (typeof value === 'number') {
      const scale = field.meta.kind ? (scales[field.meta.kind] ?? 0) : 0;
      const { key, path, ...rest } = here;
      found.set(key, { ...rest, path: path.join('.'), value, scale });
    } else if (Array.isArray(value)) rowsOf(field, value, here, found);
    else if (field.fields && typeof value === 'object' && value !== null)
      walk(field.fields, value as Data, here, found);
  }
}

function rowsOf(field: Field, rows: readonly unknown[], place: Place, found: Map<string, Figure>): void {
  if (!field.fields) return;
  const isNamed = rows.some((row) => nameOf(row) !== undefined);
  const seen = new Map<string, number>();
  for (const [i, row] of (rows as Data[]).entries()) {
    const words = nameOf(row) ?? firstWords(field.fields, row);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    const here: Place = {
      key: `${place.key}[${words}#${nth}]`,
      path: [...place.path, isNamed ? words : String(i + 1)],
      keys: [...place.keys, i],
      ...(!isNamed && { unnamed: place.path.join('.') }),
    };
    walk(field.fields, row, here, found);
  }
}

/** What a row without a name is known by: its moment, else what it says first. */
export function firstWords(fields: readonly Field[], row: Data): string {
  const moment = fields.find(({ meta }) => meta.kind === 'moment');
  const word = fields.find(({ name, type }) => ['text', 'choice', 'list'].includes(type) && row[name]);
  return String((moment && row[moment.name]) ?? (word ? row[word.name] : ''));
}
