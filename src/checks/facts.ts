import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { type Fact, telling, tellingOf } from './fact-kept.ts';
import { type Data, firstWords } from './figures.ts';
import { lateFacts } from './late-facts.ts';
import { textFacts } from './text-facts.ts';

/** What is told elsewhere, is nobody's fault or is checked by itself. */
const bare = ['publishedOn', 'until', 'month', 'corrections', 'amendments', 'maintainer', 'pictures'];

/** What makes other months be compared otherwise counts as changed also where it comes in later. */
const comparing = ['rebase', 'regrouped'];

/** Of these only the figures in the text, and of documents what makes them proofs; the rest is told by the versions. */
const texts: readonly Subject[] = ['notices', 'documents'];

/** Every fact of a record that days, kinds and rows of days tell, by its path. */
export function factsOf(subject: Subject, data: Data): Map<string, Fact> {
  const found = new Map<string, Fact>();
  if (texts.includes(subject)) {
    for (const fact of textFacts(String(data.body ?? ''))) put(found, fact);
    if (subject === 'documents') for (const fact of paperFacts(data)) put(found, fact);
    return found;
  }
  walk(fieldsOf(catalogue[subject].schema), data, [], found, [...telling, ...(tellingOf[subject] ?? [])]);
  for (const fact of lateFacts(subject, data)) put(found, fact);
  return found;
}

/** What a paper is, and from when until when: by these it proves a figure or does not (`unfitOf`). */
function paperFacts(data: Data): Fact[] {
  return fieldsOf(catalogue.documents.schema)
    .filter(({ name }) => ['kind', 'date', 'until'].includes(name) && data[name] !== undefined)
    .map((field) => factOf([field.name], field.name, inWords(field, data[field.name])));
}

function walk(
  fields: readonly Field[],
  data: Data,
  path: string[],
  found: Map<string, Fact>,
  names: readonly string[],
): void {
  for (const field of fields.filter(({ name }) => path.length > 0 || !bare.includes(name))) {
    const value = data[field.name];
    const here = [...path, field.name];
    if (Array.isArray(value) && field.fields) {
      if (field.fields.some((one) => isDay(one) || telling.includes(one.name)))
        rows(field, value as Data[], here, found);
    } else if (field.fields && typeof value === 'object' && value !== null)
      walk(field.fields, value as Data, here, found, names);
    else if ((isTold(field) || names.includes(field.name)) && value !== undefined)
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

/** Sentences and names, which are not put in order word by word. */
const whole = new Set([...telling, ...Object.values(tellingOf).flat()]);

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
          other !== name ? [] : whole.has(name) ? [value] : value.split(' '),
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
