import type { Subject } from '../catalogue.ts';
import { at } from './at.ts';
import type { Data } from './figures.ts';
import type { Finding } from './finding.ts';

/** An entry of the corrections of a record, as its file says it. */
export interface Correction {
  on: string;
  kind?: string;
  path: string;
  before: number;
  after: number;
  reason?: string;
}

/** A published correction that is gone, and what stands in its place where it was written anew. */
export interface LostCorrection {
  was: Correction;
  now?: Correction | undefined;
}

/** The corrections of a record of whatever age; none where the field holds something else. */
export function correctionsOf({ corrections }: Data): Correction[] {
  return Array.isArray(corrections) ? (corrections as Correction[]) : [];
}

/**
 * The published corrections that the version of now does not hold word for word: figure, old and new value, day, kind
 * and reason. A version that lost one itself counts for nothing, for the build stopped at it.
 * @param known the published versions, oldest first
 */
export function lostCorrections(known: readonly Data[], now: Data): LostCorrection[] {
  const published = known.reduce<readonly Correction[]>(
    (last, data) => (without(last, correctionsOf(data)).length === 0 ? correctionsOf(data) : last),
    [],
  );
  const fresh = without(correctionsOf(now), published);
  return without(published, correctionsOf(now)).map((was) => {
    const same = fresh.findIndex((one) => isFigureOf(one, was));
    return { was, now: same < 0 ? undefined : fresh.splice(same, 1)[0] };
  });
}

/** Entries of the first list beyond those that the second holds as well, equal ones counted. */
function without(all: readonly Correction[], others: readonly Correction[]): Correction[] {
  const left = others.map(said);
  return all.filter((one) => {
    const found = left.indexOf(said(one));
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function said({ on, kind, path, before, after, reason }: Correction): string {
  return JSON.stringify([on, kind, path, before, after, reason]);
}

function isFigureOf(one: Correction, { path, before, after }: Correction): boolean {
  return one.path === path && (one.before === before || one.after === after);
}

/** What is wrong about a published correction that is gone or was written anew, at its place in the form. */
export function lostFinding(subject: Subject, key: string, { was, now }: LostCorrection): Finding {
  const changed = now && words.flatMap(([name, label]) => (was[name] === now[name] ? [] : [[name, label]]));
  if (!changed) return at(subject, key, ['corrections'], goneSentence(was));
  const names = changed.map(([, label]) => label).join('、');
  return at(subject, key, ['corrections'], rewrittenSentence(was, names));
}

const words = [
  ['on', '更正日期'],
  ['kind', '性质'],
  ['before', '更正前'],
  ['after', '更正后'],
  ['reason', '原因'],
] as const;

function goneSentence({ on, path }: Correction): string {
  return `公布过的更正不能删：${on} 对 ${path} 的更正不见了；请照原样补回`;
}

function rewrittenSentence({ on, path, reason = '' }: Correction, names: string): string {
  return `公布过的更正不能改写：${on} 对 ${path} 的更正，${names}和公布过的不一样（原因写的是“${reason}”）；请照原样改回，要补充的另加说明`;
}
