import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotStart } from './repository.ts';

/** One of several communities in a folder: its own repository, by the name of its folder, and its public address. */
export interface Community {
  name: string;
  root: string;
  /** Origin, e.g. `https://qingchuanli.example`; undefined where none is set. */
  url?: string;
}

/** `communities.json` beside the repositories: folder → its address. Folders it does not name have none yet. */
const addresses = z.record(z.string(), z.strictObject({ url: z.httpUrl() }));

/** The repositories in a folder, by name, links to folders too; what is hidden and files are passed over. @throws CannotStart when there is none */
export function communitiesIn(folder: string): Community[] {
  if (!existsSync(folder)) throw new CannotStart(`没有“${folder}”这个文件夹。`);
  const urls = addressesIn(join(folder, 'communities.json'));
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && mayBeRepository(entry))
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0)
    throw new CannotStart(`“${folder}”里没有小区；每个小区是一个文件夹，里面是它自己的 git 仓库。`);
  return names.map((name) => {
    const url = urls[name]?.url;
    return { name, root: resolve(folder, name), ...(url && { url: new URL(url).origin }) };
  });
}

/** A link that leads nowhere stays, too: whoever opens it says so, while one left out would be missed by nobody. */
function mayBeRepository(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(entry.parentPath, entry.name)).isDirectory();
  } catch {
    return true;
  }
}

function addressesIn(file: string): z.output<typeof addresses> {
  if (!existsSync(file)) return {};
  try {
    return addresses.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new CannotStart(`${file} 读不了，要写成 {"文件夹": {"url": "https://小区网址"}}：${why}`);
  }
}

/** A community that can be served: it has an address of its own. */
export type Addressed = Community & { url: string };

/** Those communities whose addresses tell them apart. @throws CannotStart for a missing, an open or a shared address */
export function addressed(all: readonly Community[]): Addressed[] {
  const seen = new Map<string, string>();
  return all.map(({ url, ...one }) => {
    if (!url?.startsWith('https://'))
      throw new CannotStart(
        `communities.json 里要给“${one.name}”写一个 https 网址：同一台机器靠网址分清小区。`,
      );
    const other = seen.get(url);
    if (other) throw new CannotStart(`“${other}”和“${one.name}”写了同一个网址 ${url}；一个小区一个网址。`);
    seen.set(url, one.name);
    return { ...one, url };
  });
}
