/** The day that was typed where another one counts, and the day of the release that first told it. */
export interface FilledLate {
  typed: string;
  on: string;
}

/** Beside the record, not in it: what is published as data are its own fields. */
const mark = Symbol.for('shaitai.filled');

/** A record or row with what was typed for the day that counts. */
export function withFilled<T extends object>(row: T, filled: FilledLate): T {
  return { ...row, [mark]: filled };
}

/** What was typed where a matter that was published as open was told late; undefined where the typed day counts. */
export function filledOf(row: object): FilledLate | undefined {
  return (row as { [mark]?: FilledLate })[mark];
}
