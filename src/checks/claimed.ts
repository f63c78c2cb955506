import type { Keyed, Records, Subject } from '../catalogue.ts';
import { fileOf } from './at.ts';

/** A published text of a file and when it came out, `YYYY-MM-DDTHH:mm`. */
interface Told {
  on: string;
  text: string;
}

type Dated = Keyed & { publishedOn?: string; publishedAt?: string };

/**
 * The records with days of publication that can be true: a record that names an earlier day than that of the release
 * which first said so, counts and is printed as published with that release.
 * @param versions the published versions of a file, newest first; none for what is published now
 * @param now the moment of this build, `YYYY-MM-DDTHH:mm`
 */
export function claimedInTime(
  records: Records,
  versions: (file: string) => readonly Told[],
  now: string,
): Records {
  const all = Object.entries(records).map(([subject, value]) => [
    subject,
    Array.isArray(value)
      ? (value as Dated[]).map((one) => inTime(one, () => versions(fileOf(subject as Subject, one.key)), now))
      : value,
  ]);
  return Object.fromEntries(all) as Records;
}

function inTime<T extends Dated>(record: T, versions: () => readonly Told[], now: string): T {
  const { publishedOn, publishedAt } = record;
  const day = publishedOn ?? publishedAt?.slice(0, 10);
  if (day === undefined) return record;
  const field = publishedOn === undefined ? 'publishedAt' : 'publishedOn';
  const first = claimed(versions(), `${field}["']?: *["']?${publishedOn ?? publishedAt}`) ?? now;
  if (first.slice(0, 10) <= day) return record;
  return { ...record, [field]: field === 'publishedAt' ? first : first.slice(0, 10) };
}

/** When the newest run of versions that say so began. */
function claimed(versions: readonly Told[], pattern: string): string | undefined {
  const says = new RegExp(pattern);
  const other = versions.findIndex(({ text }) => !says.test(text));
  return versions[(other < 0 ? versions.length : other) - 1]?.on;
}
