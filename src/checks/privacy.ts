import { catalogue, type Records, type Subject } from '../catalogue.ts';
import { privacyHits } from '../privacy/hits.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { shared } from '../watch.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** Kinds of text that people type freely; dates, months and numbers cannot hold a person. */
const typed = new Set([undefined, 'prose', 'paragraph', 'file', 'picture']);

/**
 * Free text that tells of a person stops publishing: each hit is an error at its field, with the exact characters.
 * What the community's profile names as public is allowed. Sources: 个人信息保护法 art. 25; domain facts P-6 to P-11.
 */
export function checkPrivacy(records: Partial<Records>): Finding[] {
  const allowed = publicNumbers(records.site);
  const known = hitsAllowing(allowed);
  return (Object.keys(catalogue) as Subject[]).flatMap((subject) => {
    const fields = fieldsOf(catalogue[subject].schema);
    const own = records[subject];
    const list = Array.isArray(own) ? own : own ? [{ ...own, key: 'site' }] : [];
    return list.flatMap((record) =>
      textsOf(fields, record as unknown as Record<string, unknown>, []).flatMap(({ path, text }) =>
        known(text).map(({ sentence }) => at(subject, record.key, path, sentence)),
      ),
    );
  });
}

const most = 200_000;

/** The hits of each text that was looked at while the same numbers are public: of a long archive few texts are new. */
const last = shared('privacy', () => ({
  allowed: '',
  hits: new Map<string, ReturnType<typeof privacyHits>>(),
}));

function hitsAllowing(allowed: string[]): (text: string) => ReturnType<typeof privacyHits> {
  if (last.allowed !== allowed.join('\n') || last.hits.size > most)
    Object.assign(last, { allowed: allowed.join('\n'), hits: new Map() });
  const { hits } = last;
  return (text) => {
    const found = hits.get(text) ?? privacyHits(text, allowed);
    hits.set(text, found);
    return found;
  };
}

/** Telephones and whatever else the profile of the community says is public. */
export function publicNumbers(site: Records['site'] | undefined): string[] {
  if (!site) return [];
  const { emergency, service, complaint } = site.phones;
  return [
    emergency,
    service,
    complaint,
    ...site.externalPhones.map(({ number }) => number),
    site.company.creditCode,
    ...(site.privacy?.open ?? []).map(({ value }) => value),
  ];
}

interface Text {
  path: PropertyKey[];
  text: string;
}

function textsOf(fields: readonly Field[], record: Record<string, unknown>, path: PropertyKey[]): Text[] {
  return fields.flatMap((field) => textsIn(field, record[field.name], [...path, field.name]));
}

function textsIn(field: Field, value: unknown, path: PropertyKey[]): Text[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item, i) => (field.item ? textsIn(field.item, item, [...path, i]) : []));
  if (field.fields && typeof value === 'object')
    return textsOf(field.fields, value as Record<string, unknown>, path);
  if (field.type !== 'text' || !typed.has(field.meta.kind) || typeof value !== 'string') return [];
  const isFile = field.meta.kind === 'file' || field.meta.kind === 'picture';
  return [{ path, text: isFile ? nameOf(value) : value }];
}

/** The name of an uploaded file, without folders and ending. */
function nameOf(address: string): string {
  return address.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
