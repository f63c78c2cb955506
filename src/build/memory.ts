import { codeFingerprint } from './code.ts';
import { keepFile, keptFile } from './kept-file.ts';
import type { Gap } from './late.ts';
import type { Facts, Site } from './written.ts';

/** A page as it was made. */
export interface Made extends Facts {
  /** Digest of all it was made of; '' when that could not be told. */
  key: string;
  /** Names of what it read. */
  reads: string[];
  /** Where words stand that are put in last. */
  gaps: Gap[];
}

/** A finished site and what each of its pages was made of. */
export interface Memory extends Site {
  /** Fingerprint of code and surroundings. */
  by: string;
  /** The words put in last, one for each of `lateNames`. */
  late: string[];
  files: Record<string, Made>;
}

interface Stored extends Omit<Memory, 'files'> {
  names: string[];
  files: Record<string, [key: string, reads: number[], gaps: Gap[], size: number, changed: number]>;
}

/** What makes pages besides content and clock. */
export function surroundings(): string {
  return `${codeFingerprint()} ${process.env.SITE_URL ?? ''}`;
}

/** What is remembered of the build before; undefined when it was by other code, on another day, or cannot be read. */
export function recalled(file: string, day: string): Memory | undefined {
  const kept = keptFile(file) as Stored | undefined;
  if (kept?.by !== surroundings() || kept.day !== day) return undefined;
  const { names, files, ...stored } = kept;
  const made = Object.entries(files).map(([path, [key, reads, gaps, size, changed]]) => {
    return [path, { key, reads: reads.map((at) => names[at] ?? ''), gaps, size, changed }] as const;
  });
  return { ...stored, files: Object.fromEntries(made) };
}

/** Remembers a finished site. */
export function remember(file: string, { files, ...memory }: Memory): void {
  const names = new Map<string, number>();
  const numberOf = (name: string) => names.get(name) ?? names.set(name, names.size).size - 1;
  const made = Object.entries(files).map(([path, { key, reads, gaps, size, changed }]) => {
    return [path, [key, reads.map(numberOf), gaps, size, changed]] as const;
  });
  keepFile(file, { ...memory, files: Object.fromEntries(made), names: [...names.keys()] });
}
