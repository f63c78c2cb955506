import { catalogue, type Subject } from '../catalogue.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { monthAfter, periodAfter } from './periods.ts';

type Data = Record<string, unknown>;
type Rows = Data[];

/**
 * A new record after the model of another: what has to be said anew each time (names, days, files, figures of a month,
 * what came of it) is left out, the period or month moves on by one.
 */
export function copied(subject: Subject, from: Data): Data {
  const copy = copies[subject] ?? ((record: Data) => lasting(subject, record));
  return copy(from);
}

/** Of records that are counted anew each time only the frame stays. */
const copies: Partial<Record<Subject, (from: Data) => Data>> = {
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
