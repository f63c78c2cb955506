import { catalogue, type Subject } from '../catalogue.ts';
import { type Asked, listing, type RowState } from '../list/listing.ts';
import { type Found, rowIn } from '../list/rows.ts';
import type { HostApi } from './host-kinds.ts';
import type { HostRecords } from './host-records.ts';
import { hostTrouble } from './host-words.ts';
import type { Source } from './source.ts';

/** How long what was read of a list holds, in milliseconds: every list costs the host some requests. */
const holds = 60_000;

interface Read {
  at: number;
  files: Promise<Map<string, string>>;
}

let opened: (records: HostRecords) => void;
let records = new Promise<HostRecords>((resolve) => {
  opened = resolve;
});
let api: HostApi | undefined;
const read = new Map<Subject, Read>();

/** Hands over the records as soon as somebody has signed in; whoever asks before waits. */
export function connect(to: HostRecords, by: HostApi): void {
  api = by;
  opened(to);
  records = Promise.resolve(to);
  forgetRead();
}

/** Decap's client of the host, once somebody has signed in. */
export async function currentApi(): Promise<HostApi> {
  await records;
  return api as HostApi;
}

/** Has everything read anew, after something was saved or published. */
export function forgetRead(): void {
  read.clear();
}

/** The records as a git host keeps them. The browser makes of them what the desk would have made. */
export const onHost: Source = {
  isDesk: false,
  pause: 60_000,
  listingOf: (asked) => listed(asked).catch((error) => Promise.reject(hostTrouble(error))),
  async compared() {
    const subjects = (Object.keys(catalogue) as Subject[]).filter((subject) => subject !== 'notices');
    const files = await Promise.all(subjects.map(filesOf));
    return new Map(
      files.flatMap((one) => [...one]).map(([path, text]) => [path.replace(/^content\//, ''), text]),
    );
  },
  async textOf(file, { published } = {}) {
    const from = await records;
    return published ? from.published(`content/${file}`) : from.now(`content/${file}`);
  },
  async standing(path) {
    const text = await records.then((from) => from.now(path)).catch(() => undefined);
    return { others: [], ...(text !== undefined && { id: text }) };
  },
  closed: () => undefined,
  async newest(path) {
    const text = await (await records).now(path);
    return text === undefined ? undefined : { id: text, text };
  },
  uploadAddress: () => undefined,
};

async function listed(asked: Asked) {
  const subjects = (asked.subject ? [asked.subject] : Object.keys(catalogue)) as Subject[];
  const [files, drafts] = await Promise.all([
    Promise.all(subjects.map(filesOf)),
    records.then((from) => from.drafts()),
  ]);
  const texts = new Map(files.flatMap((one) => [...one]));
  for (const { path, text } of drafts) texts.set(path, text);
  const states = new Map<string, RowState>(drafts.map(({ path, state }) => [path, state]));
  const rows = [...texts].flatMap(([path, text]) => rowIn(path.replace(/^content\//, ''), text) ?? []);
  const stateOf = ({ file }: Found) => states.get(`content/${file}`) ?? 'accepted';
  return listing(rows, asked, stateOf);
}

function filesOf(subject: Subject): Promise<Map<string, string>> {
  const known = read.get(subject);
  if (known && Date.now() - known.at < holds) return known.files;
  const files = records.then((from) => from.subject(subject));
  files.catch(() => read.delete(subject));
  read.set(subject, { at: Date.now(), files });
  return files;
}
