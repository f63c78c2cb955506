import type { Refusal } from './patterns.ts';

/** One field of Decap's configuration, as far as we use it. */
export interface FormField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  default?: unknown;
  pattern?: [string, string];
  /** Of short names in one line: the pattern of each, and the sentence that says it. */
  each?: [string, string];
  options?: { value: string; label: string }[];
  multiple?: boolean;
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  step?: number;
  scale?: number;
  unit?: string;
  most?: number;
  fields?: FormField[];
  field?: FormField;
  /** Of a ledger: what stands in a row, and the rows where they are always the same. */
  columns?: FormField[];
  rows?: { name: string; label: string }[];
  path?: string;
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  format?: string;
  date_format?: string;
  time_format?: string | false;
  choose_url?: boolean;
  media_library?: { config: { max_file_size: number } };
}

/** Where a field stands: its path, whether it lies in a group that may stay empty, and whom to ask for sentences. */
export interface Place {
  path: string;
  optional: boolean;
  refusal: Refusal;
}
