import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { deedsTable } from './deeds.ts';

/**
 * Opens the database of people, which only the account that runs the desk can read. It lies beside the repository's
 * content, never in it. The files that SQLite puts beside it get the same rights.
 */
export function peopleDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;');
  database.exec(`
    CREATE TABLE IF NOT EXISTS secret (value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS invitation (
      hash TEXT PRIMARY KEY, email TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL,
      invitedBy TEXT NOT NULL, expiresAt INTEGER NOT NULL, usedAt INTEGER
    );
  `);
  deedsTable(database);
  return database;
}

/** Copies the accounts into a new file that only this account can read, whole even while the desk writes. Throws when there is one. */
export async function accountsCopied({ database }: { database: DatabaseSync }, file: string): Promise<void> {
  closeSync(openSync(file, 'wx', 0o600));
  await backup(database, file);
}

/** The secret that signs cookies; made at the first start. */
export function secretOf(database: DatabaseSync): string {
  const known = database.prepare('SELECT value FROM secret').get() as { value: string } | undefined;
  if (known) return known.value;
  const value = randomBytes(32).toString('base64url');
  database.prepare('INSERT INTO secret (value) VALUES (?)').run(value);
  return value;
}
