/** Something wrong, or worth a look, in a content file, said in plain Chinese to the person who can mend it. */
export interface Finding {
  /** Path below the content folder, e.g. `complaints/2026-10.json`. */
  file: string;
  /** Keys that lead to the field, empty for the file as a whole. */
  path: PropertyKey[];
  /** The same in words, e.g. `办理情况 › 其中按时办结`. */
  field: string;
  /** What is wrong and what to do. */
  message: string;
  /** An error stops publishing; a warning is shown. */
  severity: 'error' | 'warning';
  /** The line of the file, counted from 1, where its text is at hand. */
  line?: number;
  /** The beginning or end of the path of a file whose absence is the whole reason of this finding. */
  absent?: string;
  /** Wrong only because its day has not come: it is not saved, but a clock that is behind stops no build. */
  ahead?: true;
}

/** One line for consoles and toasts: file, field, the line of the file where it is known, sentence. */
export function sentenceOf({ file, field, line, message }: Finding): string {
  return `${file}${field ? ` · ${field}` : ''}${line ? `（第 ${line} 行）` : ''}：${message}`;
}
