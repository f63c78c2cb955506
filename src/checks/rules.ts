import type { Subject } from '../catalogue.ts';
import { at, fileOf } from './at.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

/**
 * Something that must hold: whether it does, the field to mend, what is wrong, and the file of the record whose absence
 * alone would be the reason.
 */
export type Rule = [holds: boolean, path: PropertyKey[], message: string, absent?: string];

/** Rules that will hold once their day has come. */
export function brokenAhead(subject: Subject, key: string, rules: readonly Rule[]): Finding[] {
  return broken(subject, key, rules).map((finding) => ({ ...finding, ahead: true }));
}

/** Rules of a record that do not hold, as findings. */
export function broken(subject: Subject, key: string, rules: readonly Rule[]): Finding[] {
  return rules
    .filter(([holds]) => !holds)
    .map(([, path, message, absent]) => ({
      ...at(subject, key, path, message),
      ...(absent && { absent }),
    }));
}

/** The rule that a record that is named by its code is there; the nearest code is offered. */
export function named(
  subject: Subject,
  label: string,
  code: string,
  known: readonly string[],
  path: PropertyKey[],
): Rule {
  const near = known.includes(code) ? undefined : nearest(code, known);
  const message = `“${label}”里没有 ${code}；${near ? `是不是 ${near}？` : ''}请改正编号`;
  return [known.includes(code), path, message, fileOf(subject, code)];
}
