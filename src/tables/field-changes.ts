import { isMinor } from '../figures/minor.ts';
import { numbersChanged } from '../figures/stated.ts';
import type { Field } from '../schema/describe.ts';
import { nameOf } from '../schema/entry.ts';
import { words } from '../text/past.ts';
import { numberInWords, rowInWords, valueInWords } from './field-words.ts';

type Data = Record<string, unknown>;

/** One field of a record that is another in the next version, in the words of the schema. */
export interface FieldChange {
  /** `支出 › 维修保养 › 本期` */
  label: string;
  /** As corrections write it: rows of lists by their name, or by their place counted from 1. */
  path: string;
  /** As the site writes it; undefined where there is none. */
  before?: string | undefined;
  after?: string | undefined;
  /** By how much a figure is more or less. */
  by?: string | undefined;
  /** The numbers in a text that are others now: `11 改为 3`. */
  figures?: string;
  /** A text that is compared word by word. */
  prose: boolean;
  minor: boolean;
}

/** Told by `toldChanges`: corrections beside the figure they changed, older versions of a promise as versions. */
const elsewhere = ['corrections', 'history'];

/** Every field that differs between two versions of a record, in the order of its schema; a row that came or went is one. */
export function fieldChanges(fields: readonly Field[], before: Data, after: Data): FieldChange[] {
  return changed(
    fields.filter(({ name }) => !elsewhere.includes(name)),
    before,
    after,
    { labels: [], path: [] },
  );
}

/** Every field that differs between two states of one row of a list. */
export function rowChanges(fields: readonly Field[], before: Data, after: Data, place: Place): FieldChange[] {
  return changed(fields, before, after, place);
}

interface Place {
  labels: string[];
  path: string[];
}

function changed(fields: readonly Field[], before: Data, after: Data, place: Place): FieldChange[] {
  return fields.flatMap((field) => {
    const [old, now] = [before[field.name], after[field.name]];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const here = { labels: [...place.labels, field.meta.label], path: [...place.path, field.name] };
    if (field.type === 'object') return changed(field.fields ?? [], group(old), group(now), here);
    if (field.type === 'list' && field.fields) return rowsChanged(field, rows(old), rows(now), here);
    return [single(field, old, now, here)];
  });
}

const group = (value: unknown) => (value ?? {}) as Data;
const rows = (value: unknown) => (Array.isArray(value) ? (value as Data[]) : []);

function single(field: Field, old: unknown, now: unknown, { labels, path }: Place): FieldChange {
  const [before, after] = [valueInWords(field, old), valueInWords(field, now)];
  const isFigure = typeof old === 'number' && typeof now === 'number';
  const prose = field.type === 'text' && (!field.meta.kind || /^(prose|paragraph)$/.test(field.meta.kind));
  const both = before !== undefined && after !== undefined;
  return {
    label: labels.join(' › '),
    path: path.join('.'),
    before,
    after,
    prose: prose && both,
    minor: prose && both && isMinor(before, after),
    ...(prose && both && figuresIn(before, after)),
    ...(isFigure && { by: byInWords(field, now - old) }),
  };
}

/** Nothing where the numbers are the same. */
function figuresIn(before: string, after: string): { figures?: string } {
  const { gone, come } = numbersChanged(before, after);
  if (gone.length + come.length === 0) return {};
  const say = (numbers: readonly string[]) => numbers.join(words.comma) || words.none;
  return { figures: `${say(gone)}${words.to}${say(come)}` };
}

function rowsChanged(field: Field, old: Data[], now: Data[], place: Place): FieldChange[] {
  const fields = field.fields ?? [];
  const [olds, nows] = [named(fields, old), named(fields, now)];
  const isNamed = now.some((row) => nameOf(row) !== undefined);
  return [...new Set([...olds.keys(), ...nows.keys()])].flatMap((key) => {
    const [before, after] = [olds.get(key), nows.get(key)];
    const row = after ?? before;
    const name = isNamed ? nameOf(row) : undefined;
    const here = {
      labels: [...place.labels, titleOf(fields, row ?? {})],
      path: [...place.path, name ?? String([...nows.keys()].indexOf(key) + 1)],
    };
    if (before && after) return changed(fields, before, after, here);
    const say = (one: Data | undefined) => one && rowInWords(fields, one);
    const label = here.labels.join(' › ');
    return [
      {
        label,
        path: here.path.join('.'),
        before: say(before),
        after: say(after),
        prose: false,
        minor: false,
      },
    ];
  });
}

/** Rows by their name, or by their first words where they have none; equal ones are counted. */
function named(fields: readonly Field[], all: readonly Data[]): Map<string, Data> {
  const found = new Map<string, Data>();
  for (const row of all) {
    const name = nameOf(row) ?? titleOf(fields, row);
    let nth = 1;
    while (found.has(`${name}#${nth}`)) nth++;
    found.set(`${name}#${nth}`, row);
  }
  return found;
}

const titles = ['name', 'title', 'label', 'question', 'item', 'source'];

/** What a row is called: its name or title, its moment, else what it says first. */
function titleOf(fields: readonly Field[], row: Data): string {
  const field =
    titles.flatMap((name) => fields.find((one) => one.name === name && row[name] !== undefined) ?? [])[0] ??
    fields.find(({ meta, name }) => meta.kind === 'moment' && row[name] !== undefined) ??
    fields.find(({ type, name }) => ['text', 'choice'].includes(type) && row[name] !== undefined);
  return (field && valueInWords(field, row[field.name])) ?? '';
}

function byInWords(field: Field, by: number): string {
  return words.by(by > 0 ? '+' : '−', numberInWords(field, Math.abs(by)));
}
