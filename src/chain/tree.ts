import { bytesOf, bytesOfHex, objectId } from './objects.ts';

interface Leaf {
  /** Mode without leading zeros, as git writes it. */
  mode: string;
  id: string;
}

/** A folder as it stands after some commits; an id is forgotten when something below changes. */
export interface Folder {
  entries: Map<string, Leaf | Folder>;
  id?: string | undefined;
}

/** A folder with nothing in it. */
export function emptyFolder(): Folder {
  return { entries: new Map() };
}

/**
 * Puts a file where it lies, or takes it out; folders come and go with their files, as git keeps no empty ones.
 * @param value full id of the file, with another mode than 100644 before it (`100755 <id>`); `''` takes it out
 */
export function put(folder: Folder, path: string, value: string): void {
  folder.id = undefined;
  const slash = path.indexOf('/');
  if (slash < 0) {
    const [id = '', mode = '100644'] = value.split(' ').reverse();
    if (id) folder.entries.set(path, { mode, id });
    else folder.entries.delete(path);
    return;
  }
  const name = path.slice(0, slash);
  const found = folder.entries.get(name);
  const inner = found && 'entries' in found ? found : emptyFolder();
  put(inner, path.slice(slash + 1), value);
  if (inner.entries.size > 0) folder.entries.set(name, inner);
  // A file may have taken the folder's name in the same commit.
  else if (inner === found) folder.entries.delete(name);
}

/**
 * The id git gives the folder, computed from its files up; what did not change is not computed again.
 * @param seen is told each folder computed anew, by path from the top (`''` is the top itself)
 */
export async function treeId(folder: Folder, seen: (path: string, id: string) => void, path = '') {
  if (folder.id) return folder.id;
  const parts: Uint8Array[] = [];
  for (const [name, entry] of [...folder.entries].sort(inGitOrder)) {
    const isFolder = 'entries' in entry;
    const id = isFolder ? await treeId(entry, seen, path ? `${path}/${name}` : name) : entry.id;
    parts.push(bytesOf(`${isFolder ? '40000' : entry.mode} ${name}\0`), bytesOfHex(id ?? ''));
  }
  folder.id = await objectId('tree', joined(parts));
  seen(path, folder.id);
  return folder.id;
}

/** By the bytes of the names, a folder's with a slash at its end. */
function inGitOrder(a: [string, Leaf | Folder], b: [string, Leaf | Folder]): number {
  const [one, other] = [a, b].map(([name, entry]) => ('entries' in entry ? `${name}/` : name)) as [
    string,
    string,
  ];
  const plain = /^[\0-\x7f]*$/;
  if (plain.test(one) && plain.test(other)) return one < other ? -1 : 1;
  const [left, right] = [bytesOf(one), bytesOf(other)];
  const at = left.findIndex((byte, i) => byte !== right[i]);
  return at < 0 ? -1 : (left[at] ?? 0) - (right[at] ?? -1);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
