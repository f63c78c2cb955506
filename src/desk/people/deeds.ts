import type { DatabaseSync } from 'node:sqlite';

/** Something done about people rather than about content: a sign-in, an invitation, a role. */
export interface Deed {
  /** Milliseconds since 1970. */
  at: number;
  /** Work address of who did it; nothing for what nobody signed in did. */
  who: string;
  /** One sentence, with names, never a secret. */
  what: string;
}

/** So many are kept; older ones go. */
const most = 20_000;

/** Makes room for deeds in the database of people. */
export function deedsTable(database: DatabaseSync): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS deed (at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL)',
  );
}

/** Notes what somebody did. */
export function noteDeed({ database }: { database: DatabaseSync }, who: string, what: string): void {
  const words = [who, what].map((text) => text.replace(/[\p{C}]+/gu, ' ').slice(0, 300));
  database.prepare('INSERT INTO deed (at, who, what) VALUES (?, ?, ?)').run(Date.now(), ...words);
  database.prepare('DELETE FROM deed WHERE rowid <= (SELECT max(rowid) FROM deed) - ?').run(most);
}

/** What was done, newest first: `count` deeds after the first `skip`. */
export function deedsOf(
  { database }: { database: DatabaseSync },
  { skip, count }: { skip: number; count: number },
): Deed[] {
  return database
    .prepare('SELECT at, who, what FROM deed ORDER BY rowid DESC LIMIT ? OFFSET ?')
    .all(count, skip) as unknown as Deed[];
}
