import { catalogue, type Subject } from '../catalogue.ts';
import { type Content, parseContent } from '../content.ts';

interface Entry {
  data: string;
  file: { path: string };
}

let known: Promise<Content['records']> | undefined;

/** The records that stand beside the one in the form, for previews that compare; asked for once. */
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

/** A record's file as it stands at the desk, which is what was published last; undefined where there is none. */
export async function publishedText(file: string): Promise<string | undefined> {
  const response = await cms('getEntry', { path: `content/${file}` });
  return response.ok ? ((await response.json()) as Entry).data : undefined;
}

async function load(): Promise<Content['records']> {
  const lists = await Promise.all(
    Object.values(catalogue).map((entry) =>
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
