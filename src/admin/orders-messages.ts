import type { Mapping, Matched } from '../orders/columns.ts';
import type { Run } from '../orders/run.ts';
import type { Settings } from '../orders/settings.ts';
import type { Cell } from '../orders/sheet.ts';

/** A sheet as the page may know it: its headers, never its rows. */
export interface KnownSheet extends Matched {
  name: string;
  rows: number;
  headers: Cell[];
  /** Why it cannot be used, in a sentence. */
  trouble?: string;
}

/** What the page asks of the worker. */
export type Ask =
  | { type: 'open'; file: File }
  | { type: 'run'; id: number; sheet: number; mapping: Mapping; settings: Settings; minimum: number };

/** What the worker answers: counts, and where something could not be read. */
export type Answer =
  | { type: 'progress'; stage: 'open' | 'run'; share: number }
  | { type: 'opened'; sheets: KnownSheet[] }
  | { type: 'done'; id: number; run: Run }
  | { type: 'failed'; sentence: string };
