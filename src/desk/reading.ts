import { catalogue } from '../catalogue.ts';
import { draftsFor, seenBy } from './drafts/seeing.ts';
import type { Person } from './person.ts';
import { type EntryPlace, entryAt, type UploadPlace, uploadAt } from './place.ts';
import type { Params } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { headOf, type Repository } from './repository.ts';
import { type State, stateAt } from './state.ts';
import { blobsOf, type TreeFile } from './tree.ts';

/** An entry as the client of the protocol reads it; `id` is its blob, to be sent back as `base` when saving. */
export interface Entry {
  data: string;
  file: { path: string; id: string; label?: string };
}

/** An upload as the client reads it; `url` shows it even before it is published. */
export interface Media {
  id: string;
  path: string;
  name: string;
  size: number;
  url: string;
  content: string;
  encoding: 'base64';
}

/** Every record of one folder of the catalogue. Throws a 403 for any other folder or ending. */
export async function entriesOfFolder(
  repository: Repository,
  person: Person,
  { folder, extension }: Params<'entriesByFolder'>,
): Promise<Entry[]> {
  const subjects = Object.values(catalogue).filter((entry) => 'folder' in entry);
  const subject = subjects.find((one) => `content/${one.folder}` === folder && one.extension === extension);
  if (!subject) throw new Refusal(403, '没有这个栏目的文件夹；后台只能读取各栏目的内容。');
  const state = await seenBy(repository, person);
  const files = [...state.files.keys()].filter(
    (file) => file.startsWith(`${subject.folder}/`) && file.endsWith(`.${extension}`),
  );
  return files.flatMap((file) => entryOf(state, `content/${file}`) ?? []);
}

/** The named files that exist. */
export async function entriesOfFiles(
  repository: Repository,
  person: Person,
  { files }: Params<'entriesByFiles'>,
): Promise<Entry[]> {
  const places = files.map(({ path, label }) => ({ ...entryAt(path), label }));
  const state = await seenBy(repository, person);
  return places.flatMap(({ path, label }) => {
    const entry = entryOf(state, path);
    if (!entry) return [];
    return label === undefined ? [entry] : [{ ...entry, file: { ...entry.file, label } }];
  });
}

/** One record. Throws a 404 when there is none. */
export async function entryOfPath(
  repository: Repository,
  person: Person,
  { path, published = false }: Params<'getEntry'>,
): Promise<Entry> {
  const place: EntryPlace = entryAt(path);
  const state = published ? stateAt(repository, await headOf(repository)) : seenBy(repository, person);
  const entry = entryOf(await state, place.path);
  if (!entry) throw new Refusal(404, `没有 ${place.file} 这一条，可能已被改名或还没有保存。`);
  return entry;
}

/** The uploads, with or without their bytes. */
export async function mediaOfFolder(
  repository: Repository,
  person: Person,
  params: Params<'getMedia'>,
): Promise<Media[]> {
  if (params.mediaFolder !== 'public/files')
    throw new Refusal(403, '上传的文件都在 public/files 里，不能读取别的文件夹。');
  const { tree } = await seenBy(repository, person);
  const uploads = [...tree].filter(
    ([path, { mode }]) => /^public\/files\/(20\d\d-\d\d\/)?[^/.][^/]*$/.test(path) && mode.startsWith('100'),
  );
  const wanted = params.content === false ? [] : uploads.map(([, { blob }]) => blob);
  const bytes = await blobsOf(repository.git, wanted);
  return uploads.map(([path, file], i) => mediaOf(path, file, bytes[i]));
}

/** One upload with its bytes. Throws a 404 when there is none. */
export async function mediaOfPath(repository: Repository, person: Person, path: string): Promise<Media> {
  const place = uploadAt(path);
  const { file, bytes } = await uploadedBytes(repository, person, place);
  return mediaOf(place.path, file, bytes);
}

/**
 * The bytes of an upload, published or in a draft that the person may read; of the draft `prices/parking` alone where
 * it is named. Throws a 404 when there is none, a 409 when several drafts have other bytes at the address.
 */
export async function uploadedBytes(
  repository: Repository,
  person: Person,
  place: UploadPlace,
  of?: string,
): Promise<{ file: TreeFile; bytes: Buffer }> {
  const file = await uploadSeen(repository, person, place, of);
  if (!file?.mode.startsWith('100')) throw new Refusal(404, `没有 ${place.name} 这个文件，可能已被删除。`);
  const [bytes = Buffer.alloc(0)] = await blobsOf(repository.git, [file.blob]);
  return { file, bytes };
}

async function uploadSeen(
  repository: Repository,
  person: Person,
  { path, name }: UploadPlace,
  of: string | undefined,
): Promise<TreeFile | undefined> {
  const { tree } = await stateAt(repository, await headOf(repository));
  const all = await draftsFor(repository, person);
  const drafts = of === undefined ? all : all.filter(({ place }) => `${place.subject}/${place.key}` === of);
  if (of !== undefined && drafts.length === 0)
    throw new Refusal(404, '没有这份草稿：可能已经发布、放弃，或还没有提交。');
  const fresh = drafts.flatMap(({ uploads }) => uploads.get(path) ?? []);
  const published = tree.get(path);
  const blobs = new Set([...(published && of === undefined ? [published.blob] : []), ...fresh]);
  if (blobs.size > 1)
    throw new Refusal(409, `几份草稿里都有叫 ${name} 的文件，内容不同；请从各自的草稿页打开。`);
  const [blob] = fresh;
  return blob === undefined ? published : { mode: '100644', blob, size: 0 };
}

function mediaOf(path: string, { blob, size }: TreeFile, bytes: Buffer = Buffer.alloc(0)): Media {
  const steps = path.slice('public/files/'.length).split('/');
  const name = steps.at(-1) ?? '';
  const url = `/api/files/${steps.map(encodeURIComponent).join('/')}`;
  return { id: blob, path, name, size, url, content: bytes.toString('base64'), encoding: 'base64' };
}

function entryOf(state: State, path: string): Entry | undefined {
  const data = state.files.get(path.slice('content/'.length));
  const id = state.tree.get(path)?.blob;
  return data === undefined || id === undefined ? undefined : { data, file: { path, id } };
}
