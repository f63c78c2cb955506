import type { Subject } from '../catalogue.ts';
import type { Fact } from './fact-kept.ts';
import { type Data, figuresOf } from './figures.ts';

/** Counts that may be told in another way later: a channel of few people together with others. */
const elsewhere = /^\.channels\./;

/**
 * What a month was published with, where that it says anything is what matters: each promise counted by hand, each
 * figure of the complaints. One that comes in after the month was published was “no data” until then. How much it is,
 * the figures themselves tell.
 */
export function lateFacts(subject: Subject, data: Data): Fact[] {
  const there = (path: string): Fact => ({ path, values: new Map(), isWork: true, isThere: true });
  if (subject === 'performance') {
    const rows = Array.isArray(data.rows) ? (data.rows as Data[]) : [];
    return rows.filter(({ due }) => due !== undefined).map(({ standard }) => there(`rows.${standard}.due`));
  }
  if (subject !== 'complaints') return [];
  const single = [...figuresOf(subject, data)].filter(([key]) => !key.includes('[') && !elsewhere.test(key));
  return single.map(([, { path }]) => there(path));
}
