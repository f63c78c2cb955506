/** A record's file as it stood from a moment on, and what was done then. */
export interface Stage {
  /** `YYYY-MM-DDTHH:mm`, Asia/Shanghai. */
  at: string;
  verb: string;
  reason?: string;
  text: string;
}

/** A record read without its schema, because old ones may fit none. */
// biome-ignore lint/suspicious/noExplicitAny: files of every subject, old ones too, are read without their schema
export type Data = Record<string, any>;

/** Content files by path below the content folder. */
export type Files = ReadonlyMap<string, string>;

/** A day's publications are taken to be of ten in the morning, what is done about them later of five. */
export const morning = 'T10:00';
export const evening = 'T17:00';

/** The data of a JSON file; undefined where it is none. */
export function dataOf(text: string): Data | undefined {
  try {
    return JSON.parse(text) as Data;
  } catch {
    return undefined;
  }
}

/** JSON as the form writes it. */
export function written(data: Data): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
