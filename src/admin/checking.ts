import { catalogue, type Subject } from '../catalogue.ts';
import { fileOf } from '../checks/at.ts';
import { checkRecords } from '../checks/examine.ts';
import type { Finding } from '../checks/finding.ts';
import { type Content, validate } from '../content.ts';
import { fieldsOf } from '../schema/describe.ts';

/** A draft to be checked; `key` is undefined while it is new. */
export interface ToCheck {
  subject: Subject;
  key: string | undefined;
  data: Record<string, unknown>;
}

/**
 * Everything that is wrong with a draft among the other records: its fields, then what it says together with them.
 * Notices are not at hand (see neighbours.ts), so what depends on them is left to the desk.
 * @param today YYYY-MM-DD
 */
export function checked(
  { subject, key, data }: ToCheck,
  others: Content['records'],
  today: string,
): Finding[] {
  const fields = fieldsOf(catalogue[subject].schema);
  const serials = fields.filter(({ meta }) => meta.kind === 'serial').map(({ name }) => [name, '0000000a']);
  const named = { ...Object.fromEntries(serials), ...withoutBlank(data) };
  const { data: record, findings } = validate(subject, '', named);
  if (!record) return findings;
  const own = key ?? nameOf(subject, record as Record<string, unknown>);
  const all = others[subject];
  const together = Array.isArray(all)
    ? [...(all as { key: string }[]).filter((other) => other.key !== own), { ...record, key: own }]
    : record;
  const file = fileOf(subject, own);
  return checkRecords({ notices: [], ...others, [subject]: together } as never, undefined, today).filter(
    (finding) => finding.file === file && !isAboutNotices(finding),
  );
}

function withoutBlank(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== ''));
}

function isAboutNotices({ path, message }: Finding): boolean {
  return path[0] === 'related' || path.includes('notice') || message.includes('/notices/');
}

/** The name that a new record will get, as Decap makes it from the catalogue's `slug`. */
function nameOf(subject: Subject, record: Record<string, unknown>): string {
  const entry = catalogue[subject];
  if (!('slug' in entry)) return subject;
  return entry.slug
    .replace(/\{\{fields\.(\w+)( \| date\('YYYYMMDD'\))?\}\}/g, (_, name, isDay) => {
      const text = String(record[name] ?? '');
      return isDay ? text.slice(0, 10).replaceAll('-', '') : text;
    })
    .toLowerCase();
}
