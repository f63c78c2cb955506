import type { Standard, Version } from '../schema/standards.ts';

/** All versions of a standard, oldest first; the newest is the record itself. */
export function versionsOf(standard: Standard): Version[] {
  return [...(standard.history ?? []), standard];
}

/** The version that holds on a day; undefined before the first one. A later version may be published already. */
export function versionOn(standard: Standard, day: string): Version | undefined {
  return versionsOf(standard).findLast(({ effectiveFrom }) => effectiveFrom <= day);
}

/** The version that is published but does not hold yet on a day. */
export function upcomingOn(standard: Standard, day: string): Version | undefined {
  return standard.effectiveFrom > day ? standard : undefined;
}

/** The standard with the words and figures that hold on a day; unchanged before its first version. */
export function standardOn<S extends Standard>(standard: S, day: string): S {
  const version = versionOn(standard, day);
  if (!version || version === standard) return standard;
  const { measure, legalMinimum, reason, reviewedBy, ...rest } = standard;
  return { ...(rest as S), ...version };
}
