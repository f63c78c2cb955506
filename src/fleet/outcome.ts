import { readFileSync, writeFileSync } from 'node:fs';
import type { Finding } from '../checks/finding.ts';

/** Something due by the calendar of disclosure that is not published though its last day is over. */
export interface Late {
  /** In words, e.g. 物业费收支. */
  item: string;
  /** The period in words. */
  spell: string;
  /** YYYY-MM-DD */
  due: string;
  days: number;
}

/** Why a community fails: file, field and sentence; without a file where the program itself ended. */
export type Fault = Pick<Finding, 'message'> & Partial<Pick<Finding, 'file' | 'field' | 'line'>>;

/** What one community came to, as kept in `state/<name>.json`. */
export interface Outcome {
  name: string;
  commit: string;
  /** Fingerprint of the code that looked. */
  code: string;
  /** The day it speaks of, YYYY-MM-DD. */
  day: string;
  /** The address a site was built for; undefined where none is set. */
  url?: string;
  good: boolean;
  /** Whether a site was built, too. */
  built: boolean;
  faults: Fault[];
  late: Late[];
  /** The name the community gives itself. */
  title?: string;
  /** Version of its content, see `src/schema/migrations.ts`. */
  format?: number;
  /** Seconds of the clock and of the processor, and most memory in MB, where it was measured. */
  seconds?: number;
  cpu?: number;
  memory?: number;
  /** Taken over from an earlier run of the same commit, code, day and address. */
  same?: true;
  /** The last good build, which stays on when this one fails; `url` is '' for none, undefined where it was not kept. */
  last?: { commit: string; code: string; day: string; url?: string };
}

/** What an earlier run came to; undefined when there was none or it cannot be read. */
export function outcomeIn(file: string): Outcome | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  } catch {
    return undefined;
  }
}

/** Keeps an outcome for the next run. */
export function outcomeKept(file: string, outcome: Outcome): void {
  writeFileSync(file, `${JSON.stringify(outcome, null, 1)}\n`);
}
