import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { parseJson, parseMarkdown } from '../schema/parse.ts';

type Data = Record<string, unknown>;

/** A record as a list shows it. */
export interface Row {
  subject: Subject;
  key: string;
  /** The record in a few words, as the catalogue's `summary` says. */
  words: string;
  /** The word of its first choice, e.g. the category of a notice. */
  kind?: string;
  /** The year it belongs to, YYYY, where it has one. */
  year?: string;
}

/** A row with what it is found and sorted by. */
export interface Found extends Row {
  file: string;
  /** Everything that a word is looked for in, folded. */
  text: string;
  order: string;
}

/** Rows by the blob they were made from: a file that stays the same is read once. */
const known = new Map<string, Found | undefined>();
const mostKnown = 40_000;

/** A content file as a row; nothing for a file that belongs nowhere. A file that cannot be read is listed as such. */
export function rowOf(file: string, text: string, blob: string): Found | undefined {
  const name = `${file} ${blob}`;
  if (known.has(name)) return known.get(name);
  if (known.size > mostKnown) known.clear();
  const row = rowIn(file, text);
  known.set(name, row);
  return row;
}

/** Text as it is compared: full-width and half-width, large and small letters alike. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A content file as a row, read anew each time; nothing for a file that belongs nowhere. */
export function rowIn(file: string, text: string): Found | undefined {
  const place = placeOf(file);
  const entry = place && catalogue[place.subject];
  if (!place || !entry || 'shipped' in entry) return undefined;
  const { subject, key } = place;
  const fields = fieldsOf(entry.schema);
  const data = dataOf(file, text, fields);
  const words = data ? wordsOf(subject, data) : `${key}（文件损坏）`;
  const kind = data && kindOf(fields, data);
  const year = data && yearOf(fields, data);
  return {
    subject,
    key,
    file,
    words,
    ...(kind && { kind }),
    ...(year && { year }),
    text: folded([key, words, kind, entry.label, text].join(' ')),
    order: data ? orderOf(subject, data, key) : key,
  };
}

function dataOf(file: string, text: string, fields: Field[]): Data | undefined {
  try {
    return (file.endsWith('.md') ? parseMarkdown(text, fields) : parseJson(text)) as Data;
  } catch {
    return undefined;
  }
}

/** The catalogue's summary filled in; it knows names and the day of a moment. */
function wordsOf(subject: Subject, data: Data): string {
  const entry = catalogue[subject];
  if (!('summary' in entry)) return entry.label;
  return entry.summary.replace(/\{\{(?:fields\.)?(\w+)( \| date\('[^']*'\))?\}\}/g, (_, name, isDay) => {
    const text = String(data[name] ?? '');
    return isDay ? text.slice(0, 10) || '（没有日期）' : text;
  });
}

function kindOf(fields: readonly Field[], data: Data): string | undefined {
  const choice = fields.find(({ type }) => type === 'choice');
  const value = choice && data[choice.name];
  return typeof value === 'string' ? choice?.meta.labels?.[value] : undefined;
}

function yearOf(fields: readonly Field[], data: Data): string | undefined {
  const named = fields.find(({ name }) => name === 'year');
  const time = fields.find(({ meta }) => ['moment', 'month', 'period', 'day'].includes(meta.kind ?? ''));
  return /^20\d\d/.exec(String(data[(named ?? time)?.name ?? ''] ?? ''))?.[0];
}

function orderOf(subject: Subject, data: Data, key: string): string {
  const entry = catalogue[subject];
  if (!('order' in entry)) return '';
  try {
    return String((entry.order as (record: Data) => string)(data));
  } catch {
    return key;
  }
}
