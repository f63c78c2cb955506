import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const file = z.strictObject({ code: z.string(), lines: z.array(z.string()) });

/** Lines of a page from which on it is worth while to remember them: the map of the site, the list of all its data. */
const long = 1000;
const most = 200_000;

/**
 * The lines of long pages in which nothing tells of a person, whatever numbers the community has made public: looked at
 * once by the code of this fingerprint, they are known when the page comes again with a line more. What cannot be read
 * is forgotten.
 */
export class CleanLines {
  /** Every line known to be clean. */
  readonly known: Set<string>;
  readonly #kept: Set<string>;
  readonly #before: number;

  private constructor(lines: readonly string[]) {
    this.known = new Set(lines);
    this.#kept = new Set(lines.length > most ? [] : lines);
    this.#before = this.#kept.size;
  }

  /** Those that an earlier release has left in a file. */
  static async from(path: string | undefined, code: string): Promise<CleanLines> {
    const text = path === undefined ? '' : await readFile(path, 'utf8').catch(() => '');
    try {
      const found = file.parse(JSON.parse(text));
      return new CleanLines(found.code === code ? found.lines : []);
    } catch {
      return new CleanLines([]);
    }
  }

  /** Remembers the clean lines of a page that was looked through. */
  note(lines: ReadonlySet<string>): void {
    if (lines.size < long) return;
    for (const line of lines) if (this.known.has(line)) this.#kept.add(line);
  }

  /** Leaves them for the next release, the file whole at any moment; without room for it they are looked at again. */
  async keep(path: string, code: string): Promise<void> {
    if (this.#kept.size === this.#before) return;
    const aside = `${path}.aside`;
    await writeFile(aside, JSON.stringify({ code, lines: [...this.#kept] }))
      .then(() => rename(aside, path))
      .catch(() => rm(aside, { force: true }));
  }
}
