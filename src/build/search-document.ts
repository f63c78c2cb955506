import type { Aspect } from '../search/aspects.ts';

/** Something a reader can find: a page or a place in one, with its words. */
export interface SearchDocument {
  url: string;
  title: string;
  /** What it is: 公告, 收费标准, 收支, 服务标准, 投诉月报. */
  kind: string;
  /** A closer label within the kind: 停水停电. */
  category?: string;
  /** YYYY-MM-DD. */
  date?: string;
  /** Building codes; empty: the whole community, or not applicable. */
  buildings: string[];
  /** YYYY-MM-DDTHH:mm: from when and until when it holds. */
  from?: string;
  to?: string;
  text: string;
  /** It was published and no longer speaks for anything: withdrawn, or a later one has taken its place. */
  gone?: 'withdrawn' | 'replaced';
  /** Addresses of the records it corrects or replaces; none of them comes before it. */
  instead?: string[];
  /** The kinds of question it answers today; such a record is as good as new whatever its date. */
  answers?: readonly Aspect[];
  /** A kind of answer it belongs to: unless a query asks for it, others come first. */
  unless?: Aspect;
  /** Its place in its own list; of two that answer a question equally well the first comes first. */
  rank?: number;
  /** Its title is a remark on another record and weighs no more than its text, so that what it is about comes first. */
  passing?: boolean;
  /** Other names it goes by, found as if they stood in the title. */
  called?: string;
  /** Words it is found by, though they are not shown. */
  also?: string;
}

/** A building as the community's record names it. */
export interface Building {
  code: string;
  name: string;
}
