import type { Subject } from '../catalogue.ts';
import { isExtended, isMinor } from '../figures/minor.ts';
import { keepsLabels } from './text-labels.ts';

/** A published fact that is no number: a day, a kind, or a row of days such as a stop, a round or a question. */
export interface Fact {
  /** As amendments write it: `doneOn`, `stops.2025-08-06T15:20`, `rounds.2026-10-13.保养`. */
  path: string;
  /** Its values by the names of their fields, as they are written in amendments. */
  values: ReadonlyMap<string, string>;
  /** Work that was done: a row that comes in later makes something kept that was not. */
  isWork: boolean;
  /** What it says is told as a figure; here counts only that it was there. */
  isThere?: boolean;
}

/**
 * Words that carry the matter: what was asked, answered, refused and admitted, what it came from, what was to be done
 * and why; a typing error in them is none.
 */
export const telling = [
  'question',
  'answer',
  'refusedWhy',
  'cancelledWhy',
  'story',
  'changed',
  'review',
  'problem',
  'try',
  'repeatsDone',
  'passedTo',
  'rebase',
  'rootCause',
  'measure',
  'unimproved',
  'acceptedHow',
  'summary',
  'methodNote',
  'what',
  'why',
  'note',
];

/** What of one subject is the matter besides: by which figure, of when and whose an effect is told, who made a survey. */
export const tellingOf: Partial<Record<Subject, readonly string[]>> = {
  rectifications: [
    ...['title', 'of', 'name', 'unit', 'source', 'from', 'to'],
    ...['standards', 'acceptedBy', 'responsible'],
  ],
  assessments: ['agency', 'followUp'],
  // Which lift a downtime is of.
  equipment: ['name', 'buildings', 'location'],
};

/** Lists of codes that may grow. */
const growing = new Set(['standards', 'followUp']);

/** A fact in the words of an amendment; 无 where there is none, 有 of a row that tells no day. */
export function factInWords(fact: Fact | undefined): string {
  return fact ? [...fact.values.values()].join('、') || '有' : '无';
}

/** True where a fact still says all it said: what was open may be filled in, and a sentence may follow. */
export function isKept(was: Fact, now: Fact | undefined): boolean {
  if (was.isThere || (was.values.has('labels') && !now)) return true;
  return (
    now !== undefined &&
    [...was.values].every(
      ([name, value]) => isSame(name, value, now.values.get(name)) || isCompleted(name, was, now),
    )
  );
}

/** Where an outage ends, the last clause of what was said of it (a part comes on the 23rd) gives way to how it ended. */
function isCompleted(name: string, was: Fact, now: Fact): boolean {
  if (name !== 'why' || was.values.has('until') || !now.values.has('until')) return false;
  const cause = /^(.*[。；])[^。；]+[。；]?$/s.exec(was.values.get(name) ?? '')?.[1];
  return cause !== undefined && isExtended(cause, now.values.get(name) ?? '');
}

/** A fact that was kept, in the words it had first, with what came in addition: many small steps are one large one. */
export function anchored(was: Fact | undefined, now: Fact | undefined): Fact | undefined {
  if (!was || !now) return was ?? now;
  const values = [...now.values].map(([name, value]): [string, string] => {
    const old = was.values.get(name);
    const isNew =
      old === undefined ||
      name === 'labels' ||
      growing.has(name) ||
      isExtended(old, value) ||
      isCompleted(name, was, now);
    return [name, isNew ? value : old];
  });
  return { ...now, values: new Map(values) };
}

function isSame(name: string, was: string, now: string | undefined): boolean {
  if (was === now) return true;
  if (now === undefined) return false;
  if (name === 'labels') return keepsLabels(was, now);
  if (growing.has(name)) return was.split(' ').every((code) => now.split(' ').includes(code));
  if (name === 'figures' || name === 'cells') return now.startsWith(`${was}，`) || was === '';
  return telling.includes(name) && (isMinor(was, now) || isExtended(was, now));
}
