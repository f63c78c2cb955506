import type { Records } from '../catalogue.ts';
import { monthAfter } from '../figures/kept.ts';
import type { Standard } from '../schema/standards.ts';
import { fileOf } from './at.ts';

/** A published text of a file and when it came out, `YYYY-MM-DDTHH:mm`. */
interface Told {
  on: string;
}

/**
 * The records with promises that hold from a month that was not judged without them: a standard that came out when
 * months of performance were public already adds nothing to those, whatever day it names. Standards that came with the
 * first months, or before, keep their days.
 * @param versions the published versions of a file, newest first; none for what is published now
 * @param now the moment of this build, `YYYY-MM-DDTHH:mm`
 */
export function promisedInTime(
  records: Records,
  versions: (file: string) => readonly Told[],
  now: string,
): Records {
  const firstOf = (file: string) => versions(file).at(-1)?.on ?? now;
  const judged = (records.performance ?? []).map(({ key, month }) => ({
    month,
    on: firstOf(fileOf('performance', key)).slice(0, 10),
  }));
  const standards = (records.standards ?? []).map((standard) => {
    const day = firstOf(fileOf('standards', standard.key)).slice(0, 10);
    const last = judged.reduce((latest, { month, on }) => (on < day && month > latest ? month : latest), '');
    return last === '' ? standard : heldFrom(standard, `${monthAfter(last)}-01`);
  });
  return { ...records, standards };
}

function heldFrom<S extends Standard>(standard: S, day: string): S {
  const later = <V extends { effectiveFrom: string }>(version: V): V =>
    version.effectiveFrom < day ? { ...version, effectiveFrom: day } : version;
  const { history } = standard;
  return later(history ? { ...standard, history: history.map(later) } : standard);
}
