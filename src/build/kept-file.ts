import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { codeFingerprint } from './code.ts';

const sealBytes = 32;

/**
 * Keeps data for the builds to come, in one move. The file begins with the SHA-256 of the code that made it and of all
 * that follows.
 */
export function keepFile(file: string, data: unknown): void {
  const bytes = serialize(data);
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, sealOf(bytes));
  appendFileSync(aside, bytes);
  renameSync(aside, file);
}

/** What was kept; undefined when there is nothing, when other code kept it, or when a single bit of it is another. */
export function keptFile(file: string): unknown {
  const early = foreseen.get(file);
  foreseen.delete(file);
  return early && early.mark === markOf(file) ? early.data : read(file);
}

/** Files read before they are asked for, with the mark they had before. */
const foreseen = new Map<string, { mark: string | undefined; data: unknown }>();

/** Reads what was kept ahead of its build; it counts as long as nobody touches the file meanwhile. */
export function foresee(file: string): unknown {
  const early = { mark: markOf(file), data: read(file) };
  foreseen.set(file, early);
  return early.data;
}

function markOf(file: string): string | undefined {
  const facts = statSync(file, { bigint: true, throwIfNoEntry: false });
  return facts && [facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join(' ');
}

function read(file: string): unknown {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(sealBytes);
    return bytes.subarray(0, sealBytes).equals(sealOf(data)) ? deserialize(data) : undefined;
  } catch {
    return undefined;
  }
}

function sealOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(codeFingerprint()).update(bytes).digest();
}
