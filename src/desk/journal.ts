import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { textIfAny, writeWhole } from './disk.ts';
import type { Folders } from './folders.ts';

const file = z.strictObject({
  path: z.string(),
  /** Blob the commit holds; null when it removes the file. */
  blob: z.string().nullable(),
  /** Blob before; null when the file is new. */
  was: z.string().nullable(),
});

const journal = z.strictObject({ commit: z.string(), files: z.array(file) });

/** What a save is about to do, kept on disk so that the next start can finish it. */
export type Journal = z.output<typeof journal>;
export type JournalFile = Journal['files'][number];

/** Notes a save before the branch moves. */
export function noteJournal(folders: Folders, entry: Journal): Promise<void> {
  return writeWhole(folders, folders.journal, `${JSON.stringify(entry, null, 2)}\n`);
}

/** The save that was under way, if any. A journal nobody can read is none: it is written whole or not at all. */
export async function journalOf(folders: Folders): Promise<Journal | undefined> {
  const text = await textIfAny(folders.journal);
  if (text === undefined) return undefined;
  try {
    return journal.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Forgets the save: branch, work tree and index agree. */
export function forgetJournal(folders: Folders): Promise<void> {
  return rm(folders.journal, { force: true });
}
