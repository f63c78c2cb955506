import type { GitHost } from './host.ts';

/** A file in a folder of the host. */
export interface HostFile {
  id: string;
  name: string;
  path: string;
}

/** What of Decap's clients is used besides their back ends; each kind names it differently. */
export interface HostApi {
  readFileMetadata: unknown;
  user(): Promise<unknown>;
  getDefaultBranch(): Promise<{ commit: { id?: string; sha?: string } }>;
  listAllFiles?(folder: string, recursive: boolean): Promise<HostFile[]>;
  listFiles?(folder: string, options: { depth: number }): Promise<HostFile[]>;
}

interface Unpublished {
  collection: string;
  slug: string;
  status: string;
  diffs: { path: string; id: string; newFile: boolean }[];
}

interface Loaded {
  data: string;
  file: { path: string; id: string | null };
}

/** Decap's back ends for git hosts, as far as they are alike and used here. */
export declare class HostBackend {
  constructor(config: object, options?: object);
  api: HostApi | null;
  mediaFolder: string;
  authenticate(state: object): Promise<object>;
  status(): Promise<object>;
  getEntry(path: string): Promise<Loaded>;
  allEntriesByFolder(folder: string, extension: string, depth: number): Promise<Loaded[]>;
  unpublishedEntries(): Promise<string[]>;
  unpublishedEntry(of: { id?: string; collection?: string; slug?: string }): Promise<Unpublished>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
  persistEntry(entry: Persisted, options: PersistOptions): Promise<unknown>;
  persistMedia(file: object, options: object): Promise<unknown>;
  publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  getMedia(folder?: string): Promise<object[]>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
}

/** An upload of a form; its bytes are read from `url` when it is sent. */
export interface Upload {
  path: string;
  url: string;
}

/** What Decap hands over to be kept. */
export interface Persisted {
  dataFiles: { path: string; slug: string; raw: string }[];
  assets: Upload[];
}

/** How it is to be kept. */
export interface PersistOptions {
  newEntry?: boolean;
  collectionName?: string;
  useWorkflow?: boolean;
  unpublished?: boolean;
}

/** What the interface calls each kind. */
export const hostNames: Record<GitHost['kind'], string> = {
  gitlab: 'GitLab',
  forgejo: 'Forgejo',
  github: 'GitHub',
};

/** Decap's own back end for a kind of host, loaded only when it is wanted: users of the desk do not pay for it. */
export async function backendOf(kind: GitHost['kind']): Promise<typeof HostBackend> {
  const module =
    kind === 'gitlab'
      ? await import('decap-cms-backend-gitlab/dist/esm/implementation.js')
      : kind === 'forgejo'
        ? await import('decap-cms-backend-forgejo/dist/esm/implementation.js')
        : await import('decap-cms-backend-github/dist/esm/implementation.js');
  return module.default;
}

/** All files of a folder and of the folders by month in it; Decap's clients leave those out. */
export async function filesUnder(api: HostApi, folder: string): Promise<HostFile[]> {
  return (await (api.listAllFiles?.(folder, true) ?? api.listFiles?.(folder, { depth: 2 }))) ?? [];
}

/** The commit at the end of the published branch. */
export async function headAt(api: HostApi): Promise<string | undefined> {
  const { commit } = await api.getDefaultBranch();
  return commit.id ?? commit.sha;
}

/** Where the drafts of a repository are read and approved, on the host's own site. */
export function reviewsAt(host: GitHost): string {
  if (host.kind === 'gitlab') return `${host.origin}/${host.repo}/-/merge_requests`;
  if (host.kind === 'forgejo') return `${host.origin}/${host.repo}/pulls`;
  const site = host.api ? new URL(host.api).origin.replace('://api.', '://') : 'https://github.com';
  return `${site}/${host.repo}/pulls`;
}
