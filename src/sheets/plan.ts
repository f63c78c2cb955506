import { accounts } from './plan-accounts.ts';
import { common, fund, utilities } from './plan-pots.ts';

/** How the rows of a sheet are found in a record: figures that stand alone, and tables of rows. */
export interface Plan {
  singles: Single[];
  tables: Table[];
}

/** A figure that has a row of its own, e.g. 期初结余. */
export interface Single {
  path: string[];
  /** What offices call it besides the label of the schema. */
  names: string[];
}

/** Rows of one kind: the nine cost items, or entries of a list. */
export interface Table {
  /** Where it stands in the record. */
  field: string;
  /** How its part of the sheet is headed, besides the label. */
  titles: string[];
  /** Fields in columns and what they are called, besides the label. */
  columns: Record<string, string[]>;
  /** The column of the amount, which a row of one number means. */
  main: string;
  /** Items that are always there, by code; without them every row is an entry of a list. */
  rows?: Record<string, string[]>;
  /** Items that are itemised: the field of their lines, each with name, amount and documents. */
  details?: string;
  /** Lists: the field by which an entry is known again in the next period. */
  naming?: string;
  /** Lists: what an entry keeps from the last period where the sheet has no such column. */
  kept?: string[];
  /** Lists: kept fields that change from period to period, so that a sheet without their column is asked about. */
  asked?: string[];
  /** Lists whose entries are new each time: they are numbered by the period. */
  numbered?: boolean;
  /** The stated total of a column. */
  totals: Record<string, string[]>;
}

export const plans = { accounts, common, fund, utilities } satisfies Record<string, Plan>;

/** The subjects whose sheet can be read. */
export type SheetSubject = keyof typeof plans;

/** True for a subject whose sheet can be read. */
export function isSheetSubject(subject: string): subject is SheetSubject {
  return Object.hasOwn(plans, subject);
}
