import { catalogue, type Subject } from '../catalogue.ts';
import { isMinor } from '../figures/minor.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { type Data, firstWords } from './figures.ts';

/** A published fact that is no number: a day, a kind, or a row of days such as a stop, a round or a question. */
export interface Fact {
  /** As amendments write it: `doneOn`, `stops.2025-08-06T15:20`, `rounds.2026-10-13.保养`. */
  path: string;
  /** Its values by the names of their fields, as they are written in amendments. */
  values: ReadonlyMap<string, string>;
  /** Work that was done: a row that comes in later makes something kept that was not. */
  isWork: boolean;
}

/** What is told elsewhere, is nobody's fault or is checked by itself. */
const bare = ['publishedOn', 'until', 'month', 'corrections', 'amendments', 'maintainer', 'pictures'];

/**
 * Words that carry the matter: what was asked, answered, refused and admitted, what it came from, what was to be done
 * and why; a typing error in them is none.
 */
const telling = [
  'question',
  'answer',
  'refusedWhy',
  'cancelledWhy',
  'story',
  'changed',
  'review',
  'problem',
  'try',
  'repeatsDone',
  'passedTo',
  'rebase',
  'rootCause',
  'measure',
  'unimproved',
  'acceptedHow',
  'summary',
  'methodNote',
  'what',
  'why',
  'note',
];

/** What makes other months be compared otherwise counts as changed also where it comes in later. */
const comparing = ['rebase', 'regrouped'];

/** Figures that a text tells, by their units. */
const figuresIn = /\d[\d,]*(?:\.\d+)?\s*(?:万?元|[%‰㎡户次件人票个台吨]|平方米)/g;

/** Of these only the figures in the text: their days and kinds are told by the versions. */
const texts: readonly Subject[] = ['notices', 'documents'];

/** Every fact of a record that days, kinds and rows of days tell, by its path. */
export function factsOf(subject: Subject, data: Data): Map<string, Fact> {
  const found = new Map<string, Fact>();
  const fields = fieldsOf(catalogue[subject].schema);
  walk(texts.includes(subject) ? fields.filter(({ name }) => name === 'body') : fields, data, [], found);
  return found;
}

/** A fact in the words of an amendment; 无 where there is none, 有 of a row that tells no day. */
export function factInWords(fact: Fact | undefined): string {
  return fact ? [...fact.values.values()].join('、') || '有' : '无';
}

/** True where a fact still says all it said: what was open may be filled in. */
export function isKept(was: Fact, now: Fact | undefined): boolean {
  return (
    now !== undefined && [...was.values].every(([name, value]) => isSame(name, value, now.values.get(name)))
  );
}

function isSame(name: string, was: string, now: string | undefined): boolean {
  return was === now || (now !== undefined && telling.includes(name) && isMinor(was, now));
}

function walk(fields: readonly Field[], data: Data, path: string[], found: Map<string, Fact>): void {
  for (const field of fields.filter(({ name }) => path.length > 0 || !bare.includes(name))) {
    const value = data[field.name];
    const here = [...path, field.name];
    if (Array.isArray(value)) {
      if (field.fields?.some((one) => isDay(one) || telling.includes(one.name)))
        rows(field, value as Data[], here, found);
    } else if (field.fields && typeof value === 'object' && value !== null)
      walk(field.fields, value as Data, here, found);
    else if (field.name === 'body') {
      const figures = String(value).match(figuresIn) ?? [];
      const told = figures.map((one) => one.replace(/\s/g, '')).sort();
      put(found, factOf(here, field.name, told.join('，')));
    } else if (isTold(field) && value !== undefined)
      put(found, factOf(here, field.name, inWords(field, value)));
  }
}

function factOf(path: readonly string[], name: string, value: string): Fact {
  const isWork = comparing.includes(path[0] ?? '');
  return { path: path.join('.'), values: new Map([[name, value]]), isWork };
}

function isDay({ meta }: Field): boolean {
  return meta.kind === 'day' || meta.kind === 'moment';
}

function isTold(field: Field): boolean {
  return isDay(field) || field.type === 'choice' || telling.includes(field.name);
}

/** A row of days by its moment or words; rounds of one day and kind of work, of whatever batch, as one. */
function rows(field: Field, all: readonly Data[], path: string[], found: Map<string, Fact>): void {
  const fields = field.fields ?? [];
  for (const row of all) {
    const isWork = field.name === 'rounds';
    const told = fields.filter((one) => (isTold(one) || one.type === 'list') && row[one.name] !== undefined);
    const duty = fields.find(({ name }) => name === 'duty');
    const words = isWork && duty ? `${row.on}.${inWords(duty, row.duty)}` : firstWords(fields, row);
    const key = [...path, words.replace(/\s+/g, ' ').slice(0, 100)].join('.');
    const values = told.map((one): [string, string] => [one.name, inWords(one, row[one.name])]);
    // A row that says nothing but figures is told by them.
    if (values.length === 0 && !fields.some(isDay)) continue;
    put(found, { path: key, values: new Map(values), isWork });
  }
}

/** Two of one name are told together, in whatever order they stand. */
function put(found: Map<string, Fact>, fact: Fact): void {
  const same = found.get(fact.path);
  const both = [...(same?.values ?? []), ...fact.values];
  const names = [...new Set(both.map(([name]) => name))];
  const all = names.map((name): [string, string] => [
    name,
    [
      ...new Set(
        both.flatMap(([other, value]) =>
          other !== name ? [] : telling.includes(name) ? [value] : value.split(' '),
        ),
      ),
    ]
      .sort()
      .join(' '),
  ]);
  found.set(fact.path, { ...fact, values: new Map(all) });
}

function inWords({ meta }: Field, value: unknown): string {
  if (Array.isArray(value)) return value.map(String).sort().join(' ');
  return meta.labels?.[String(value)] ?? String(value).replace(/\s+/g, ' ');
}
