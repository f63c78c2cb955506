import { filesUnder, type HostBackend, type Persisted, type PersistOptions } from './host-kinds.ts';
import { withoutForce } from './host-merging.ts';
import { cleaned } from './host-picture.ts';
import { HostRecords } from './host-records.ts';
import { connect, forgetRead } from './host-source.ts';
import { hostTrouble } from './host-words.ts';
import { isReadable, unreadable } from './readable.ts';
import { Sentence } from './sentence.ts';
import { loadedVersion, setLoaded, setSaving } from './versions.ts';

/**
 * Decap's own back end for a git host, with what staff need besides: errors in Chinese, no save over somebody's newer
 * version, no upload around the review. It sends nothing but what Decap's code sends.
 */
export function withCare(Base: typeof HostBackend): typeof HostBackend {
  return class extends Base {
    readonly #records = new HostRecords({
      getEntry: (path) => super.getEntry(path),
      allEntriesByFolder: (...of) => super.allEntriesByFolder(...of),
      unpublishedEntries: () => super.unpublishedEntries(),
      unpublishedEntry: (of) => super.unpublishedEntry(of),
      unpublishedEntryDataFile: (...of) => super.unpublishedEntryDataFile(...of),
    });

    override async authenticate(state: object): Promise<object> {
      const user = await super.authenticate(state).catch(refused);
      // Who changed a file last is shown nowhere, and asking costs a request for each.
      if (this.api) {
        this.api.readFileMetadata = async () => ({ author: '', updatedOn: '' });
        withoutForce(this.api);
        connect(this.#records, this.api);
      }
      // A picture from elsewhere would need an exception of the page's policy.
      return { ...user, avatar_url: undefined };
    }

    /** GitHub's would ask a page of its own whether GitHub is well. */
    override async status(): Promise<object> {
      const isKnown = await Promise.resolve(this.api?.user()).then(Boolean, () => false);
      return { auth: { status: isKnown }, api: { status: true, statusPage: '' } };
    }

    override async getEntry(path: string) {
      const text = await this.#records.published(path).catch(refused);
      if (text === undefined || !isReadable(path, text)) throw new Sentence(unreadable);
      setLoaded(path, { id: text, text });
      return { data: text, file: { path, id: null } };
    }

    override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
      const text = await super.unpublishedEntryDataFile(collection, slug, path, id).catch(refused);
      setLoaded(path, { id: text, text });
      return text;
    }

    override async persistEntry(entry: Persisted, options: PersistOptions): Promise<unknown> {
      const [file] = entry.dataFiles;
      if (!file) throw new Sentence('没有要保存的内容');
      setSaving(true);
      try {
        await needSameVersion(this.#records, file.path, options);
        for (const upload of entry.assets) await cleaned(upload);
        const saved = await super.persistEntry(entry, options).catch(refused);
        setLoaded(file.path, { id: file.raw, text: file.raw });
        forgetRead();
        const draft = `${options.collectionName}/${file.slug}`;
        dispatchEvent(new CustomEvent('desk-saved', { detail: draft }));
        return saved;
      } finally {
        setSaving(false);
      }
    }

    override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
      const merged = await super.publishUnpublishedEntry(collection, slug).catch(refused);
      forgetRead();
      dispatchEvent(new Event('desk-saved'));
      return merged;
    }

    /** Uploads go with the record they belong to; alone they would be on the published branch at once (#5650). */
    override async persistMedia(): Promise<unknown> {
      throw new Sentence('请打开要用这个文件的那一条，在它的表单里上传');
    }

    override async deleteFiles(): Promise<unknown> {
      throw new Sentence('公布过的内容不在这里删除；确需删除，请在代码托管平台上提交合并请求');
    }

    override async getMedia(folder = this.mediaFolder): Promise<object[]> {
      const files = this.api ? await filesUnder(this.api, folder).catch(() => []) : [];
      return files.map(({ id, name, path }) => ({ id, name, path, displayURL: { id, name, path } }));
    }
  };
}

/**
 * Reads a record again right before it is saved and throws when it is not the one that the form was opened with. What is
 * saved between this and the save itself still meets at the host: as a branch that exists, or a conflict of the merge.
 */
async function needSameVersion(
  records: HostRecords,
  path: string,
  { newEntry }: PersistOptions,
): Promise<void> {
  const now = await records.now(path).catch(refused);
  const opened = newEntry ? undefined : loadedVersion(path)?.text;
  if (now === opened) return;
  throw new Sentence(
    newEntry
      ? '已经有人用这个名字新建了一条，请在列表里打开它来修改'
      : '别人刚刚保存了这一条的新版本，您的没有保存，也没有丢：请在表单上方对照两个版本，选好后再保存',
  );
}

function refused(error: unknown): never {
  throw hostTrouble(error);
}
