import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Records } from '../catalogue.ts';
import { checkAttachment } from '../checks/attachments.ts';
import type { Finding } from '../checks/finding.ts';
import { ContentError, readUploads } from '../content-folder.ts';
import { type Piece, piecesOf } from '../privacy/attachment.ts';
import { shared } from '../watch.ts';
import { digest } from './digest.ts';

/** What was read of a file once is kept by what it holds; goes up when files are read in another way. */
const way = 3;

/** Digests of attachments that told of nobody, each with its name and the community's profile as it was then. */
export const harmless = shared('harmless', () => new Set<string>());

/**
 * Stops the build when an attachment tells of persons. What a file holds is read once for all builds; the rules are
 * applied to it again when its name, the profile or this program has changed. @throws ContentError with every finding
 */
export async function refuseTellingAttachments(
  dir: string,
  site: Records['site'],
  cache = '.shaitai/attachments',
): Promise<void> {
  const findings: Finding[] = [];
  const profile = JSON.stringify(site);
  const before = new Set(harmless);
  harmless.clear();
  for (const address of readUploads(dir)) {
    const name = address.slice(1);
    const bytes = readFileSync(join(dir, name));
    const content = createHash('sha256').update(bytes).digest('hex');
    const known = digest(`${way} ${name}\0${content}\0${profile}`);
    const told = before.has(known)
      ? []
      : checkAttachment(name, await readOnce(name, bytes, content, cache), site);
    if (told.length === 0) harmless.add(known);
    findings.push(...told);
  }
  if (findings.length > 0) throw new ContentError(findings);
}

async function readOnce(
  name: string,
  bytes: Buffer,
  content: string,
  cache: string,
): Promise<Piece[] | undefined> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const kept = join(cache, `${way}-${content}.${ending}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const pieces = await piecesOf(name, bytes);
  if (!pieces) return undefined;
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(pieces));
  renameSync(`${kept}.${process.pid}`, kept);
  return pieces;
}
