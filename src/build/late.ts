import { lateWords } from '../watch.ts';

/** A file and the places, in bytes, where words stand that are put in last. */
export interface Late {
  bytes: Buffer;
  at: number[];
}

const mark = Buffer.from(lateWords);

/** Takes the marks out of what was rendered and remembers where they were. */
export function lateOpened(rendered: Buffer): Late {
  const parts: Buffer[] = [];
  const at: number[] = [];
  let [from, length] = [0, 0];
  for (let found = rendered.indexOf(mark); found >= 0; found = rendered.indexOf(mark, from)) {
    parts.push(rendered.subarray(from, found));
    length += found - from;
    at.push(length);
    from = found + mark.length;
  }
  return { bytes: at.length > 0 ? Buffer.concat([...parts, rendered.subarray(from)]) : rendered, at };
}

/** Puts words in at the places given. */
export function lateFilled(bytes: Buffer, at: readonly number[], words: string): Buffer {
  const parts = at.flatMap((place, i) => [bytes.subarray(at[i - 1] ?? 0, place), Buffer.from(words)]);
  return at.length > 0 ? Buffer.concat([...parts, bytes.subarray(at.at(-1))]) : bytes;
}

/** Puts other words where those of an earlier build stand; `at` tells of the file without any. */
export function lateReplaced(filled: Buffer, at: readonly number[], old: string, words: string): Buffer {
  const length = Buffer.byteLength(old);
  const parts = [...at, undefined].map((place, i) => {
    const from = i === 0 ? 0 : (at[i - 1] as number) + i * length;
    return filled.subarray(from, place === undefined ? undefined : place + i * length);
  });
  return lateFilled(Buffer.concat(parts), at, words);
}
