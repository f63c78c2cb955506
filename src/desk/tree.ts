import type { Git } from './git.ts';

/** A file in a commit. */
export interface TreeFile {
  /** `100644` a file, `100755` an executable one, `120000` a symbolic link, `160000` another repository. */
  mode: string;
  blob: string;
  /** Bytes. */
  size: number;
}

/** The files of a commit below content/ and public/, by path. */
export type Tree = ReadonlyMap<string, TreeFile>;

/** Reads which files a commit holds below content/ and public/. */
export async function treeAt(git: Git, commit: string): Promise<Tree> {
  const printed = await git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit, '--', 'content', 'public']);
  const lines = printed.toString().split('\0').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [about = '', path = ''] = line.split('\t', 2);
      const [mode = '', , blob = '', size] = about.split(/ +/);
      return [path, { mode, blob, size: Number(size) }];
    }),
  );
}

/** The bytes of blobs, in the order asked for. Throws when one is missing. */
export async function blobsOf(git: Git, ids: readonly string[]): Promise<Buffer[]> {
  if (ids.length === 0) return [];
  const printed = await git(['cat-file', '--batch'], { input: `${ids.join('\n')}\n` });
  let at = 0;
  return ids.map((id) => {
    const end = printed.indexOf(10, at);
    const [, type, size] = printed.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw new Error(`${id} is ${type}, not a blob`);
    const bytes = printed.subarray(end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
    return bytes;
  });
}
