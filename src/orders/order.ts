import type { Category, Subcategory } from '../schema/complaint-parts.ts';
import type { channels, exclusions, intakeKinds } from '../schema/complaints.ts';
import type { Field } from './asked.ts';
import type { TimeKind } from './columns.ts';

/** A time of an order: seconds of the wall clock of Asia/Shanghai since 1970. */
export interface Time {
  at: number;
  /** Only the day is known: good for the month, not for minutes. */
  dayOnly: boolean;
}

/** Whether a time is before the reporting; one of which only the day is known may be any time of that day. */
export function isBefore(time: Time, reported: Time): boolean {
  if (!time.dayOnly && !reported.dayOnly) return time.at < reported.at;
  return Math.floor(time.at / 86_400) < Math.floor(reported.at / 86_400);
}

/** A work order as far as the month needs it. Who and where is in `key` only, as a keyed hash. */
export interface Order {
  /** Row of the file, from 1. */
  row: number;
  kind: keyof typeof intakeKinds;
  channel: keyof typeof channels;
  category: Category;
  /** Undefined when only the category is known. */
  subcategory: Subcategory | undefined;
  /** The category was not clear from its columns and was settled by staff. */
  unclear: boolean;
  /** Hash of household and subcategory; undefined when the household is not known. */
  key: string | undefined;
  /** Several phones were merged to this household. */
  merged: boolean;
  reported: Time;
  times: Partial<Record<TimeKind, Time>>;
  /** When it was closed, for the month it belongs to; also where the exact moment is missing or impossible. */
  closed: number | undefined;
  excluded: keyof typeof exclusions | undefined;
  escalated: boolean;
  reopened: boolean;
  outcome: 'confirmed' | 'unconfirmed' | 'refused' | 'passedOn';
  call: { attempted: boolean; answered: boolean; satisfied: boolean; solved: boolean; third: boolean };
  hotline: { contacted: boolean; asked: boolean; satisfied: boolean; solved: boolean };
  /** A time that was needed is missing or could not be read. */
  missingTime: boolean;
  /** Closed, or otherwise dealt with, before it was reported. */
  inverted: boolean;
}

/** A cell that could not be used: where, and what to do. `text` never leaves the browser. */
export interface Trouble {
  row: number;
  /** Letter and header of the column; empty for a whole row. */
  column: string;
  text: string;
  sentence: string;
}

/** Words that only staff can settle. */
export interface Question {
  field: Field;
  word: string;
  n: number;
  /** The first rows that have it. */
  rows: number[];
}

/** What became of reading the rows. */
export interface Reading {
  orders: Order[];
  troubles: Trouble[];
  /** How many troubles there are; only the first are listed. */
  troubled: number;
  questions: Question[];
  /** Data rows, rows merged with another of the same number, rows that belong to no month. */
  rows: number;
  repeated: number;
  unusable: number;
}
