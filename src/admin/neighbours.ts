import type { Records, Subject } from '../catalogue.ts';
import { fileOf } from '../checks/at.ts';
import { type Content, parseContent, parseRecord } from '../content.ts';
import type { Notice } from '../schema/notices.ts';
import { source } from './source.ts';

let known: Promise<Content['records']> | undefined;

/**
 * The records that stand beside the one in the form, for previews that compare; asked for once. Notices are not among
 * them: after some years there are thousands, and no form compares them.
 */
export function neighbours(): Promise<Content['records']> {
  known ??= load().catch(() => ({}));
  return known;
}

/** The records of one subject as they stand now at the desk. */
export async function neighboursOf(subject: Subject): Promise<{ key: string }[]> {
  forgetNeighbours();
  const records = (await neighbours())[subject] ?? [];
  return Array.isArray(records) ? records : [];
}

/** Has them read again, after something was saved; a worker that cannot ask for them is given them. */
export function forgetNeighbours(given?: Content['records']): void {
  known = given && Promise.resolve(given);
}

/** A record's file as it was published last, whatever a draft makes of it; undefined where there is none. */
export function publishedText(file: string): Promise<string | undefined> {
  return source().textOf(file, { published: true });
}

/** A record's file as it stands now, a draft in place of what is published; undefined where there is none. */
export function textOf(file: string): Promise<string | undefined> {
  return source().textOf(file);
}

/** The notice of an id, as it stands at the desk; nothing where there is none. */
export async function noticeOf(id: string): Promise<Records['notices'][number] | undefined> {
  const [row] = (await source().listingOf({ subject: 'notices', words: id })).rows.filter(({ key }) =>
    key.endsWith(`-${id}`),
  );
  const file = row && fileOf('notices', row.key);
  const text = file && (await textOf(file));
  const data = text && (parseRecord(file, text).data as Notice | undefined);
  return data ? { ...data, key: row.key } : undefined;
}

async function load(): Promise<Content['records']> {
  return parseContent(await source().compared()).records;
}
