import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { handover as words } from '../text/handover.ts';
import { type Manifest, manifestName, manifestOf, sha256 } from './manifest.ts';
import { HandoverRefused } from './pack.ts';
import { cloned, filesIn, gone } from './repository.ts';

/** A pack that was read: what it lists, the files that could be read, and everything that is wrong with it. */
export interface Reading {
  manifest: Manifest | undefined;
  /** SHA-256 of the manifest; `''` without one. */
  fingerprint: string;
  files: Map<string, Uint8Array>;
  /** Chinese sentences, none for a pack that is whole. */
  faults: string[];
}

/**
 * Reads a pack file by file, so that one that is damaged is named and the others are still looked at.
 * @param expected the manifest's fingerprint as it was written down at the handover, when it is at hand
 */
export function readPack(bytes: Uint8Array, expected?: string): Reading {
  const { names, files } = unpacked(bytes);
  const nothing = { manifest: undefined, fingerprint: '', files };
  if (!names) return { ...nothing, faults: [words.notZip] };
  const list = files.get(manifestName);
  if (!list)
    return { ...nothing, faults: [names.includes(manifestName) ? words.badManifest : words.noManifest] };
  const fingerprint = sha256(list);
  const manifest = manifestOf(new TextDecoder().decode(list));
  const other = expected && expected.toLowerCase() !== fingerprint;
  const faults = [
    ...(other ? [words.otherPrint(fingerprint, expected)] : []),
    ...(manifest ? faultsOf(manifest, names, files) : [words.badManifest]),
  ];
  return { manifest, fingerprint, files, faults };
}

/** The names an archive lists and the files that open; all at once, or one by one where that fails. */
function unpacked(bytes: Uint8Array): { names: string[] | undefined; files: Map<string, Uint8Array> } {
  const names: string[] = [];
  const opened = (wanted: (name: string) => boolean) =>
    Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted(name) }));
  try {
    opened((name) => names.push(name) === 0);
  } catch {
    return { names: undefined, files: new Map() };
  }
  try {
    return { names, files: new Map(opened(() => true)) };
  } catch {
    return { names, files: new Map(names.flatMap((name) => attempt(() => opened((own) => own === name)))) };
  }
}

/** What is damaged in the archive is listed and does not open. */
function attempt<T>(open: () => T[]): T[] {
  try {
    return open();
  } catch {
    return [];
  }
}

function faultsOf(
  { files: listed }: Manifest,
  names: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  const there = new Set(names);
  return [
    ...Object.entries(listed).flatMap(([path, known]) => {
      if (!there.has(path)) return [words.missing(path)];
      const own = files.get(path);
      return own && own.length === known.bytes && sha256(own) === known.sha256 ? [] : [words.altered(path)];
    }),
    ...names
      .filter((name, i) => (name !== manifestName && !listed[name]) || names.indexOf(name) !== i)
      .map(words.extra),
  ];
}

/**
 * Makes a community's repository again from a pack that is whole: history, content and uploads, byte for byte. It is
 * made aside; the folder appears only when everything agrees. @throws HandoverRefused with every sentence that is wrong
 * @param into a folder that is empty or not there yet; without it the pack is only proven
 * @param check what else is wrong, asked with the repository once it is made
 */
export function recreate(
  { manifest, files }: Reading,
  into?: string,
  check: (community: string) => string[] = () => [],
): void {
  const folder = resolve(into ?? join(resolve('.shaitai'), 'proof'));
  if (into && existsSync(folder) && readdirSync(folder).length > 0)
    throw new HandoverRefused(words.taken(folder));
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(join(dirname(folder), '.handover-'));
  try {
    const community = join(aside, 'community');
    const early = cloneFaults(manifest as Manifest, files, aside, community);
    const faults = early.length > 0 ? early : check(community);
    if (faults.length > 0) throw new HandoverRefused(faults.join('\n'));
    if (!into) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(community, folder);
  } finally {
    gone(aside);
  }
}

function cloneFaults(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
  aside: string,
  community: string,
): string[] {
  const bundle = join(aside, 'community.bundle');
  writeFileSync(bundle, files.get('community.bundle') ?? '');
  let head: string;
  try {
    head = cloned(aside, bundle, community);
  } catch (error) {
    return [words.badHistory((error as Error).message)];
  }
  if (head !== manifest.head) return [words.otherHead(head, manifest.head)];
  const made = new Map(
    ['content', 'public'].flatMap((name) => [...filesIn(join(community, name), `${name}/`)]),
  );
  const packed = [...files.keys()].filter((path) => /^(content|public)\//.test(path));
  const paths = [...new Set([...made.keys(), ...packed])].sort();
  return paths
    .filter((path) => !Buffer.from(made.get(path) ?? []).equals(files.get(path) ?? Buffer.from('\0missing')))
    .map(words.differs);
}
