import type { Random } from '../books/random.ts';
import {
  type Base,
  changed,
  dataOf,
  fieldsAt,
  fileText,
  type Leaf,
  leavesOf,
  type Mutant,
} from './community.ts';
import { choices, dates, lists, numbers, strangers, texts, type Value } from './values.ts';

const mark = 'RAWRAWRAW';

/** One value of one record is another: by its field, or of a kind that no field of it takes. */
export function valueMutant(random: Random, base: Base, file: string): Mutant {
  const data = dataOf(file, base.get(file) ?? '');
  const leaves = leavesOf(fieldsAt(file), data);
  const leaf = random.pick(leaves.filter(({ path }) => path[0] !== 'body'));
  const isStranger = random.chance(12);
  const value = isStranger ? strangers(random, leaf.field) : valueFor(random, leaf);
  const kind = isStranger ? 'type' : kindOf(leaf);
  return withValue(file, data, leaf, value, kind);
}

function kindOf({ field, value }: Leaf): string {
  if (Array.isArray(value)) return 'list';
  if (isDate(field.meta.kind)) return 'date';
  return {
    text: 'text',
    choice: 'choice',
    integer: 'number',
    number: 'number',
    boolean: 'type',
    object: 'type',
    list: 'list',
  }[field.type];
}

const isDate = (kind: string | undefined) => ['day', 'month', 'period', 'moment'].includes(kind ?? '');

function valueFor(random: Random, { field, value }: Leaf): Value {
  if (Array.isArray(value)) return lists(random, value);
  if (isDate(field.meta.kind)) return dates(random, field.meta.kind ?? '');
  if (field.type === 'choice') return choices(random, field);
  if (field.type === 'integer' || field.type === 'number') return numbers(random, field, Number(value));
  if (field.type === 'text' && typeof value === 'string') return texts(random, value);
  return strangers(random, field);
}

function withValue(
  file: string,
  data: Record<string, unknown>,
  leaf: Leaf,
  value: Value,
  kind: string,
): Mutant {
  const isFront = file.endsWith('.md');
  const put = changed(data, leaf.path, value.raw === undefined ? value.value : mark);
  const text = fileText(file, put).replace(isFront ? mark : `"${mark}"`, () => value.raw ?? '');
  // A head holds text alone: what is no text in JSON is text there, and what is a number may be one. An entry of a list
  // that says nothing is none.
  const isEntry = typeof leaf.path.at(-1) === 'number' && /^(null|nothing)$/.test(value.what);
  const isSame = isEntry || (isFront && (kind === 'type' || kind === 'number'));
  const must = isSame || text === fileText(file, data) ? undefined : value.must;
  return mutant(kind, `${leaf.path.join('.')}: ${value.what}`, file, Buffer.from(text), must);
}

/** A field of a record is missing, there twice, or of a name that nobody knows; or its fields stand in another order. */
export function fieldMutant(random: Random, base: Base, file: string): Mutant {
  const text = base.get(file) ?? '';
  const data = dataOf(file, text);
  const leaves = leavesOf(fieldsAt(file), data).filter(({ path }) => path[0] !== 'body');
  const leaf = random.pick(leaves);
  const at = leaf.path.join('.');
  const isEntry = typeof leaf.path.at(-1) === 'number';
  const group = random.pick([[], ...leaves.filter((l) => isGroup(l.value)).map((l) => l.path)]);
  const name = random.pick(['titel', '备注', 'constructor', 'toString', 'key', 'id2', 'a b', '1', '　']);
  const made = (what: string, now: Record<string, unknown>, must?: Mutant['must']) =>
    mutant('field', what, file, Buffer.from(fileText(file, now)), must);
  return random.pick<() => Mutant>([
    () =>
      made(
        `${at} is missing`,
        changed(data, leaf.path, undefined),
        leaf.field.required && !isEntry && !isList(leaf) ? 'refuse' : undefined,
      ),
    () => made(`${group.join('.')}.${name} is new`, changed(data, [...group, name], 'x'), 'refuse'),
    () =>
      made('the fields the other way round', Object.fromEntries(Object.entries(data).reverse()), 'accept'),
    () => prototyped(file, text),
    () => twice(random, file, text),
  ])();
}

const isGroup = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = ({ field }: Leaf) => field.type === 'list' || field.type === 'object';

function prototyped(file: string, text: string): Mutant {
  const put = file.endsWith('.md')
    ? text.replace('---\n', '---\n__proto__:\n  admin: "yes"\n')
    : text.replace('{', '{ "__proto__": { "admin": true },');
  return mutant('field', 'a prototype among the fields', file, Buffer.from(put), 'refuse');
}

/** One field twice in its group, in the same letters or in escaped ones. */
function twice(random: Random, file: string, text: string): Mutant {
  const lines = text.split('\n');
  const isFront = file.endsWith('.md');
  const end = isFront ? lines.indexOf('---', 1) : lines.length;
  const known = lines
    .slice(0, end)
    .flatMap((line, i) => ((isFront ? /^\w+: \S/ : /^\s*"\w+": .*[^{[]$/).test(line) ? [i] : []));
  const i = random.pick(known);
  const line = (lines[i] ?? '').replace(/,?$/, isFront ? '' : ',');
  const twin =
    !isFront && random.chance(40)
      ? line.replace(/"(\w)/, (_, c) => `"\\u00${c.charCodeAt(0).toString(16)}`)
      : line;
  lines.splice(i, 0, random.chance(50) ? twin : twin.replace(/\d|\p{Script=Han}/u, '9'));
  return mutant('duplicate field', `line ${i + 1} twice`, file, Buffer.from(lines.join('\n')), 'refuse');
}

/** A change of one file below content/, blamed on it. */
export function mutant(
  kind: string,
  what: string,
  file: string,
  bytes: Buffer,
  must?: Mutant['must'],
): Mutant {
  return {
    kind,
    what: `${file} ${what}`,
    files: new Map([[`content/${file}`, bytes]]),
    ...(must && { must }),
    ...(must === 'refuse' && { blamed: file }),
  };
}
