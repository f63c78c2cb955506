/** Version of how content is written. It goes up by one with every migration; `site.json` may say of which it is. */
export const contentFormat = 1;

/** How a record of one subject is brought from an earlier way of writing to the present one. */
export interface Migration {
  /** The format it leads to. */
  to: number;
  /** As the catalogue names it, e.g. `notices`. */
  subject: string;
  /**
   * Takes the plain data of a record and gives it in the new way. It must know the old way by its looks and leave the new
   * one as it is: versions from before lie in the history for ever, and no file says when it was written.
   */
  step: (raw: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** All migrations, oldest first. There is none yet: format 1 is the first. */
export const migrations: readonly Migration[] = [];

/**
 * A record in the present way of writing, whatever program wrote it: an upgrade of the code needs no change in content.
 * What is no group of named fields is left to the schema.
 */
export function migrated(subject: string, raw: unknown, steps: readonly Migration[] = migrations): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return steps
    .filter((one) => one.subject === subject)
    .reduce((record, { step }) => step(record), raw as Record<string, unknown>);
}
