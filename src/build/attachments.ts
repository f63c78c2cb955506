import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records } from '../catalogue.ts';
import { checkAttachment } from '../checks/attachments.ts';
import type { Finding } from '../checks/finding.ts';
import { type Piece, piecesOf } from '../privacy/attachment.ts';
import { ContentError, readUploads } from '../records.ts';

/** What was read of a file once is kept by what it holds; goes up when files are read in another way. */
const way = 3;

/**
 * Stops the build when an attachment tells of persons. What a file holds is read once for all builds; the rules are
 * applied each time. @throws ContentError with every finding
 */
export async function refuseTellingAttachments(
  dir: string,
  site: Records['site'],
  cache = '.shaitai/attachments',
): Promise<void> {
  const findings: Finding[] = [];
  for (const address of readUploads(dir)) {
    const name = address.slice(1);
    const pieces = await readOnce(name, readFileSync(join(dir, name)), cache);
    findings.push(...checkAttachment(name, pieces, site));
  }
  if (findings.length > 0) throw new ContentError(findings);
}

async function readOnce(name: string, bytes: Buffer, cache: string): Promise<Piece[] | undefined> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const kept = join(cache, `${way}-${createHash('sha256').update(bytes).digest('hex')}.${ending}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const pieces = await piecesOf(name, bytes);
  if (!pieces) return undefined;
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(pieces));
  renameSync(`${kept}.${process.pid}`, kept);
  return pieces;
}
