import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { blanked } from './copy-blanks.ts';
import { monthAfter, periodAfter } from './periods.ts';

type Data = Record<string, unknown>;
type Rows = Data[];

/**
 * A new record after the model of another: what has to be said anew each time (names, days, files, figures of a month,
 * what came of it) is left out, the period or month moves on by one. What its texts say of days, times and buildings
 * becomes a blank, which no check lets pass.
 */
export function copied(subject: Subject, from: Data): Data {
  const copy = copies[subject] ?? ((record: Data) => marked(subject, lasting(subject, record)));
  return copy(from);
}

/** With every day, time and place in its own words left open; what is not words, and whom one asks, stays. */
function marked(subject: Subject, copy: Data): Data {
  const open = fieldsOf(catalogue[subject].schema).filter(
    ({ type, name }) => type === 'text' && toldAnew.includes(name),
  );
  const told = open.flatMap(({ name }) => {
    const text = copy[name];
    return typeof text === 'string' ? [[name, blanked(text)]] : [];
  });
  return { ...copy, ...Object.fromEntries(told) };
}

/** Names of fields whose words are about the one occasion. */
const toldAnew = [
  ...['title', 'summary', 'body', 'name', 'part', 'reason', 'content', 'condition', 'decidedBy'],
  ...['problem', 'rootCause', 'measure', 'question', 'answer'],
];

/** Of records that are counted anew each time only the frame stays. */
const copies: Partial<Record<Subject, (from: Data) => Data>> = {
  notices: (from) => ({
    ...marked('notices', lasting('notices', from)),
    urgency: 'normal',
    ...(Array.isArray(from.buildings) && { buildings: ['【填：楼号】'] }),
  }),
  performance: (from) => ({
    ...frame(from),
    rows: rows(from.rows, ['standard']),
    rounds: rows(from.rounds, ['duty', 'equipment']),
  }),
  complaints: (from) => ({
    ...frame(from),
    ...kept(from, ['clock']),
    callbacks: only(from.callbacks, ['by']),
  }),
  'owners-days': (from) => ({
    ...frame(from),
    ...kept(from, ['kind', 'hours', 'place', 'hosts']),
    topics: [],
  }),
  reviews: (from) => ({ ...frame(from), ...kept(from, ['place']), changes: [] }),
  assessments: (from) => ({
    ...frame(from),
    ...kept(from, ['kind', 'method', 'sampling', 'by', 'agency', 'methodNote', 'indicators', 'scale']),
    code: yearOn(from.code),
    title: yearOn(from.title),
    asked: only(from.asked, ['population']),
    rates: rows(from.rates, ['dimension']),
    scores: rows(from.scores, ['dimension']),
  }),
};

/** The period moved on, and who answers for it. */
function frame(from: Data): Data {
  return defined({
    month: monthAfter(from.month),
    period: typeof from.period === 'string' ? periodAfter(from.period) : undefined,
    year: typeof from.year === 'string' ? periodAfter(from.year) : undefined,
    ...kept(from, ['preparedBy', 'reviewedBy']),
  });
}

/** Names of fields that say what only this record is, was or refers to. */
const ownNames = ['code', 'corrections', 'related'];

/** What does not belong to one day: the fields that hold no name of their own, day, moment or file at any depth. */
function lasting(subject: Subject, from: Data): Data {
  const fields = fieldsOf(catalogue[subject].schema).filter(
    (field) => !ownNames.includes(field.name) && !isOfOneDay(field),
  );
  return kept(
    from,
    fields.map(({ name }) => name),
  );
}

function isOfOneDay({ meta, fields = [], item }: Field): boolean {
  const kinds = ['serial', 'day', 'moment', 'month', 'period', 'file', 'picture'];
  return kinds.includes(meta.kind ?? '') || fields.some(isOfOneDay) || (item ? isOfOneDay(item) : false);
}

function rows(value: unknown, names: readonly string[]): Rows | undefined {
  return Array.isArray(value) ? (value as Rows).map((row) => kept(row, names)) : undefined;
}

function only(value: unknown, names: readonly string[]): Data | undefined {
  return typeof value === 'object' && value !== null ? kept(value as Data, names) : undefined;
}

function yearOn(text: unknown): string | undefined {
  return typeof text === 'string' ? text.replace(/20\d\d/, (year) => String(Number(year) + 1)) : undefined;
}

function kept(from: Data, names: readonly string[]): Data {
  return defined(Object.fromEntries(names.map((name) => [name, from[name]])));
}

function defined(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
