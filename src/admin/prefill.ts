import type { Subject } from '../catalogue.ts';
import { fileOf } from '../checks/at.ts';
import { parseRecord } from '../content.ts';
import { askedFor } from '../figures/due-start.ts';
import { periodBefore } from '../figures/periods.ts';
import { shanghai } from '../format/date.ts';
import { copied } from './copy.ts';
import { dated } from './draft.ts';

import { forgetNeighbours, neighbours, textOf } from './neighbours.ts';
import { periodAfter } from './periods.ts';

type Data = Record<string, unknown>;
type Rows = Data[];

/**
 * What a new record of a subject begins with: the period its address asks for, and what follows from the record that
 * it shall be like, from that of the period before, or from the last one.
 */
export async function prefilled(subject: Subject, params = new URLSearchParams()): Promise<Data> {
  const asked = askedFor(subject, params);
  const model = await modelFor(subject, params.get('like'));
  if (model && !beginnings[subject]) return { ...copied(subject, model), ...asked };
  if (model) return { ...beginning(subject, model, today()), ...asked };
  if (!beginnings[subject]) return asked;
  forgetNeighbours();
  const all = dated(await neighbours(), subject);
  const before = typeof asked.period === 'string' ? periodBefore(asked.period) : undefined;
  const last = all.find(({ period }) => period === before) ?? all[0];
  return { ...beginning(subject, last ?? {}, today()), ...asked };
}

function today(): string {
  return shanghai(new Date()).slice(0, 10);
}

/** The record that a new one shall be like, when it can be read. */
async function modelFor(subject: Subject, key: string | null): Promise<Data | undefined> {
  if (!key || !/^[a-z0-9-]+$/.test(key)) return undefined;
  const file = fileOf(subject, key);
  const text = await textOf(file).catch(() => undefined);
  return text === undefined ? undefined : (parseRecord(file, text).data as Data | undefined);
}

/** The beginning of a statement that follows `last`, posted on `today` (YYYY-MM-DD); amounts that are new stay empty. */
export function beginning(subject: Subject, last: Data, today: string): Data {
  return { ...beginnings[subject]?.(last), publishedOn: today };
}

/** What stays from one statement to the next: who answers for it. */
function head(last: Data): Data {
  const period = typeof last.period === 'string' ? { period: periodAfter(last.period) } : {};
  return { ...period, ...kept(last, ['preparedBy', 'reviewedBy']) };
}

const beginnings: Partial<Record<Subject, (last: Data) => Data>> = {
  accounts: (last) => ({
    ...head(last),
    ...kept(last, ['mode', 'remunerationRate']),
    ...carried('opening', total(last, 'closing')),
    costs: budgets(last),
  }),
  common: (last) => ({
    ...head(last),
    ...carried('opening', total(last, 'closing')),
    income: rows(last.income, [
      'code',
      'source',
      'site',
      'quantity',
      'unit',
      'contract',
      'shared',
      'untaxed',
    ]),
    costs: rows(last.costs, ['code', 'name', 'shared']),
    use: [],
    companyShare: kept((last.companyShare ?? {}) as Data, ['rule', 'rate']),
    account: kept((last.account ?? {}) as Data, ['holder', 'bank']),
  }),
  fund: (last) => ({
    ...head(last),
    ...kept(last, ['keptAt', 'credit']),
    ...carried('opening', last.closing),
    buildings: ((last.buildings ?? []) as Rows).map((row) => ({
      ...kept(row, ['building', 'firstPayment']),
      ...carried('opening', row.closing),
    })),
  }),
  utilities: (last) => ({
    ...head(last),
    ...kept(last, ['bearer']),
    lines: ((last.lines ?? []) as Rows).map((row) => ({
      ...kept(row, ['code', 'kind', 'use', 'meter', 'multiplier', 'unitPrice']),
      ...carried('from', row.to),
    })),
    ...(last.share !== undefined && { share: kept(last.share as Data, ['method', 'base', 'basis']) }),
  }),
};

/** The budgets that the last statement announced for this period. */
function budgets(last: Data): Data {
  const next = Object.entries((last.nextBudget ?? {}) as Data);
  return Object.fromEntries(next.map(([item, budget]) => [item, { budget }]));
}

function rows(value: unknown, names: readonly string[]): Rows {
  return ((value ?? []) as Rows).map((row) => kept(row, names));
}

function kept(from: Data, names: readonly string[]): Data {
  return Object.fromEntries(
    names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]),
  );
}

function carried(name: string, value: unknown): Data {
  return value === undefined ? {} : { [name]: value };
}

function total(last: Data, name: string): unknown {
  return ((last.totals ?? {}) as Data)[name];
}
