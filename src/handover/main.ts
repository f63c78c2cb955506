/**
 * The handover of a community: everything published as one archive, and the proof that an archive is whole.
 * `npm run handover -- --out pack.zip [--community DIR]`
 * `npm run handover -- --verify pack.zip [--fingerprint HEX] [--into DIR] [--quick]`
 * Without `--community` it is SHAITAI_ROOT, else the community that `npm start` works in, else this project's example.
 * Verifying builds the site anew from the pack's history and compares it; `--quick` leaves that out and says so.
 * Exit code 0 when all is well; 1 says what is wrong on stderr, in Chinese; 2 when a pack only agrees with itself,
 * because no fingerprint from the handover was given or its site was not compared.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { handover as words } from '../text/handover.ts';
import { HandoverRefused, packOf } from './pack.ts';
import { isSameProgram, madeFaults, remade } from './remade.ts';
import { readPack, recreate } from './verify.ts';

const usage = `Usage: npm run handover -- --out pack.zip [--community DIR]
       npm run handover -- --verify pack.zip [--fingerprint HEX] [--into DIR] [--quick]`;

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    community: { type: 'string' },
    verify: { type: 'string' },
    fingerprint: { type: 'string' },
    into: { type: 'string' },
    quick: { type: 'boolean' },
  },
});

function exported(file: string): string {
  const own = '.shaitai/community';
  const root = values.community ?? process.env.SHAITAI_ROOT ?? (existsSync(own) ? own : '.');
  const moment = process.env.BUILD_TIME ? new Date(process.env.BUILD_TIME) : new Date();
  const { bytes, manifest, fingerprint } = packOf(resolve(root), moment);
  writeFileSync(file, bytes);
  const { files, commits, head } = manifest;
  return words.made(file, Object.keys(files).length, commits, head, fingerprint);
}

function verified(file: string): string {
  const reading = readPack(readFileSync(file), values.fingerprint);
  const { manifest, fingerprint, faults } = reading;
  if (!manifest || faults.length > 0) throw new HandoverRefused(faults.join('\n'));
  const unseen = values.quick
    ? words.quick
    : isSameProgram(manifest)
      ? ''
      : words.otherProgram(manifest.program);
  recreate(reading, values.into, (community) =>
    unseen ? [] : madeFaults(reading.files, remade(manifest, community)),
  );
  const doubts = [...(values.fingerprint ? [] : [words.onlyItself]), ...(unseen ? [unseen] : [])];
  if (doubts.length > 0) process.exitCode = 2;
  return [
    words.whole(Object.keys(manifest.files).length, manifest.head, fingerprint),
    ...(unseen ? [] : [words.remade]),
    ...doubts,
    ...(values.into ? [words.rebuilt(resolve(values.into))] : []),
  ].join('\n');
}

try {
  if (Boolean(values.out) === Boolean(values.verify)) throw new HandoverRefused(usage);
  mkdirSync('.shaitai', { recursive: true });
  const said = values.out ? exported(values.out) : verified(values.verify as string);
  process.stdout.write(`${said}\n`);
} catch (error) {
  const known = error instanceof HandoverRefused;
  process.stderr.write(`${known ? error.message : words.failed((error as Error).message)}\n`);
  process.exitCode = 1;
}
