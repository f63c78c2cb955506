import { catalogue, type Subject } from '../catalogue.ts';
import { placeOf } from '../content.ts';
import type { RowState } from '../list/listing.ts';
import type { HostBackend } from './host-kinds.ts';

/** What is asked of Decap's back end to read records. */
export type Reading = Pick<
  HostBackend,
  'getEntry' | 'allEntriesByFolder' | 'unpublishedEntries' | 'unpublishedEntry' | 'unpublishedEntryDataFile'
>;

/** A draft: a branch of the host with an open merge request. */
export interface HostDraft {
  path: string;
  text: string;
  state: RowState;
}

type Unpublished = Awaited<ReturnType<Reading['unpublishedEntry']>>;

/** Decap's three states of a draft, in ours. */
const states: Record<string, RowState> = {
  draft: 'draft',
  pending_review: 'review',
  pending_publish: 'ready',
};

/** Records and drafts as a git host keeps them, read by Decap's own back end. */
export class HostRecords {
  readonly #from: Reading;

  constructor(from: Reading) {
    this.#from = from;
  }

  /** Text of a file on the published branch; undefined where there is none, or where it cannot be read. */
  async published(path: string): Promise<string | undefined> {
    const entry = await this.#from.getEntry(path).catch((error: { status?: number }) => {
      if (error.status === 404) return undefined;
      throw error;
    });
    // Some of Decap's clients say so of a file that is missing.
    return entry?.data || undefined;
  }

  /** The draft of a record; undefined where there is none. */
  async draft(path: string): Promise<HostDraft | undefined> {
    const place = placeOf(path.replace(/^content\//, ''));
    if (!place) return undefined;
    const { subject, key } = place;
    const slug = 'file' in catalogue[subject] ? subject : key;
    const found = await this.#from.unpublishedEntry({ collection: subject, slug }).catch(notUnderWorkflow);
    return found && this.#textOf(found);
  }

  /** What a form of the record gets now: its draft, else what is published. */
  async now(path: string): Promise<string | undefined> {
    return (await this.draft(path))?.text ?? this.published(path);
  }

  /** All files of a subject on the published branch, by path. */
  async subject(subject: Subject): Promise<Map<string, string>> {
    const entry = catalogue[subject];
    if ('shipped' in entry) return new Map();
    if (!('folder' in entry)) {
      const path = `content/${entry.file}`;
      const text = await this.published(path);
      return new Map(text === undefined ? [] : [[path, text]]);
    }
    const found = await this.#from.allEntriesByFolder(`content/${entry.folder}`, entry.extension, 1);
    return new Map(found.map(({ file, data }) => [file.path, data]));
  }

  /** All drafts. */
  async drafts(): Promise<HostDraft[]> {
    const ids = await this.#from.unpublishedEntries();
    const found = await Promise.all(
      ids.map((id) => this.#from.unpublishedEntry({ id }).then((one) => this.#textOf(one), notUnderWorkflow)),
    );
    return found.filter((one) => one !== undefined);
  }

  async #textOf({ collection, slug, status, diffs }: Unpublished): Promise<HostDraft | undefined> {
    const diff = diffs.find(({ path }) => placeOf(path.replace(/^content\//, ''))?.subject === collection);
    if (!diff) return undefined;
    const text = await this.#from.unpublishedEntryDataFile(collection, slug, diff.path, diff.id);
    return { path: diff.path, text, state: states[status] ?? 'draft' };
  }
}

/** Decap's clients say by an error that a record has no draft. */
function notUnderWorkflow(error: { notUnderEditorialWorkflow?: boolean }): undefined {
  if (!error.notUnderEditorialWorkflow) throw error;
}
