import type { Field } from '../../src/schema/describe.ts';
import { scales } from '../../src/schema/fields.ts';
import type { Random } from '../books/random.ts';

/** A value in place of another; `raw` is text put into the file as it stands, where JSON has no value for it. */
export interface Value {
  what: string;
  value?: unknown;
  raw?: string;
  must?: 'refuse';
}

const refuse = { must: 'refuse' as const };
const point = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters nobody sees, that no machine keeps, or that stand for something else inside. */
const unseen = [
  ...[0x0, 0x7, 0x1b, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200d, 0x200e, 0x200f],
  ...[0x202a, 0x202e, 0x2028, 0x2029, 0x2060, 0x2066, 0x2069, 0x2800, 0x3164, 0xd800, 0xdc00, 0xdfff],
  ...[
    0xe000, 0xe010, 0xf8ff, 0xfdd0, 0xfeff, 0xffa0, 0xfff9, 0xfffd, 0xfffe, 0xffff, 0xe0001, 0xe0041, 0xf0000,
    0x10ffff,
  ],
];

/** Characters and words that are odd, and have to stay as they are where they are taken. */
const odd = [
  ...[
    'e\u0301',
    '\uF9D0',
    '𠮷',
    '𪚥',
    '葛\u{E0100}',
    '☎️',
    '🚧',
    '１２３',
    'ＡＢＣ',
    'ﬁ',
    '①',
    '㎡',
    '㏄',
    '½',
    '…',
    '——',
  ],
  ...[
    '<b>粗</b>',
    '<script>alert(1)</script>',
    '&lt;',
    '&amp;amp;',
    '{{month}}',
    '{% x %}',
    '$' + '{x}',
    '\\n',
    '\\u0041',
    '%E4%BD%A0',
  ],
  ...[
    '"引"',
    "'引'",
    '`码`',
    '*重*',
    '_重_',
    '[字](javascript:alert(1))',
    '![图](/files/none.png)',
    '# 题',
    '=SUM(A1)',
    '+1',
    '@x',
  ],
  ...['　', '\u00A0', '\t', ' ', '\u3000\u3000', 'null', 'true', '-', '0', 'İ', 'ß', 'ǆ', 'ﷺ', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉'],
];

/** Values for text that is typed freely. */
export function texts(random: Random, was: string): Value {
  const place = random.whole(0, was.length);
  const put = (piece: string) => was.slice(0, place) + piece + was.slice(place);
  return random.pick<() => Value>([
    () => {
      const code = random.pick(unseen);
      const one = code >= 0xd800 && code <= 0xdfff ? String.fromCharCode(code) : String.fromCodePoint(code);
      // At the ends of a text some of them are blanks, which do not count.
      const middle = random.whole(1, Math.max(1, was.length - 1));
      const isInside =
        was.length > 2 && was.slice(0, middle).trim() !== '' && was.slice(middle).trim() !== '';
      return {
        what: `${point(code)} in a text`,
        value: was.slice(0, middle) + one + was.slice(middle),
        ...(isInside && refuse),
      };
    },
    () => ({ what: 'an odd piece in a text', value: put(random.pick(odd)) }),
    () => ({ what: 'an odd piece for a text', value: random.pick(odd) }),
    () => ({ what: 'a text in NFD', value: `${was}é°`.normalize('NFD') }),
    () => ({ what: 'a text in other forms of letters', value: was.normalize('NFKD') }),
    () => ({ what: 'blanks around a text', value: `　 ${was}\u00A0` }),
    () => ({
      what: 'a break in a text',
      value: put(random.pick(['\n', '\r\n', '\r', '\n\n', '\u000B', '\f'])),
    }),
    () => ({ what: 'only blanks', value: random.pick([' ', '　', '\n', '\u00A0\u2003']) }),
    () => ({ what: 'a longer text', value: was.repeat(random.pick([2, 10, 100])) }),
    () => ({ what: 'a huge text', value: '长'.repeat(random.pick([6_000, 200_000, 1_500_000])), ...refuse }),
    () => ({ what: 'one letter', value: '停' }),
    () => ({
      what: 'a name of the language',
      value: random.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty']),
    }),
  ])();
}

const noDays = [
  '2026-02-29',
  '2025-02-29',
  '2100-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-06-31',
  '2026-09-31',
  '2026-11-31',
];
const notDays = [
  '2026-13-01',
  '2026-00-10',
  '2026-10-00',
  '2026-1-1',
  '2026/01/01',
  '20260101',
  '２０２６－０１－０１',
  '2026-10-32',
  '0000-00-00',
  '1926-01-01',
  '26-01-01',
  '2026-10-08 ',
  '+2026-10-08',
  '2026-10-8',
  '十月八日',
  '2026-W40-1',
  '2026-366',
];
const realDays = [
  '2024-02-29',
  '2028-02-29',
  '2000-02-29',
  '2026-02-28',
  '2026-12-31',
  '2026-01-01',
  '2026-03-31',
  '2046-12-31',
  '2099-12-31',
  '2026-11-22',
  '2026-11-23',
  '2001-09-09',
];

/** Values for days, months, periods and moments. */
export function dates(random: Random, kind: string): Value {
  const wrong = random.pick([...noDays, ...notDays]);
  const real = random.pick(realDays);
  if (kind === 'day')
    return random.chance(60)
      ? { what: `the day ${wrong}`, value: wrong, ...(wrong.trim() === wrong && refuse) }
      : { what: `the day ${real}`, value: real };
  if (kind === 'moment') {
    const clock = random.pick([
      '24:00',
      '23:60',
      '9:30',
      '09:30:00',
      '09:30Z',
      '09:30+08:00',
      '25:00',
      '0930',
      '',
    ]);
    return random.pick<Value>([
      { what: `the moment ${wrong}T09:30`, value: `${wrong}T09:30`, ...refuse },
      { what: `the moment ${real}T${clock}`, value: `${real}T${clock}`, ...refuse },
      { what: `the moment ${real} 09:30`, value: `${real} 09:30`, ...refuse },
      { what: `the moment ${real}T23:59`, value: `${real}T${random.pick(['23:59', '00:00', '08:00'])}` },
    ]);
  }
  const bad = random.pick([
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '2026-q3',
    '26-Q1',
    '2026Q3',
    '2026-1',
    '２０２６',
    '1999-Q4',
    '2100-Q1',
    '2026-Q3 x',
    '季度',
  ]);
  const good = random.pick([
    '2026-Q3',
    '2026-H1',
    '2026',
    '2024-Q1',
    '2046-Q4',
    '2026-10',
    '2026-02',
    '2026-12',
  ]);
  return random.chance(50)
    ? { what: `the period ${bad}`, value: bad, ...refuse }
    : { what: `the period ${good}`, value: good };
}

/** Values for whole numbers, at and beyond their limits, some as JSON alone can write them. */
export function numbers(random: Random, field: Field, was: number): Value {
  const { minimum = -(2 ** 53), maximum = 2 ** 53 } = field.rules;
  const scale = field.meta.kind ? (scales[field.meta.kind] ?? 0) : 0;
  return random.pick<Value>([
    { what: 'below the least', value: minimum - 1, ...refuse },
    { what: 'above the most', value: maximum + 1, ...refuse },
    { what: 'the least', value: minimum },
    { what: 'the most', value: maximum },
    { what: 'one more', value: was + 1 },
    { what: 'one less', value: was - 1 },
    { what: 'the other sign', value: -was, ...(minimum >= 0 && was > 0 && refuse) },
    { what: 'a hundred times', value: was * 100 },
    { what: 'yuan for fen', value: was / 100, ...(was % 100 !== 0 && scale > 0 && refuse) },
    { what: 'half a fen', value: was + 0.5, ...(field.type === 'integer' && refuse) },
    { what: 'a sum of floats', value: was + 0.1 + 0.2, ...(field.type === 'integer' && refuse) },
    { what: 'minus nought', raw: '-0' },
    { what: 'more digits than a float holds', raw: `${was}.00000000000000000000000001` },
    { what: 'a whole number with a point', raw: `${was}.0` },
    { what: 'a power of ten', raw: `${was}e0` },
    { what: 'beyond every number', raw: random.pick(['1e400', '-1e400']), ...refuse },
    { what: 'almost nothing', raw: '1e-400' },
    { what: 'a number that no float is', raw: '9007199254740993', ...refuse },
    { what: 'a leading nought', raw: `0${Math.abs(was)}`, ...refuse },
    { what: 'a plus', raw: `+${Math.abs(was)}`, ...refuse },
    {
      what: 'no number',
      raw: random.pick(['NaN', 'Infinity', '0x10', '1_000', '1,000', '.5', '5.']),
      ...refuse,
    },
    { what: 'a number as text', value: String(was), ...refuse },
    { what: 'a number in wide digits', value: '１２３', ...refuse },
    { what: 'a number with a unit', value: `${was} 元`, ...refuse },
  ]);
}

/** Values for one of a few choices. */
export function choices(random: Random, field: Field): Value {
  const labels = field.meta.labels ?? {};
  const [first = 'x'] = Object.keys(labels);
  return random.pick<Value>([
    {
      what: 'another choice',
      value: random.pick(Object.keys(labels).length > 0 ? Object.keys(labels) : ['x']),
    },
    { what: 'a choice in words', value: labels[first] ?? '词', ...refuse },
    { what: 'a choice in capitals', value: first.toUpperCase(), ...(/[a-z]/.test(first) && refuse) },
    {
      what: 'a choice of the language',
      value: random.pick(['constructor', '__proto__', 'toString']),
      ...refuse,
    },
    { what: 'a choice with a blank', value: `${first} `, ...refuse },
  ]);
}

/** A value of another kind altogether. */
export function strangers(random: Random, field: Field): Value {
  const deep = (n: number) => '['.repeat(n) + ']'.repeat(n);
  const { type } = field;
  const others: Value[] = [
    { what: 'null', value: null, ...(field.required && refuse) },
    { what: 'nothing', value: '', ...(field.required && type !== 'list' && refuse) },
    {
      what: 'a very deep list',
      raw: deep(random.pick([50, 20_000])),
      ...(type !== 'list' && field.required && refuse),
    },
    { what: 'a very deep group', raw: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, ...refuse },
  ];
  if (type !== 'boolean') others.push({ what: 'true', value: true, ...refuse });
  if (type !== 'integer' && type !== 'number') others.push({ what: 'a number', value: 7, ...refuse });
  if (type !== 'text' && type !== 'choice') others.push({ what: 'a text', value: '文字', ...refuse });
  if (type !== 'list')
    others.push(
      { what: 'a list', value: ['一'], ...refuse },
      { what: 'a list of lists', value: [[1]], ...refuse },
    );
  if (type !== 'object') others.push({ what: 'a group', value: { 一: '二' }, ...refuse });
  return random.pick(others);
}

/** What may become of a list. */
export function lists(random: Random, was: readonly unknown[]): Value {
  const one = was.length > 0 ? random.pick(was) : '一';
  return random.pick<Value>([
    { what: 'an empty list', value: [] },
    { what: 'a list turned round', value: [...was].reverse() },
    { what: 'an entry twice', value: [...was, one] },
    { what: 'an entry fewer', value: was.filter((other) => other !== one) },
    { what: 'a thousand entries', value: Array.from({ length: 1000 }, () => one) },
    { what: 'nothing among the entries', value: [...was, null] },
    {
      what: 'a stranger among the entries',
      value: [...was, random.pick<unknown>([true, [], {}, [[]], 1.5])],
    },
  ]);
}
