import type { Records, Subject } from '../catalogue.ts';
import { type DisclosureItem, disclosureItems } from '../schema/rules.ts';
import type { Due } from './calendar.ts';
import { sources } from './disclosure-sources.ts';

/** Subjects whose period goes by another name than `period`. */
const spellFields: Partial<Record<Subject, string>> = {
  complaints: 'month',
  performance: 'month',
  reviews: 'year',
};

/** Where somebody begins to publish what is due: the record of the period where there is one, else a new one. */
export function startOf({ item, spell }: Due, records: Partial<Records>): { href: string; isThere: boolean } {
  const subject = sources.find((source) => source.item === item)?.subject ?? 'documents';
  const key = spell.toLowerCase();
  const all = records[subject];
  const isThere = Array.isArray(all) && all.some((record) => record.key === key);
  const asked = new URLSearchParams({ spell, ...(subject === 'documents' && { of: item }) });
  const place = isThere ? `entries/${key}` : `new?${asked}`;
  return { href: `#/collections/${subject}/${place}`, isThere };
}

/** What the address of a new form asks for: the period, and of a document the item it discloses. */
export function askedFor(subject: Subject, params: URLSearchParams): Record<string, unknown> {
  const spell = params.get('spell') ?? '';
  const of = params.get('of') ?? '';
  if (!/^20\d\d(-\w{2})?$/.test(spell)) return {};
  if (subject !== 'documents') return { [spellFields[subject] ?? 'period']: spell };
  return of in disclosureItems ? { discloses: { item: of as DisclosureItem, period: spell } } : {};
}
