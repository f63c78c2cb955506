import { catalogue } from '../catalogue.ts';
import { listingOf, type Standing } from './desk.ts';
import type { Source } from './source.ts';

interface Entry {
  data: string;
  file: { path: string; id: string };
}

/** The records as the publishing desk keeps them. */
export const desk: Source = {
  isDesk: true,
  // A form unheard of for a minute counts as closed.
  pause: 15_000,
  listingOf,
  async compared() {
    const entries = Object.values(catalogue).filter((entry) => entry !== catalogue.notices);
    const lists = await Promise.all(
      entries.map((entry) =>
        'folder' in entry
          ? ask('entriesByFolder', {
              folder: `content/${entry.folder}`,
              extension: entry.extension,
              depth: 1,
            })
          : ask('entriesByFiles', { files: [{ path: `content/${entry.file}` }] }),
      ),
    );
    return new Map(lists.flat().map(({ data, file }) => [file.path.replace(/^content\//, ''), data]));
  },
  async textOf(file, more = {}) {
    const response = await cms('getEntry', { path: `content/${file}`, ...more });
    return response.ok ? ((await response.json()) as Entry).data : undefined;
  },
  async standing(path, tab, base) {
    return (await posted('/api/open', { path, tab, ...(base && { base }) })) as Standing | undefined;
  },
  closed(path, tab) {
    void posted('/api/open', { path, tab, closing: true });
  },
  async newest(path) {
    const answer = await posted('/api/cms', { branch: 'main', action: 'getEntry', params: { path } });
    const entry = answer as Entry | undefined;
    return entry && { id: entry.file.id, text: entry.data };
  },
  uploadAddress: (path) => `/api/files${encodeURI(path)}`,
};

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

async function posted(address: string, body: object): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  const response = await fetch(address, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => undefined);
  return response?.ok ? response.json() : undefined;
}
