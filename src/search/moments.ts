import { number, rounded, tenThousands } from './amounts.ts';
import type { Entity } from './entities.ts';
import { named } from './tokens.ts';

/** A way to look something up: tokens that must all be there, and how much the match counts. */
export interface Alternative {
  tokens: string[];
  weight: number;
  /** What the weakest mention is worth beside the strongest, if that is not for the frequency to say. */
  least?: number;
  /** A record found only so answers a part of the query. */
  weak?: true;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The token of a building, as the filter and the index know it. */
export const building = (code: string): string => named('b', code.toLowerCase());

/** The token of a building that stands in a title; beside the other two in the index, for one file to hold them. */
export const titled = (code: string): string => named('b', `${code.toLowerCase()}q1`);

/** The token of a building a record says it concerns. */
export const concerned = (code: string): string => named('b', `${code.toLowerCase()}q2`);

/** The token of a building that the text of a record names which says it concerns others. */
export const passing = (code: string): string => named('b', `${code.toLowerCase()}q3`);

/** The token of a record that says, itself or in its title, which buildings it concerns. */
export const somewhere = named('b', 'q4');

/** The token of “the whole community”. */
export const everywhere = 'zzaz';

/** The tokens a record is found by for an entity it names; the year of a bare day is that of the record. */
export function entityTokens(entity: Entity, date: string | undefined): string[] {
  switch (entity.is) {
    case 'buildings':
      return entity.loose ? [] : entity.numbers.map(building);
    case 'everywhere':
      return [everywhere];
    case 'unit':
      return [named('r', entity.number)];
    case 'number':
      return [number(entity.value), ...rounded(entity.value)];
    case 'days':
      return entity.days.flatMap(dayTokens);
    case 'year':
      return [named('y', String(entity.year))];
    case 'quarter':
      return [
        named('p', String(entity.quarter)),
        ...(entity.year ? [named('q', `${entity.year}${entity.quarter}`)] : []),
      ];
    case 'month':
    case 'day':
      return dateTokens(
        entity.year ?? nearestYear(entity.month, date),
        entity.month,
        entity.is === 'day' ? entity.day : undefined,
      );
  }
}

/** Whether an entity is a time of a year before that of `today`, YYYY-MM-DD. */
export function isBygone(entity: Entity, today: string): boolean {
  const year = 'year' in entity ? entity.year : undefined;
  return year !== undefined && year < Number(today.slice(0, 4));
}

/** The tokens of a calendar date or month. */
export function dateTokens(year: number | undefined, month: number, day: number | undefined): string[] {
  const tokens = [named('n', two(month))];
  if (year) tokens.push(named('m', `${year}${two(month)}`), named('y', String(year)));
  if (day) tokens.push(named('e', two(month) + two(day)));
  if (day && year) tokens.push(named('d', `${year}${two(month)}${two(day)}`));
  return tokens;
}

/** The tokens of a day, YYYY-MM-DD. */
export function dayTokens(date: string): string[] {
  const [year, month = 0, day] = date.split('-').map(Number);
  return dateTokens(year, month, day);
}

/** The token of a day of any year. */
export const bareDay = (date: string): string => named('e', date.slice(5, 7) + date.slice(8, 10));

function nearestYear(month: number, date: string | undefined): number | undefined {
  if (!date) return undefined;
  const [year, from] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  if (month - from > 6) return year - 1;
  return from - month > 6 ? year + 1 : year;
}

/** How an entity in a query is looked up, the closest way first; the day it may mean as well among them. */
export function entityAlternatives(entity: Entity): Alternative[] {
  const or = 'or' in entity && entity.or ? [one(dayToken(entity.or), 0.9)] : [];
  return [...ownAlternatives(entity), ...or];
}

/** The token of a day, YYYY-MM-DD or, of any year, MM-DD. */
export function dayToken(day: string): string {
  return named(day.length > 5 ? 'd' : 'e', day.replaceAll('-', ''));
}

function ownAlternatives(entity: Entity): Alternative[] {
  switch (entity.is) {
    case 'buildings':
      return [
        ...entity.numbers.flatMap((code) => buildingAlternatives(code, entity.loose ? 0.8 : 1)),
        one(everywhere, 0.3),
      ];
    case 'everywhere':
      return [one(everywhere, 1)];
    case 'unit':
      return [one(named('r', entity.number), 1)];
    case 'days':
      return entity.days.map((day) => one(named('d', day.replaceAll('-', '')), 1));
    case 'number':
      return [
        one(number(entity.value), 1),
        ...(entity.tenThousands ? [one(tenThousands(entity.tenThousands), 0.95)] : []),
        ...(/^\d{1,2}$/.test(entity.value) ? [one(building(entity.value), 0.9)] : []),
      ];
    case 'year':
      return [one(named('y', String(entity.year)), 1)];
    case 'quarter':
      return quarterAlternatives(entity.year, entity.quarter);
    case 'month':
      return [
        one(
          entity.year ? named('m', `${entity.year}${two(entity.month)}`) : named('n', two(entity.month)),
          1,
        ),
      ];
    case 'day':
      return dayAlternatives(entity.year, entity.month, entity.day);
  }
}

/** In the title, among the buildings it concerns, in the text, in that of a record for others (a part of an answer): so far apart that newness does not mix them. */
function buildingAlternatives(code: string, weight: number): Alternative[] {
  return [
    { ...one(titled(code), weight), least: 1 },
    { ...one(concerned(code), weight * 0.6), least: 1 },
    { ...one(building(code), weight * 0.5), least: 0.7 },
    { ...one(passing(code), weight * 0.4), least: 0.7, weak: true },
  ];
}

function quarterAlternatives(year: number | undefined, quarter: number): Alternative[] {
  const bare = named('p', String(quarter));
  if (!year) return [one(bare, 1)];
  return [one(named('q', `${year}${quarter}`), 1), { tokens: [bare, named('y', String(year))], weight: 0.5 }];
}

function dayAlternatives(year: number | undefined, month: number, day: number): Alternative[] {
  const bare = one(named('e', two(month) + two(day)), year ? 0.6 : 1);
  return year ? [one(named('d', `${year}${two(month)}${two(day)}`), 1), bare] : [bare];
}

function one(token: string, weight: number): Alternative {
  return { tokens: [token], weight };
}
