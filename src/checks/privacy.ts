import { catalogue, type Records, type Subject } from '../catalogue.ts';
import { htmlOf } from '../format/markdown.ts';
import { type Hit, privacyHits } from '../privacy/hits.ts';
import { linesOf, readOf, visible } from '../privacy/seen.ts';
import { type Field, fieldsOf } from '../schema/describe.ts';
import { shared } from '../watch.ts';
import { at } from './at.ts';
import type { Finding } from './finding.ts';

/** Kinds of text that people type freely; dates, months and numbers cannot hold a person. */
const typed = new Set([undefined, 'prose', 'paragraph', 'file', 'picture']);

/**
 * Free text that tells of a person stops publishing: each hit is an error at its field, with the exact characters.
 * Markdown is read as it is typed and as its page shows it, for escapes and emphasis hide a number from the first only;
 * names stand in addresses and are read too. What the community's profile names as public is allowed. Sources:
 * 个人信息保护法 art. 25; domain facts P-6 to P-11.
 */
export function checkPrivacy(records: Partial<Records>): Finding[] {
  const allowed = publicNumbers(records.site);
  const known = hitsAllowing(allowed);
  return (Object.keys(catalogue) as Subject[]).flatMap((subject) => {
    const fields = fieldsOf(catalogue[subject].schema);
    const own = records[subject];
    const list = Array.isArray(own) ? own : own ? [{ ...own, key: 'site' }] : [];
    return list.flatMap((record) =>
      [
        { path: [], text: record.key, rendered: false },
        ...textsOf(fields, record as unknown as Record<string, unknown>, []),
      ].flatMap(({ path, text, rendered }) =>
        known(text, rendered).map(({ sentence }) => at(subject, record.key, path, sentence)),
      ),
    );
  });
}

const most = 200_000;

/** The hits of each text that was looked at while the same numbers are public: of a long archive few texts are new. */
const last = shared('privacy', () => ({ allowed: '', hits: new Map<string, Hit[]>() }));

function hitsAllowing(allowed: string[]): (text: string, rendered: boolean) => Hit[] {
  if (last.allowed !== allowed.join('\n') || last.hits.size > most)
    Object.assign(last, { allowed: allowed.join('\n'), hits: new Map() });
  const { hits } = last;
  return (text, rendered) => {
    const key = `${rendered ? 'md' : ''}\0${text}`;
    const found = hits.get(key) ?? hitsIn(text, rendered, allowed);
    hits.set(key, found);
    return found;
  };
}

/**
 * What a text tells of persons, in whatever way its page is read: as typed, as rendered, and line by line as the release
 * reads its pages before they go live. Each once, as typed where it is seen so.
 */
export function hitsIn(text: string, rendered: boolean, allowed: readonly string[]): Hit[] {
  const html = rendered ? htmlOf(text) : text;
  // Between two empty lines each is read as if it stood alone.
  const lines = [...new Set([...linesOf(html), ...linesOf(text)])].join('\n\n');
  const asShown = dress.test(text) ? [visible(text), ...(rendered ? [readOf(html)] : [])] : [];
  const found: Hit[] = [];
  for (const reading of new Set([text, ...asShown, lines]))
    for (const hit of privacyHits(reading, allowed))
      if (!found.some((known) => bare(known.text).includes(bare(hit.text)))) found.push(hit);
  return found;
}

/** Signs by which a text is shown in other words than it is typed. */
const dress = /[\\&*_~`[\]<>|]|\p{Default_Ignorable_Code_Point}/u;

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
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
  /** Whether the text is Markdown. */
  rendered: boolean;
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
  return [{ path, text: isFile ? nameOf(value) : value, rendered: field.meta.kind === 'prose' }];
}

/** The name of an uploaded file, without folders and ending. */
function nameOf(address: string): string {
  return address.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
