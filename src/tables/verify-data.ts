import type { TextRemoval } from '../schema/removals.ts';
import { verifyLabels } from './verify-labels.ts';
import type { Named } from './verify-names.ts';

/** What the page of checking is told besides the commits. */
export interface Told {
  /** Full id of the newest commit. */
  head: string | undefined;
  /** YYYY-MM-DD of the build. */
  on: string;
  /** The content folder below the top of the repository, with a slash at its end. */
  folder: string;
  /** Whether the site has pages that tell versions apart. */
  versions: boolean;
  names: Record<string, Named>;
  /** What each version changed, see `changesSaid`. */
  said: Record<string, string>;
  /** Texts that the site says were taken out of the history itself. */
  removals: readonly TextRemoval[];
}

/** Commits of one file; a full one never changes again, so that a copy of it stays good. */
const most = 500;

/**
 * The files below `/verify/data/` by name: `head` says how the chain ends and what the records are called, `chain-0` and
 * on hold the commits, oldest first; `labels` what the fields of records are called.
 */
export function verifyFiles(told: Told, steps: readonly unknown[]): Record<string, unknown> {
  const files = Math.ceil(steps.length / most);
  const parts = Array.from({ length: files }, (_, i) => [
    `chain-${i}`,
    steps.slice(i * most, (i + 1) * most),
  ]);
  return {
    head: { ...told, count: steps.length, files },
    labels: verifyLabels(),
    ...Object.fromEntries(parts),
  };
}
