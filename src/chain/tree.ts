import { bytesOf, bytesOfHex, objectId } from './objects.ts';

interface Leaf {
  /** The bytes of the name, one letter each: what git sorts by. */
  key: string;
  /** What the folder says of it: mode without leading zeros, name, a zero byte, the id in bytes. */
  line: Uint8Array;
}

/** A folder as it stands after some commits; an id is forgotten when something below changes. */
export interface Folder {
  /** As of a file, with a slash at its end. */
  key: string;
  entries: Map<string, Leaf | Folder>;
  id?: string | undefined;
}

/** A folder with nothing in it. */
export function emptyFolder(name = ''): Folder {
  return { key: keyOf(`${name}/`), entries: new Map() };
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
    if (id) folder.entries.set(path, { key: keyOf(path), line: lineOf(mode, path, id) });
    else folder.entries.delete(path);
    return;
  }
  const name = path.slice(0, slash);
  const found = folder.entries.get(name);
  const inner = found && 'entries' in found ? found : emptyFolder(name);
  put(inner, path.slice(slash + 1), value);
  if (inner.entries.size > 0) folder.entries.set(name, inner);
  // A file may have taken the folder's name in the same commit.
  else if (inner === found) folder.entries.delete(name);
}

/**
 * The id git gives the folder, computed from its files up; what did not change is not computed again.
 * @param seen is told each folder computed anew, by path from the top (`''` is the top itself)
 */
export async function treeId(
  folder: Folder,
  seen: (path: string, id: string) => void,
  path = '',
): Promise<string> {
  if (folder.id) return folder.id;
  const parts: Uint8Array[] = [];
  for (const [name, entry] of [...folder.entries].sort(inGitOrder)) {
    if ('line' in entry) parts.push(entry.line);
    else parts.push(lineOf('40000', name, await treeId(entry, seen, path ? `${path}/${name}` : name)));
  }
  folder.id = await objectId('tree', joined(parts));
  seen(path, folder.id);
  return folder.id;
}

function inGitOrder([, a]: [string, Leaf | Folder], [, b]: [string, Leaf | Folder]): number {
  return a.key < b.key ? -1 : 1;
}

function keyOf(name: string): string {
  return String.fromCharCode(...bytesOf(name));
}

function lineOf(mode: string, name: string, id: string): Uint8Array {
  return joined([bytesOf(`${mode} ${name}\0`), bytesOfHex(id)]);
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
