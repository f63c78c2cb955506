import { cpSync, linkSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digest } from './digest.ts';
import { keepFile, keptFile } from './kept-file.ts';

/** What a file was like when it was written: one that somebody touched is not used again. */
export interface Facts {
  /** Bytes; -1 where there is no such file. */
  size: number;
  /** The moment of its last change. */
  changed: number;
}

export function factsOf(file: string): Facts {
  const found = statSync(file, { throwIfNoEntry: false });
  return { size: found?.size ?? -1, changed: found?.mtimeMs ?? -1 };
}

/** The same file under another name; on another disk a copy. */
export function linked(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target, { preserveTimestamps: true });
  }
}

/** A site that is finished, or will be. */
export interface Site {
  /** Where it lies; it is never changed after it was finished. */
  folder: string;
  /** The day it was made. Another day makes everything anew, so that no fault lives longer. */
  day: string;
}

interface Stored extends Site {
  files: Map<string, [path: string, size: number, changed: number]>;
}

/**
 * Writes the thousands of small files of an index. One that the site before holds, under whatever name, is that file
 * again: a second name costs far less than a file.
 */
export class WrittenOnce {
  readonly #folder: string;
  readonly #before: Stored | undefined;
  readonly #files: Stored['files'] = new Map();

  /**
   * @param folder where the site is put together
   * @param day of this build, YYYY-MM-DD
   * @param memory what the build before kept, see `keep`
   */
  constructor(folder: string, day?: string, memory?: string) {
    this.#folder = folder;
    const before = memory === undefined ? undefined : (keptFile(memory) as Stored | undefined);
    this.#before = before?.day === day ? before : undefined;
  }

  /** Writes a file of what decides its bytes; `made` makes them, unless they are there already. */
  write<Of extends string | Uint8Array>(target: string, of: Of, made: (of: Of) => Of = (of) => of): void {
    const name = digest(of);
    const source = this.#at(name);
    if (source) linked(source, target);
    else writeFileSync(target, made(of));
    const { size, changed } = factsOf(target);
    this.#files.set(name, [relative(this.#folder, target), size, changed]);
  }

  /** For a build to come. */
  keep(memory: string, site: Site): void {
    const stored: Stored = { ...site, files: this.#files };
    keepFile(memory, stored);
  }

  #at(name: string): string | undefined {
    const known = this.#before?.files.get(name);
    if (!this.#before || !known) return undefined;
    const [path, size, changed] = known;
    const source = join(this.#before.folder, path);
    const now = factsOf(source);
    return now.size === size && now.changed === changed ? source : undefined;
  }
}
