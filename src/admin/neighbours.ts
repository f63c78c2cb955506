import { catalogue, type Records, type Subject } from '../catalogue.ts';
import { fileOf } from '../checks/at.ts';
import { type Content, parseContent, parseRecord } from '../content.ts';
import type { Notice } from '../schema/notices.ts';
import { listingOf } from './desk.ts';

interface Entry {
  data: string;
  file: { path: string };
}

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

/** Has them read again, after something was saved. */
export function forgetNeighbours(): void {
  known = undefined;
}

/** A record's file as it was published last, whatever a draft makes of it; undefined where there is none. */
export function publishedText(file: string): Promise<string | undefined> {
  return textOf(file, { published: true });
}

/** A record's file as it stands at the desk, a draft in place of what is published; undefined where there is none. */
export async function textOf(file: string, more: { published?: true } = {}): Promise<string | undefined> {
  const response = await cms('getEntry', { path: `content/${file}`, ...more });
  return response.ok ? ((await response.json()) as Entry).data : undefined;
}

/** The notice of an id, as it stands at the desk; nothing where there is none. */
export async function noticeOf(id: string): Promise<Records['notices'][number] | undefined> {
  const [row] = (await listingOf({ subject: 'notices', words: id })).rows.filter(({ key }) =>
    key.endsWith(`-${id}`),
  );
  const file = row && fileOf('notices', row.key);
  const text = file && (await textOf(file));
  const data = text && (parseRecord(file, text).data as Notice | undefined);
  return data ? { ...data, key: row.key } : undefined;
}

async function load(): Promise<Content['records']> {
  const compared = Object.values(catalogue).filter((entry) => entry !== catalogue.notices);
  const lists = await Promise.all(
    compared.map((entry) =>
      'folder' in entry
        ? ask('entriesByFolder', { folder: `content/${entry.folder}`, extension: entry.extension, depth: 1 })
        : ask('entriesByFiles', { files: [{ path: `content/${entry.file}` }] }),
    ),
  );
  return parseContent(
    new Map(lists.flat().map(({ data, file }) => [file.path.replace(/^content\//, ''), data])),
  ).records;
}

async function ask(action: string, params: object): Promise<Entry[]> {
  const response = await cms(action, params);
  return response.ok ? ((await response.json()) as Entry[]) : [];
}

function cms(action: string, params: object): Promise<Response> {
  return fetch('/api/cms', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ branch: 'main', action, params }),
  });
}
