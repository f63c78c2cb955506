import { lateNames, lateWords } from '../watch.ts';

/** Where, in bytes, words are put in last, in the file without them; and which. */
export type Gap = [at: number, name: number];

/** A file and its gaps. */
export interface Late {
  bytes: Buffer;
  gaps: Gap[];
}

const marks = lateNames.map((name) => Buffer.from(lateWords(name)));
const beginning = (marks[0] as Buffer).subarray(0, 6);

/** Takes the marks out of what was rendered and remembers where they were. @throws Error for half a mark: ours are whole */
export function lateOpened(rendered: Buffer): Late {
  const parts: Buffer[] = [];
  const gaps: Gap[] = [];
  let [from, length] = [0, 0];
  for (let found = rendered.indexOf(beginning); found >= 0; found = rendered.indexOf(beginning, from)) {
    const name = marks.findIndex((mark) => rendered.subarray(found, found + mark.length).equals(mark));
    if (name < 0) throw new Error('A page holds half a mark of late words');
    parts.push(rendered.subarray(from, found));
    length += found - from;
    gaps.push([length, name]);
    from = found + (marks[name]?.length ?? 0);
  }
  return { bytes: gaps.length > 0 ? Buffer.concat([...parts, rendered.subarray(from)]) : rendered, gaps };
}

/** Puts words in at the gaps. @param words one text for each of `lateNames` */
export function lateFilled(bytes: Buffer, gaps: readonly Gap[], words: readonly string[]): Buffer {
  const parts = gaps.flatMap(([at, name], i) => [
    bytes.subarray(gaps[i - 1]?.[0] ?? 0, at),
    Buffer.from(words[name] ?? ''),
  ]);
  return gaps.length > 0 ? Buffer.concat([...parts, bytes.subarray(gaps.at(-1)?.[0])]) : bytes;
}

/** Puts other words where those of an earlier build stand. */
export function lateReplaced(
  filled: Buffer,
  gaps: readonly Gap[],
  old: readonly string[],
  words: readonly string[],
): Buffer {
  const parts: Buffer[] = [];
  let [from, before] = [0, 0];
  for (const [at, name] of gaps) {
    parts.push(filled.subarray(from, at + before));
    before += Buffer.byteLength(old[name] ?? '');
    from = at + before;
  }
  return lateFilled(Buffer.concat([...parts, filled.subarray(from)]), gaps, words);
}
